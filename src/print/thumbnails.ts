/** A picture a slide: from the PDF by poppler, or by Chromium from the page. */
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fail } from '../errors/problem.js';
import { withBrowser } from './browser.js';
import { limitsOf, pageFile, printPdf, type Printable, type PrintSetting } from './pdf.js';
import { runProgram } from './programs.js';

/** Pixels. */
const width = 960;

async function byPoppler(pdftoppm: string, pdf: Uint8Array, setting: PrintSetting): Promise<Uint8Array[]> {
  const folder = join(setting.scratch, 'thumbnails');
  await mkdir(folder, { recursive: true });
  const from = join(setting.scratch, 'thumbnails.pdf');
  await writeFile(from, pdf);
  const args = ['-png', '-scale-to-x', String(width), '-scale-to-y', '-1', from, join(folder, 'slide')];
  await runProgram('pdftoppm', pdftoppm, args, limitsOf(setting));
  const names = (await readdir(folder)).sort((a, b) => Number(/\d+/.exec(a)?.[0]) - Number(/\d+/.exec(b)?.[0]));
  return Promise.all(names.map((name) => readFile(join(folder, name))));
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const boxes = `[...document.querySelectorAll('.sheet')].map((sheet) => {
  const { left, top, width, height } = sheet.getBoundingClientRect();
  return { x: left + scrollX, y: top + scrollY, width, height };
})`;

async function byBrowser(chromium: string, html: Uint8Array, setting: PrintSetting): Promise<Uint8Array[]> {
  const url = await pageFile(html, setting.scratch);
  return withBrowser(chromium, setting.scratch, limitsOf(setting), async (page) => {
    await page.send('Emulation.setDeviceMetricsOverride', {
      width: 1400,
      height: 900,
      deviceScaleFactor: 1,
      mobile: false,
    });
    await page.open(url);
    await page.send('Emulation.setEmulatedMedia', { media: 'print' });
    await page.evaluate(`dispatchEvent(new Event('beforeprint'))`);
    const pictures: Uint8Array[] = [];
    for (const box of (await page.evaluate(boxes)) as readonly Box[]) {
      const clip = { ...box, scale: width / box.width };
      const { data } = await page.send('Page.captureScreenshot', { format: 'png', clip, captureBeyondViewport: true });
      pictures.push(Buffer.from(String(data), 'base64'));
    }
    return pictures;
  });
}

/** One PNG a slide. `pdf` is taken where the build has printed one already. Fails with PROGRAM_MISSING. */
export async function drawThumbnails(deck: Printable, setting: PrintSetting, pdf?: Uint8Array): Promise<Uint8Array[]> {
  const { soffice, chromium, pdftoppm } = setting.programs;
  if (pdftoppm !== undefined && (soffice ?? chromium) !== undefined) {
    return byPoppler(pdftoppm, pdf ?? (await printPdf(deck, setting, 'thumbnails')), setting);
  }
  if (chromium !== undefined) return byBrowser(chromium, await deck.html(), setting);
  const programs =
    soffice === undefined ? ['LibreOffice with poppler (pdftoppm)', 'Chromium'] : ['poppler (pdftoppm)', 'Chromium'];
  return fail('PROGRAM_MISSING', { format: 'thumbnails', programs });
}
