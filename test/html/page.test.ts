import { describe, expect, test } from '@jest/globals';
import { createHash } from 'node:crypto';
import { fitDeck } from '../../src/deck/fit/fit.js';
import { layouts } from '../../src/deck/layouts.js';
import { deckOf } from '../pptx/drawn.js';
import { hostileDeck } from '../pptx/hostile.js';
import { sampleDeck } from '../pptx/sample.js';
import { attacked } from './attacked.js';
import { pageOf } from './pages.js';

const count = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].length;

describe('a page', () => {
  test('holds every slide with its title, its notes and its table heads, in order', async () => {
    const page = await pageOf(sampleDeck);
    const ids = [...page.matchAll(/<section[^>]*?\sid="([^"]+)"/g)].map(([, id]) => id);
    expect(ids.slice(0, 3)).toEqual(sampleDeck.slides.slice(0, 3).map(({ id }) => id));
    expect(count(page, /<h1/g)).toBe(1);
    expect(count(page, /<h2/g)).toBe(ids.length - 1);
    expect(page).toMatch(/<html lang="zh-CN">/);
    expect(count(page, /<main/g)).toBe(1);
    expect(page).toContain('<nav aria-label="目录">');
    const withNotes = sampleDeck.slides.filter(({ notes }) => notes.length > 0);
    expect(count(page, /<details class="notes">/g)).toBeGreaterThanOrEqual(withNotes.length);
    for (const table of page.match(/<table.*?<\/table>/gs) ?? []) expect(table).toMatch(/<th scope="col"/);
    // One of them stands again beside the takeaways that go on.
    const charts = fitDeck(sampleDeck, layouts)
      .deck.slides.flatMap(({ slots }) => Object.values(slots))
      .filter(({ kind }) => kind === 'chart');
    expect(charts.length).toBeGreaterThan(5);
    for (const [canvas] of page.matchAll(/<canvas[^>]*>/g)) expect(canvas).toMatch(/role="img"\s+aria-label="[^"]+"/);
    expect(count(page, /<canvas/g)).toBe(charts.length);
  });

  test('says the same to the byte when it is made again', async () => {
    expect(await pageOf(sampleDeck)).toBe(await pageOf(sampleDeck));
  });

  test('names nothing outside itself, and lets only its own scripts run', async () => {
    const page = await pageOf(sampleDeck);
    const body = page.replace(/<(script|style)[^>]*>.*?<\/\1>/gs, '');
    const addresses = [...body.matchAll(/\s(?:src|href|action|data|poster)="([^"]*)"/g)].map(([, address]) => address);
    expect(addresses.length).toBeGreaterThan(10);
    expect(addresses.filter((address) => !address?.startsWith('#'))).toEqual([]);
    const [, policy = ''] = /Content-Security-Policy"\s+content="([^"]+)"/.exec(page) ?? [];
    expect(policy).toMatch(/default-src &#39;none&#39;/);
    const scripts = [...page.matchAll(/<script>(.*?)<\/script>/gs)].map(([, code = '']) => code);
    expect(scripts).toHaveLength(2);
    for (const code of scripts) expect(policy).toContain(createHash('sha256').update(code).digest('base64'));
    expect(page).toContain('Released under the MIT License');
  });

  test('makes text of markup, wherever the data has it', async () => {
    const page = await pageOf(attacked(deckOf(sampleDeck.slides.map((slide) => ({ ...slide, titleFigures: [] })))));
    expect(count(page, /&lt;img src=x/g)).toBeGreaterThan(100);
    expect(page).not.toContain('<img');
    expect(count(page, /<\/script>/g)).toBe(3);
    expect(count(page, /<\/style>/g)).toBe(1);
  });

  test('takes control characters and broken surrogates out', async () => {
    const page = await pageOf(hostileDeck);
    const unfit = /(?![\t\n\r])\p{Cc}|\p{Cs}|[\ufffe\uffff]/u.exec(page);
    expect(unfit?.index).toBeUndefined();
  });

  test('fails for a link to a slide that is not there', async () => {
    const [first] = sampleDeck.slides;
    const text = { kind: 'text', paragraphs: [{ runs: [{ text: 'x', link: 'gone' }] }] } as const;
    const broken = deckOf([{ ...first!, slots: { ...first!.slots, subtitle: text } }]);
    await expect(pageOf(broken)).rejects.toMatchObject({ problems: [{ code: 'DECK_LINK' }] });
  });
});
