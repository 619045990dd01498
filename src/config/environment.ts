/** References inside the texts of a config: variables `${NAME}`, `${NAME:-default}`, files of secrets `${file:/path}`, and `$$` for a dollar sign. */
import { isScalar, visit, type Node } from 'yaml';
import { problem, type Problem } from '../errors/problem.js';
import { placeOfNode, type ConfigDocument } from './document.js';

export type Environment = Readonly<Record<string, string | undefined>>;

/** The text of a file of secrets, or why there is none. `path` is as the config has it. */
export type ReadSecret = (path: string) => { readonly text: string } | { readonly reason: string };

interface Expansion {
  readonly text: string;
  /** Values that came from the environment, not from a default. */
  readonly secrets: readonly string[];
  readonly unset: readonly string[];
  /** Files that cannot be read. */
  readonly unread: readonly { readonly path: string; readonly reason: string }[];
  /** References that are none, as written. */
  readonly broken: readonly string[];
}

const noFiles: ReadSecret = () => ({ reason: 'files of secrets are not read here' });

/** Replaces the references. A variable that is set but empty counts as unset where there is a default, as in a shell. */
export function expand(text: string, environment: Environment, readSecret: ReadSecret = noFiles): Expansion {
  const secrets: string[] = [];
  const unset: string[] = [];
  const unread: { readonly path: string; readonly reason: string }[] = [];
  const broken: string[] = [];
  const out = text.replace(/\$\$|\$\{([^}]*)(\}?)/g, (whole, inside: string | undefined, closed: string) => {
    if (whole === '$$') return '$';
    const path = /^file:(.+)$/s.exec(inside ?? '')?.[1];
    if (path !== undefined && closed !== '') {
      const found = readSecret(path);
      if ('reason' in found) {
        unread.push({ path, reason: found.reason });
        return whole;
      }
      // What writes such files ends them with a line break, which is no part of the secret.
      const secret = found.text.replace(/\r?\n$/, '');
      if (secret !== '') secrets.push(secret);
      return secret;
    }
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
  return { text: out, secrets, unset, unread, broken };
}

export interface ExpandedDocument {
  /** Scalars with a reference -> the text of the file, which may be shown. */
  readonly written: ReadonlyMap<Node, string>;
  readonly secrets: readonly string[];
  readonly problems: readonly Problem[];
}

/** Expands every text of the document in place (values, not keys). */
export function expandDocument(
  document: ConfigDocument,
  environment: Environment,
  readSecret: ReadSecret = noFiles,
): ExpandedDocument {
  const written = new Map<Node, string>();
  const secrets = new Set<string>();
  const problems: Problem[] = [];
  visit(document.yaml, {
    Scalar(key, node) {
      if (key === 'key' || !isScalar(node) || typeof node.value !== 'string' || !node.value.includes('$')) return;
      const expansion = expand(node.value, environment, readSecret);
      const { unset, unread, broken } = expansion;
      if (expansion.text === node.value && [...unset, ...unread, ...broken].length === 0) return;
      const place = placeOfNode(document, node);
      written.set(node, node.value);
      for (const variable of new Set(unset)) problems.push(problem('CONFIG_ENV_UNSET', { variable }, place));
      for (const file of unread) problems.push(problem('CONFIG_SECRET_FILE', file, place));
      for (const found of broken) problems.push(problem('CONFIG_ENV_SYNTAX', { found }, place));
      for (const secret of expansion.secrets) secrets.add(secret);
      node.value = expansion.text;
    },
  });
  return { written, secrets: [...secrets].sort(), problems };
}
