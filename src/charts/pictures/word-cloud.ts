/** A word cloud: upright words, the area of each after its weight, laid out by chartjs-chart-wordcloud from a fixed seed. */
import type { ChartConfiguration, Plugin } from 'chart.js';
import type { WordCloud } from '../../deck/picture.js';
import { highlight } from '../../deck/palette.js';
import type { ChartLook } from '../chart.js';
import { css, fontFamily, pixels, pixelsPerInch } from '../parts/canvas.js';
import { inches } from '../parts/measure.js';
import type { NodeCanvas } from '../parts/nodeCanvas.js';

/** Share of the picture that the words' boxes may fill, so that all of them find a place. */
const filled = 0.42;
const largest = 54;

/** Whether the words' boxes leave room enough between them for each to find a place. */
function roomy({ words }: WordCloud, sizes: readonly number[], look: ChartLook): boolean {
  const widths = sizes.map((size, i) => inches(words[i]?.text ?? '', { ...look, fontSize: size }));
  const area = sizes.reduce((sum, size, i) => sum + (widths[i] ?? 0) * ((size * 1.3) / 72), 0);
  return area <= filled * look.width * look.height && Math.max(0, ...widths) <= look.width * 0.8;
}

/** Sizes in points: the root of the weight, so that the area follows the weight, no smaller than the look's own size. */
export function wordSizes(cloud: WordCloud, look: ChartLook): number[] {
  const most = Math.max(...cloud.words.map(({ weight }) => weight), 0);
  const roots = cloud.words.map(({ weight }) => Math.sqrt(Math.max(0, weight) / (most || 1)));
  const sizesAt = (top: number) => roots.map((root) => Math.max(look.fontSize, top * root));
  let top = largest;
  while (top > look.fontSize && !roomy(cloud, sizesAt(top), look)) top -= 1;
  return sizesAt(top);
}

/** Raised where a word found no place, since a cloud without some of its words would say something false. */
export class WordLeftOut extends Error {}

const complete: Plugin = {
  id: 'quarterdeck-complete',
  afterDraw(chart) {
    const words = chart.getDatasetMeta(0).data as unknown as { readonly scale?: number }[];
    if (words.some(({ scale }) => !(Number(scale) > 0))) throw new WordLeftOut('a word has no place');
  },
};

export function drawWordCloud(cloud: WordCloud, look: ChartLook, canvas: NodeCanvas): Uint8Array {
  const sizes = wordSizes(cloud, look);
  if (!roomy(cloud, sizes, look)) throw new WordLeftOut('the words are too many for the picture');
  const colours = cloud.words.map((_, i) => css(i === cloud.highlight ? highlight : i < 6 ? 'tx1' : 'tx2', look));
  const drawing = {
    type: 'wordCloud',
    data: {
      labels: cloud.words.map(({ text }) => text),
      datasets: [
        {
          label: cloud.heads.word,
          data: sizes.map(pixels),
          color: colours,
          family: fontFamily,
          weight: cloud.words.map((_, i) => (i === cloud.highlight ? 'bold' : 'normal')),
          minRotation: 0,
          maxRotation: 0,
          rotationSteps: 1,
          padding: 4,
          randomRotationSeed: 'quarterdeck',
          fit: false,
        },
      ],
    },
    plugins: [complete],
    options: {
      animation: false,
      responsive: false,
      plugins: { legend: { display: false }, tooltip: { enabled: false } },
      layout: { padding: pixelsPerInch * 0.05 },
    },
  } as unknown as ChartConfiguration;
  // The layout measures words on a canvas that it asks the page for; there is none here.
  const page = globalThis as { document?: unknown };
  const before = page.document;
  page.document = { createElement: () => canvas.createCanvas(1, 1) };
  try {
    return canvas.draw(drawing, look, (chart, require) => {
      const path = require.resolve('chartjs-chart-wordcloud');
      // Each canvas has a copy of Chart.js of its own, to which the plugin must belong.
      Reflect.deleteProperty(require.cache, path);
      const { WordCloudController, WordElement } = require(path) as Record<string, unknown>;
      chart.register(WordCloudController, WordElement);
    });
  } finally {
    if (before === undefined) delete page.document;
    else page.document = before;
  }
}
