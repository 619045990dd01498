/** The mail in headless Chromium, as wide as a desk and as a phone, light and dark; without Chromium it is skipped (`apt-get install chromium`). */
import { describe, expect, test } from '@jest/globals';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { contrast } from '../../src/deck/colour.js';
import { htmlBody, type BodyInput } from '../../src/delivery/mail/body.js';
import { withBrowser } from '../../src/print/browser.js';
import { chromium } from '../html/pages.js';
import { temporary } from '../temporary.js';

const long = 'Mobile web pages lose a fifth of their events, so figures of behaviour read low in every chapter';

const input: BodyInput = {
  digest: {
    locale: 'en',
    brand: 'Shop',
    title: 'Review',
    headline: long,
    tiles: Array.from({ length: 8 }, (_, index) => ({
      label: `Figure of the tile ${index}`,
      value: '¥18.5M',
      lines: [
        { text: 'Target ¥20M −7.5%', tone: 'bad' as const },
        { text: '+28.7% vs. previous', tone: 'good' as const },
      ],
      figure: 'sales.aov',
    })),
    findings: [long, 'Short'],
    charts: [{ caption: long, alt: 'A chart', chart: { kind: 'bar', categories: [], series: [] } }],
  },
  subject: 'Review',
  period: 'Q4 2025',
  paragraphs: ['The review is ready.'],
  link: 'https://files.shop.example/deck.pptx',
  words: { findings: 'Findings', open: 'Open the deck', foot: 'Figures are those of the deck.' },
  colours: {
    tx1: '17202B',
    tx2: '5B6673',
    bg1: 'FFFFFF',
    bg2: 'E3E7EC',
    accent1: '1F55C4',
    accent3: '0B7A55',
    accent4: 'B8410F',
  },
  pictures: ['chart1'],
};

interface Seen {
  readonly overflow: number;
  readonly rows: readonly number[];
  readonly smallest: number;
  /** `[text, ground]` of every text, as `RRGGBB`. */
  readonly colours: readonly (readonly [string, string])[];
}

const look = `(() => {
  const hex = (rgb) => rgb.match(/\\d+/g).slice(0, 3).map((part) => Number(part).toString(16).padStart(2, '0')).join('');
  const shown = [...document.querySelectorAll('p, h1, h2, a, td')].filter((one) => one.offsetHeight > 2 &&
    [...one.childNodes].some((node) => node.nodeType === 3 && node.textContent.trim() !== ''));
  const ground = (one) => {
    for (let at = one; at; at = at.parentElement) {
      const { backgroundColor } = getComputedStyle(at);
      if (!/rgba\\(.*, 0\\)|transparent/.test(backgroundColor)) return hex(backgroundColor);
    }
    return 'ffffff';
  };
  const tops = [...document.querySelectorAll('.tile')].map((tile) => Math.round(tile.getBoundingClientRect().top));
  return {
    overflow: document.documentElement.scrollWidth - innerWidth,
    rows: [...new Set(tops)].map((top) => tops.filter((one) => one === top).length),
    smallest: Math.min(...shown.map((one) => parseFloat(getComputedStyle(one).fontSize))),
    colours: shown.map((one) => [hex(getComputedStyle(one).color), ground(one)]),
  };
})()`;

async function seen(width: number, scheme: 'light' | 'dark'): Promise<Seen> {
  const folder = temporary('mail');
  const file = join(folder, 'mail.html');
  // Pages that are opened say when they are drawn; a mail has no script to do so.
  writeFileSync(file, htmlBody(input).replace('<html ', '<html data-ready="yes" '));
  return withBrowser(chromium!, folder, { signal: new AbortController().signal, seconds: 60 }, async (page) => {
    const mobile = width < 700;
    await page.send('Emulation.setDeviceMetricsOverride', { width, height: 900, deviceScaleFactor: 1, mobile });
    await page.send('Emulation.setEmulatedMedia', { features: [{ name: 'prefers-color-scheme', value: scheme }] });
    await page.open(pathToFileURL(file).href);
    return (await page.evaluate(look)) as Seen;
  });
}

(chromium ? describe : describe.skip)('a mail in a browser', () => {
  test.each([
    [1200, [4, 4]],
    [390, [2, 2, 2, 2]],
  ])(
    '%i pixels wide keeps inside them, with tiles in rows of %j and text of at least 12 pixels',
    async (width, rows) => {
      const found = await seen(width, 'light');
      expect(found).toMatchObject({ overflow: 0, rows });
      expect(found.smallest).toBeGreaterThanOrEqual(12);
    },
  );

  test.each(['light', 'dark'] as const)('in a %s client has no text that cannot be read', async (scheme) => {
    const { colours } = await seen(390, scheme);
    expect(colours.length).toBeGreaterThan(20);
    expect(colours.filter(([text, ground]) => contrast(text, ground) < 4.5)).toEqual([]);
  });
});
