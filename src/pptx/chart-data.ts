/** What a chart part says (its caches, by cell range) and what its workbook says (its cells). */
import { strFromU8 } from 'fflate';
import { descendants as elements, parseXml, type XmlElement } from './xml-tree.js';
import { readZip } from './zip.js';

export interface Cache {
  /** Reference as the chart states it, such as `Sheet1!$B$2:$B$7`. */
  readonly reference: string;
  /** One a cell; null where the cache has no point. */
  readonly values: readonly (string | null)[];
  readonly numeric: boolean;
}

const textIn = (from: XmlElement, name: string) => elements(from, name)[0]?.text ?? '';

export function chartCaches(document: XmlElement): Cache[] {
  return (['numRef', 'strRef', 'datalabelsRange'] as const).flatMap((kind) =>
    elements(document, kind).map((reference): Cache => {
      const count = Number(elements(reference, 'ptCount')[0]?.attributes.get('val') ?? 0);
      const values = new Array<string | null>(count).fill(null);
      for (const point of elements(reference, 'pt')) values[Number(point.attributes.get('idx'))] = textIn(point, 'v');
      return { reference: textIn(reference, 'f'), values, numeric: kind === 'numRef' };
    }),
  );
}

/** Cells of a workbook's sheets as `Sheet1!B7` -> its stored text. */
export type Cells = ReadonlyMap<string, string>;

function sharedTexts(xml: string | undefined): string[] {
  if (xml === undefined) return [];
  return elements(parseXml(xml), 'si').map((item) =>
    elements(item, 't')
      .map(({ text }) => text)
      .join(''),
  );
}

export function workbookCells(bytes: Uint8Array, file: string): Cells {
  const contents = readZip(bytes, file);
  const part = (name: string) => {
    const content = contents[name];
    return content ? strFromU8(content) : undefined;
  };
  const shared = sharedTexts(part('xl/sharedStrings.xml'));
  const cells = new Map<string, string>();
  const sheets = elements(parseXml(part('xl/workbook.xml') ?? '<workbook/>'), 'sheet');
  const targets = new Map(
    elements(parseXml(part('xl/_rels/workbook.xml.rels') ?? '<r/>'), 'Relationship').map((relation) => [
      relation.attributes.get('Id'),
      relation.attributes.get('Target')?.replace(/^\/?(xl\/)?/, 'xl/') ?? '',
    ]),
  );
  for (const sheet of sheets) {
    const relation = [...sheet.attributes].find(([name]) => name.endsWith(':id'))?.[1];
    const xml = part(targets.get(relation ?? '') ?? '');
    if (xml === undefined) continue;
    for (const cell of elements(parseXml(xml), 'c')) {
      const kind = cell.attributes.get('t');
      const stored = kind === 'inlineStr' ? textIn(cell, 't') : textIn(cell, 'v');
      const value = kind === 's' ? unescaped(shared[Number(stored)] ?? '') : stored;
      cells.set(`${sheet.attributes.get('name') ?? ''}!${cell.attributes.get('r') ?? ''}`, value);
    }
  }
  return cells;
}

const columnNumber = (letters: string) =>
  Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);

function columnLetters(number: number): string {
  const rest = (number - 1) % 26;
  const letter = String.fromCharCode(65 + rest);
  return number > 26 ? columnLetters((number - 1 - rest) / 26) + letter : letter;
}

/** Excel writes some characters of a text as `_x0041_`; a text that looks so has its first underscore written that way. */
function unescaped(text: string): string {
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}

/** The cells of a reference in order: `Sheet1!$B$2:$B$4` -> `Sheet1!B2`, `Sheet1!B3`, `Sheet1!B4`. */
export function cellsOf(reference: string): string[] {
  const bare = reference.replace(/^\((.*)\)$/, '$1').replaceAll('$', '');
  return bare.split(',').flatMap((range) => {
    const match = /^(?:'?(.*?)'?!)?([A-Z]+)(\d+)(?::([A-Z]+)(\d+))?$/.exec(range);
    if (!match) return [];
    const [, sheet = '', left = '', top = '', right = left, bottom = top] = match;
    const cells: string[] = [];
    for (let row = Number(top); row <= Number(bottom); row += 1) {
      for (let column = columnNumber(left); column <= columnNumber(right); column += 1) {
        cells.push(`${sheet.replaceAll("''", "'")}!${columnLetters(column)}${row}`);
      }
    }
    return cells;
  });
}
