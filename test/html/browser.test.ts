/** The page in headless Chromium, spoken to over its pipe; without Chromium these tests are skipped (`apt-get install chromium`). */
import { describe, expect, test } from '@jest/globals';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
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
