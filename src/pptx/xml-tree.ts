/**
 * Reads XML into a light tree and rejects what is not well-formed (XML 1.0, Namespaces in XML 1.0). Document types are
 * rejected as Office does, so no entity can unfold. Elements know where they stand, to be copied as they were written.
 */

export interface XmlElement {
  /** Name with its prefix, as written. */
  readonly name: string;
  readonly local: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlElement[];
  /** Text directly inside, entities resolved. */
  readonly text: string;
  /** Offsets of the whole element, and of the end of its start tag. */
  readonly from: number;
  readonly to: number;
  readonly inner: number;
}

type Growing = Omit<XmlElement, 'children' | 'text' | 'to'> & { children: XmlElement[]; text: string; to: number };

const token =
  /<!--(?:(?!--)[^])*-->|<!\[CDATA\[([^]*?)\]\]>|<\?[^]*?\?>|<\/([^\s<>/="']+)\s*>|<([^\s<>/="'!?]+)((?:\s+[^\s<>/="']+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>|([^<]+)/y;
const attribute = /([^\s<>/="']+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
// eslint-disable-next-line no-control-regex -- the characters that XML 1.0 forbids
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/u;
const looseEntity = /&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-fA-F]+);)/;
const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function decode(raw: string): string {
  if (!raw.includes('&')) return raw;
  if (looseEntity.test(raw)) throw new Error('a bare "&"');
  return raw.replace(/&(#x[\da-fA-F]+|#\d+|\w+);/g, (_, entity: string) => {
    if (!entity.startsWith('#')) return named[entity] ?? '';
    return String.fromCodePoint(entity.startsWith('#x') ? parseInt(entity.slice(2), 16) : Number(entity.slice(1)));
  });
}

const noAttributes: ReadonlyMap<string, string> = new Map();

function attributesOf(raw: string): ReadonlyMap<string, string> {
  if (raw === '') return noAttributes;
  const attributes = new Map<string, string>();
  attribute.lastIndex = 0;
  for (let match = attribute.exec(raw); match; match = attribute.exec(raw)) {
    const [, name = '', double, single] = match;
    if (attributes.has(name)) throw new Error(`attribute ${name} stands twice`);
    attributes.set(name, decode(double ?? single ?? ''));
  }
  return attributes;
}

/** Prefixes in scope: those of the element's own declarations and its parents'. */
function scopeOf(attributes: ReadonlyMap<string, string>, outer: ReadonlySet<string>): ReadonlySet<string> {
  let scope = outer;
  for (const name of attributes.keys()) if (name.startsWith('xmlns:')) scope = new Set([...scope, name.slice(6)]);
  return scope;
}

function checkPrefix(name: string, scope: ReadonlySet<string>): void {
  const colon = name.indexOf(':');
  if (colon <= 0) return;
  const prefix = name.slice(0, colon);
  if (prefix !== 'xmlns' && !scope.has(prefix)) throw new Error(`prefix ${prefix} is not declared`);
}

function checkPrefixes(name: string, attributes: ReadonlyMap<string, string>, scope: ReadonlySet<string>): void {
  checkPrefix(name, scope);
  for (const one of attributes.keys()) checkPrefix(one, scope);
}

/** The root element; what is not well-formed throws with its place. */
export function parseXml(xml: string): XmlElement {
  const stack: { element: Growing; scope: ReadonlySet<string> }[] = [];
  let root: XmlElement | undefined;
  token.lastIndex = xml.charCodeAt(0) === 0xfeff ? 1 : 0;
  try {
    if (forbidden.test(xml)) throw new Error('a character that XML forbids');
    while (token.lastIndex < xml.length) {
      const at = token.lastIndex;
      const match = token.exec(xml);
      if (!match) {
        token.lastIndex = at;
        throw new Error('no tag, text or comment');
      }
      const [whole, data, closing, opening, rest = '', selfClosing, text] = match;
      const top = stack.at(-1);
      if (opening !== undefined) {
        if (!top && root) throw new Error('a second root');
        const attributes = attributesOf(rest);
        const scope = scopeOf(attributes, top?.scope ?? new Set(['xml']));
        checkPrefixes(opening, attributes, scope);
        const local = opening.slice(opening.indexOf(':') + 1);
        const end = at + whole.length;
        const element: Growing = {
          name: opening,
          local,
          attributes,
          children: [],
          text: '',
          from: at,
          to: end,
          inner: end,
        };
        top?.element.children.push(element);
        root ??= element;
        if (selfClosing === '') stack.push({ element, scope });
      } else if (closing !== undefined) {
        if (top?.element.name !== closing) throw new Error(`</${closing}> closes nothing`);
        top.element.to = at + whole.length;
        stack.pop();
      } else if (top) top.element.text += data ?? (text === undefined ? '' : decode(text));
      else if (data !== undefined || (text !== undefined && text.trim() !== ''))
        throw new Error('text outside the root');
    }
    if (stack.length > 0) throw new Error(`<${stack.at(-1)?.element.name ?? ''}> is not closed`);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new Error(`${why} at character ${token.lastIndex}`, { cause: error });
  }
  if (!root) throw new Error('no root element');
  return root;
}

/** The first child of a name (without prefix), and of that child, and on. */
export function child(element: XmlElement | undefined, ...path: readonly string[]): XmlElement | undefined {
  return path.reduce<XmlElement | undefined>((at, name) => at?.children.find(({ local }) => local === name), element);
}

/** All elements of a name (without prefix) inside, in the document's order. */
export function descendants(element: XmlElement, name: string): XmlElement[] {
  const found: XmlElement[] = [];
  const visit = (one: XmlElement) => {
    if (one.local === name) found.push(one);
    one.children.forEach(visit);
  };
  element.children.forEach(visit);
  return found;
}
