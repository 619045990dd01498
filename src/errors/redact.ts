/** Takes secrets out of a text that is about to be printed or written. */

const mask = '***';
/** Below this length a secret is masked as a whole word only: a `2` from the environment must not blank every 2. */
const short = 4;

/** The forms in which a value shows up: as it is, inside a URL, inside JSON. */
function forms(secret: string): readonly string[] {
  return [secret, encodeURIComponent(secret), JSON.stringify(secret).slice(1, -1)];
}

function pattern(form: string): string {
  const literal = form.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
  return form.length < short ? `(?<![\\p{L}\\p{N}])${literal}(?![\\p{L}\\p{N}])` : literal;
}

/** The text with every secret masked; the longest first, so that no rest of one that holds another is left. */
export function redact(text: string, secrets: readonly string[]): string {
  const all = [...new Set(secrets.filter((one) => one.trim() !== '').flatMap(forms))];
  if (all.length === 0) return text;
  all.sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  return text.replace(new RegExp(all.map(pattern).join('|'), 'gu'), mask);
}
