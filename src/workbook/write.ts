/** Writes sheets as an XLSX file, part by part through the compressor: no sheet is ever held as text. */
import { strToU8, Zip, ZipDeflate } from 'fflate';
import { cleanText, escapeXml } from '../charts/parts/xml.js';
import { declaration, kind, main, office, packaging } from './names.js';
import { sheetXml } from './rows.js';
import type { Sheet } from './sheet.js';
import { createStyles } from './styles.js';

export interface WorkbookMeta {
  readonly title: string;
  readonly author: string;
  /** ISO date of the review, for the file's own dates. */
  readonly date: string;
}

// A zip entry cannot be older than 1980; fflate writes local time, so the parts are given and not the instant.
const zipDate = new Date(1980, 0, 1, 0, 0, 0);
/** Characters that are handed to the compressor at once. */
const chunk = 65_536;

function contentTypes(count: number): string {
  const sheets = Array.from({ length: count }, (_, index) => {
    return `<Override PartName="/xl/worksheets/sheet${index + 1}.xml" ContentType="${kind}.worksheet+xml"/>`;
  });
  return (
    `${declaration}<Types xmlns="${packaging}/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    `<Override PartName="/xl/workbook.xml" ContentType="${kind}.sheet.main+xml"/>${sheets.join('')}` +
    `<Override PartName="/xl/styles.xml" ContentType="${kind}.styles+xml"/>` +
    '<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>'
  );
}

const rootRelations =
  `${declaration}<Relationships xmlns="${packaging}/relationships">` +
  `<Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/>` +
  `<Relationship Id="rId2" Type="${packaging}/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>`;

function coreXml({ title, author, date }: WorkbookMeta): string {
  const at = `${date}T00:00:00Z`;
  const clean = (text: string) => escapeXml(cleanText(text));
  return (
    `${declaration}<cp:coreProperties xmlns:cp="${packaging}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" ` +
    'xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
    `<dc:title>${clean(title)}</dc:title><dc:creator>${clean(author)}</dc:creator>` +
    `<dcterms:created xsi:type="dcterms:W3CDTF">${at}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${at}</dcterms:modified>` +
    '</cp:coreProperties>'
  );
}

function workbookXml(names: readonly string[]): string {
  const sheets = names.map(
    (name, index) => `<sheet name="${escapeXml(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  );
  return `${declaration}<workbook xmlns="${main}" xmlns:r="${office}"><bookViews><workbookView tabRatio="850"/></bookViews><sheets>${sheets.join('')}</sheets></workbook>`;
}

function workbookRelations(count: number): string {
  const sheets = Array.from({ length: count }, (_, index) => {
    return `<Relationship Id="rId${index + 1}" Type="${office}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`;
  });
  const styles = `<Relationship Id="rId${count + 1}" Type="${office}/styles" Target="styles.xml"/>`;
  return `${declaration}<Relationships xmlns="${packaging}/relationships">${sheets.join('')}${styles}</Relationships>`;
}

/** The file's bytes; the same sheets give the same bytes. */
export function writeSheets(sheets: readonly Sheet[], meta: WorkbookMeta): Uint8Array {
  const pieces: Uint8Array[] = [];
  const zip = new Zip((error, piece) => {
    if (error) throw error;
    pieces.push(piece);
  });
  const part = (name: string, texts: Iterable<string>) => {
    const file = new ZipDeflate(name, { level: 6 });
    file.mtime = zipDate;
    zip.add(file);
    let held = '';
    for (const text of texts) {
      held += text;
      if (held.length < chunk) continue;
      file.push(strToU8(held));
      held = '';
    }
    file.push(strToU8(held), true);
  };
  const styles = createStyles();
  part('[Content_Types].xml', [contentTypes(sheets.length)]);
  part('_rels/.rels', [rootRelations]);
  part('docProps/core.xml', [coreXml(meta)]);
  part('xl/workbook.xml', [workbookXml(sheets.map(({ name }) => name))]);
  part('xl/_rels/workbook.xml.rels', [workbookRelations(sheets.length)]);
  sheets.forEach((sheet, index) => part(`xl/worksheets/sheet${index + 1}.xml`, sheetXml(sheet, styles, index === 0)));
  // Last, when all styles have been asked for.
  part('xl/styles.xml', [styles.xml()]);
  zip.end();
  return Buffer.concat(pieces);
}
