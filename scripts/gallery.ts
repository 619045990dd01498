/** Draws every kind of chart in every state with a theme (`npm run gallery [theme folder]`), to look at: output/gallery.pptx. */
import { mkdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { ChartBlock } from '../src/deck/block.js';
import type { Deck, Slide } from '../src/deck/deck.js';
import { packageRoot } from '../src/package-root.js';
import { renderPptx } from '../src/pptx/render.js';
import { readTheme } from '../src/pptx/theme.js';
import { cases } from './gallery/cases.js';
import { half, type Case } from './gallery/states.js';

const text = (content: string) => ({ kind: 'text', paragraphs: [{ runs: [{ text: content }] }] }) as const;
const block = ({ name, spec }: Case): ChartBlock => ({ kind: 'chart', chart: spec, alt: name });

/** One case on a slide of its own, or two small ones side by side. */
function slideOf(one: Case, other?: Case): Slide {
  const title = other ? `${one.name} · ${other.name}` : one.name;
  const common = { id: `gallery.${one.name}`, title, source: '', chapter: 'Gallery', notes: [], figures: [] };
  const head = { title: text(title), subtitle: text('Each kind of chart in each of its states') };
  if (one.look !== half) {
    return {
      ...common,
      layout: 'exhibit-takeaways',
      slots: { ...head, exhibit: block(one), takeaways: text(one.name) },
    };
  }
  return {
    ...common,
    layout: 'two-exhibits',
    slots: {
      ...head,
      heading: text(one.name),
      exhibit: block(one),
      ...(other ? { heading2: text(other.name), exhibit2: block(other) } : {}),
    },
  };
}

function slides(): Slide[] {
  const small = cases.filter(({ look }) => look === half);
  const pairs = small.flatMap((one, i) => (i % 2 === 0 ? [slideOf(one, small[i + 1])] : []));
  return [...cases.filter(({ look }) => look !== half).map((one) => slideOf(one)), ...pairs];
}

function galleryDeck(): Deck {
  return {
    title: 'Chart gallery',
    brand: 'Gallery',
    subject: 'Charts',
    author: 'quarterdeck',
    date: '2026-01-01',
    locale: 'zh-CN',
    slides: slides(),
    sections: [],
  };
}

const theme = await readTheme(process.argv[2] ?? fileURLToPath(new URL('templates/themes/default/', packageRoot)));
const output = new URL('output/', packageRoot);
await mkdir(output, { recursive: true });
await writeFile(new URL('gallery.pptx', output), await renderPptx(galleryDeck(), theme));
console.log(fileURLToPath(new URL('gallery.pptx', output)));
