/** Makes the narrative of a run: templates of the locale, the run's figures, and names for the data's members. */
import type { Locale, Review } from '../config/review.js';
import { fail, QuarterdeckError } from '../errors/problem.js';
import { clip } from '../errors/width.js';
import type { Figures } from '../figures/figure.js';
import { changeText } from '../figures/format/change-text.js';
import { figureText, type Reader } from '../figures/format/figure-text.js';
import { membersOf } from '../figures/member.js';
import { NoValue, type Call } from './call.js';
import { closed, helperNames, makeEnvironment } from './helpers.js';
import { overridden, ownTemplates, type OwnWords } from './own-sentences.js';
import { nearestKey } from './nearest-key.js';
import type { Narrative, Parameters } from './narrative.js';
import { guardStars, parseRich, unguardStars } from './rich.js';
import { tidySentence, tidyTemplate } from './spacing.js';
import { readTemplates, templateTexts, type Sentence, type TemplateText } from './templates.js';

/** Half-width characters that a name of the data's own may take in a title or a chart; the config's labels are taken whole. */
const longestRaw = 36;

export interface NarrativeInput {
  readonly review: Pick<Review, 'labels' | 'currency'>;
  /** The config's own slides, chapters and sentences; none by default. */
  readonly own?: OwnWords;
  readonly figures: Figures;
  readonly locale: Locale;
  /** Names that the data itself has for its members (products, channels), by raw value; the config's labels go before them. */
  readonly extraLabels?: ReadonlyMap<string, string>;
  /** The locale's templates by default. */
  readonly templates?: readonly TemplateText[];
}

/** Content of a template is tidied once, before any data stands in it. */
function tidied(node: unknown, locale: Locale): void {
  if (typeof node !== 'object' || node === null) return;
  const content = node as { type?: string; value?: unknown };
  if (content.type === 'ContentStatement') content.value = tidyTemplate(String(content.value), locale);
  for (const child of Object.values(node)) tidied(child, locale);
}

export function loadNarrative({ review, own, figures, locale, extraLabels, templates }: NarrativeInput): Narrative {
  const texts = [...(templates ?? templateTexts(locale)), ...(own ? ownTemplates(own, locale) : [])];
  const env = makeEnvironment();
  const compiled = new Map<string, ReturnType<typeof env.compile>>();
  const reader: Reader = { locale, currency: review.currency };
  const read = readTemplates(texts, helperNames);
  const sentences = own ? overridden(read, own, helperNames, { figures, reader }) : read;
  /** Figures of each sentence said so far, by its words. */
  const rests = new Map<string, readonly string[]>();

  const compile = ({ key, program }: Sentence) => {
    const known = compiled.get(key);
    if (known) return known;
    tidied(program, locale);
    const made = env.compile(program, { strict: true, noEscape: true });
    compiled.set(key, made);
    return made;
  };

  const labelOne = (member: string): string | undefined => {
    const given = Object.hasOwn(review.labels, member) ? review.labels[member]?.[locale] : undefined;
    const common = sentences.has(`label.${member}`) ? said(`label.${member}`, {}, new Set(), false) : undefined;
    return given ?? extraLabels?.get(member) ?? common;
  };

  const label = (member: string): string =>
    labelOne(member) ??
    membersOf(member)
      .map((part) => labelOne(part) ?? clip(part, longestRaw))
      .join(locale === 'zh-CN' ? '·' : ' · ');

  const said = (
    key: string,
    context: Readonly<Record<string, unknown>>,
    named: Set<string>,
    optional: boolean,
  ): string => {
    const sentence = sentences.get(key);
    if (!sentence) return fail('NARRATIVE_KEY', { key, locale, ...nearestKey(key, [...sentences.keys()]) });
    const { template } = sentence;
    const say: Call['say'] = (other, inner) => said(other, inner, named, optional);
    const call: Call = { key, template, figures, named, reader, label, say, optional };
    try {
      return tidySentence(compile(sentence)(context, { data: { call }, ...closed }));
    } catch (error) {
      if (error instanceof QuarterdeckError || error instanceof NoValue) throw error;
      const why = error instanceof Error ? error.message : String(error);
      return fail('NARRATIVE_PARAMETER', { template, key, why });
    }
  };

  /** Without a prototype, so that a template reaches the parameters and nothing else; asterisks of the data stay asterisks. */
  const contextOf = (parameters: Parameters): Readonly<Record<string, unknown>> => {
    const context = Object.create(null) as Record<string, unknown>;
    for (const [name, value] of Object.entries(parameters)) {
      context[name] = typeof value === 'string' ? guardStars(value) : value;
    }
    return context;
  };

  /** Guards are kept only where the sentence could be misread without them. */
  const finish = (text: string) => (unguardStars(text).includes('**') ? text : unguardStars(text));

  const sentence = (key: string, parameters: Parameters, optional: boolean): string => {
    const named = new Set<string>();
    const text = finish(said(key, contextOf(parameters), named, optional));
    rests.set(text, [...named]);
    return text;
  };

  const narrative: Narrative = {
    locale,
    say: (key, parameters = {}) => sentence(key, parameters, false),
    sayIf: (key, parameters = {}) => {
      if (!sentences.has(key)) return undefined;
      try {
        return sentence(key, parameters, true);
      } catch (error) {
        if (error instanceof NoValue) return undefined;
        throw error;
      }
    },
    runs: parseRich,
    figuresIn: (text) => rests.get(text) ?? [],
    label,
    show: (figure) => figureText(figure, reader),
    showChange: (comparison) => changeText(comparison, reader),
    reason: ({ code, subject = '' }) => {
      const name = sentences.has(`dataset.${subject}`) ? narrative.say(`dataset.${subject}`) : subject;
      return narrative.say(`reason.${code}`, { subject: name });
    },
  };
  return narrative;
}
