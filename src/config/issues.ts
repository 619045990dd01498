/** From the issues of a schema to flat findings: one a spot, with what was expected there, and unions narrowed to the branch that was meant. */
import { z } from 'zod';
import type { Path } from './document.js';
import type { Mark } from './scalars.js';

/** What one spot of the config has against it. */
export type Finding =
  | { readonly kind: 'type'; readonly path: Path; readonly expected: string; readonly wants?: 'number' | 'boolean' }
  | { readonly kind: 'choice'; readonly path: Path; readonly allowed: readonly string[] }
  | { readonly kind: 'key'; readonly path: Path; readonly key: string; readonly allowed: readonly string[] }
  | { readonly kind: 'keyForm'; readonly path: Path; readonly expected: string; readonly allowed: readonly string[] }
  | { readonly kind: 'value'; readonly path: Path; readonly expected: string }
  | { readonly kind: 'mark'; readonly path: Path; readonly mark: Mark };

type Issue = z.core.$ZodIssue;

const kinds: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  object: 'a mapping (key: value)',
  record: 'a mapping (key: value)',
  array: 'a list',
  null: 'empty',
};

const lead = 'keys ';
const sample = 'such as ';

/** Lets an issue carry what zod knows at its spot but does not hand out: the keys of the mapping, an example. */
const carry: z.core.$ZodErrorMap = (issue) => {
  const schema: unknown = issue.inst;
  if (issue.code === 'unrecognized_keys' && schema instanceof z.ZodObject) {
    return lead + JSON.stringify(Object.keys(schema.shape));
  }
  if ((issue.code === 'invalid_type' || issue.code === 'invalid_union') && schema instanceof z.ZodType) {
    const [example] = (schema.meta()?.examples as readonly unknown[] | undefined) ?? [];
    if (typeof example === 'string') return sample + example;
  }
  return undefined;
};

/** The parsed value, or every finding against it. `at` is where the value stands in the config. */
export function check<T>(
  schema: z.ZodType<T>,
  value: unknown,
  at: Path = [],
): { readonly value: T } | { readonly findings: readonly Finding[] } {
  const result = schema.safeParse(value, { error: carry });
  if (result.success) return { value: result.data };
  return { findings: result.error.issues.flatMap((issue) => flatten(issue, at)) };
}

function where(issue: Issue, at: Path): Path {
  return [...at, ...issue.path.map((part) => (typeof part === 'number' ? part : String(part)))];
}

function flatten(issue: Issue, at: Path): readonly Finding[] {
  const path = where(issue, at);
  switch (issue.code) {
    case 'unrecognized_keys': {
      const allowed = issue.message.startsWith(lead) ? (JSON.parse(issue.message.slice(lead.length)) as string[]) : [];
      return issue.keys.map((key) => ({ kind: 'key', path: [...path, key], key, allowed }));
    }
    case 'invalid_union':
      return meant(issue, path);
    case 'invalid_key': {
      const [first] = issue.issues;
      const allowed = first?.code === 'invalid_value' ? first.values.map(String) : [];
      return [{ kind: 'keyForm', path, expected: first ? expectation(first) : 'another name', allowed }];
    }
    case 'invalid_element':
      return issue.issues.flatMap((inner) => flatten(inner, path));
    case 'invalid_type': {
      const wants =
        issue.expected === 'boolean' ? 'boolean' : ['number', 'int'].includes(issue.expected) ? 'number' : undefined;
      return [{ kind: 'type', path, expected: expectation(issue), ...(wants ? { wants } : {}) }];
    }
    case 'invalid_value':
      return [{ kind: 'choice', path, allowed: issue.values.map(String) }];
    case 'custom': {
      const mark = issue.params?.mark as Mark | undefined;
      return mark ? [{ kind: 'mark', path, mark }] : [{ kind: 'value', path, expected: expectation(issue) }];
    }
    case 'too_small':
    case 'too_big':
    case 'invalid_format':
    case 'not_multiple_of':
      return [{ kind: 'value', path, expected: expectation(issue) }];
  }
}

function withExample(expected: string, issue: Issue): string {
  return issue.message.startsWith(sample) ? `${expected}, ${issue.message}` : expected;
}

/** What the issue's spot may hold, to stand behind "it must be". */
function expectation(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type': {
      const kind = kinds[issue.expected] ?? issue.expected;
      return withExample(kind, issue);
    }
    case 'invalid_value':
      return issue.values.length === 1 ? String(issue.values[0]) : `one of ${issue.values.map(String).join(', ')}`;
    case 'too_small':
      if (issue.origin === 'array' || issue.origin === 'set') return 'a list that is not empty';
      if (issue.origin === 'string') return 'text that is not empty';
      return `${issue.inclusive === false ? 'more than' : 'at least'} ${issue.minimum}`;
    case 'too_big':
      if (issue.origin === 'string') return `text of at most ${issue.maximum} characters`;
      if (issue.origin === 'array' || issue.origin === 'set') return `a list of at most ${issue.maximum}`;
      return `${issue.inclusive === false ? 'less than' : 'at most'} ${issue.maximum}`;
    case 'invalid_format':
      return issue.format === 'regex' ? formOf(issue.pattern ?? '') : `a valid ${issue.format}`;
    case 'not_multiple_of':
      return `a multiple of ${issue.divisor}`;
    case 'custom':
    case 'invalid_element':
    case 'invalid_key':
    case 'invalid_union':
    case 'unrecognized_keys':
      return issue.message;
  }
}

function formOf(pattern: string): string {
  if (pattern.includes('MiB')) return 'a size such as 2GB or 512MB';
  if (pattern.includes('A-Za-z_')) return 'letters, digits and underscores, not beginning with a digit';
  if (pattern.includes('\\p{L}'))
    return 'letters, digits, dots, underscores and hyphens, beginning with a letter or digit';
  return `of the form ${pattern}`;
}

function isUnion(issue: Issue): issue is Extract<Issue, { code: 'invalid_union' }> {
  return issue.code === 'invalid_union';
}

/** True where the value is not of the kind that the branch takes at all. */
function isOfAnotherKind(branch: readonly Issue[]): boolean {
  return branch.some(
    (inner) =>
      inner.path.length === 0 &&
      (inner.code === 'invalid_type' ||
        (isUnion(inner) && inner.errors.length > 0 && inner.errors.every(isOfAnotherKind))),
  );
}

/** True where the branch took the value for a mapping or list, and has something against its parts: then no word was meant. */
function looksInside(branch: readonly Issue[]): boolean {
  return branch.some(({ path, code }) => path.length > 0 || code === 'unrecognized_keys');
}

/** Every kind of value that some branch takes. */
function kindsOf(branches: readonly (readonly Issue[])[]): readonly string[] {
  return branches
    .flat()
    .filter((inner) => inner.path.length === 0)
    .flatMap((inner) => (isUnion(inner) ? kindsOf(inner.errors) : [expectation(inner)]));
}

/** The branch of a union that fits the kind of the value; where none does, all kinds that would. */
function meant(issue: Extract<Issue, { code: 'invalid_union' }>, path: Path): readonly Finding[] {
  const open = issue.errors.filter((branch) => !isOfAnotherKind(branch));
  const inside = open.filter(looksInside);
  const [best] = (inside.length > 0 ? inside : open).toSorted((a, b) => a.length - b.length);
  if (best) return best.flatMap((inner) => flatten(inner, path));
  const expected = [...new Set(kindsOf(issue.errors))];
  return expected.length > 0
    ? [{ kind: 'type', path, expected: withExample(expected.join(' or '), issue) }]
    : [{ kind: 'value', path, expected: 'another value' }];
}
