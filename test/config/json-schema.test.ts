import { describe, expect, test } from '@jest/globals';
import { reviewJsonSchema } from '../../src/config/json-schema.js';
import { known } from './known.js';

interface Node {
  readonly [key: string]: unknown;
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Node>>;
  readonly additionalProperties?: Node | boolean;
  readonly anyOf?: readonly Node[];
  readonly items?: Node;
  readonly $ref?: string;
}

const schema = reviewJsonSchema(known) as unknown as Node & { $defs: Record<string, Node> };

/** Every key of the config with its schema, by its dotted name. */
function keysOf(node: Node, at: string): readonly [string, Node][] {
  const own = Object.entries(node.properties ?? {}).flatMap(([key, inner]): readonly [string, Node][] => [
    [`${at}.${key}`, inner],
    ...keysOf(inner, `${at}.${key}`),
  ]);
  const branches = [...(node.anyOf ?? []), ...(node.items ? [node.items] : [])];
  if (typeof node.additionalProperties === 'object') branches.push(node.additionalProperties);
  return [...own, ...branches.flatMap((branch) => keysOf(branch, at))];
}

describe('the JSON Schema of a config', () => {
  test('is of draft 2020-12 and needs what a config needs', () => {
    expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema');
    expect(schema.required).toEqual(['review', 'period', 'timeZone', 'currency', 'sources', 'datasets']);
  });

  test('describes every key that is not an option of a source type', () => {
    const keys = keysOf(schema, '').filter(([name]) => !/^\.sources\.(?!type)/.test(name));
    expect(keys.length).toBeGreaterThan(50);
    const silent = keys.filter(
      ([, node]) =>
        node.description === undefined && schema.$defs[node.$ref?.split('/').at(-1) ?? '']?.description === undefined,
    );
    expect(silent.map(([name]) => name)).toEqual([]);
  });

  test('knows the datasets with their columns, and takes no others', () => {
    const datasets = schema.properties?.datasets;
    expect(Object.keys(datasets?.properties ?? {})).toEqual([...known.datasets.keys()]);
    expect(datasets?.additionalProperties).toBe(false);
    const columns = datasets?.properties?.orders?.anyOf?.[1]?.properties?.columns;
    expect(Object.keys(columns?.properties ?? {})).toEqual(known.datasets.get('orders'));
  });

  test('knows the source types with their options', () => {
    const { additionalProperties } = schema.properties?.sources ?? {};
    const types = (additionalProperties as Node).anyOf ?? [];
    expect(types.map((type) => type.properties?.type?.const)).toEqual(['csv', 'postgres']);
    expect(Object.keys(types[0]?.properties ?? {})).toEqual(['type', 'path', 'encoding', 'skip', 'header']);
    expect(types[0]?.required).toEqual(['type', 'path']);
  });
});
