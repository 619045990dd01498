import { describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { catalog, type ErrorCode } from '../../src/errors/catalog.js';

const rows = readFileSync(new URL('../../docs/errors.md', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => /^\| [A-Z][A-Z_0-9]+ \| \d/.test(line))
  .map((line) => line.split(/(?<!\\)\|/).map((cell) => cell.trim()));

describe('docs/errors.md', () => {
  const codes = Object.keys(catalog) as ErrorCode[];

  test('has one row for every code, and no other', () => {
    const documented = rows.map((row) => row[1]);
    expect([...documented].sort()).toEqual([...codes].sort());
  });

  test('states the exit code that the program ends with', () => {
    const documented = new Map(rows.map((row) => [row[1], Number(row[2])]));
    for (const code of codes) expect([code, documented.get(code)]).toEqual([code, catalog[code].exit]);
  });

  test('says what each code means and what to do', () => {
    for (const row of rows) {
      expect(row[3]).toMatch(/^\S.*\.$/);
      expect(row[4]).toMatch(/^\S.*\.$/);
    }
  });
});
