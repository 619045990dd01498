/** Numbers as an Excel number format shows them, for label widths and for pictures; the native chart leaves this to PowerPoint. */

interface Section {
  readonly accepts: ((value: number) => boolean) | null;
  readonly pattern: string;
}

const tests: Readonly<Record<string, (value: number, limit: number) => boolean>> = {
  '>': (value, limit) => value > limit,
  '>=': (value, limit) => value >= limit,
  '<': (value, limit) => value < limit,
  '<=': (value, limit) => value <= limit,
  '=': (value, limit) => value === limit,
  '<>': (value, limit) => value !== limit,
};

/** Splits at semicolons outside quotes and escapes, and takes colours, locales and conditions off. */
function sectionsOf(format: string): Section[] {
  const raw = format.match(/(?:"[^"]*"|[\\!_*].|\[[^\]]*\]|[^;])+/gs) ?? ['General'];
  return raw.map((text) => {
    const condition = /\[(>=|<=|<>|>|<|=)(-?[\d.]+)\]/.exec(text);
    const test = condition && tests[condition[1] ?? ''];
    const limit = Number(condition?.[2]);
    return {
      accepts: test ? (value: number) => test(value, limit) : null,
      pattern: text.replace(/\[\$([^\]-]*)[^\]]*\]/g, '"$1"').replace(/\[[^\]]*\]/g, ''),
    };
  });
}

/** The section for a value, and whether the sign is the section's own matter. */
function choose(sections: readonly Section[], value: number): { pattern: string; signed: boolean } {
  const [first, second, third] = sections;
  if (sections.some(({ accepts }) => accepts !== null)) {
    const section = sections.find(({ accepts }) => accepts === null || accepts(value));
    return { pattern: section?.pattern ?? 'General', signed: true };
  }
  if (value < 0 && second) return { pattern: second.pattern, signed: false };
  if (value === 0 && third) return { pattern: third.pattern, signed: true };
  return { pattern: first?.pattern ?? 'General', signed: true };
}

/** What a pattern is made of: literals and digit places, in order. */
const piece = /"([^"]*)"|[\\!](.)|_.|\*.|([0#?])|([.,%])|(.)/gsu;

function general(value: number): string {
  return String(Number(value.toPrecision(10)));
}

/** Digits of the magnitude put into the pattern's places from the right, literals between places kept (`0!.0` shows 123 as 12.3). */
function fill(pattern: string, magnitude: number): string {
  const pieces = [...pattern.matchAll(piece)].map(([whole, quoted, escaped, digit, mark, plain]) => ({
    digit,
    mark,
    literal: quoted ?? escaped ?? plain ?? (/^[_*]/.test(whole) ? '' : ''),
  }));
  const lastDigit = pieces.findLastIndex(({ digit }) => digit !== undefined);
  const point = pieces.findIndex(({ mark }) => mark === '.');
  const whole = pieces.slice(0, point < 0 ? undefined : point);
  const scale = pieces.filter(({ mark }, i) => mark === ',' && i > lastDigit).length;
  const grouped = whole.some(({ mark }, i) => mark === ',' && i < lastDigit);
  const percent = pieces.filter(({ mark }) => mark === '%').length;
  const places = point < 0 ? [] : pieces.slice(point).filter(({ digit }) => digit !== undefined);
  const scaled = (magnitude * 100 ** percent) / 1000 ** scale;
  const fixed = Number(scaled.toPrecision(15)).toFixed(Math.min(20, places.length));
  const [integer = '0', decimals = ''] = fixed.split('.');
  const optional = places.length - places.findLastIndex(({ digit }) => digit === '0') - 1;
  let kept = decimals;
  for (let i = 0; i < optional && kept.endsWith('0'); i += 1) kept = kept.slice(0, -1);
  const required = whole.filter(({ digit }) => digit === '0').length;
  let digits = integer === '0' && required === 0 ? '' : integer.padStart(required, '0');
  let left = '';
  let placesLeft = whole.filter(({ digit }) => digit !== undefined).length;
  let taken = 0;
  const take = (all: boolean) => {
    do {
      const next = digits.at(-1);
      if (next === undefined) return;
      digits = digits.slice(0, -1);
      left = next + (grouped && taken > 0 && taken % 3 === 0 ? ',' : '') + left;
      taken += 1;
    } while (all);
  };
  for (const part of whole.toReversed()) {
    if (part.digit !== undefined) {
      placesLeft -= 1;
      take(placesLeft === 0);
    } else if (part.mark === '%') left = `%${left}`;
    else if (part.mark === undefined) left = part.literal + left;
  }
  if (point < 0) return left;
  let right = '';
  let shown = 0;
  for (const part of pieces.slice(point + 1)) {
    if (part.digit !== undefined) {
      right += kept[shown] ?? '';
      shown += 1;
    } else if (part.mark === '%') right += '%';
    else if (part.mark === undefined) right += part.literal;
  }
  return `${left}.${right}`;
}

/** The value in an Excel number format. */
export function formatNumber(value: number, format: string): string {
  const { pattern, signed } = choose(sectionsOf(format), value);
  if (/^general$/i.test(pattern.trim())) return general(value);
  const text = fill(pattern, Math.abs(value));
  return signed && value < 0 && /[1-9]/.test(text) ? `-${text}` : text;
}
