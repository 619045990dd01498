/** The slide master and the notes master. */
import { canvas, foot, layouts, type Frame } from '../../src/deck/layouts.js';
import { slideNamespaces, xmlHeader } from '../../src/pptx/xml.js';
import { light, type Look } from './colours.js';
import { headAndFoot } from './decor.js';
import { placeholder, rectangle, shapeTree, transform } from './shape.js';
import { bodyLevels, levelStyle } from './text.js';

const colourMap = ({ bg1, tx1, bg2, tx2 }: Look['map']) =>
  `<p:clrMap bg1="${bg1}" tx1="${tx1}" bg2="${bg2}" tx2="${tx2}"` +
  ' accent1="accent1" accent2="accent2" accent3="accent3"' +
  ' accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/>';
const background = '<p:bg><p:bgPr><a:solidFill><a:schemeClr val="bg1"/></a:solidFill><a:effectLst/></p:bgPr></p:bg>';

/** Guides on the margins and on the columns' edges, in 1/576 inch as PowerPoint counts them. */
function guides(): string {
  const frame = layouts.agenda.body?.frame ?? { x: 0, y: 0, w: 0, h: 0 };
  const column = (frame.w - 11 * 0.2) / 12;
  const starts = [0, 4, 6, 8].map((first) => frame.x + first * (column + 0.2));
  const vertical = [...starts, ...starts.slice(1).map((start) => start - 0.2), frame.x + frame.w].sort((a, b) => a - b);
  const horizontal = [0.45, frame.y, frame.y + frame.h, 7.1];
  const guide = (id: number, inches: number, across: boolean) =>
    `<p15:guide id="${id}"${across ? ' orient="horz"' : ''} pos="${Math.round(inches * 576)}" userDrawn="1">` +
    '<p15:clr><a:srgbClr val="A4A3A4"/></p15:clr></p15:guide>';
  const all = [
    ...horizontal.map((inches, index) => guide(index + 1, inches, true)),
    ...vertical.map((inches, index) => guide(index + 1 + horizontal.length, inches, false)),
  ];
  return (
    '<p:extLst><p:ext uri="{27BBF7A9-308A-43DC-89C8-2F10F3537804}">' +
    `<p15:sldGuideLst xmlns:p15="http://schemas.microsoft.com/office/powerpoint/2012/main">${all.join('')}</p15:sldGuideLst></p:ext></p:extLst>`
  );
}

const other = Array.from({ length: 9 }, (_, index) =>
  levelStyle(`lvl${index + 1}pPr`, { size: 14, left: index * 0.5 }).replace(/<a:lnSpc>.*?<a:buNone\/>/, ''),
).join('');

/** `layoutIds`: relation ids of the layouts, in order. */
export function slideMaster(layoutIds: readonly string[], look: Look): string {
  const { title, body } = layouts.agenda;
  if (!title || !body) throw new Error('the agenda has a title and a body');
  const small = (align: 'l' | 'r') => levelStyle('lvl1pPr', { size: 9, slot: 'tx2', align });
  const date: Frame = { ...foot.source };
  const shapes = [
    placeholder(2, { name: 'Title', ph: 'type="title"', frame: title.frame, prompts: ['标题'], anchor: 'b' }),
    placeholder(3, {
      name: 'Text',
      ph: 'type="body" idx="1"',
      frame: body.frame,
      prompts: ['正文', '要点', '次级', '第四级', '第五级'],
      anchor: 't',
    }),
    placeholder(4, {
      name: 'Date',
      ph: 'type="dt" sz="half" idx="2"',
      frame: date,
      prompts: [''],
      anchor: 'ctr',
      levels: small('l'),
    }),
    placeholder(5, {
      name: 'Footer',
      ph: 'type="ftr" sz="quarter" idx="3"',
      frame: foot.chapter,
      prompts: [''],
      anchor: 'ctr',
      levels: small('l'),
    }),
    placeholder(6, {
      name: 'Page',
      ph: 'type="sldNum" sz="quarter" idx="4"',
      frame: foot.page,
      prompts: [],
      field: 'slidenum',
      anchor: 'ctr',
      levels: small('r'),
    }),
    ...headAndFoot(7),
  ];
  const ids = layoutIds.map((id, index) => `<p:sldLayoutId id="${2147483649 + index}" r:id="${id}"/>`);
  return (
    `${xmlHeader}<p:sldMaster ${slideNamespaces} preserve="1"><p:cSld>${background}${shapeTree(shapes)}</p:cSld>${colourMap(look.map)}` +
    `<p:sldLayoutIdLst>${ids.join('')}</p:sldLayoutIdLst><p:hf hdr="0" dt="0"/><p:txStyles>` +
    `<p:titleStyle>${levelStyle('lvl1pPr', { size: title.size, bold: true, heading: true, spacing: 90 })}</p:titleStyle>` +
    `<p:bodyStyle>${bodyLevels(body.size - 2)}</p:bodyStyle><p:otherStyle>${other}</p:otherStyle></p:txStyles>${guides()}</p:sldMaster>`
  );
}

/** Notes pages: portrait, the slide above, the notes below. */
export const notesSize = { width: 7.5, height: 10 } as const;

export function notesMaster(): string {
  const margin = 0.6;
  const w = notesSize.width - 2 * margin;
  const image: Frame = { x: margin, y: 0.6, w, h: (w * canvas.height) / canvas.width };
  const notes: Frame = { x: margin, y: image.y + image.h + 0.3, w, h: notesSize.height - image.h - image.y - 1.1 };
  const slideImage =
    '<p:sp><p:nvSpPr><p:cNvPr id="2" name="Slide"/><p:cNvSpPr><a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/></p:cNvSpPr>' +
    `<p:nvPr><p:ph type="sldImg" idx="2"/></p:nvPr></p:nvSpPr><p:spPr>${transform(image)}${rectangle}<a:noFill/>` +
    '<a:ln w="6350"><a:solidFill><a:schemeClr val="bg2"/></a:solidFill></a:ln></p:spPr></p:sp>';
  const shapes = [
    slideImage,
    placeholder(3, {
      name: 'Notes',
      ph: 'type="body" sz="quarter" idx="3"',
      frame: notes,
      prompts: ['备注'],
      anchor: 't',
    }),
    placeholder(4, {
      name: 'Page',
      ph: 'type="sldNum" sz="quarter" idx="5"',
      frame: { x: margin, y: notesSize.height - 0.6, w, h: 0.3 },
      prompts: [],
      field: 'slidenum',
      anchor: 'ctr',
      levels: levelStyle('lvl1pPr', { size: 9, slot: 'tx2', align: 'r' }),
    }),
  ];
  const levels = [1, 2, 3, 4, 5].map((level) =>
    levelStyle(`lvl${level}pPr`, { size: 12, left: (level - 1) * 0.25, before: 4 }),
  );
  return (
    `${xmlHeader}<p:notesMaster ${slideNamespaces}><p:cSld>${background}${shapeTree(shapes)}</p:cSld>${colourMap(light.map)}` +
    `<p:notesStyle>${levels.join('')}</p:notesStyle></p:notesMaster>`
  );
}
