/** The slides and findings of chapter 04 over a small shop of its own: whole, in both languages, and with parts missing. */
import { describe, expect, test } from '@jest/globals';
import { behaviour } from '../../../src/chapters/04-behaviour/chapter.js';
import { runMeasures } from '../../../src/chapters/measure.js';
import type { Locale, Review } from '../../../src/config/review.js';
import { checkDeck } from '../../../src/deck/checks.js';
import type { Slide } from '../../../src/deck/deck.js';
import type { Figures } from '../../../src/figures/figure.js';
import type { Finding } from '../../../src/findings/finding.js';
import { findingSentence } from '../../../src/narrative/finding-sentence.js';
import { loadNarrative } from '../../../src/narrative/load.js';
import { item, order, products } from '../shop.js';
import { event, session, touch } from '../visits.js';
import { inWorld, review, type Rows, type World } from '../world.js';

const channels = ['feed', 'search', 'a/b & <c>'];
const day = (days: number) => new Date(Date.UTC(2025, 0, 2) + days * 86_400_000).toISOString().slice(0, 10);

/** A hundred and twenty customers; the i-th comes on day 3 i at the latest, and buys i mod 5 times more, ever further apart. */
function shop(): World {
  const orders: Record<string, Rows[number]> = {};
  const people = Array.from({ length: 120 }, (_, i) => i);
  for (const i of people) {
    for (let k = 0; k <= i % 5; k += 1) {
      const on = 3 * i + k * (7 + (i % 9));
      if (on < 362)
        orders[`o${i}-${k}`] = order(`o${i}-${k}`, `c${i}`, `${day(on)} 12:00:00`, 60 + 7 * (i % 11) + 3 * k, {
          channel: channels[i % 3] ?? '',
        });
    }
    orders[`p${i}`] = order(
      `p${i}`,
      `c${i}`,
      `2025-12-${String(1 + (i % 28)).padStart(2, '0')} 20:30:00`,
      80 + (i % 13),
      { channel: channels[i % 3] ?? '' },
    );
  }
  const visits = people.map((i) =>
    session(`s${i}`, i % 2 === 0 ? `c${i}` : null, `2025-12-${String(1 + (i % 28)).padStart(2, '0')} 20:00:00`, {
      device: i % 4 === 0 ? 'pc' : 'mobile',
    }),
  );
  return {
    products,
    orders: Object.values(orders),
    order_items: Object.keys(orders).map((id) => item(id, 'B1', 1, 60)),
    customers: people.map((i) => ({
      customer_id: `c${i}`,
      acquisition_channel: i % 7 === 0 ? 'search' : null,
      private_domain: false,
    })),
    spend: channels.map((channel, i) => ({
      spend_id: `${i}`,
      spent_on: '2025-12-01',
      channel,
      kind: 'media',
      amount: i === 0 ? 9000 : 200,
    })),
    sessions: visits,
    events: people.flatMap((i) => {
      const at = `2025-12-${String(1 + (i % 28)).padStart(2, '0')} 20:1${i % 10}:00`;
      const own = { customer_id: `c${i}` };
      return [
        event('view', `s${i}`, at, { ...own, page: '/p/1', dwell_seconds: i % 12 }),
        event('content_view', `s${i}`, at, { ...own, content_type: i % 3 === 0 ? 'review' : 'spec_comparison' }),
        ...(i % 2 === 0 ? [event('add_to_cart', `s${i}`, at, own)] : []),
        ...(i % 4 === 0 ? [event('checkout', `s${i}`, at, own), event('share', `s${i}`, at, own)] : []),
        ...(i % 8 === 0 ? [event('pay', `s${i}`, at, own)] : []),
      ];
    }),
    touchpoints: people.flatMap((i) => {
      const date = String(1 + (i % 28)).padStart(2, '0');
      return [
        touch(`a${i}`, `v${i}`, `2025-12-${date} 08:00:00`, 'feed', `c${i}`),
        ...(i % 3 === 0 ? [touch(`b${i}`, `v${i}`, `2025-12-${date} 19:00:00`, 'search')] : []),
      ];
    }),
  };
}

const benched: Review = { ...review, benchmarks: { 'behaviour.detail_dwell_median': 8 } };

interface Built {
  readonly figures: Figures;
  readonly slides: readonly Slide[];
  readonly findings: readonly Finding[];
  readonly sentences: readonly string[];
}

async function build(world: World, locale: Locale = 'zh-CN'): Promise<Built> {
  const datasets = new Map(Object.entries(world).map(([name, rows]) => [name, rows.length]));
  const results = await inWorld(world, (engine, loaded) => runMeasures(engine, benched, loaded, [behaviour]).all);
  const measures = results.get('behaviour')!;
  const figures = new Map(
    behaviour.figures({ review: benched, measures, datasets }).map((figure) => [figure.id, figure]),
  );
  const findings = behaviour.findings({ review: benched, figures });
  const narrative = loadNarrative({ review: benched, figures, locale });
  const { definitions } = behaviour;
  const slides = behaviour.slides.flatMap((rule) =>
    rule.needs.every((name) => datasets.has(name))
      ? (rule.build({ review: benched, figures, measures, findings, narrative, datasets, definitions }) ?? [])
      : [],
  );
  return { figures, slides, findings, sentences: findings.map((finding) => findingSentence(finding, narrative)) };
}

const all = ['sources', 'lifetime', 'attribution', 'paths', 'funnel', 'hours', 'top', 'cohorts'].map(
  (name) => `behaviour.${name}`,
);
const broken = /undefined|null|NaN|Infinity|\[object|\{\{|\}\}/;

function texts(node: unknown): string[] {
  if (typeof node === 'string') return [node];
  return typeof node === 'object' && node !== null ? Object.values(node).flatMap((child: unknown) => texts(child)) : [];
}

const brokenSlides = ({ slides }: Built) =>
  slides.flatMap((slide) =>
    texts([slide.title, slide.slots, slide.notes, slide.source]).filter((text) => broken.test(text)),
  );

describe.each<Locale>(['zh-CN', 'en'])('the slides in %s', (locale) => {
  test('are all built, each with takeaways, and show what the figures say', async () => {
    const built = await build(shop(), locale);
    expect(built.slides.map(({ id }) => id)).toEqual(all);
    expect(brokenSlides(built)).toEqual([]);
    for (const { id, slots } of built.slides) {
      const { takeaways } = slots;
      expect([id, takeaways?.kind === 'text' ? takeaways.paragraphs.length : 0]).not.toEqual([id, 0]);
    }
    const deck = {
      title: '',
      brand: '',
      subject: '',
      author: '',
      date: '2026-01-08',
      locale,
      slides: built.slides,
      sections: [],
    };
    expect(checkDeck(deck, built.figures)).toEqual([]);
    expect(built.sentences.length).toBeGreaterThanOrEqual(3);
    expect(built.sentences.filter((text) => text === '' || broken.test(text))).toEqual([]);
  });
});

describe('what the slides say', () => {
  test('a channel that costs more than its customers bring is told, and asks for an action', async () => {
    const { findings, slides } = await build(shop(), 'en');
    const losing = findings.find(({ statement }) => statement === 'behaviour.losing');
    expect(losing?.members.member).toBe('feed');
    expect(losing?.actions.map(({ key }) => key)).toEqual(['behaviour.cut_losing']);
    expect(slides.find(({ id }) => id === 'behaviour.sources')?.title).toContain('those from feed only');
  });

  test('unfinished months of a cohort are blank', async () => {
    const { slides } = await build(shop(), 'en');
    const exhibit = slides.find(({ id }) => id === 'behaviour.cohorts')?.slots.exhibit;
    const body = exhibit?.kind === 'table' ? exhibit.table.rows : [];
    // The last cohort whose first month is over came in November.
    expect(
      body
        .at(-1)
        ?.slice(3)
        .map(({ text }) => text),
    ).toEqual(['', '', '', '', '']);
    expect(body.at(-1)?.[2]?.text).toMatch(/%$/);
  });
});

describe('data that is not all there', () => {
  test.each(Object.keys(shop()))(
    'without %s nothing breaks, and every figure without a value has its reason',
    async (left) => {
      const built = await build(Object.fromEntries(Object.entries(shop()).filter(([name]) => name !== left)));
      for (const { id, value, reason } of built.figures.values()) {
        if (value === null) expect([id, reason]).not.toEqual([id, undefined]);
      }
      expect(brokenSlides(built)).toEqual([]);
    },
  );

  test('empty tables have no slides and no numbers', async () => {
    const built = await build(Object.fromEntries(Object.keys(shop()).map((name) => [name, [] as Rows])));
    expect(built.slides).toEqual([]);
    expect(built.findings).toEqual([]);
    expect(built.figures.get('behaviour.cart_abandonment')?.value).toBeNull();
  });

  test('optional columns that are null everywhere leave the rest standing', async () => {
    const world = shop();
    const without = (name: string, ...columns: string[]) =>
      (world[name] ?? []).map((row) =>
        Object.fromEntries(Object.entries(row).filter(([column]) => !columns.includes(column))),
      );
    const built = await build({
      ...world,
      sessions: without('sessions', 'customer_id'),
      events: without('events', 'customer_id', 'page', 'dwell_seconds', 'content_type'),
      touchpoints: without('touchpoints', 'customer_id'),
      products: without('products', 'unit_cost'),
    });
    expect(built.figures.get('behaviour.detail_dwell_median')?.reason?.code).toBe('no_rows');
    expect(built.figures.get('behaviour.attribution')?.reason?.code).toBe('no_rows');
    expect(built.figures.get('behaviour.high_value_spec_content')?.value).toBeNull();
    expect(built.figures.get('behaviour.cart_abandonment')?.value).toBe(0.75);
    expect(brokenSlides(built)).toEqual([]);
  });
});
