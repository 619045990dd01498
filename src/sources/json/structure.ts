/** From the structure that JSON rows have in common to columns: objects inside objects become names with dots. */

/** As the engine describes it: a type name, a list of one structure, or an object of structures. */
export type Structure = string | readonly Structure[] | StructureOfObject;

export interface StructureOfObject {
  readonly [key: string]: Structure;
}

export interface JsonColumn {
  /** `address.city`. */
  readonly name: string;
  readonly keys: readonly string[];
  /** The engine's type of the column. */
  readonly type: 'VARCHAR' | 'VARCHAR[]' | 'BIGINT' | 'HUGEINT' | 'DOUBLE' | 'BOOLEAN' | 'JSON';
}

const types: Readonly<Record<string, JsonColumn['type']>> = {
  BIGINT: 'BIGINT',
  UBIGINT: 'HUGEINT',
  HUGEINT: 'HUGEINT',
  DOUBLE: 'DOUBLE',
  BOOLEAN: 'BOOLEAN',
  VARCHAR: 'VARCHAR',
};

export function jsonColumns(structure: StructureOfObject, above: readonly string[] = []): readonly JsonColumn[] {
  return Object.entries(structure).flatMap(([key, value]): readonly JsonColumn[] => {
    const keys = [...above, key];
    const name = keys.join('.');
    if (typeof value === 'string') return [{ name, keys, type: types[value] ?? 'VARCHAR' }];
    // Lists of single values are kept as lists of text; lists of objects stay JSON text.
    if (isList(value))
      return [{ name, keys, type: typeof value[0] === 'string' && value[0] !== 'JSON' ? 'VARCHAR[]' : 'JSON' }];
    return Object.keys(value).length === 0 ? [] : jsonColumns(value, keys);
  });
}

function isList(value: Exclude<Structure, string>): value is readonly Structure[] {
  return Array.isArray(value);
}

/** The JSON pointer of a column, which takes any key literally. */
export function pointer(keys: readonly string[]): string {
  return keys.map((key) => `/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}
