/** The chart parts of every kind and state, as they were looked at and found good. */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { chartKinds } from '../../src/charts/index.js';
import { drawChart } from '../../src/charts/native.js';
import { cases } from '../../scripts/gallery/cases.js';
import { lines } from './xml.js';

const folder = join(import.meta.dirname, 'golden');

describe('chart parts', () => {
  test.each(cases.map((one) => [one.name, one] as const))('%s is drawn as before', (name, { spec, look }) => {
    const path = join(folder, `${name}.xml`);
    const received = join(folder, name, 'received.txt');
    const drawn = lines(drawChart(spec, look).chartXml);
    // A new case is written where a person can look at it; in CI it must be there already.
    if (!existsSync(path) && !process.env.CI) {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, drawn);
    }
    const golden = existsSync(path) ? readFileSync(path, 'utf8') : '';
    if (golden === drawn) {
      rmSync(dirname(received), { recursive: true, force: true });
    } else {
      mkdirSync(dirname(received), { recursive: true });
      writeFileSync(received, drawn);
    }
    expect(drawn).toBe(golden);
  });

  test('every kind has a case', () => {
    expect([...new Set(cases.map(({ spec }) => spec.kind))].sort()).toEqual(chartKinds.map(({ kind }) => kind).sort());
  });

  test('a kind that does not exist is named with those that do', () => {
    const spec = { kind: 'pie-3d', categories: [], series: [] };
    const look = cases[0]!.look;
    expect(() => drawChart(spec, look)).toThrow(/pie-3d.*column/);
  });
});
