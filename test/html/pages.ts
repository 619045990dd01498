/** Pages for tests, with the browser code linked afresh from the sources. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { linkClient } from '../../scripts/link-client.mjs';
import type { Deck, LayoutName } from '../../src/deck/deck.js';
import { fitDeck } from '../../src/deck/fit/fit.js';
import type { Scripts } from '../../src/html/client-code.js';
import type { PageFigure } from '../../src/html/payload.js';
import { renderHtml } from '../../src/html/page.js';
import { layoutSlots } from '../../src/pptx/theme.js';
import { findPrograms } from '../../src/print/programs.js';
import { defaultTheme } from '../pptx/drawn.js';

/** Tests of a browser run where there is one: `apt-get install chromium`, or Chrome in its usual place. */
export const { chromium } = findPrograms(process.env.PATH);

let scripts: Promise<Scripts> | undefined;

async function linked(): Promise<Scripts> {
  const library = dirname(createRequire(import.meta.url).resolve('chart.js'));
  return { chartjs: await readFile(join(library, 'chart.umd.min.js'), 'utf8'), client: await linkClient() };
}

export async function pageOf(deck: Deck, figures: ReadonlyMap<string, PageFigure> = new Map()): Promise<string> {
  const theme = await defaultTheme();
  const slots = layoutSlots(theme);
  const dark = (Object.keys(slots) as LayoutName[]).filter((name) => theme.layouts[name].dark);
  const { colours, fonts, size } = theme;
  scripts ??= linked();
  const look = { colours, fonts, size, slots, dark: new Set(dark) };
  const bytes = await renderHtml(fitDeck(deck, slots).deck, { look, figures, scripts: await scripts });
  return new TextDecoder().decode(bytes);
}
