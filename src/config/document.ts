/** A config file as parsed YAML that still knows where each key and value stands. */
import {
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  visit,
  type Document,
  type Node,
  type Pair,
} from 'yaml';
import { problem, type Place, type Problem } from '../errors/problem.js';

/** Keys and list indices from the top of the file. */
export type Path = readonly (string | number)[];

/** How often aliases may multiply their anchors before the file is refused. */
const aliasLimit = 100;
const mostSyntaxErrors = 20;

export interface ConfigDocument {
  /** As the user named it: what messages show. */
  readonly file: string;
  readonly lines: readonly string[];
  readonly counter: LineCounter;
  readonly yaml: Document.Parsed;
}

interface Spot {
  readonly key: Node | undefined;
  readonly value: Node | undefined;
}

/** `a.b[0]["c.d"]` of a path; `the config` at its top. */
export function dotted(path: Path): string {
  const text = path.reduce<string>((done, part) => {
    if (typeof part === 'number') return `${done}[${part}]`;
    if (!/^[^\s.[\]"]+$/u.test(part)) return `${done}["${part}"]`;
    return done === '' ? part : `${done}.${part}`;
  }, '');
  return text === '' ? 'the config' : text;
}

function placeAt(document: Omit<ConfigDocument, 'yaml'>, offset: number, path?: Path): Place {
  const { line, col } = document.counter.linePos(offset);
  const at = { line: Math.max(line, 1), column: Math.max(col, 1) };
  const excerpt = document.lines[at.line - 1];
  return {
    file: document.file,
    ...at,
    ...(path && path.length > 0 ? { path: dotted(path) } : {}),
    ...(excerpt === undefined ? {} : { excerpt }),
  };
}

/** The document, or every syntax error in it. */
export function parseConfig(file: string, text: string): { document?: ConfigDocument; problems: readonly Problem[] } {
  const source = text.startsWith('\uFEFF') ? text.slice(1) : text;
  const counter = new LineCounter();
  const lines = source.split('\n').map((line) => line.replace(/\r$/, ''));
  const options = {
    lineCounter: counter,
    prettyErrors: false,
    version: '1.2',
    schema: 'core',
    logLevel: 'error',
  } as const;
  const yaml = parseDocument(source, options);
  const document = { file, lines, counter, yaml };
  if (yaml.errors.length > 0) return { problems: syntaxProblems(document) };
  const aliases = aliasProblems(document);
  return aliases.length > 0 ? { problems: aliases } : { document, problems: [] };
}

/** Plainer words for the errors that happen most. */
const plainly: Readonly<Record<string, string>> = {
  DUPLICATE_KEY: 'this key stands twice',
  MULTIPLE_DOCS: 'a config is one document, without --- inside',
  TAB_AS_INDENT: 'lines are indented with spaces, not with tabs',
};

function syntaxProblems(document: ConfigDocument): readonly Problem[] {
  const deep = document.yaml.errors.find((error) => error.code === 'RESOURCE_EXHAUSTION');
  if (deep) return [problem('CONFIG_SYNTAX', { message: 'it is nested too deeply' }, placeAt(document, deep.pos[0]))];
  const byOffset = new Map(document.yaml.errors.toReversed().map((error) => [error.pos[0], error] as const));
  return [...byOffset.values()]
    .sort((a, b) => a.pos[0] - b.pos[0])
    .slice(0, mostSyntaxErrors)
    .map((error) => {
      return problem(
        'CONFIG_SYNTAX',
        { message: plainly[error.code] ?? error.message },
        placeAt(document, error.pos[0]),
      );
    });
}

function aliasProblems(document: ConfigDocument): readonly Problem[] {
  const problems: Problem[] = [];
  const { yaml } = document;
  visit(yaml, {
    Alias(_key, node, path) {
      const place = placeAt(document, node.range?.[0] ?? 0);
      const target = node.resolve(yaml);
      if (target === undefined) {
        problems.push(problem('CONFIG_SYNTAX', { message: `there is no anchor &${node.source} before this` }, place));
      } else if (path.includes(target)) {
        problems.push(problem('CONFIG_ALIASES', { limit: aliasLimit }, place));
      }
    },
  });
  if (problems.length > 0) return problems;
  try {
    yaml.toJS({ maxAliasCount: aliasLimit });
    return [];
  } catch (error) {
    if (!(error instanceof ReferenceError)) throw error;
    return [problem('CONFIG_ALIASES', { limit: aliasLimit }, placeAt(document, 0))];
  }
}

function resolved(document: ConfigDocument, node: unknown): Node | undefined {
  if (isAlias(node)) return node.resolve(document.yaml);
  return isMap(node) || isSeq(node) || isScalar(node) ? node : undefined;
}

/** The key and the value at a path; undefined where the path leads nowhere. */
function find(document: ConfigDocument, path: Path): Spot | undefined {
  let spot: Spot | undefined = { key: undefined, value: resolved(document, document.yaml.contents) };
  for (const part of path) {
    const node: Node | undefined = spot.value;
    if (isMap(node)) {
      const pair: Pair | undefined = node.items.find(({ key }) => isScalar(key) && String(key.value) === String(part));
      spot = pair && { key: pair.key as Node, value: resolved(document, pair.value) };
    } else if (isSeq(node)) {
      const item: unknown = node.items[Number(part)];
      spot = item === undefined ? undefined : { key: item as Node, value: resolved(document, item) };
    } else {
      return undefined;
    }
    if (!spot) return undefined;
  }
  return spot;
}

export function has(document: ConfigDocument, path: Path): boolean {
  return find(document, path) !== undefined;
}

/** The scalar node at a path, which is the same object for every alias of it. */
export function scalarAt(document: ConfigDocument, path: Path): Node | undefined {
  const value = find(document, path)?.value;
  return isScalar(value) ? value : undefined;
}

/** Where a key or a value stands; for what is not there, where the part stands that should hold it. */
export function placeOf(document: ConfigDocument, path: Path, part: 'key' | 'value' = 'value'): Place {
  for (let length = path.length; length >= 0; length--) {
    const spot = find(document, path.slice(0, length));
    if (!spot) continue;
    const wantsKey = part === 'key' || length < path.length || isMap(spot.value) || isSeq(spot.value);
    const node = wantsKey ? (spot.key ?? spot.value) : (spot.value ?? spot.key);
    return { ...placeAt(document, node?.range?.[0] ?? 0), ...(path.length > 0 ? { path: dotted(path) } : {}) };
  }
  return placeAt(document, 0, path);
}

export function placeOfNode(document: ConfigDocument, node: Node, within = 0): Place {
  return placeAt(document, (node.range?.[0] ?? 0) + within);
}

/** The keys of a mapping in the order of the file. */
export function keysAt(document: ConfigDocument, path: Path): readonly string[] {
  const value = find(document, path)?.value;
  return isMap(value) ? value.items.map(({ key }) => (isScalar(key) ? String(key.value) : '')) : [];
}
