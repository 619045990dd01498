/** References to environment variables inside the texts of a config: `${NAME}`, `${NAME:-default}`, and `$$` for a dollar sign. */
import { isScalar, visit, type Node } from 'yaml';
import { problem, type Problem } from '../errors/problem.js';
import { placeOfNode, type ConfigDocument } from './document.js';

export type Environment = Readonly<Record<string, string | undefined>>;

interface Expansion {
  readonly text: string;
  /** Values that came from the environment, not from a default. */
  readonly secrets: readonly string[];
  readonly unset: readonly string[];
  /** References that are none, as written. */
  readonly broken: readonly string[];
}

/** Replaces the references. A variable that is set but empty counts as unset where there is a default, as in a shell. */
export function expand(text: string, environment: Environment): Expansion {
  const secrets: string[] = [];
  const unset: string[] = [];
  const broken: string[] = [];
  const out = text.replace(/\$\$|\$\{([^}]*)(\}?)/g, (whole, inside: string | undefined, closed: string) => {
    if (whole === '$$') return '$';
    const match = /^([A-Za-z_][A-Za-z0-9_]*)(?::-([\s\S]*))?$/.exec(inside ?? '');
    const name = match?.[1];
    if (name === undefined || closed === '') {
      broken.push(whole.length > 40 ? `${whole.slice(0, 40)}…` : whole);
      return whole;
    }
    const value = environment[name];
    const fallback = match?.[2];
    if (value !== undefined && (value !== '' || fallback === undefined)) {
      if (value !== '') secrets.push(value);
      return value;
    }
    if (fallback === undefined) unset.push(name);
    return fallback ?? whole;
  });
  return { text: out, secrets, unset, broken };
}

export interface ExpandedDocument {
  /** Scalars with a reference -> the text of the file, which may be shown. */
  readonly written: ReadonlyMap<Node, string>;
  readonly secrets: readonly string[];
  readonly problems: readonly Problem[];
}

/** Expands every text of the document in place (values, not keys). */
export function expandDocument(document: ConfigDocument, environment: Environment): ExpandedDocument {
  const written = new Map<Node, string>();
  const secrets = new Set<string>();
  const problems: Problem[] = [];
  visit(document.yaml, {
    Scalar(key, node) {
      if (key === 'key' || !isScalar(node) || typeof node.value !== 'string' || !node.value.includes('$')) return;
      const expansion = expand(node.value, environment);
      if (expansion.text === node.value && expansion.unset.length === 0 && expansion.broken.length === 0) return;
      const place = placeOfNode(document, node);
      written.set(node, node.value);
      for (const variable of new Set(expansion.unset)) problems.push(problem('CONFIG_ENV_UNSET', { variable }, place));
      for (const found of expansion.broken) problems.push(problem('CONFIG_ENV_SYNTAX', { found }, place));
      for (const secret of expansion.secrets) secrets.add(secret);
      node.value = expansion.text;
    },
  });
  return { written, secrets: [...secrets].sort(), problems };
}
