/** Text on its way into XML: cleaned of what XML 1.0 cannot carry, and escaped. */

/** Control characters, surrogates without their half, and the two noncharacters that XML 1.0 forbids. */
// eslint-disable-next-line no-control-regex -- control characters are what this pattern is for
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u0084\u0086-\u009f\ufffe\uffff]|\p{Surrogate}/gu;

/** One line of text: forbidden characters go, breaks and tabs become blanks (a paragraph is one line in a block). */
export function clean(text: string): string {
  return text.replace(/[\t\n\r\u0085\u2028\u2029]+/g, ' ').replace(forbidden, '');
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** Cleaned and escaped, for element content and attribute values alike. */
export function escapeXml(text: string): string {
  return clean(text).replace(/[&<>"']/g, (mark) => entities[mark] ?? mark);
}

export const xmlHeader = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Namespaces of a slide-like part. */
export const slideNamespaces =
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"' +
  ' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"' +
  ' xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"';

/** English Metric Units of a length in inches. */
export function emu(inches: number): number {
  return Math.round(inches * 914400);
}
