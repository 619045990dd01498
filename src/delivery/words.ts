/** The words of messages: the product's per locale, the config's in their place, each a small template without logic of its own. */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import type { Delivery } from '../config/delivery.js';
import type { Locale } from '../config/review.js';
import { fail } from '../errors/problem.js';
import { bareEnvironment, closed } from '../narrative/helpers.js';
import { packageRoot } from '../package-root.js';

const wordsSchema = z.strictObject({
  subject: z.string(),
  body: z.string(),
  findings: z.string(),
  open: z.string(),
  attached: z.string(),
  tooLarge: z.string(),
  foot: z.string(),
  noteSubject: z.string(),
  noteBody: z.string(),
});

export type Words = Readonly<z.infer<typeof wordsSchema>>;

/** What templates may name. All are texts; figures are named by `{{figure "execution.gmv"}}`. */
export type Values = Readonly<Record<string, string>>;

export function templateText(name: string): string {
  return readFileSync(new URL(`templates/mail/${name}`, packageRoot), 'utf8');
}

export function wordsOf(locale: Locale, delivery: Pick<Delivery, 'subject' | 'body'>): Words {
  const words = wordsSchema.parse(parse(templateText(`${locale}/words.yaml`)));
  const { subject, body } = delivery;
  return {
    ...words,
    ...(subject === undefined ? {} : { subject: subject[locale] }),
    ...(body === undefined ? {} : { body: body[locale] }),
  };
}

/** Handlebars puts the values into what it says of a name that there is not. A symbol is out of a template's reach. */
const spoken = { [Symbol.toPrimitive]: { value: () => 'the values of a message' } };

/** Without a prototype, so that a template reaches the values and nothing else. */
function bare(values: Values): Readonly<Record<string, unknown>> {
  return Object.assign(Object.create(null, spoken) as Record<string, unknown>, values);
}

/** Line breaks and other control characters in a value could end a header. */
export function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim();
}

/**
 * Fills a template of plain text. `figure` gives the display of a figure by its id, undefined where there is none.
 * Fails with DELIVERY_TEMPLATE, which names the template by `where` (its key in the config).
 */
export function fill(
  template: string,
  values: Values,
  where: string,
  figure: (id: string) => string | undefined = () => undefined,
): string {
  const env = bareEnvironment();
  env.registerHelper('figure', (id: unknown) => {
    const shown = typeof id === 'string' ? figure(id) : undefined;
    if (shown === undefined) throw new Error(`there is no figure ${JSON.stringify(id)}`);
    return shown;
  });
  try {
    return env.compile(template, {
      strict: true,
      noEscape: true,
      knownHelpersOnly: true,
      knownHelpers: { figure: true },
    })(bare(values), closed);
  } catch (error) {
    const why = (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '';
    return fail('DELIVERY_TEMPLATE', { where, why, allowed: Object.keys(values) });
  }
}
