import { describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readPackage, related, textOf } from '../../src/pptx/package.js';
import { quarterdeck, shop } from './shop.js';

const query = `select city, sum(net_amount) as gmv, count(*) as orders
      from paid_orders join periods on paid_on between first_day and last_day
      where period = 'P' group by city`;

const slide = `
slides:
  - id: sales.top_cities
    after: sales.lines
    sql: |
      ${query}
    category: { column: city, name: City }
    values:
      gmv: { unit: money, name: GMV }
      orders: { unit: count }
    chart: table
    title: '{{label first}} leads with {{value "sales.top_cities.gmv" first}}'
    takeaways: ['**{{label last}} is last.** {{value "sales.top_cities.orders" last}} orders.']
`;

const withConfig = (text: string) => shop({ 'review.yaml': (config) => config + text });

interface Figures {
  figures: Record<string, { value: number; unit: string; measure: string }>;
}

const figuresOf = (folder: string) =>
  (JSON.parse(readFileSync(join(folder, 'output/shop-2025q4.figures.json'), 'utf8')) as Figures).figures;

async function refused(text: string) {
  const { exit, err } = await quarterdeck(withConfig(text), ['build']);
  return { exit, err };
}

describe('a slide of one’s own', () => {
  test('stands where it is to, and its numbers are figures that explain themselves', async () => {
    const folder = withConfig(slide);
    expect(await quarterdeck(folder, ['build'])).toMatchObject({ exit: 0 });
    // Orders o0, o1 ... have months 7 + i % 6 and city hz where i is odd; the fourth quarter holds i % 6 of 3, 4, 5.
    const amounts = Array.from({ length: 60 }, (_, i) => ({ i, amount: 100 + ((i * 37) % 400) })).filter(
      ({ i }) => i % 6 >= 3,
    );
    const gmv = (odd: boolean) =>
      amounts.filter(({ i }) => (i % 2 === 1) === odd).reduce((sum, { amount }) => sum + amount, 0);
    expect(figuresOf(folder)).toMatchObject({
      'sales.top_cities.gmv.hz': { value: gmv(true), unit: 'money', measure: 'sales/top_cities' },
      'sales.top_cities.gmv.sh': { value: gmv(false) },
      'sales.top_cities.orders.hz': { value: 20 },
      'sales.top_cities.orders.sh': { value: 10 },
    });
    const { out } = await quarterdeck(folder, ['explain', 'output/shop-2025q4.pptx']);
    const ids = out.split('\n').flatMap((line) => /sales\.\w+/.exec(line) ?? []);
    expect(ids.indexOf('sales.top_cities')).toBe(ids.indexOf('sales.lines') + 1);
    const explained = await quarterdeck(folder, ['explain', 'sales.top_cities.gmv']);
    expect(explained.out).toContain('group by city');
    expect(explained.out).toMatch(/orders: 60 rows from orders/);
  });

  test('may make a chapter of its own, whose divider says what it shows', async () => {
    const own = slide.replaceAll('sales.top_cities', 'retail.cities').replace('    after: sales.lines\n', '');
    const folder = shop({
      'review.yaml': (config) =>
        config.replace('chapters: [sales]', 'chapters: [{ id: retail, title: Retail }, sales]') + own,
    });
    expect(await quarterdeck(folder, ['build'])).toMatchObject({ exit: 0 });
    const { out } = await quarterdeck(folder, ['explain', 'output/shop-2025q4.pptx', '--slide', 'retail.divider']);
    expect(out).toContain('retail.cities.gmv.');
  });

  test('is left out where its datasets are, and the hidden ones are gone', async () => {
    const folder = withConfig(
      slide.replace('from paid_orders', 'from paid_orders join spend on true') + 'hide: [sales.lines]\n',
    );
    expect(await quarterdeck(folder, ['build'])).toMatchObject({ exit: 0 });
    const { out } = await quarterdeck(folder, ['explain', 'output/shop-2025q4.pptx']);
    expect(out).not.toContain('sales.top_cities');
    expect(out).not.toContain('sales.lines');
  });

  test.each(['area', 'pie', 'doughnut', 'scatter', 'funnel', 'pareto', 'dumbbell', 'histogram'])(
    'may be a %s, native and with its workbook',
    async (kind) => {
      const folder = withConfig(slide.replace('chart: table', `chart: ${kind}`));
      expect(await quarterdeck(folder, ['build'])).toMatchObject({ exit: 0 });
      const read = readPackage(readFileSync(join(folder, 'output/shop-2025q4.pptx')), 'deck');
      const number = [...read.parts.keys()].find(
        (part) => /slides\/slide\d+\.xml$/.test(part) && textOf(read, part).includes('name="sales.top_cities"'),
      );
      const drawn = related(read, number ?? '', 'chart') ?? '';
      expect(read.parts.has(related(read, drawn, 'package') ?? '')).toBe(true);
    },
  );

  test.each([
    [
      'a scatter of one column',
      slide.replace('chart: table', 'chart: scatter').replace('      orders: { unit: count }\n', ''),
      'CONFIG_',
      'at least 2 columns',
    ],
    ['SQL that does not run', slide.replace('group by city', 'group by town'), 'SLIDE_SQL', 'town'],
    ['a column that the query lacks', slide.replace('gmv: { unit', 'profit: { unit'), 'SLIDE_SQL', 'profit'],
    [
      'a category that stands twice',
      slide.replace('group by city', 'group by city, is_first'),
      'SLIDE_CATEGORY',
      '"hz" twice',
    ],
    ['rows without a category', slide.replace(/ {4}category:.*\n/, ''), 'SLIDE_ROWS', 'gives 2 rows'],
    ['a chapter that is not there', slide.replace('id: sales.top', 'id: seles.top'), 'SLIDE_CHAPTER', '"seles"'],
    ['a name that is taken', slide.replace('top_cities\n', 'lines\n'), 'SLIDE_REPEATED', 'sales.lines'],
    [
      'a place that is not there',
      slide.replace('after: sales.lines', 'after: sales.lanes'),
      'SLIDE_AFTER',
      'did you mean sales.lines',
    ],
    ['a unit that is none', slide.replace('unit: count', 'unit: counts'), 'CONFIG_VALUE', 'count'],
  ])('%s is refused at its place', async (_, text, code, said) => {
    const { exit, err } = await refused(text);
    expect({
      exit,
      code: err.includes(code),
      said: err.includes(said),
      line: /review\.yaml:\d+:\d+/.test(err),
    }).toEqual({
      exit: 2,
      code: true,
      said: true,
      line: true,
    });
  });

  test('reads no file of its own accord', async () => {
    const { exit, err } = await refused(slide.replace('from paid_orders', `from read_csv('/etc/passwd')`));
    expect(exit).toBe(2);
    expect(err).not.toContain('root:');
  });
});

describe('a sentence of one’s own', () => {
  const title = async (text: string) => {
    const folder = withConfig(text);
    const { exit, err } = await quarterdeck(folder, ['build']);
    return { exit, err };
  };

  test('takes the place of the product’s, with numbers from figures', async () => {
    expect(await title(`override: { sales.lines.title: 'Lines at {{value "sales.aov"}} an order' }\n`)).toMatchObject({
      exit: 0,
    });
  });

  test('may state a number outright that its figure reads, and no other', async () => {
    const { out } = await quarterdeck(shop(), ['figures']);
    const reads = /sales\.aov\s+(\S+)/.exec(out)?.[1] ?? '';
    const of = (number: string) =>
      `override: { sales.lines.title: { en: 'Orders at ${number}', figures: [sales.aov] } }\n`;
    expect(await title(of(reads))).toMatchObject({ exit: 0 });
    const { exit, err } = await title(of('¥999'));
    expect(exit).toBe(3);
    expect(err).toMatch(/SENTENCE_NUMBER[^\n]*999/);
    expect(err).toContain('¥');
  });

  test('of an unknown key suggests the nearest', async () => {
    const { exit, err } = await title(`override: { sales.line.title: 'Lines' }\n`);
    expect(exit).toBe(2);
    expect(err).toContain('did you mean sales.lines.title?');
  });
});
