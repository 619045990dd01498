/** What a customer typed, freed from what carried it: mark-up, entities, widths, controls and runs of white space. */

/** Text without mark-up in half-width Latin and digits; white space is one blank, or one line feed where a line ended. Emoji stay. */
export function cleanText(text: string): string {
  return withoutControls(narrow(decodeEntities(withoutTags(text))))
    .replace(/\s+/g, (space) => (/[\n\r\u2028\u2029]/.test(space) ? '\n' : ' '))
    .trim();
}

// Each stretch ends at the next angle bracket, so that no character is looked at twice.
const tag = /<(?:!--|!doctype\b[^<>]*>|\/?([a-z][a-z0-9]*)\b[^<>]*>)/gi;
const ofBlocks = /^(?:br|p|div|li|ul|ol|tr|td|th|table|h[1-6]|hr|blockquote|section|article|script|style)$/i;

/** Blocks end a line; inline tags leave nothing, since no blank stood between the words that they dressed. */
function withoutTags(text: string): string {
  if (!text.includes('<')) return text;
  const kept: string[] = [];
  const unclosed = new Set<string>();
  let from = 0;
  for (let match = tag.exec(text); match !== null; match = tag.exec(text)) {
    kept.push(text.slice(from, match.index));
    const name = match[1]?.toLowerCase();
    if (name !== undefined && ofBlocks.test(name)) kept.push('\n');
    from = tag.lastIndex = hiddenUntil(text, match[0], name, tag.lastIndex, unclosed);
  }
  kept.push(text.slice(from));
  return kept.join('');
}

/** Where what the tag hides ends: comments, scripts and styles up to their close, which is sought once where there is none. */
function hiddenUntil(text: string, found: string, name: string | undefined, after: number, unclosed: Set<string>) {
  const close = found === '<!--' ? '-->' : found.startsWith('</') ? undefined : closeOf(name);
  if (close === undefined || unclosed.has(close)) return after;
  const end = text.indexOf(close, after);
  if (end >= 0) return end + close.length;
  unclosed.add(close);
  return after;
}

function closeOf(name: string | undefined): string | undefined {
  return name === 'script' || name === 'style' ? `</${name}>` : undefined;
}

const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ensp: ' ',
  emsp: ' ',
  hellip: '…',
  mdash: '—',
  ndash: '–',
  middot: '·',
  bull: '•',
  ldquo: '“',
  rdquo: '”',
  lsquo: '‘',
  rsquo: '’',
  laquo: '«',
  raquo: '»',
  yen: '¥',
  euro: '€',
  pound: '£',
  deg: '°',
  times: '×',
  hearts: '♥',
};

function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,6}));/gi, (whole, decimal, hex, name) => {
    if (typeof name === 'string') return named[name.toLowerCase()] ?? whole;
    const point = typeof hex === 'string' ? Number.parseInt(hex, 16) : Number(decimal);
    return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : '';
  });
}

/** Full-width Latin letters and digits as their ASCII twins; full-width punctuation is the Chinese way of writing and stays. */
function narrow(text: string): string {
  return text.replace(/[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]/g, (wide) =>
    String.fromCharCode(wide.charCodeAt(0) - 0xfee0),
  );
}

// Of the invisible characters the zero-width joiner and the variation selectors stay: emoji are built with them.
const invisible =
  /(?![\t\n\r])\p{Cc}|\p{Surrogate}|[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\ufeff\ufffc\ufffd]/gu;

function withoutControls(text: string): string {
  return text.replace(invisible, '');
}
