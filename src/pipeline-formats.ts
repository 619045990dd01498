/** The formats of a build: which files each gives. A format whose program is missing or fails ends the build; nothing is written then. */
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Deck, SlotName } from './deck/deck.js';
import type { DeckIssue } from './deck/issue.js';
import { figuresJson } from './figures/json.js';
import { loadScripts } from './html/client-code.js';
import { renderHtml } from './html/page.js';
import type { ComposedDeck, Evaluation, Tools } from './pipeline.js';
import { figuresWorkbook } from './pipeline-workbook.js';
import { drawDeckPictures } from './pptx/pictures.js';
import { renderChecked } from './pptx/render.js';
import { layoutSlots, type Theme } from './pptx/theme.js';
import { printPdf, type Printable, type PrintSetting } from './print/pdf.js';
import { drawThumbnails } from './print/thumbnails.js';
import { withScratch } from './run/scratch.js';
import type { OutputFile } from './run/write.js';

export interface Drawn {
  readonly artifacts: readonly OutputFile[];
  /** What the check of the written deck found that does not stop a build. */
  readonly issues: readonly DeckIssue[];
}

export interface Drawing {
  readonly evaluation: Evaluation;
  readonly composed: ComposedDeck;
  readonly theme: Theme;
  readonly tools: Tools;
  readonly folder: string;
}

export function json(value: unknown): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(value, null, 2)}\n`);
}

/** A value made when it is first asked for, and once. */
function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => (made ??= make());
}

/** Every chart of the deck as a picture, named by its slide's place in the deck, its id and its slot. */
async function pictures(deck: Deck, theme: Theme, folder: string): Promise<OutputFile[]> {
  const { drawPictures } = await import('./charts/picture.js');
  const slots = layoutSlots(theme);
  const charts = deck.slides.flatMap((slide, index) =>
    Object.entries(slide.slots).flatMap(([slot, block]) => {
      const frame = slots[slide.layout][slot as SlotName]?.frame;
      if (block.kind !== 'chart' || !frame) return [];
      const name = `${String(index + 1).padStart(2, '0')}-${slide.id}-${slot}.png`;
      const look = { fontSize: 12, language: deck.locale, width: frame.w, height: frame.h, colours: theme.colours };
      return [{ path: join(folder, name), spec: block.chart, look }];
    }),
  );
  const drawn = await drawPictures(charts);
  return charts.flatMap(({ path }, index) => {
    const bytes = drawn[index];
    return bytes ? [{ path, bytes }] : [];
  });
}

/** What a page takes from a theme. */
function lookOf(theme: Theme) {
  const { colours, fonts, size, layouts } = theme;
  const names = Object.keys(layouts) as (keyof typeof layouts)[];
  return { colours, fonts, size, slots: layoutSlots(theme), dark: new Set(names.filter((name) => layouts[name].dark)) };
}

const numbered = (index: number, count: number) => String(index + 1).padStart(Math.max(2, String(count).length), '0');

async function printed(
  formats: readonly string[],
  printable: Printable,
  deck: Deck,
  path: (ending: string) => string,
  { progress, signal, programs = {} }: Tools,
): Promise<OutputFile[]> {
  if (!formats.includes('pdf') && !formats.includes('thumbnails')) return [];
  return withScratch(tmpdir(), async (scratch) => {
    const setting: PrintSetting = { programs, scratch, signal };
    const files: OutputFile[] = [];
    let pdf: Uint8Array | undefined;
    if (formats.includes('pdf')) {
      pdf = await progress.step('pdf', () => printPdf(printable, setting));
      files.push({ path: path('pdf'), bytes: pdf });
    }
    if (formats.includes('thumbnails')) {
      const pictures = await progress.step('thumbnails', () => drawThumbnails(printable, setting, pdf));
      pictures.forEach((bytes, index) => {
        const name = `${numbered(index, pictures.length)}-${deck.slides[index]?.id ?? 'slide'}.png`;
        files.push({ path: join(path('thumbnails'), name), bytes });
      });
    }
    return files;
  });
}

/** The files of the formats asked for, and `figures.json`, which every build has. */
export async function draw(formats: readonly string[], drawing: Drawing): Promise<Drawn> {
  const { evaluation, composed, theme, tools, folder } = drawing;
  const { review, figures } = evaluation;
  const { deck, trace } = composed;
  const { progress } = tools;
  const path = (ending: string) => join(folder, `${review.name}.${ending}`);
  const checked = once(() => progress.step('pptx', () => renderChecked(deck, theme, { figures, trace })));
  const html = once(() =>
    progress.step('html', async () =>
      renderHtml(deck, {
        look: lookOf(theme),
        figures: trace.figures,
        scripts: await loadScripts(),
        pictures: await drawDeckPictures(deck, theme),
      }),
    ),
  );
  const files: OutputFile[] = [];
  const issues: DeckIssue[] = [];
  if (formats.includes('pptx')) {
    const drawn = await checked();
    files.push({ path: path('pptx'), bytes: drawn.bytes });
    issues.push(...drawn.issues);
  }
  files.push({ path: path('figures.json'), bytes: json(figuresJson(review, figures, review.locale)) });
  if (formats.includes('html')) files.push({ path: path('html'), bytes: await html() });
  if (formats.includes('xlsx')) {
    files.push({ path: path('xlsx'), bytes: await progress.step('xlsx', () => figuresWorkbook(evaluation, composed)) });
  }
  if (formats.includes('png')) {
    files.push(...(await progress.step('png', () => pictures(deck, theme, path('charts')))));
  }
  const pptx = async () => (await checked()).bytes;
  files.push(...(await printed(formats, { pptx, html, date: deck.date }, deck, path, tools)));
  return { artifacts: files, issues };
}
