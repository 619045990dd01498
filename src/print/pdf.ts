/** A deck as PDF: by LibreOffice from the presentation, or by Chromium from the page. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { fail } from '../errors/problem.js';
import { withBrowser } from './browser.js';
import { fixDates } from './dates.js';
import { runProgram, type Limits, type Programs } from './programs.js';

/** A deck in the two forms that can be printed; each is drawn only if it is wanted. */
export interface Printable {
  readonly pptx: () => Promise<Uint8Array>;
  readonly html: () => Promise<Uint8Array>;
  /** ISO date of the review. */
  readonly date: string;
}

export interface PrintSetting {
  readonly programs: Programs;
  /** A folder of the run's own, which goes with it. */
  readonly scratch: string;
  readonly signal: AbortSignal;
}

const seconds = 240;

export const limitsOf = ({ signal }: PrintSetting): Limits => ({ signal, seconds });

/** Tagged, so that screen readers find headings and the texts for pictures. */
const exportFilter = 'pdf:impress_pdf_Export:{"UseTaggedPDF":{"type":"boolean","value":"true"}}';

async function byOffice(soffice: string, pptx: Uint8Array, setting: PrintSetting): Promise<Uint8Array> {
  const folder = join(setting.scratch, 'office');
  await mkdir(folder, { recursive: true });
  const from = join(folder, 'deck.pptx');
  await writeFile(from, pptx);
  // A profile of the run's own: another LibreOffice that is open would take the work over and lose it.
  const profile = `-env:UserInstallation=${pathToFileURL(join(setting.scratch, 'office-profile')).href}`;
  const args = [profile, '--headless', '--norestore', '--convert-to', exportFilter, '--outdir', folder, from];
  await runProgram('soffice', soffice, args, limitsOf(setting));
  return readFile(join(folder, 'deck.pdf')).catch(() =>
    fail('PROGRAM_FAILED', { program: 'soffice', detail: 'it ended without a PDF' }),
  );
}

/** The page as a file that a browser can open. */
export async function pageFile(html: Uint8Array, scratch: string): Promise<string> {
  const path = join(scratch, 'deck.html');
  await writeFile(path, html);
  return pathToFileURL(path).href;
}

async function byBrowser(chromium: string, html: Uint8Array, setting: PrintSetting): Promise<Uint8Array> {
  const url = await pageFile(html, setting.scratch);
  return withBrowser(chromium, setting.scratch, limitsOf(setting), async (page) => {
    await page.send('Emulation.setDeviceMetricsOverride', {
      width: 1400,
      height: 900,
      deviceScaleFactor: 2,
      mobile: false,
    });
    await page.open(url);
    const { data } = await page.send('Page.printToPDF', {
      preferCSSPageSize: true,
      printBackground: true,
      generateTaggedPDF: true,
      generateDocumentOutline: true,
    });
    return Buffer.from(String(data), 'base64');
  });
}

/** The PDF's bytes, dated as the review. Fails with PROGRAM_MISSING where neither program is there. */
export async function printPdf(deck: Printable, setting: PrintSetting, format = 'pdf'): Promise<Uint8Array> {
  const { soffice, chromium } = setting.programs;
  if (soffice !== undefined) return fixDates(await byOffice(soffice, await deck.pptx(), setting), deck.date);
  if (chromium !== undefined) return fixDates(await byBrowser(chromium, await deck.html(), setting), deck.date);
  return fail('PROGRAM_MISSING', { format, programs: ['LibreOffice', 'Chromium'] });
}
