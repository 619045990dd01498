/**
 * A template as designers hand it over, written by hand after what Office saves: its usual layouts and bulleted text styles, any
 * size, and on wish macros, slides, a handout master, a link of the brand, no notes master, no East Asian font.
 */
import { emptyPackage, putXml, relate, writePackage, type Package } from '../../src/pptx/package.js';
import { emu, slideNamespaces, xmlHeader } from '../../src/pptx/xml.js';

const office = (name: string) => `application/vnd.openxmlformats-officedocument.${name}+xml`;
const slideML = (name: string) => office(`presentationml.${name}`);

export interface Wish {
  readonly size?: { readonly width: number; readonly height: number };
  readonly kind?: 'pptx' | 'potx' | 'pptm';
  readonly notes?: boolean;
  readonly handout?: boolean;
  readonly slide?: boolean;
  readonly link?: boolean;
  readonly eastAsian?: string;
  /** RGB of accents 1 to 6. */
  readonly accents?: readonly string[];
  readonly dark?: boolean;
}

type Box = readonly [x: number, y: number, w: number, h: number];

const types = {
  pptx: slideML('presentation.main'),
  potx: slideML('template.main'),
  pptm: 'application/vnd.ms-powerpoint.presentation.macroEnabled.main+xml',
} as const;

const tree = (shapes: string) =>
  '<p:spTree><p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/>' +
  `${shapes}</p:spTree>`;

function sp(id: number, ph: string, box?: Box, list = ''): string {
  const [x, y, w, h] = (box ?? [0, 0, 0, 0]).map(emu);
  const place = box ? `<a:xfrm><a:off x="${x}" y="${y}"/><a:ext cx="${w}" cy="${h}"/></a:xfrm>` : '';
  const text = ph.includes('sldImg')
    ? ''
    : `<p:txBody><a:bodyPr/><a:lstStyle>${list}</a:lstStyle><a:p><a:endParaRPr lang="en-US"/></a:p></p:txBody>`;
  return (
    `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="P${id}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph ${ph}/></p:nvPr></p:nvSpPr>` +
    `<p:spPr>${place}</p:spPr>${text}</p:sp>`
  );
}

/** A fixed stripe of the brand along the left edge, in the accent. */
const stripe = (h: number) =>
  '<p:sp><p:nvSpPr><p:cNvPr id="90" name="Stripe"/><p:cNvSpPr/><p:nvPr userDrawn="1"/></p:nvSpPr><p:spPr><a:xfrm><a:off x="0" y="0"/>' +
  `<a:ext cx="${emu(0.25)}" cy="${emu(h)}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:solidFill><a:schemeClr val="accent1"/></a:solidFill></p:spPr></p:sp>`;

const level = (index: number, size: number, bullet: boolean) =>
  `<a:lvl${index}pPr marL="${emu(0.25 * index)}" indent="${emu(-0.25)}"><a:lnSpc><a:spcPct val="90000"/></a:lnSpc><a:spcBef><a:spcPts val="1000"/></a:spcBef>` +
  `${bullet ? '<a:buFont typeface="Arial"/><a:buChar char="•"/>' : '<a:buNone/>'}<a:defRPr sz="${size * 100}"><a:solidFill><a:schemeClr val="tx1"/></a:solidFill>` +
  `<a:latin typeface="+mn-lt"/><a:ea typeface="+mn-ea"/><a:cs typeface="+mn-cs"/></a:defRPr></a:lvl${index}pPr>`;

const themeXml = ({ eastAsian = 'Microsoft YaHei', accents = [] }: Wish) => {
  const usual = ['4472C4', 'ED7D31', 'A5A5A5', 'FFC000', '5B9BD5', '70AD47'];
  const slots = Object.entries({
    dk1: '000000',
    lt1: 'FFFFFF',
    dk2: '44546A',
    lt2: 'E7E6E6',
    ...Object.fromEntries(usual.map((rgb, index) => [`accent${index + 1}`, accents[index] ?? rgb])),
    hlink: '0563C1',
    folHlink: '954F72',
  }).map(([slot, rgb]) => `<a:${slot}><a:srgbClr val="${rgb}"/></a:${slot}>`);
  const font = `<a:latin typeface="Calibri"/><a:ea typeface="${eastAsian}"/><a:cs typeface=""/>`;
  const fill = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>';
  return (
    `${xmlHeader}<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="Brand"><a:themeElements><a:clrScheme name="Brand">${slots.join('')}</a:clrScheme>` +
    `<a:fontScheme name="Brand"><a:majorFont>${font}</a:majorFont><a:minorFont>${font}</a:minorFont></a:fontScheme><a:fmtScheme name="Brand">` +
    `<a:fillStyleLst>${fill.repeat(3)}</a:fillStyleLst><a:lnStyleLst>${`<a:ln w="6350">${fill}</a:ln>`.repeat(3)}</a:lnStyleLst>` +
    `<a:effectStyleLst>${'<a:effectStyle><a:effectLst/></a:effectStyle>'.repeat(3)}</a:effectStyleLst><a:bgFillStyleLst>${fill.repeat(3)}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>`
  );
};

const colourMap = (dark = false) =>
  `<p:clrMap bg1="${dark ? 'dk1' : 'lt1'}" tx1="${dark ? 'lt1' : 'dk1'}" bg2="${dark ? 'dk2' : 'lt2'}" tx2="${dark ? 'lt2' : 'dk2'}"` +
  ' accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/>';

/** Layouts by Office's type: name and placeholders, in parts of the slide's width and height. */
const layouts: readonly (readonly [string, string, readonly (readonly [string, Box | undefined])[]])[] = [
  [
    'title',
    'Title Slide',
    [
      ['type="ctrTitle"', [0.125, 0.16, 0.75, 0.35]],
      ['type="subTitle" idx="1"', [0.125, 0.53, 0.75, 0.24]],
    ],
  ],
  [
    'obj',
    'Title and Content',
    [
      ['type="title"', undefined],
      ['idx="1"', undefined],
    ],
  ],
  [
    'secHead',
    'Section Header',
    [
      ['type="title"', [0.068, 0.25, 0.86, 0.41]],
      ['type="body" idx="1"', [0.068, 0.67, 0.86, 0.22]],
    ],
  ],
  [
    'twoObj',
    'Two Content',
    [
      ['type="title"', undefined],
      ['sz="half" idx="1"', [0.069, 0.27, 0.42, 0.63]],
      ['sz="half" idx="2"', [0.51, 0.27, 0.42, 0.63]],
    ],
  ],
  ['titleOnly', 'Title Only', [['type="title"', undefined]]],
  ['blank', 'Blank', []],
  [
    'vertTx',
    'Title and Vertical Text',
    [
      ['type="title"', undefined],
      ['type="body" orient="vert" idx="1"', undefined],
    ],
  ],
];

const feet = [
  'type="dt" sz="half" idx="10"',
  'type="ftr" sz="quarter" idx="11"',
  'type="sldNum" sz="quarter" idx="12"',
];

function addLayouts(to: Package, { width, height }: { readonly width: number; readonly height: number }): string[] {
  return layouts.map(([type, name, places], index) => {
    const part = `ppt/slideLayouts/slideLayout${index + 1}.xml`;
    const shapes = places.map(([ph, box], at) =>
      sp(at + 2, ph, box && [box[0] * width, box[1] * height, box[2] * width, box[3] * height]),
    );
    const foot = feet.map((ph, at) => sp(20 + at, ph));
    const xml =
      `${xmlHeader}<p:sldLayout ${slideNamespaces} type="${type}" preserve="1"><p:cSld name="${name}">${tree([...shapes, ...foot].join(''))}</p:cSld>` +
      '<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>';
    putXml(to, part, slideML('slideLayout'), xml);
    relate(to, part, 'slideMaster', 'ppt/slideMasters/slideMaster1.xml');
    return relate(to, 'ppt/slideMasters/slideMaster1.xml', 'slideLayout', part);
  });
}

function addSide(to: Package, kind: 'notes' | 'handout', wish: Wish): string {
  const part = `ppt/${kind}Masters/${kind}Master1.xml`;
  const shapes =
    kind === 'notes' ? sp(2, 'type="sldImg" idx="2"', [1, 1, 5, 3]) + sp(3, 'type="body" idx="3"', [1, 5, 5, 4]) : '';
  const xml = `${xmlHeader}<p:${kind}Master ${slideNamespaces}><p:cSld>${tree(shapes)}</p:cSld>${colourMap()}</p:${kind}Master>`;
  const theme = kind === 'notes' ? 'ppt/theme/theme2.xml' : 'ppt/theme/theme3.xml';
  putXml(to, part, slideML(`${kind}Master`), xml);
  putXml(to, theme, office('theme'), themeXml(wish));
  relate(to, part, 'theme', theme);
  return relate(to, 'ppt/presentation.xml', `${kind}Master`, part);
}

export function officeTemplate(wish: Wish = {}): Uint8Array {
  const { size = { width: 13.333, height: 7.5 }, kind = 'pptx' } = wish;
  const { width, height } = size;
  const made = emptyPackage();
  const root = 'ppt/presentation.xml';
  const master = 'ppt/slideMasters/slideMaster1.xml';
  relate(made, '', 'officeDocument', root);
  const masterId = relate(made, root, 'slideMaster', master);
  const layoutIds = addLayouts(made, size);
  putXml(made, 'ppt/theme/theme1.xml', office('theme'), themeXml(wish));
  relate(made, master, 'theme', 'ppt/theme/theme1.xml');
  const margin = 0.069 * width;
  const inner = width - 2 * margin;
  const foot = (x: number, w: number): Box => [x * width, 0.927 * height, w * width, 0.053 * height];
  const small = '<a:lvl1pPr><a:defRPr sz="1200"/></a:lvl1pPr>';
  const shapes = [
    stripe(height),
    sp(2, 'type="title"', [margin, 0.053 * height, inner, 0.193 * height]),
    sp(3, 'type="body" idx="1"', [margin, 0.266 * height, inner, 0.635 * height]),
    sp(4, 'type="dt" sz="half" idx="2"', foot(0.069, 0.225), small),
    sp(5, 'type="ftr" sz="quarter" idx="3"', foot(0.331, 0.338), small),
    sp(6, 'type="sldNum" sz="quarter" idx="4"', foot(0.706, 0.225), small),
  ];
  if (wish.link) {
    made.relations.get(master)?.push({
      id: 'rIdLink',
      type: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink',
      target: 'https://brand.example',
      external: true,
    });
  }
  const ids = layoutIds.map((id, index) => `<p:sldLayoutId id="${2147483649 + index}" r:id="${id}"/>`);
  const body = [28, 24, 20, 18, 18].map((points, index) => level(index + 1, points, true));
  putXml(
    made,
    master,
    slideML('slideMaster'),
    `${xmlHeader}<p:sldMaster ${slideNamespaces}><p:cSld><p:bg><p:bgRef idx="1001"><a:schemeClr val="bg1"/></p:bgRef></p:bg>${tree(shapes.join(''))}</p:cSld>` +
      `${colourMap(wish.dark)}<p:sldLayoutIdLst>${ids.join('')}</p:sldLayoutIdLst><p:txStyles><p:titleStyle>${level(1, 44, false).replace(/marL="\d+" indent="-\d+"/, '')}</p:titleStyle>` +
      `<p:bodyStyle>${body.join('')}</p:bodyStyle><p:otherStyle/></p:txStyles></p:sldMaster>`,
  );
  const notes =
    wish.notes === false
      ? ''
      : `<p:notesMasterIdLst><p:notesMasterId r:id="${addSide(made, 'notes', wish)}"/></p:notesMasterIdLst>`;
  const handout = wish.handout
    ? `<p:handoutMasterIdLst><p:handoutMasterId r:id="${addSide(made, 'handout', wish)}"/></p:handoutMasterIdLst>`
    : '';
  let slides = '';
  if (wish.slide) {
    const part = 'ppt/slides/slide1.xml';
    putXml(
      made,
      part,
      slideML('slide'),
      `${xmlHeader}<p:sld ${slideNamespaces}><p:cSld>${tree(sp(2, 'type="title"'))}</p:cSld></p:sld>`,
    );
    relate(made, part, 'slideLayout', 'ppt/slideLayouts/slideLayout1.xml');
    slides = `<p:sldIdLst><p:sldId id="256" r:id="${relate(made, root, 'slide', part)}"/></p:sldIdLst>`;
  }
  if (kind === 'pptm') {
    made.parts.set('ppt/vbaProject.bin', {
      type: 'application/vnd.ms-office.vbaProject',
      bytes: new Uint8Array([1, 2, 3]),
    });
    relate(made, root, 'http://schemas.microsoft.com/office/2006/relationships/vbaProject', 'ppt/vbaProject.bin');
  }
  putXml(
    made,
    root,
    types[kind],
    `${xmlHeader}<p:presentation ${slideNamespaces}><p:sldMasterIdLst><p:sldMasterId id="2147483648" r:id="${masterId}"/></p:sldMasterIdLst>${notes}${handout}${slides}` +
      `<p:sldSz cx="${emu(width)}" cy="${emu(height)}"/><p:notesSz cx="6858000" cy="9144000"/></p:presentation>`,
  );
  return writePackage(made);
}
