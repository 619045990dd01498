/** What a message tells of a deck: its headline, the tiles and findings of the summary, and the charts behind the weightiest of them. */
import type { ChartBlock, ChartSpec, KpiTile } from '../deck/block.js';
import type { Deck, Slide } from '../deck/deck.js';
import type { Locale } from '../config/review.js';

export interface DigestChart {
  /** The title of its slide. */
  readonly caption: string;
  readonly alt: string;
  readonly chart: ChartSpec;
}

export interface Digest {
  readonly locale: Locale;
  readonly brand: string;
  readonly title: string;
  /** The first sentence of all. */
  readonly headline: string;
  readonly tiles: readonly KpiTile[];
  readonly findings: readonly string[];
  readonly charts: readonly DigestChart[];
}

const mostCharts = 3;

function chartOf(slide: Slide): DigestChart | undefined {
  const block = Object.values(slide.slots).find((one): one is ChartBlock => one.kind === 'chart');
  return block && { caption: slide.title, alt: block.alt, chart: block.chart };
}

/** `weighty` are the slides of the findings by their rank. Without a summary (it is hidden) there is only the title. */
export function digestOf(deck: Deck, weighty: readonly string[]): Digest {
  const summary = deck.slides.find(({ layout }) => layout === 'summary');
  const blocks = Object.values(summary?.slots ?? {});
  const tiles = blocks.flatMap((block) => (block.kind === 'kpis' ? block.tiles : []));
  const { findings } = summary?.slots ?? {};
  const told = findings?.kind === 'text' ? findings.paragraphs : [];
  const linked = told.flatMap(({ runs }) => runs.flatMap(({ link }) => link ?? []));
  const ids = [...new Set([...weighty.slice(0, 1), ...linked, ...weighty])];
  const slides = new Map(deck.slides.map((slide) => [slide.id, slide]));
  return {
    locale: deck.locale,
    brand: deck.brand,
    title: deck.title,
    headline: summary?.title ?? '',
    tiles,
    // The first run of a paragraph is the finding; what it asks for stands behind it on the slide alone.
    findings: told.map(({ runs }) => runs[0]?.text ?? ''),
    charts: ids
      .flatMap((id) => {
        const slide = slides.get(id);
        return (slide && chartOf(slide)) ?? [];
      })
      .slice(0, mostCharts),
  };
}
