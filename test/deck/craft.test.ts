/** The checks of how a deck stands in a theme: for each, a deck that fails it and nothing else, and one that just passes. */
import { beforeAll, describe, expect, test } from '@jest/globals';
import type { Block, Paragraph } from '../../src/deck/block.js';
import { checkDeck } from '../../src/deck/checks.js';
import type { Deck, LayoutName, Slide, SlotName } from '../../src/deck/deck.js';
import { fitDeck } from '../../src/deck/fit/fit.js';
import type { Frame } from '../../src/deck/layouts.js';
import type { DeckLook, LayoutLook } from '../../src/deck/look.js';
import { themeLook } from '../../src/pptx/theme-look.js';
import { defaultTheme } from '../pptx/drawn.js';
import { sampleDeck } from '../pptx/sample.js';

let look: DeckLook;
beforeAll(async () => {
  look = themeLook(await defaultTheme());
});

const text = (...paragraphs: Paragraph[]): Block => ({ kind: 'text', paragraphs });
const line = (words: string, more: Partial<Paragraph> = {}): Paragraph => ({ runs: [{ text: words }], ...more });

const slide = (slots: Slide['slots'], more: Partial<Slide> = {}): Slide => ({
  id: 'a',
  layout: 'exhibit-takeaways',
  title: '标题',
  slots: { title: text({ runs: [{ text: '标题', bold: true }], size: 24 }), ...slots },
  source: '来源',
  chapter: '章',
  notes: [],
  figures: [],
  ...more,
});

const deck = (...slides: Slide[]): Deck => ({ ...sampleDeck, slides, sections: [] });
const found = (of: Deck, own: DeckLook = look) =>
  checkDeck(of, new Map(), own).map(({ code, severity, slide: id, where }) => [code, severity, id, where]);

/** The look with one layout changed. */
function changed(name: LayoutName, change: (layout: LayoutLook) => Partial<LayoutLook>): DeckLook {
  const layout = look.layouts[name];
  return { ...look, layouts: { ...look.layouts, [name]: { ...layout, ...change(layout) } } };
}

function moved(name: LayoutName, slot: SlotName, frame: Partial<Frame>): DeckLook {
  return changed(name, ({ slots }) => {
    const own = slots[slot]!;
    return { slots: { ...slots, [slot]: { ...own, frame: { ...own.frame, ...frame } } } };
  });
}

const exhibit: Block = { kind: 'gap', text: '缺数据' };
const takeaways = text(line('要点', { size: 14 }));
const sound = () => slide({ exhibit, takeaways });

test('a sound slide passes all', () => {
  expect(found(deck(sound()))).toEqual([]);
});

test('the sample deck, fitted, passes all but what its figures lack', () => {
  const { layouts } = look;
  const slots = Object.fromEntries(Object.entries(layouts).map(([name, one]) => [name, one.slots]));
  const fitted = fitDeck(sampleDeck, slots as Record<LayoutName, LayoutLook['slots']>, look);
  const issues = [...fitted.issues, ...checkDeck(fitted.deck, new Map(), look)];
  expect(issues.filter(({ code, severity }) => severity !== 'note' && !code.startsWith('figure_'))).toEqual([]);
});

describe('lines of a title', () => {
  // 873.6 pt hold 36 characters at 24 pt.
  const titled = (characters: number) =>
    deck(slide({ title: text({ runs: [{ text: '字'.repeat(characters), bold: true }], size: 24 }) }));

  test('two pass, a third does not', () => {
    expect(found(titled(72))).toEqual([]);
    expect(found(titled(73))).toEqual([['title_lines', 'error', 'a', 'title']]);
  });
});

describe('room of a text', () => {
  // The takeaways' frame is 5 in high: 360 pt hold 19 lines of 18.48 pt at 14 pt.
  const lines = (count: number) => {
    const paragraphs = Array.from({ length: count }, (_, index) => line(`第${index}行`, { size: 14, before: 0 }));
    return deck(slide({ takeaways: text(...paragraphs) }));
  };

  test('as many lines as the frame holds pass, one more does not', () => {
    expect(found(lines(19))).toEqual([]);
    expect(found(lines(20))).toEqual([['text_overflow', 'error', 'a', 'takeaways']]);
  });

  // Seven columns are 6.99 in: 503.6 pt hold 55 characters at 9 pt.
  test('the foot stands on one line', () => {
    expect(found(deck(slide({}, { source: '源'.repeat(55) })))).toEqual([]);
    expect(found(deck(slide({}, { source: '源'.repeat(57) })))).toEqual([['text_overflow', 'error', 'a', 'source']]);
  });

  test('a table is no taller than its slot', () => {
    const table = (rows: number): Block => ({
      kind: 'table',
      alt: '表',
      size: 12,
      table: {
        columns: [{ header: '名称', align: 'left', width: 1 }],
        rows: Array.from({ length: rows }, (_, index) => [{ text: `${index}` }]),
      },
    });
    const of = (rows: number) => deck(slide({ exhibit: table(rows) }));
    // Header and 14 rows of 22.84 pt are 342.6 pt of 360.
    expect(found(of(14))).toEqual([]);
    expect(found(of(15))).toEqual([['text_overflow', 'error', 'a', 'exhibit']]);
  });

  test('a tile holds its texts', () => {
    const tiles = (label: string): Block => ({
      kind: 'kpis',
      tiles: [{ label, value: '1', lines: [], figure: 'f' }],
      sizes: { label: 12, value: 24, line: 11 },
    });
    const of = (label: string) => deck(slide({ kpis: tiles(label) }, { layout: 'kpi-exhibit' }));
    expect(found(of('成交额'))).toEqual([]);
    expect(found(of('名'.repeat(900)))).toEqual([['text_overflow', 'error', 'a', 'kpis']]);
  });

  test('text in two columns has the room of both, less a line each', () => {
    const of = (count: number) => {
      const paragraphs = Array.from({ length: count }, (_, index) => line(`第${index}行`, { size: 12, before: 0 }));
      return deck(slide({ body: { kind: 'text', paragraphs, columns: 2 } }, { layout: 'agenda' }));
    };
    // Two columns of 360 pt less 16.8 pt hold 43 lines of 15.84 pt.
    expect(found(of(43))).toEqual([]);
    expect(found(of(44))).toEqual([['text_overflow', 'error', 'a', 'body']]);
  });
});

describe('floors of sizes', () => {
  test('20 pt for a title', () => {
    const of = (size: number) => deck(slide({ title: text({ runs: [{ text: '标题', bold: true }], size }) }));
    expect(found(of(20))).toEqual([]);
    expect(found(of(19))).toEqual([['size_small', 'warning', 'a', 'title']]);
  });

  test('12 pt for running text', () => {
    const of = (size: number) => deck(slide({ takeaways: text(line('要点', { size })) }));
    expect(found(of(12))).toEqual([]);
    expect(found(of(11.5))).toEqual([['size_small', 'warning', 'a', 'takeaways']]);
  });

  test('11 pt for a table', () => {
    const table = { columns: [{ header: '名', align: 'left' as const, width: 1 }], rows: [[{ text: '一' }]] };
    const of = (size: number) => deck(slide({ exhibit: { kind: 'table', table, alt: '表', size } }));
    expect(found(of(11))).toEqual([]);
    expect(found(of(10))).toEqual([['size_small', 'warning', 'a', 'exhibit']]);
  });
});

describe('contrast', () => {
  // #767676 on white is 4.54:1 and #777777 4.48:1; #949494 is 3.03:1 and #969696 2.96:1 (WebAIM's calculator says the same).
  const inked = (rgb: string) =>
    changed('exhibit-takeaways', ({ texts }) => ({ texts: { ...texts, takeaways: [rgb] } }));
  const of = (paragraph: Paragraph) => deck(slide({ takeaways: text(paragraph) }));

  test('4.5:1 for text', () => {
    expect(found(of(line('要点', { size: 14 })), inked('767676'))).toEqual([]);
    const low = found(of(line('要点', { size: 14 })), inked('777777'));
    expect(low).toEqual([['contrast_low', 'warning', 'a', 'takeaways']]);
  });

  test('3:1 for large text: 18 pt, or 14 pt in bold', () => {
    const bold = { runs: [{ text: '要点', bold: true }], size: 14 };
    expect(found(of(bold), inked('949494'))).toEqual([]);
    expect(found(of(line('要点', { size: 18 })), inked('949494'))).toEqual([]);
    expect(found(of(bold), inked('969696'))).toEqual([['contrast_low', 'warning', 'a', 'takeaways']]);
    expect(found(of(line('要点', { size: 17 })), inked('949494'))).toHaveLength(1);
  });

  test('a tone is judged on the layout’s ground', () => {
    const toned = of({ runs: [{ text: '要点', tone: 'good' }], size: 14 });
    expect(found(toned)).toEqual([]);
    const ground = changed('exhibit-takeaways', () => ({ ground: look.colours.accent3, grounds: {} }));
    expect(found(toned, ground)).toContainEqual(['contrast_low', 'warning', 'a', 'takeaways']);
  });

  test('of a picture as ground nothing is said', () => {
    const picture = changed('exhibit-takeaways', ({ texts }) => ({
      ground: undefined,
      grounds: {},
      texts: { ...texts, takeaways: ['FFFFFF'] },
    }));
    expect(found(deck(sound()), picture)).toEqual([]);
  });

  test('every shade of a heat map can be read, whatever the accent', () => {
    const shades = Array.from({ length: 21 }, (_, index) => [{ text: '1', shade: index / 20, tone: 'bad' as const }]);
    const table = { columns: [{ header: '名', align: 'left' as const, width: 1 }], rows: shades.slice(0, 12) };
    const more = { ...table, rows: shades.slice(9) };
    for (const accent1 of ['1D56C9', 'C00000', '7F7F7F', '2E8B57', '000080']) {
      const own = { ...look, colours: { ...look.colours, accent1 } };
      for (const one of [table, more]) {
        expect(found(deck(slide({ exhibit: { kind: 'table', table: one, alt: '表', size: 12 } })), own)).toEqual([]);
      }
    }
  });
});

describe('frames', () => {
  test('lie on the slide', () => {
    const width = look.size.width;
    const at = (x: number) => moved('exhibit-takeaways', 'takeaways', { x, w: 3 });
    const only = deck(slide({ takeaways }));
    expect(found(only, at(width - 3))).toEqual([]);
    expect(found(only, at(width - 2.9))).toEqual([['outside_slide', 'error', 'a', 'takeaways']]);
  });

  test('do not lie over each other', () => {
    const { frame } = look.layouts['exhibit-takeaways'].slots.exhibit!;
    const top = moved('exhibit-takeaways', 'exhibit', { y: 1.58, h: frame.h });
    expect(found(deck(slide({ subtitle: text(line('副', { size: 13 })), exhibit })), top)).toEqual([]);
    const over = moved('exhibit-takeaways', 'exhibit', { y: 1.5, h: frame.h });
    expect(found(deck(slide({ subtitle: text(line('副', { size: 13 })), exhibit })), over)).toEqual([
      ['slots_overlap', 'warning', 'a', 'subtitle'],
    ]);
  });

  test('have equal gutters', () => {
    const four = deck(
      slide({ exhibit, exhibit2: exhibit, exhibit3: exhibit, exhibit4: exhibit }, { layout: 'small-multiples' }),
    );
    const { frame } = look.layouts['small-multiples'].slots.exhibit4!;
    const shifted = (by: number) => moved('small-multiples', 'exhibit4', { x: frame.x + by, w: frame.w - by });
    expect(found(four, shifted(0.015))).toEqual([]);
    expect(found(four, shifted(0.1))).toEqual([['spacing_uneven', 'warning', 'a', 'exhibit3']]);
  });

  test('that stand side by side start at one height', () => {
    const down = (by: number) => moved('exhibit-takeaways', 'takeaways', { y: 1.75 + by, h: 5 - by });
    expect(found(deck(sound()), down(0.015))).toEqual([]);
    expect(found(deck(sound()), down(0.1))).toEqual([['spacing_uneven', 'warning', 'a', 'exhibit']]);
  });
});

describe('headers of a table', () => {
  const of = (header: string) =>
    deck(
      slide({
        exhibit: {
          kind: 'table',
          alt: '表',
          size: 12,
          table: { columns: [{ header, align: 'left', width: 1 }], rows: [[{ text: '一' }]] },
        },
      }),
    );

  test('say what every column holds', () => {
    expect(found(of('名称'))).toEqual([]);
    expect(found(of(' '))).toEqual([['header_missing', 'warning', 'a', 'exhibit']]);
  });
});

describe('names of a chart', () => {
  // The exhibit is 5 in high: of rows as high as 0.9 x 12 pt x 1.34, 24 stand in the 4.9 in without the margin.
  const bars = (count: number, kind = 'bar'): Block => ({
    kind: 'chart',
    alt: '图',
    chart: {
      kind,
      categories: Array.from({ length: count }, (_, index) => `${'很长的类别名称'.repeat(28)}${index}`),
      series: [{ name: '数', role: 'actual', format: '0', values: Array.from({ length: count }, (_, index) => index) }],
    },
  });

  test('can be read, each of them', () => {
    expect(found(deck(slide({ exhibit: bars(24) })))).toEqual([]);
    expect(found(deck(slide({ exhibit: bars(25) })))).toEqual([['names_unreadable', 'warning', 'a', 'exhibit']]);
    expect(found(deck(slide({ exhibit: bars(13, 'line') })))).toEqual([
      ['names_unreadable', 'warning', 'a', 'exhibit'],
    ]);
  });

  test('that are shortened stand whole in the notes, beside what is shown of them', () => {
    const slots = Object.fromEntries(Object.entries(look.layouts).map(([name, one]) => [name, one.slots]));
    const exhibit = bars(2);
    const fitted = fitDeck(deck(slide({ exhibit })), slots as Record<LayoutName, LayoutLook['slots']>, look);
    expect(fitted.issues.map(({ code, severity }) => [code, severity])).toEqual([['names_shortened', 'note']]);
    const [{ notes, slots: shown }] = fitted.deck.slides as [Slide];
    const whole = exhibit.kind === 'chart' ? exhibit.chart.categories : [];
    expect(notes.map((note) => note.replace(/^.*… ?.* = /, ''))).toEqual(whole);
    // The deck keeps the names as they are: each drawing shortens them for its own size.
    expect(shown.exhibit).toEqual(exhibit);
  });
});

test('titles are told apart as they are shown', () => {
  const shown = (words: string) => ({ title: text({ runs: [{ text: words, bold: true }], size: 24 }) });
  const two = (other: string) =>
    deck(slide(shown('短标题'), { title: '很长的一' }), slide(shown(other), { id: 'b', title: '很长的二' }));
  expect(found(two('另一个'))).toEqual([]);
  expect(found(two('短标题'))).toEqual([['title_repeated', 'error', 'b', 'title']]);
});
