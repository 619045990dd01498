/** A presentation made by hand around charts, one a slide, for validation and for looking at. */
import { strToU8, zipSync } from 'fflate';
import { colours } from '../../scripts/gallery/states.js';
import type { DrawnChart } from '../../src/charts/native.js';

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const a = 'http://schemas.openxmlformats.org/drawingml/2006/main';
const p = 'http://schemas.openxmlformats.org/presentationml/2006/main';
const r = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const ns = `xmlns:a="${a}" xmlns:p="${p}" xmlns:r="${r}"`;
const types = 'application/vnd.openxmlformats-officedocument';
const emu = (inches: number) => Math.round(inches * 914400);

const slots: Readonly<Record<string, string>> = {
  dk1: 'tx1',
  lt1: 'bg1',
  dk2: 'tx2',
  lt2: 'bg2',
  hlink: 'accent1',
  folHlink: 'accent2',
};
const scheme = [
  'dk1',
  'lt1',
  'dk2',
  'lt2',
  'accent1',
  'accent2',
  'accent3',
  'accent4',
  'accent5',
  'accent6',
  'hlink',
  'folHlink',
]
  .map((slot) => `<a:${slot}><a:srgbClr val="${colours[slots[slot] ?? slot] ?? ''}"/></a:${slot}>`)
  .join('');
const fill = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>';
const line = `<a:ln w="6350">${fill}</a:ln>`;
const effect = '<a:effectStyle><a:effectLst/></a:effectStyle>';
const theme =
  `${declaration}<a:theme xmlns:a="${a}" name="Test"><a:themeElements><a:clrScheme name="Test">${scheme}</a:clrScheme>` +
  '<a:fontScheme name="Test"><a:majorFont><a:latin typeface="Arial"/><a:ea typeface="Microsoft YaHei"/><a:cs typeface=""/></a:majorFont>' +
  '<a:minorFont><a:latin typeface="Arial"/><a:ea typeface="Microsoft YaHei"/><a:cs typeface=""/></a:minorFont></a:fontScheme>' +
  `<a:fmtScheme name="Test"><a:fillStyleLst>${fill.repeat(3)}</a:fillStyleLst><a:lnStyleLst>${line.repeat(3)}</a:lnStyleLst>` +
  `<a:effectStyleLst>${effect.repeat(3)}</a:effectStyleLst><a:bgFillStyleLst>${fill.repeat(3)}</a:bgFillStyleLst></a:fmtScheme>` +
  '</a:themeElements></a:theme>';

const group = '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/>';
const map =
  '<p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" ' +
  'accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/>';

function relationships(list: readonly (readonly [string, string, string])[]): string {
  return (
    `${declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">` +
    list.map(([id, type, target]) => `<Relationship Id="${id}" Type="${r}/${type}" Target="${target}"/>`).join('') +
    '</Relationships>'
  );
}

function slideXml(width: number, height: number, name: string): string {
  const text =
    '<p:sp><p:nvSpPr><p:cNvPr id="3" name="Name"/><p:cNvSpPr txBox="1"/><p:nvPr/></p:nvSpPr><p:spPr>' +
    `<a:xfrm><a:off x="${emu(0.6)}" y="${emu(0.4)}"/><a:ext cx="${emu(12)}" cy="${emu(0.5)}"/></a:xfrm>` +
    '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr><p:txBody><a:bodyPr/><a:lstStyle/>' +
    `<a:p><a:r><a:rPr lang="en-US" sz="1400" b="1"/><a:t>${name}</a:t></a:r></a:p></p:txBody></p:sp>`;
  return (
    `${declaration}<p:sld ${ns}><p:cSld><p:spTree>${group}${text}<p:graphicFrame><p:nvGraphicFramePr>` +
    '<p:cNvPr id="2" name="Chart"/><p:cNvGraphicFramePr/><p:nvPr/></p:nvGraphicFramePr>' +
    `<p:xfrm><a:off x="${emu(0.6)}" y="${emu(1.2)}"/><a:ext cx="${emu(width)}" cy="${emu(height)}"/></p:xfrm>` +
    '<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart">' +
    '<c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" r:id="rId2"/></a:graphicData></a:graphic>' +
    '</p:graphicFrame></p:spTree></p:cSld></p:sld>'
  );
}

export interface Page {
  readonly name: string;
  readonly chart: DrawnChart;
  /** Inches. */
  readonly width: number;
  readonly height: number;
}

export function presentation(pages: readonly Page[]): Uint8Array {
  const files: Record<string, Uint8Array> = {};
  const put = (name: string, xml: string) => {
    files[name] = strToU8(xml);
  };
  const override = (part: string, type: string) => `<Override PartName="/${part}" ContentType="${types}.${type}+xml"/>`;
  put(
    '[Content_Types].xml',
    `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
      '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
      `<Default Extension="xml" ContentType="application/xml"/><Default Extension="xlsx" ContentType="${types}.spreadsheetml.sheet"/>` +
      override('ppt/presentation.xml', 'presentationml.presentation.main') +
      override('ppt/slideMasters/slideMaster1.xml', 'presentationml.slideMaster') +
      override('ppt/slideLayouts/slideLayout1.xml', 'presentationml.slideLayout') +
      override('ppt/theme/theme1.xml', 'theme') +
      pages
        .map(
          (_, i) =>
            override(`ppt/slides/slide${i + 1}.xml`, 'presentationml.slide') +
            override(`ppt/charts/chart${i + 1}.xml`, 'drawingml.chart'),
        )
        .join('') +
      '</Types>',
  );
  put('_rels/.rels', relationships([['rId1', 'officeDocument', 'ppt/presentation.xml']]));
  put(
    'ppt/presentation.xml',
    `${declaration}<p:presentation ${ns}><p:sldMasterIdLst><p:sldMasterId id="2147483648" r:id="rId1"/></p:sldMasterIdLst>` +
      `<p:sldIdLst>${pages.map((_, i) => `<p:sldId id="${256 + i}" r:id="rId${i + 2}"/>`).join('')}</p:sldIdLst>` +
      `<p:sldSz cx="${emu(13.333)}" cy="${emu(7.5)}"/><p:notesSz cx="6858000" cy="9144000"/></p:presentation>`,
  );
  put(
    'ppt/_rels/presentation.xml.rels',
    relationships([
      ['rId1', 'slideMaster', 'slideMasters/slideMaster1.xml'],
      ...pages.map((_, i) => [`rId${i + 2}`, 'slide', `slides/slide${i + 1}.xml`] as const),
    ]),
  );
  put(
    'ppt/slideMasters/slideMaster1.xml',
    `${declaration}<p:sldMaster ${ns}><p:cSld><p:bg><p:bgPr><a:solidFill><a:schemeClr val="bg1"/></a:solidFill><a:effectLst/></p:bgPr></p:bg>` +
      `<p:spTree>${group}</p:spTree></p:cSld>${map}` +
      '<p:sldLayoutIdLst><p:sldLayoutId id="2147483649" r:id="rId1"/></p:sldLayoutIdLst></p:sldMaster>',
  );
  put(
    'ppt/slideMasters/_rels/slideMaster1.xml.rels',
    relationships([
      ['rId1', 'slideLayout', '../slideLayouts/slideLayout1.xml'],
      ['rId2', 'theme', '../theme/theme1.xml'],
    ]),
  );
  put(
    'ppt/slideLayouts/slideLayout1.xml',
    `${declaration}<p:sldLayout ${ns} type="blank"><p:cSld name="Blank"><p:spTree>${group}</p:spTree></p:cSld></p:sldLayout>`,
  );
  put(
    'ppt/slideLayouts/_rels/slideLayout1.xml.rels',
    relationships([['rId1', 'slideMaster', '../slideMasters/slideMaster1.xml']]),
  );
  put('ppt/theme/theme1.xml', theme);
  pages.forEach(({ chart, width, height, name }, i) => {
    put(`ppt/slides/slide${i + 1}.xml`, slideXml(width, height, name));
    put(
      `ppt/slides/_rels/slide${i + 1}.xml.rels`,
      relationships([
        ['rId1', 'slideLayout', '../slideLayouts/slideLayout1.xml'],
        ['rId2', 'chart', `../charts/chart${i + 1}.xml`],
      ]),
    );
    put(`ppt/charts/chart${i + 1}.xml`, chart.chartXml);
    put(
      `ppt/charts/_rels/chart${i + 1}.xml.rels`,
      relationships([['rId1', 'package', `../embeddings/chart${i + 1}.xlsx`]]),
    );
    files[`ppt/embeddings/chart${i + 1}.xlsx`] = chart.workbook;
  });
  return zipSync(files);
}
