/** The page in headless Chromium, spoken to over its pipe; without Chromium these tests are skipped (`apt-get install chromium`). */
import { describe, expect, test } from '@jest/globals';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { binnedSpec } from '../../src/charts/histogram/plan.js';
import type { ChartSpec, Series } from '../../src/deck/block.js';
import type { Deck } from '../../src/deck/deck.js';
import { fitDeck } from '../../src/deck/fit/fit.js';
import { layouts } from '../../src/deck/layouts.js';
import { withBrowser, type BrowserPage } from '../../src/print/browser.js';
import { deckOf } from '../pptx/drawn.js';
import { barChart, sampleDeck } from '../pptx/sample.js';
import { temporary } from '../temporary.js';
import { attacked } from './attacked.js';
import { chromium, pageOf } from './pages.js';

const figures = new Map([['sample.gmv.live', { name: '成交额', definition: '已付款订单的实付金额之和。' }]]);

interface Shown {
  readonly page: BrowserPage;
  readonly press: (key: string) => Promise<void>;
  /** What went wrong, and what was asked for beside the page itself. */
  readonly faults: () => string[];
}

async function showing<T>(
  deck: Deck,
  [width, height]: [number, number],
  work: (shown: Shown) => Promise<T>,
): Promise<T> {
  const folder = temporary('page');
  const file = join(folder, 'deck.html');
  writeFileSync(file, await pageOf(deck, figures));
  const url = pathToFileURL(file).href;
  return withBrowser(chromium!, folder, { signal: new AbortController().signal, seconds: 60 }, async (page) => {
    for (const domain of ['Network', 'Runtime', 'Log']) await page.send(`${domain}.enable`);
    await page.send('Emulation.setDeviceMetricsOverride', { width, height, deviceScaleFactor: 1, mobile: width < 700 });
    await page.open(url);
    const press = async (key: string) => {
      await page.send('Input.dispatchKeyEvent', { type: 'keyDown', key });
      await page.send('Input.dispatchKeyEvent', { type: 'keyUp', key });
      await page.evaluate('new Promise((resolve) => setTimeout(resolve, 60))');
    };
    const faults = () =>
      page.events.flatMap(({ method, params }) => {
        if (method === 'Runtime.exceptionThrown' || method === 'Log.entryAdded') return [JSON.stringify(params)];
        if (method !== 'Network.requestWillBeSent') return [];
        const asked = (params.request as { readonly url: string }).url;
        return asked === url ? [] : [asked];
      });
    await page.send('Emulation.setEmulatedMedia', { features: [{ name: 'prefers-reduced-motion', value: 'reduce' }] });
    return work({ page, press, faults });
  });
}

/** Canvases on which something was painted. */
const painted = `[...document.querySelectorAll('canvas')].filter((canvas) => {
  const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
  return data.some((byte) => byte !== 0);
}).length`;
const hash = 'decodeURIComponent(location.hash.slice(1))';

(chromium === undefined ? describe.skip : describe)('a page in Chromium', () => {
  // One of them stands again beside the takeaways that go on.
  const charts = fitDeck(sampleDeck, layouts)
    .deck.slides.flatMap(({ slots }) => Object.values(slots))
    .filter(({ kind }) => kind === 'chart');
  const ids = sampleDeck.slides.map(({ id }) => id);

  test('draws every chart, asks for nothing and breaks no rule of its own', async () => {
    await showing(sampleDeck, [1440, 900], async ({ page, faults }) => {
      expect(await page.evaluate(painted)).toBe(charts.length);
      expect(faults()).toEqual([]);
    });
  });

  test('runs nothing that the data brings', async () => {
    await showing(attacked(deckOf(sampleDeck.slides)), [1440, 900], async ({ page, faults }) => {
      expect(await page.evaluate('document.querySelectorAll("img, main script").length')).toBe(0);
      expect(await page.evaluate('document.title')).toContain('<img src=x');
      expect(faults()).toEqual([]);
    });
  });

  test('is led by keys: arrows, Home and End, Esc for the overview and back', async () => {
    await showing(sampleDeck, [1440, 900], async ({ page, press }) => {
      await press('ArrowRight');
      expect(await page.evaluate(hash)).toBe(ids[1]);
      await press('ArrowRight');
      await press('ArrowLeft');
      expect(await page.evaluate(hash)).toBe(ids[1]);
      await press('End');
      expect(await page.evaluate(hash)).toBe(
        await page.evaluate('[...document.querySelectorAll("section")].at(-1).id'),
      );
      await press('Home');
      expect(await page.evaluate(hash)).toBe(ids[0]);
      await press('Escape');
      expect(await page.evaluate('document.body.className')).toContain('overview');
      await press('ArrowRight');
      await press('ArrowRight');
      const focused = await page.evaluate('decodeURIComponent(document.activeElement.hash.slice(1))');
      expect(focused).toBe(ids[2]);
      expect(await page.evaluate('getComputedStyle(document.activeElement).outlineStyle')).toBe('solid');
      await press('Escape');
      expect(await page.evaluate(hash)).toBe(ids[2]);
      expect(await page.evaluate('document.body.className')).not.toContain('overview');
    });
  });

  test('says under the pointer what a bar shows and which figure it is', async () => {
    const slot = { kind: 'chart', chart: barChart, alt: '各渠道成交额' } as const;
    const [slide] = sampleDeck.slides.filter(({ layout }) => layout === 'exhibit-takeaways');
    const deck = deckOf([{ ...slide!, slots: { ...slide!.slots, exhibit: slot } }]);
    await showing(deck, [1440, 900], async ({ page }) => {
      const place = `(() => { const { left, top, width, height } = document.querySelector('canvas').getBoundingClientRect(); return [left + width / 2, top + height / 12]; })()`;
      const [x, y] = (await page.evaluate(place)) as [number, number];
      await page.send('Input.dispatchMouseEvent', { type: 'mouseMoved', x, y });
      await page.evaluate('new Promise((resolve) => setTimeout(resolve, 200))');
      const tip = await page.evaluate('document.getElementById("tip").innerText');
      for (const said of ['直播', '820', 'sample.gmv.live', '成交额', '已付款订单']) expect(tip).toContain(said);
    });
  });

  describe('says of computed charts what they show, and nothing of how they are drawn', () => {
    const series = (name: string, role: Series['role'], values: (number | null)[], more: Partial<Series> = {}) => ({
      name,
      role,
      values,
      format: '#,##0',
      ...more,
    });
    const names = ['甲', '乙', '丙', '丁'];
    const chartOf = (kind: string, given: readonly Series[], more: Partial<ChartSpec> = {}): ChartSpec => ({
      kind,
      categories: names,
      series: given,
      ...more,
    });

    /** The lines of the tip at a share of the canvas' width and height. */
    async function tipAt(spec: ChartSpec, [across, down]: readonly [number, number]): Promise<string[]> {
      const slot = { kind: 'chart', chart: spec, alt: '图' } as const;
      const [slide] = sampleDeck.slides.filter(({ layout }) => layout === 'exhibit-takeaways');
      const deck = deckOf([{ ...slide!, slots: { ...slide!.slots, exhibit: slot } }]);
      return showing(deck, [1440, 900], async ({ page, faults }) => {
        const place = `(() => { const { left, top, width, height } = document.querySelector('canvas').getBoundingClientRect(); return [left + width * ${across}, top + height * ${down}]; })()`;
        const [x, y] = (await page.evaluate(place)) as [number, number];
        await page.send('Input.dispatchMouseEvent', { type: 'mouseMoved', x, y });
        await page.evaluate('new Promise((resolve) => setTimeout(resolve, 200))');
        expect(faults()).toEqual([]);
        const said = (await page.evaluate(
          '(() => { const tip = document.getElementById("tip"); return !tip || tip.hidden ? "" : tip.innerText; })()',
        )) as string;
        return said.split(/\n+/).filter((line) => line !== '');
      });
    }

    test('Pareto: sorted, with the cumulated share', async () => {
      // 60, 30, 10, 0 of 100: the second column from the left is 乙.
      const spec = chartOf('pareto', [series('投诉', 'actual', [10, 30, 60, 0])]);
      expect(await tipAt(spec, [0.38, 0.6])).toEqual(['乙', '投诉 30', '累计占比 90%']);
    });

    test('funnel: the value, and the share of the stage before', async () => {
      const spec = chartOf('funnel', [series('人数', 'actual', [800, 400, 100, 50])]);
      expect(await tipAt(spec, [0.45, 0.12])).toEqual(['甲', '人数 800']);
      expect(await tipAt(spec, [0.45, 0.63])).toEqual(['丙', '人数 100', '上一步的25%']);
    });

    test('waterfall: changes with their sign, and a level that is the sum so far', async () => {
      const roles = ['total', null, null, 'total'] as const;
      const spec = chartOf('waterfall', [series('利润', 'actual', [100, 20, -50, null], { pointRoles: roles })]);
      expect(await tipAt(spec, [0.4, 0.5])).toEqual(['乙', '利润 +20']);
      expect(await tipAt(spec, [0.62, 0.5])).toEqual(['丙', '利润 -50']);
      expect(await tipAt(spec, [0.9, 0.5])).toEqual(['丁', '利润 70']);
    });

    test('dumbbell: both ends of a category', async () => {
      const spec = chartOf('dumbbell', [
        series('上季度', 'previous', [1, 2, 3, 4]),
        series('本季度', 'actual', [5, 6, 7, 9]),
      ]);
      expect(await tipAt(spec, [0.9, 0.5])).toEqual(['丁', '上季度 4', '本季度 9']);
    });

    test('bullet: the row under the pointer, in the words of its label', async () => {
      const spec = chartOf('bullet', [
        series('目标', 'plan', [10, 10, 10, 10]),
        series('实际', 'actual', [9, 12, 3, 8], { labels: ['9 (90%)', '12 (120%)', '3 (30%)', '8 (80%)'] }),
      ]);
      expect(await tipAt(spec, [0.3, 0.63])).toEqual(['丙', '目标 10', '实际 3 (30%)']);
    });

    test('an interval below zero, with a word between its ends', async () => {
      const known = { low: [-30, 5, 0, 0], high: [-10, 15, 2, 2], format: '0' };
      const spec = chartOf('bar', [series('净值', 'actual', [-20, 10, 1, 1], known)]);
      expect(await tipAt(spec, [0.6, 0.12])).toEqual(['甲', '净值 -20 (-30至-10)']);
      expect(await tipAt(spec, [0.6, 0.37])).toEqual(['乙', '净值 10 (5–15)']);
    });

    test('pie and shares: the value and its share', async () => {
      const slice = await tipAt(chartOf('pie', [series('订单', 'category', [30, 10, 5, 5])]), [0.55, 0.5]);
      expect(slice).toEqual(['甲', '订单 30 (60%)']);
      const parts = [series('新客', 'category', [1, 1, 3, 1]), series('老客', 'category', [3, 1, 1, 1])];
      expect(await tipAt(chartOf('stacked-column-100', parts), [0.62, 0.5])).toEqual([
        '丙',
        '新客 3 (75%)',
        '老客 1 (25%)',
      ]);
    });

    test('histogram: the bin and how many fall into it', async () => {
      // The largest value is alone in the last bin.
      const values = [1, 1.5, 2.5, 2.5, 3, 11];
      const spec = { kind: 'histogram', categories: [], series: [series('金额', 'actual', values, { format: '0' })] };
      const bins = binnedSpec(spec);
      expect(await tipAt(spec, [0.97, 0.5])).toEqual([bins.categories.at(-1), '金额 1']);
    });

    test('bubble: both axes and the size, each in its own format', async () => {
      const one = { ...series('订单', 'actual', [0.5], { x: [20], size: [1234] }) };
      const spec = { kind: 'bubble', categories: ['甲'], series: [one], axes: { x: '花费', y: '占比' } };
      const said = await tipAt({ ...spec, axisFormats: { x: '0', y: '0%' } }, [0.53, 0.45]);
      expect(said).toEqual(['甲', '花费 20', '占比 50%', '订单 1,234']);
    });

    test('a name that the axis shortens is whole', async () => {
      const long = '很长的类别名称'.repeat(20);
      const spec = { ...chartOf('bar', [series('数', 'actual', [4, 3, 2, 1])]), categories: [long, '乙', '丙', '丁'] };
      expect((await tipAt(spec, [0.6, 0.12])).join('')).toBe(`${long}数 4`);
    });
  });

  test('is stacked on a phone: nothing runs over the edge, texts can be read', async () => {
    await showing(sampleDeck, [390, 844], async ({ page, faults }) => {
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(390);
      const small = `[...document.querySelectorAll('.slot p, .slot li')].filter((one) => one.innerText.trim() !== '' && parseFloat(getComputedStyle(one).fontSize) < 12).length`;
      expect(await page.evaluate(small)).toBe(0);
      const order = `[...document.querySelectorAll('.slot')].filter((slot, index, all) => {
        const before = all[index - 1];
        if (!before || before.closest('section') !== slot.closest('section') || slot.matches('.s-number') || before.matches('.s-number')) return false;
        return slot.getBoundingClientRect().top < before.getBoundingClientRect().bottom - 12;
      }).map((slot) => slot.closest('section').id + ' ' + slot.className)`;
      expect(await page.evaluate(order)).toEqual([]);
      expect(await page.evaluate(painted)).toBe(charts.length);
      expect(faults()).toEqual([]);
    });
  });

  test('goes to the slide that its address names, and through the links of the contents', async () => {
    await showing(sampleDeck, [1440, 900], async ({ page }) => {
      await page.evaluate('document.querySelector(".bar summary").click()');
      const linked = await page.evaluate(
        '(() => { const link = [...document.querySelectorAll(".bar li a")].at(-1); link.click(); return decodeURIComponent(link.hash.slice(1)); })()',
      );
      expect(await page.evaluate(hash)).toBe(linked);
      expect(await page.evaluate('document.activeElement.id')).toBe(linked);
    });
  });
});
