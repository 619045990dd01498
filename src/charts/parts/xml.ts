/** Text and numbers as XML 1.0 may hold them, the same in chart parts and workbooks. */

/** Excel's limit of characters in a cell. */
const cellLimit = 32767;
// Control characters, lone surrogates and the two non-characters have no place in XML 1.0, escaped or not.
const unfit = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;
const marked = /[&<>"\r]/g;
const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\r': '&#13;',
};

/** The text without what a sheet or an XML part cannot hold. */
export function cleanText(text: string): string {
  return text.slice(0, cellLimit).replace(unfit, '');
}

export function escapeXml(text: string): string {
  return text.replace(marked, (character) => entities[character] ?? character);
}

/** A number at full precision, as xsd:double reads it. */
export function numberXml(value: number): string {
  return Object.is(value, -0) ? '0' : String(value);
}

/** A value that a chart can draw; anything else is a gap. */
export function finite(value: number | null | undefined): number | null {
  return value !== null && value !== undefined && Number.isFinite(value) ? value : null;
}

/** A fraction of the chart's width or height, with six decimals. */
export function fraction(value: number): string {
  return String(Math.round(value * 1e6) / 1e6);
}
