/** The two bodies of a mail, HTML and plain text, from the same data: what the data holds is escaped in the one and plain in the other. */
import Handlebars from 'handlebars';
import { lightness } from '../../deck/colour.js';
import { tones } from '../../deck/palette.js';
import type { Tone } from '../../deck/tone.js';
import type { Digest } from '../digest.js';
import { templateText, type Words } from '../words.js';

/** RGB (`RRGGBB`) of a theme's slots. */
export type Colours = Readonly<Record<string, string>>;

export interface BodyInput {
  readonly digest: Digest;
  readonly subject: string;
  readonly period: string;
  /** Paragraphs above the figures. */
  readonly paragraphs: readonly string[];
  readonly link?: string;
  readonly words: Pick<Words, 'findings' | 'open' | 'foot'> & {
    readonly attached?: string;
    readonly tooLarge?: string;
  };
  readonly colours: Colours;
  /** Ids of the pictures of the digest's charts. */
  readonly pictures: readonly string[];
}

const fonts: Readonly<Record<string, string>> = {
  'zh-CN': `Arial,'Microsoft YaHei','PingFang SC','Noto Sans SC',sans-serif`,
  en: `Arial,Helvetica,sans-serif`,
};

const tilesInRow = 4;

/** Clients show the first words of a body beside the subject; these keep what comes after the preheader out of there. */
const filler = ' \u200c\u00a0'.repeat(60);

const classOf = (tone: Tone | undefined) => (tone === 'good' || tone === 'bad' ? tone : 'muted');

function colourOf(tone: Tone | undefined, colours: Colours): string {
  return `#${colours[tones[classOf(tone)]] ?? '555555'}`;
}

/** `GMV：1850万元（环比+28.7%）`, `GMV: ¥18.5M (+28.7% vs. previous)`. */
function plainTile(label: string, value: string, lines: readonly string[], locale: string): string {
  const [colon, comma, open, close] = locale === 'zh-CN' ? ['：', '，', '（', '）'] : [': ', ', ', ' (', ')'];
  return `${label}${colon}${value}${lines.length === 0 ? '' : `${open}${lines.join(comma)}${close}`}`;
}

function context({ digest, subject, period, paragraphs, link, words, colours, pictures }: BodyInput) {
  const colour = (slot: string, fallback: string) => `#${colours[slot] ?? fallback}`;
  return {
    language: digest.locale,
    font: fonts[digest.locale],
    filler,
    subject,
    period,
    preheader: digest.headline,
    brand: digest.brand,
    title: digest.title,
    headline: digest.headline,
    words,
    ...(link === undefined ? {} : { link }),
    colours: {
      page: lightness(colours.bg1 ?? 'FFFFFF') < 0.5 ? '#0b0e12' : '#eef0f2',
      card: colour('bg1', 'ffffff'),
      ink: colour('tx1', '1a1a1a'),
      muted: colour('tx2', '555555'),
      line: colour('bg2', 'd9dce0'),
      accent: colour('accent1', '0b6e99'),
    },
    tiles: digest.tiles.map(({ label, value, lines }, index) => ({
      label,
      value,
      newRow: index > 0 && index % tilesInRow === 0,
      plain: plainTile(
        label,
        value,
        lines.map(({ text }) => text),
        digest.locale,
      ),
      lines: lines.map(({ text, tone }) => ({ text, tone: classOf(tone), colour: colourOf(tone, colours) })),
    })),
    findings: digest.findings,
    charts: digest.charts.map(({ caption, alt }, index) => ({ caption, alt, cid: pictures[index] })),
    paragraphs,
  };
}

export function htmlBody(input: BodyInput): string {
  const env = Handlebars.create();
  const render = env.compile(templateText('mail.html.hbs'), { strict: false });
  const paragraphs = input.paragraphs.map((text) => ({ lines: text.split('\n') }));
  return render({ ...context(input), paragraphs });
}

export function textBody(input: BodyInput): string {
  const render = Handlebars.create().compile(templateText('mail.text.hbs'), { noEscape: true });
  return `${render(context(input))
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim()}\n`;
}
