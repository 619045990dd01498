import { describe, expect, test } from '@jest/globals';
import type { Figure, Figures } from '../../src/figures/figure.js';
import { gate, type GateIssue } from '../../src/pptx/gate.js';
import { copyPackage, putXml, relate, textOf, writePackage, type Package } from '../../src/pptx/package.js';
import { renderPptx } from '../../src/pptx/render.js';
import { deckOf, defaultTheme, opened } from './drawn.js';
import { sampleSlides } from './sample.js';

const exhibit = sampleSlides.filter(({ id }) => id === 'sample.exhibit');
const deck = deckOf(exhibit);
const slide = 'ppt/slides/slide1.xml';
const chart = 'ppt/charts/chart1.xml';

async function broken(breaking: (deck: Package) => void): Promise<GateIssue[]> {
  const copy = copyPackage(await opened(deck));
  breaking(copy);
  return gate(writePackage(copy));
}

const edit = (within: Package, part: string, from: string | RegExp, to: string) => {
  const before = textOf(within, part);
  const after = before.replace(from, to);
  expect(after).not.toBe(before);
  putXml(within, part, within.parts.get(part)?.type ?? '', after);
};

const rules = (issues: readonly GateIssue[]) => [...new Set(issues.map(({ rule }) => rule))];

describe('the gate finds', () => {
  test('a relation to a part that is not there', async () => {
    const issues = await broken((copy) => copy.parts.delete('ppt/notesMasters/notesMaster1.xml'));
    expect(rules(issues)).toContain('relation-dangling');
  });

  test('a relation that leads out of the file', async () => {
    const issues = await broken((copy) =>
      copy.relations
        .get(slide)
        ?.push({ id: 'rId99', type: 'x/hyperlink', target: 'https://example.org', external: true }),
    );
    expect(issues).toEqual([{ rule: 'relation-external', part: slide, found: 'https://example.org' }]);
  });

  test('a relation id that is used and not declared', async () => {
    const issues = await broken((copy) => edit(copy, slide, /(<c:chart [^>]*r:id=")[^"]+/, '$1rId77'));
    expect(rules(issues)).toContain('relation-unknown');
  });

  test('a part that nothing leads to', async () => {
    const issues = await broken((copy) => putXml(copy, 'ppt/tags/tag1.xml', 'application/xml', '<a/>'));
    expect(issues).toEqual([{ rule: 'part-unreachable', part: 'ppt/tags/tag1.xml', found: 'no relation leads to it' }]);
  });

  test('two shapes of one id', async () => {
    const issues = await broken((copy) => edit(copy, slide, '<p:cNvPr id="3"', '<p:cNvPr id="2"'));
    expect(issues).toEqual([{ rule: 'shape-id-twice', part: slide, found: 'id 2' }]);
  });

  test('a placeholder that its layout does not have', async () => {
    const issues = await broken((copy) => edit(copy, slide, 'idx="12"', 'idx="77"'));
    expect(rules(issues)).toEqual(['placeholder-unknown']);
  });

  test('a number in the chart that the workbook does not have', async () => {
    const issues = await broken((copy) => edit(copy, chart, '<c:v>820</c:v>', '<c:v>821</c:v>'));
    expect(issues).toEqual([{ rule: 'chart-not-workbook', part: chart, found: 'Sheet1!B2: chart 821, workbook 820' }]);
  });

  test('a chart without its workbook', async () => {
    const issues = await broken((copy) => copy.relations.delete(chart));
    expect(rules(issues)).toContain('chart-without-workbook');
  });

  test('XML that is not well-formed', async () => {
    const issues = await broken((copy) => edit(copy, slide, '</p:sld>', ''));
    expect(rules(issues)).toContain('xml-broken');
  });

  test('a wrong content type', async () => {
    const issues = await broken((copy) => putXml(copy, chart, 'application/xml', textOf(copy, chart)));
    expect(rules(issues)).toEqual(['content-type']);
  });

  test('a colour or font of its own', async () => {
    const colour = await broken((copy) =>
      edit(copy, slide, /<a:schemeClr val="accent1"\/>/, '<a:srgbClr val="FF0000"/>'),
    );
    expect(rules(colour)).toEqual(['slide-hard-coded']);
    const font = await broken((copy) =>
      edit(copy, slide, 'dirty="0"></a:rPr>', 'dirty="0"><a:latin typeface="Comic Sans MS"/></a:rPr>'),
    );
    expect(rules(font)).toEqual(['slide-hard-coded']);
  });

  test('a colour or font of its own in a chart', async () => {
    const colour = await broken((copy) => edit(copy, chart, /<a:schemeClr val="tx1"\/>/, '<a:srgbClr val="FF0000"/>'));
    expect(rules(colour)).toEqual(['slide-hard-coded']);
    const font = await broken((copy) => edit(copy, chart, 'typeface="+mn-ea"', 'typeface="SimSun"'));
    expect(rules(font)).toEqual(['slide-hard-coded']);
  });

  test('an exhibit without alternative text', async () => {
    const issues = await broken((copy) => edit(copy, slide, / descr="[^"]+"/, ''));
    expect(issues).toEqual([{ rule: 'exhibit-without-alt', part: slide, found: 'Exhibit' }]);
  });

  test('a shape beyond the slide', async () => {
    const at = (x: number) =>
      broken((copy) => edit(copy, slide, /(<p:xfrm><a:off x=")\d+/, `$1${Math.round(x * 914400)}`));
    const [found] = (await at(12)).filter(({ rule }) => rule === 'shape-outside');
    expect(found).toMatchObject({ part: slide, shape: 'Exhibit' });
    expect(rules(await at(0.61))).toEqual([]);
  });

  test('a shape over another', async () => {
    // The exhibit ends at 8.62 in and the takeaways begin at 8.82 in.
    const wide = (inches: number) =>
      broken((copy) => edit(copy, slide, /(<p:xfrm><a:off [^>]*><a:ext cx=")\d+/, `$1${Math.round(inches * 914400)}`));
    expect(rules(await wide(8.2))).toEqual([]);
    expect((await wide(8.5)).map(({ rule, shape }) => [rule, shape])).toEqual([['shapes-overlap', 'Takeaways']]);
  });

  test('a text of a drawing over another, and one half over a bar', async () => {
    const timeline = deckOf(
      sampleSlides
        .filter(({ slots }) => Object.values(slots).some(({ kind }) => kind === 'gantt' || kind === 'timeline'))
        .slice(0, 1),
    );
    const drawn = await opened(timeline);
    const moved = copyPackage(drawn);
    const boxes = [
      ...textOf(moved, slide).matchAll(
        /<p:sp><p:nvSpPr><p:cNvPr id="\d+" name="[^"]*"\/><p:cNvSpPr txBox="1"\/>.*?<a:off x="(\d+)" y="(\d+)"\/>/gs,
      ),
    ];
    const [one, other] = boxes;
    expect(boxes.length).toBeGreaterThan(1);
    edit(moved, slide, `<a:off x="${other?.[1]}" y="${other?.[2]}"/>`, `<a:off x="${one?.[1]}" y="${one?.[2]}"/>`);
    expect(gate(writePackage(drawn))).toEqual([]);
    expect(rules(gate(writePackage(moved)))).toContain('shapes-overlap');
  });

  test('shapes that are not read in their order', async () => {
    const swap = await broken((copy) => {
      const xml = textOf(copy, slide);
      const [title = ''] = /<p:sp>(?:(?!<\/p:sp>).)*type="title".*?<\/p:sp>/s.exec(xml) ?? [];
      edit(copy, slide, title, '');
      edit(copy, slide, '</p:spTree>', `${title}</p:spTree>`);
    });
    expect(swap.map(({ rule, shape }) => [rule, shape])).toEqual([['reading-order', 'Title']]);
    const last = await broken((copy) => {
      const xml = textOf(copy, slide);
      const [exhibit = ''] = /<p:graphicFrame>.*?<\/p:graphicFrame>/s.exec(xml) ?? [];
      edit(copy, slide, exhibit, '');
      edit(copy, slide, '</p:spTree>', `${exhibit}</p:spTree>`);
    });
    expect(rules(last)).toEqual(['reading-order']);
  });

  test('a run that names no language', async () => {
    const issues = await broken((copy) => edit(copy, slide, ' lang="zh-CN"', ''));
    expect(rules(issues)).toEqual(['language-missing']);
  });

  test('a table that marks no header row', async () => {
    const copy = copyPackage(await opened(deckOf(sampleSlides.filter(({ id }) => id === 'sample.table'))));
    edit(copy, slide, ' firstRow="1"', '');
    expect(rules(gate(writePackage(copy)))).toEqual(['table-without-header']);
  });

  test('a file over 5 MB', async () => {
    const weighing = async (bytes: number) => {
      const copy = copyPackage(await opened(deck));
      // Bytes that do not deflate.
      let seed = 1;
      const noise = Uint8Array.from({ length: bytes }, () => (seed = (seed * 48271) % 2147483647) & 255);
      copy.parts.set('ppt/media/noise.png', { type: 'image/png', bytes: noise });
      relate(copy, slide, 'image', 'ppt/media/noise.png');
      return rules(gate(writePackage(copy)));
    };
    expect(await weighing(4_000_000)).toEqual([]);
    expect(await weighing(5_300_000)).toEqual(['file-large']);
  });

  test('notes that belong to another slide', async () => {
    const issues = await broken((copy) => {
      const notes = 'ppt/notesSlides/notesSlide1.xml';
      copy.relations.set(
        notes,
        (copy.relations.get(notes) ?? []).filter(({ type }) => !type.endsWith('/slide')),
      );
      relate(copy, notes, 'slide', 'ppt/presentation.xml');
    });
    expect(rules(issues)).toEqual(['notes-link']);
  });

  test('a name that stands twice in the zip file', async () => {
    const bytes = Buffer.from(writePackage(await opened(deck)));
    const second = 'ppt/slideLayouts/slideLayout2.xml';
    for (let at = bytes.indexOf(second); at >= 0; at = bytes.indexOf(second, at + 1)) bytes.write('1', at + 28);
    expect(rules(gate(bytes))).toContain('zip-name-twice');
  });

  test('bytes that are no zip file', () => {
    expect(rules(gate(new Uint8Array([1, 2, 3])))).toEqual(['zip-unreadable']);
  });
});

describe('figures in charts', () => {
  const figure = (id: string, value: number): [string, Figure] => [
    id,
    { id, family: id, unit: 'money', value, measure: 'sample/gmv', datasets: ['orders'] },
  ];
  const figures = (live: number): Figures =>
    new Map([figure('sample.gmv.live', live), figure('sample.gmv.own', 6_400_000)]);
  const issuesFor = async (live: number) => {
    const bytes = await renderPptx(deck, await defaultTheme());
    return gate(bytes, { deck, figures: figures(live) });
  };

  test('may be shown in 万 when all of a series are', async () => {
    expect(await issuesFor(8_200_000)).toEqual([]);
  });

  test('must be the values that the chart draws', async () => {
    expect(rules(await issuesFor(8_190_000))).toEqual(['chart-not-figure']);
  });

  test('must exist', async () => {
    const bytes = await renderPptx(deck, await defaultTheme());
    expect(rules(gate(bytes, { deck, figures: new Map() }))).toEqual(['chart-not-figure']);
  });

  test('stop the build when they differ', async () => {
    const drawing = renderPptx(deck, await defaultTheme(), { figures: figures(1) });
    await expect(drawing).rejects.toMatchObject({ problems: [{ code: 'DECK_BROKEN' }, { code: 'DECK_BROKEN' }] });
  });

  test('do not matter to decks without charts', async () => {
    const plain = deckOf(sampleSlides.slice(0, 1));
    expect(gate(await renderPptx(plain, await defaultTheme()), { deck: plain, figures: new Map() })).toEqual([]);
  });
});
