/** The mail that people get: escaped, in two bodies, with pictures inside, and the same contents for all. */
import { describe, expect, test } from '@jest/globals';
import { simpleParser } from 'mailparser';
import type { Delivery } from '../../src/config/delivery.js';
import type { Block } from '../../src/deck/block.js';
import { contrast } from '../../src/deck/colour.js';
import type { Deck } from '../../src/deck/deck.js';
import { QuarterdeckError } from '../../src/errors/problem.js';
import type { Figure } from '../../src/figures/figure.js';
import { letterOf, type LetterInput } from '../../src/delivery/letter.js';
import type { Colours } from '../../src/delivery/mail/body.js';
import { attachmentsOf } from '../../src/delivery/mail/attachments.js';
import { composeMails } from '../../src/delivery/mail/compose.js';
import { mimeOf } from '../../src/delivery/mail/message.js';

const nasty = `<script>alert(1)</script> & "Q" {{brand}}`;

const chart = (alt: string): Block => ({ kind: 'chart', alt, chart: { kind: 'bar', categories: [], series: [] } });

function deck(locale: 'en' | 'zh-CN' = 'en'): Deck {
  const slide = (
    id: string,
    slots: Deck['slides'][number]['slots'],
    layout: Deck['slides'][number]['layout'] = 'exhibit-takeaways',
  ) => ({ id, layout, title: `Title of ${id}`, slots, source: '', chapter: '', notes: [], figures: [] }) as const;
  return {
    title: 'Review',
    brand: nasty,
    subject: '',
    author: '',
    date: '2026-01-01',
    locale,
    slides: [
      {
        ...slide(
          'summary',
          {
            kpis: {
              kind: 'kpis',
              tiles: [
                { label: nasty, value: '¥1.5M', lines: [{ text: '+5%', tone: 'good' }], figure: 'execution.gmv' },
              ],
            },
            findings: {
              kind: 'text',
              paragraphs: [
                { runs: [{ text: 'Second finding', link: 'sales.b' }, { text: ' → act' }] },
                { runs: [{ text: nasty, link: 'sales.c' }] },
              ],
            },
          },
          'summary',
        ),
        title: 'The top finding',
      },
      slide('sales.a', { exhibit: chart('alt a') }),
      slide('sales.b', { exhibit: { kind: 'gap', text: '' } }),
      slide('sales.c', { exhibit: chart(nasty) }),
      slide('sales.d', { exhibit: chart('alt d') }),
    ],
    sections: [],
  };
}

const P = { from: '2025-10-01', to: '2025-12-31' };
const delivery: Delivery = {
  recipients: [],
  attach: { formats: ['pptx', 'pdf'], max: 100 },
  link: 'https://files.example/{{name}}/{{run}}',
  chat: [],
};
const gmv: Figure = {
  id: 'execution.gmv',
  family: 'execution.gmv',
  unit: 'money',
  value: 1_500_000,
  measure: '',
  datasets: [],
};

function letter(change: Partial<LetterInput> = {}, more: Partial<Delivery> = {}) {
  return letterOf({
    review: { name: 'shop-2025q4', date: '2026-01-01', periods: { P, Q: P, Y: P }, currency: 'CNY' },
    delivery: { ...delivery, ...more },
    deck: deck(),
    figures: new Map([[gmv.id, gmv]]),
    weighty: ['sales.a', 'sales.d'],
    run: 'run 1',
    kind: 'deck',
    ...change,
  });
}

const png = new Uint8Array([137, 80, 78, 71]);
const group = {
  name: 'board',
  to: ['Ann <ann@shop.example>', 'bob@shop.example'],
  cc: ['carl@shop.example'],
  bcc: ['dora@shop.example'],
  each: false,
};

const light = { tx1: '111111', tx2: '555555', bg2: 'dddddd', accent1: '0055aa', accent3: '008855', accent4: 'cc3300' };

function mails(said = letter(), groups = [group], colours: Colours = light) {
  return composeMails({
    letter: said,
    server: { from: '复盘 <reviews@shop.example>' },
    groups,
    attachments: [{ name: 'shop-2025q4.pptx', bytes: new Uint8Array([1, 2, 3]) }],
    tooLarge: false,
    pictures: said.digest.charts.map(() => png),
    colours,
  });
}

describe('a mail', () => {
  test('has the parts that clients need, and shows no hidden recipient', async () => {
    const [message] = mails();
    expect(message!.recipients.map(({ address }) => address)).toEqual([
      'ann@shop.example',
      'bob@shop.example',
      'carl@shop.example',
      'dora@shop.example',
    ]);
    const raw = Buffer.from(await mimeOf(message!, 'abc', Date.UTC(2026, 0, 5)));
    expect(raw.toString()).not.toContain('dora');
    const read = await simpleParser(raw, { skipImageLinks: true });
    expect(read.messageId).toBe('<abc@shop.example>');
    expect(read.date).toEqual(new Date(Date.UTC(2026, 0, 5)));
    expect(read.headers.get('auto-submitted')).toBe('auto-generated');
    expect(
      read.attachments.map(({ filename, cid, contentDisposition }) => [filename, cid, contentDisposition]),
    ).toEqual([
      ['chart1.png', 'chart1', 'inline'],
      ['chart2.png', 'chart2', 'inline'],
      ['chart3.png', 'chart3', 'inline'],
      ['shop-2025q4.pptx', undefined, 'attachment'],
    ]);
    expect([...(read.html as string).matchAll(/src="cid:(\w+)"/g)].map(([, cid]) => cid)).toEqual([
      'chart1',
      'chart2',
      'chart3',
    ]);
    expect(raw.equals(Buffer.from(await mimeOf(message!, 'abc', Date.UTC(2026, 0, 5))))).toBe(true);
  });

  test('holds the values of the data escaped in its HTML and as they are in its text', () => {
    const [{ html = '', text }] = mails() as [ReturnType<typeof mails>[number]];
    expect(html).not.toMatch(/<script|\{\{brand\}\}.*\{\{/);
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;Q&quot;');
    expect(text).toContain(`- ${nasty}`);
    expect(text).toContain(`${nasty}: ¥1.5M (+5%)`);
    expect(html).toContain('alt="&lt;script&gt;');
  });

  test('tells the charts of the top finding first, then of those listed, none twice', () => {
    expect(letter().digest.charts.map(({ caption }) => caption)).toEqual([
      'Title of sales.a',
      'Title of sales.c',
      'Title of sales.d',
    ]);
    expect(letter().digest.findings).toEqual(['Second finding', nasty]);
  });

  test.each(['en', 'zh-CN'] as const)('in %s has its language, a dark look and one width', (locale) => {
    const [{ html = '', language }] = mails(letter({ deck: deck(locale) })) as [ReturnType<typeof mails>[number]];
    expect(language).toBe(locale);
    expect(html).toContain(`<html lang="${locale}"`);
    expect(html).toContain('prefers-color-scheme: dark');
    expect(html).toContain('name="color-scheme" content="light dark"');
    expect(html).toContain('max-width:600px');
    expect(html).not.toMatch(/<script|<link|src="http|undefined|NaN|\[object/);
  });

  test('on a dark theme has a dark card, on which all its text can be read', () => {
    const dark = { tx1: 'F0F4F8', tx2: 'AAB4C0', bg1: '111827', bg2: '2A3442', accent1: '6AA6FF', accent3: '34C79A' };
    const [{ html = '' }] = mails(letter(), [group], dark) as [ReturnType<typeof mails>[number]];
    expect(html).toMatch(/class="card" style="[^"]*background:#111827/);
    const written = html.slice(html.indexOf('class="card"'));
    const button = /class="button" style="[^"]*;color:#(\w+)[^"]*background:#(\w+)/.exec(written)!;
    const texts = [...written.matchAll(/[";]color:#(\w{6})/g)].map(([, colour]) => colour!);
    expect(texts.length).toBeGreaterThan(8);
    const unread = texts.filter((colour) => colour !== button[1] && contrast(colour, '111827') < 4.5);
    expect(unread).toEqual([]);
    expect(contrast(button[1]!, button[2]!)).toBeGreaterThan(4.5);
  });

  test('goes to each alone where the group says so, with the same contents', () => {
    const each = mails(letter(), [
      {
        name: 'all',
        to: ['ann@shop.example', 'Bob <bob@shop.example>', 'ANN@shop.example'],
        cc: [],
        bcc: [],
        each: true,
      },
    ]);
    expect(each.map(({ to, recipients }) => [to, recipients.length])).toEqual([
      [['ANN@shop.example'], 1],
      [['Bob <bob@shop.example>'], 1],
    ]);
    expect(new Set([...each, ...mails()].map(({ content }) => content)).size).toBe(1);
  });

  test('has a subject of one line, whatever stands in the template', () => {
    const said = letter(
      {},
      { subject: { 'zh-CN': 'x', en: 'A\r\nBcc: eve@shop.example\u2028{{figure "execution.gmv"}}' } },
    );
    expect(said.subject).toBe('A Bcc: eve@shop.example ¥1.5M');
  });
});

describe('the contents of a mail', () => {
  test('are the same for another run, and others for another figure or attachment', () => {
    expect(letter({ run: 'run 2' }).content).toBe(letter().content);
    expect(letter({ run: 'run 2' }).link).not.toBe(letter().link);
    const other = deck();
    expect(letter({ deck: { ...other, slides: other.slides.slice(0, 2) } }).content).not.toBe(letter().content);
    expect(letter({}, { body: { 'zh-CN': 'x', en: 'Other words' } }).content).not.toBe(letter().content);
  });

  test('of a note are no figures, and differ from run to run', () => {
    const note = letter({ kind: 'note' });
    expect([note.digest.tiles, note.digest.charts, note.subject]).toEqual([[], [], `${nasty}: Review, unchanged`]);
    expect(letter({ kind: 'note', run: 'run 2' }).content).not.toBe(note.content);
  });
});

describe('templates of the config', () => {
  const code = (run: () => unknown) => {
    try {
      run();
      return 'none';
    } catch (error) {
      return error instanceof QuarterdeckError ? error.problems[0]!.code : String(error);
    }
  };

  test.each([
    '{{nothing}}',
    '{{constructor}}',
    '{{__proto__}}',
    '{{lookup this "constructor"}}',
    '{{#with brand}}{{toString}}{{/with}}',
    '{{#each this}}{{this}}{{/each}}',
    '{{figure "sales.none"}}',
    '{{> partial}}',
    '{{brand',
  ])('that reach beyond what they may are refused: %s', (template) => {
    expect(code(() => letter({}, { body: { 'zh-CN': template, en: template } }))).toBe('DELIVERY_TEMPLATE');
  });

  test('put figures and names into the words, which the HTML escapes', () => {
    const said = letter({}, { body: { 'zh-CN': '', en: 'GMV {{figure "execution.gmv"}}\nof {{brand}}\n\nNext <b>' } });
    expect(said.paragraphs).toEqual([`GMV ¥1.5M\nof ${nasty}`, 'Next <b>']);
    expect(mails(said)[0]!.html).toContain('Next &lt;b&gt;');
  });

  test('make a link whose values cannot leave their place', () => {
    expect(letter({ run: '../a?b=c&d' }).link).toBe('https://files.example/shop-2025q4/..%2Fa%3Fb%3Dc%26d');
    expect(letter({}, { link: 'https://files.example/a"b\nc d' }).link).toBe('https://files.example/a%22bc%20d');
    expect(code(() => letter({}, { link: 'javascript:alert(1)' }))).toBe('DELIVERY_LINK');
    expect(code(() => letter({}, { link: '{{name}}' }))).toBe('DELIVERY_LINK');
  });
});

describe('attachments', () => {
  const files = [
    { path: '/out/shop.pptx', bytes: new Uint8Array(80) },
    { path: '/out/shop.pdf', bytes: new Uint8Array(30) },
    { path: '/out/shop.figures.json', bytes: new Uint8Array(5) },
  ];
  const names = (formats: readonly string[], max: number, link?: string) =>
    attachmentsOf(files, 'shop', { attach: { formats, max }, ...(link === undefined ? {} : { link }) }).map(
      ({ name }) => name,
    );

  test('are all that fit together, in their order', () => {
    expect(names(['pptx', 'pdf'], 110)).toEqual(['shop.pptx', 'shop.pdf']);
    expect(names(['pptx', 'pdf', 'json'], 85)).toEqual(['shop.pptx', 'shop.figures.json']);
    expect(names(['pptx', 'pdf'], 79)).toEqual(['shop.pdf']);
  });

  test('give way to the link, and fail where there is none', () => {
    expect(names(['pptx', 'pdf'], 29, 'https://files.example')).toEqual([]);
    expect(() => names(['pptx', 'pdf'], 29)).toThrow('none of shop.pptx, shop.pdf');
    expect(() => names(['png'], 29)).toThrow('no file of the format png');
  });
});
