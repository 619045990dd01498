/** Draws a deck as one page that needs nothing else: style, scripts and data are inside, and it may load from nowhere. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Deck } from '../deck/deck.js';
import type { PictureBlock } from '../deck/picture.js';
import { slideFigures } from '../deck/figures.js';
import type { Scripts } from './client-code.js';
import type { PageLook } from './look.js';
import { escaped, html, joined, scriptJson, trusted, type Html } from './markup.js';
import type { PageChart, PageFigure, Payload } from './payload.js';
import { slideHtml } from './slide.js';
import type { Page } from './spot.js';
import { themeRules } from './style.js';
import { words } from './words.js';

const languages = { 'zh-CN': 'zh-CN', en: 'en-US' } as const;

export interface PageParts {
  readonly look: PageLook;
  /** Name and definition of the figures on the slides, by id. */
  readonly figures: ReadonlyMap<string, PageFigure>;
  readonly scripts: Scripts;
  /** PNG of the pictures that could be drawn; the others stand as tables. */
  readonly pictures?: ReadonlyMap<PictureBlock, Uint8Array>;
}

/** An element whose content counts to the byte, since the policy names its hash. */
const element = (name: 'script' | 'style', content: Html, attributes = '') =>
  trusted(`<${name}${attributes}>${content}</${name}>`);

const digest = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** Code as it may stand inside a script element. */
function inline(code: string): Html {
  const whole = code.replace(/^\/\/# sourceMappingURL=.*$/m, '').trim();
  return trusted(whole.replace(/<\/(script)/gi, '<\\/$1').replace(/<!--/g, '<\\!--'));
}

/** Only what is inside the page may run or style it, and it may ask nobody for anything. */
function policy(scripts: readonly Html[], style: Html): Html {
  const rules = [
    "default-src 'none'",
    `script-src ${scripts.map(digest).join(' ')}`,
    `style-src ${digest(style)}`,
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ];
  return escaped(rules.join('; '));
}

function bar(deck: Deck, page: Page): Html {
  const entries = deck.sections.flatMap(({ name, slides: [first] }) =>
    first === undefined ? [] : html`<li><a href="#${escaped(encodeURIComponent(first))}">${escaped(name)}</a></li>`,
  );
  const { contents, back, on, overview } = page.words;
  const button = (id: string, label: string, mark: string) =>
    html`<button type="button" id="${escaped(id)}" aria-label="${escaped(label)}" title="${escaped(label)}">
      ${escaped(mark)}
    </button>`;
  return html`<header class="bar">
    <span class="name">${escaped(deck.brand)} · ${escaped(deck.title)}</span>
    <div class="lead">
      ${button('back', back, '‹')}<span id="place" aria-live="polite"></span
      >${button('on', on, '›')}${button('all', overview, '▦')}
    </div>
    <details>
      <summary>${escaped(contents)}</summary>
      <nav aria-label="${escaped(contents)}">
        <ol>
          ${joined(entries)}
        </ol>
      </nav>
    </details>
  </header>`;
}

function payloadOf(deck: Deck, { look, figures }: PageParts, charts: ReadonlyMap<string, PageChart>): Payload {
  const shown = [...new Set(deck.slides.flatMap(slideFigures))].flatMap((id): [string, PageFigure][] => {
    const known = figures.get(id);
    return known ? [[id, { name: known.name, definition: known.definition }]] : [];
  });
  return {
    language: languages[deck.locale],
    until: words[deck.locale].until,
    colours: look.colours,
    charts: Object.fromEntries(charts),
    figures: Object.fromEntries(shown),
  };
}

/** The page's bytes; the same deck, look and scripts give the same bytes. */
export async function renderHtml(deck: Deck, parts: PageParts): Promise<Uint8Array> {
  const { look, scripts, pictures = new Map<PictureBlock, Uint8Array>() } = parts;
  const page: Page = {
    locale: deck.locale,
    words: words[deck.locale],
    look,
    slides: new Set(deck.slides.map(({ id }) => id)),
    pictures,
    charts: new Map(),
  };
  const slides = deck.slides.map((slide, index) => slideHtml(slide, index, page));
  const sheet = await readFile(new URL('./page.css', import.meta.url), 'utf8');
  const style = trusted(`${themeRules(deck, look)}\n${sheet}`.replace(/<\//g, '<\\/'));
  const code = [inline(scripts.chartjs), inline(scripts.client)];
  const whole = html`<!doctype html>
    <html lang="${escaped(languages[deck.locale])}">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${policy(code, style)}" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="author" content="${escaped(deck.author)}" />
        <meta name="description" content="${escaped(deck.subject)}" />
        <meta name="date" content="${escaped(deck.date)}" />
        <title>${escaped(deck.title)} · ${escaped(deck.brand)}</title>
        ${element('style', style)}
      </head>
      <body>
        <a class="skip" href="#slides">${escaped(page.words.skip)}</a>
        ${bar(deck, page)}
        <main id="slides" aria-label="${escaped(page.words.slides)}">${joined(slides, '\n')}</main>
        ${element('script', scriptJson(payloadOf(deck, parts, page.charts)), html` type="application/json" id="payload"`)}
        ${joined(code.map((one) => element('script', one)))}
      </body>
    </html> `;
  return new TextEncoder().encode(whole);
}
