/** Reading chart parts in tests: references with their cached points, and a form that shows differences line by line. */
import { DOMParser } from '@xmldom/xmldom';

/** Line ends of XML 1.1 alone; the parser takes them for such in XML 1.0 too, unless they are escaped. */
const laterLineEnds = /[\u0085\u2028\u2029]/g;

/** Throws where the part is not well-formed. */
export function parse(xml: string) {
  return new DOMParser({
    onError: (level, message) => {
      // A name may hold U+FFFD, which is a character of XML like others; the parser suspects a wrong encoding.
      if (level === 'warning' && message.startsWith('Unicode replacement character')) return;
      throw new Error(`${level}: ${message}`);
    },
  }).parseFromString(
    xml.replace(laterLineEnds, (end) => `&#${end.charCodeAt(0)};`),
    'application/xml',
  );
}

export interface CachedRange {
  /** `A`, `B` ... */
  readonly column: string;
  readonly row: number;
  readonly count: number;
  /** By index; a gap has no entry. */
  readonly points: ReadonlyMap<number, string>;
}

/** Every reference of a chart part into its sheet. */
export function ranges(xml: string): CachedRange[] {
  const document = parse(xml);
  return ['c:strRef', 'c:numRef', 'c15:datalabelsRange'].flatMap((name) =>
    Array.from(document.getElementsByTagName(name)).map((reference) => {
      const formula = reference.getElementsByTagName(name.replace(/:.*/, ':f'))[0]?.textContent ?? '';
      const match = /^Sheet1!\$([A-Z]+)\$(\d+)(?::\$\1\$(\d+))?$/.exec(formula);
      if (!match) throw new Error(`not a range of one column: ${formula}`);
      const points = Array.from(reference.getElementsByTagName('c:pt')).map(
        (point) =>
          [Number(point.getAttribute('idx')), point.getElementsByTagName('c:v')[0]?.textContent ?? ''] as const,
      );
      const declared = Number(reference.getElementsByTagName('c:ptCount')[0]?.getAttribute('val'));
      const row = Number(match[2]);
      const count = Number(match[3] ?? match[2]) - row + 1;
      if (declared !== count) throw new Error(`${formula} with ${declared} points`);
      return { column: match[1] ?? '', row, count, points: new Map(points) };
    }),
  );
}

/** One element a line, so that a golden file reads and differs by lines. */
export function lines(xml: string): string {
  return `${xml.replace(/></g, '>\n<')}\n`;
}
