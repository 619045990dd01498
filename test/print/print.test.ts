import { describe, expect, test } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fixDates } from '../../src/print/dates.js';
import { printPdf, type PrintSetting } from '../../src/print/pdf.js';
import { findPrograms, runProgram, type Programs } from '../../src/print/programs.js';
import { drawThumbnails } from '../../src/print/thumbnails.js';
import { sampleDeck } from '../pptx/sample.js';
import { deckOf, drawn } from '../pptx/drawn.js';
import { pageOf } from '../html/pages.js';
import { temporary } from '../temporary.js';

const installed = findPrograms(process.env.PATH);
const deck = deckOf(sampleDeck.slides.slice(0, 3).map((slide) => ({ ...slide, slots: {} })));
const printable = {
  pptx: () => drawn(deck),
  html: async () => new TextEncoder().encode(await pageOf(deck)),
  date: '2026-01-08',
};
const setting = (programs: Programs, signal = new AbortController().signal): PrintSetting => ({
  programs,
  scratch: temporary('print'),
  signal,
});
const pages = (pdf: Uint8Array) =>
  [
    ...Buffer.from(pdf)
      .toString('latin1')
      .matchAll(/\/Type\s*\/Page\b/g),
  ].length;
const width = (png: Uint8Array) => Buffer.from(png).readUInt32BE(16);

/** A program that starts a child, says the child's number in a file, and then waits for good. */
function stuck(): { readonly path: string; readonly child: () => number } {
  const folder = temporary('stuck');
  const path = join(folder, 'soffice');
  writeFileSync(path, `#!/bin/sh\nsleep 600 &\necho $! > ${folder}/child\nwait\n`);
  chmodSync(path, 0o755);
  return { path, child: () => Number(readFileSync(join(folder, 'child'), 'utf8')) };
}

/** Whether a process still runs; one that has ended may stay in the table until its parent asks. */
function alive(pid: number): boolean {
  try {
    return !execFileSync('ps', ['-o', 'stat=', '-p', String(pid)], { encoding: 'utf8' }).startsWith('Z');
  } catch {
    return false;
  }
}

describe('programs', () => {
  test('are found in the search path, and not where nothing is', () => {
    const { path } = stuck();
    expect(findPrograms(`/nowhere:${join(path, '..')}`).soffice).toBe(path);
    expect(findPrograms('/nowhere').soffice).toBeUndefined();
  });

  test('that are missing are named with what to install', async () => {
    const missing = { problems: [{ code: 'PROGRAM_MISSING' }], exitCode: 4 };
    await expect(printPdf(printable, setting({}))).rejects.toMatchObject(missing);
    await expect(drawThumbnails(printable, setting({}))).rejects.toMatchObject(missing);
    await expect(drawThumbnails(printable, setting({ soffice: '/bin/true' }))).rejects.toMatchObject(missing);
  });

  test('that end without their work are told', async () => {
    const failed = { problems: [{ code: 'PROGRAM_FAILED' }], exitCode: 4 };
    await expect(printPdf(printable, setting({ soffice: '/bin/true' }))).rejects.toMatchObject(failed);
    await expect(printPdf(printable, setting({ soffice: '/bin/false' }))).rejects.toMatchObject(failed);
    await expect(printPdf(printable, setting({ chromium: '/bin/false' }))).rejects.toMatchObject(failed);
    await expect(printPdf(printable, setting({ chromium: '/nowhere/chromium' }))).rejects.toMatchObject(failed);
  });

  test('that take too long are stopped with all that they started', async () => {
    const { path, child } = stuck();
    const limits = { signal: new AbortController().signal, seconds: 0.5 };
    await expect(runProgram('soffice', path, [], limits)).rejects.toMatchObject({
      problems: [{ code: 'PROGRAM_SLOW' }],
    });
    expect(alive(child())).toBe(false);
  });

  test('are stopped when the run is cancelled', async () => {
    const { path, child } = stuck();
    const cancel = new AbortController();
    setTimeout(() => cancel.abort(), 400);
    const printing = printPdf(printable, setting({ soffice: path }, cancel.signal));
    await expect(printing).rejects.toMatchObject({ problems: [{ code: 'RUN_CANCELLED' }] });
    expect(alive(child())).toBe(false);
  });
});

test('dates and identity of a PDF become the review’s, and nothing moves', () => {
  const pdf = (date: string, id: string) =>
    Buffer.from(
      `%PDF-1.6\n/CreationDate(D:${date}+08'00')\n/ID [ <${id}>\n<${id}> ]\n/DocChecksum /${id}\n\xff\xfe`,
      'latin1',
    );
  const one = fixDates(pdf('20260203040506', 'ABCDEF0123456789ABCDEF0123456789'), '2026-01-08');
  const other = fixDates(pdf('20270304050607', '00112233445566778899AABBCCDDEEFF'), '2026-01-08');
  expect(Buffer.from(one).equals(other)).toBe(true);
  expect(one).toHaveLength(pdf('20260203040506', 'A'.repeat(32)).length);
  expect(Buffer.from(one).toString('latin1')).toContain("(D:20260108000000+08'00')");
});

// Where a program is not installed its test is skipped: apt-get install libreoffice-impress chromium poppler-utils
const where = (programs: Programs, names: readonly (keyof Programs)[]) =>
  names.every((name) => programs[name] !== undefined) ? test : test.skip;

where(installed, ['chromium'])('Chromium prints a page a slide, the same each time', async () => {
  const only = { chromium: installed.chromium! };
  const first = await printPdf(printable, setting(only));
  expect(pages(first)).toBe(3);
  expect(Buffer.from(first).equals(await printPdf(printable, setting(only)))).toBe(true);
});

where(installed, ['chromium'])('Chromium photographs every slide where there is no poppler', async () => {
  const pictures = await drawThumbnails(printable, setting({ chromium: installed.chromium! }));
  expect(pictures.map(width)).toEqual([960, 960, 960]);
});

where(installed, ['soffice', 'pdftoppm'])('LibreOffice prints a page a slide, and poppler its pictures', async () => {
  const { soffice, pdftoppm } = installed;
  const only = { soffice: soffice!, pdftoppm: pdftoppm! };
  const pdf = await printPdf(printable, setting(only));
  expect(pages(pdf)).toBe(3);
  const pictures = await drawThumbnails(printable, setting(only), pdf);
  expect(pictures.map(width)).toEqual([960, 960, 960]);
});
