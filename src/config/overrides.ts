/** What a command sets over its config, checked like the config itself. */
import { problem, type Problem } from '../errors/problem.js';
import type { Known } from './known.js';
import { nearest } from './nearest.js';
import { locales, type Locale } from './review.js';

/** As the command line gives them. */
export interface Overrides {
  readonly locale?: string;
  readonly outputFolder?: string;
  readonly formats?: readonly string[];
  readonly strict?: boolean;
}

export interface CheckedOverrides {
  readonly locale?: Locale;
  readonly outputFolder?: string;
  readonly formats?: readonly string[];
  readonly strict?: boolean;
}

function choice(option: string, found: string, allowed: readonly string[]): Problem {
  const near = nearest(found, allowed);
  const parameters = {
    path: `the option ${option}`,
    found: JSON.stringify(found),
    expected: `one of ${allowed.join(', ')}`,
    ...(near === undefined ? {} : { nearest: near }),
  };
  return problem('CONFIG_VALUE', parameters);
}

export function checkOverrides(
  { locale, outputFolder, formats, strict }: Overrides,
  known: Known,
): { readonly overrides: CheckedOverrides; readonly problems: readonly Problem[] } {
  const checked = locales.find((one) => one === locale);
  const wrong = (formats ?? []).filter((format) => !known.formats.includes(format));
  return {
    overrides: {
      ...(checked === undefined ? {} : { locale: checked }),
      ...(outputFolder === undefined ? {} : { outputFolder }),
      ...(strict === undefined ? {} : { strict }),
      ...(formats === undefined || formats.length === 0 ? {} : { formats: [...new Set(formats)] }),
    },
    problems: [
      ...(locale !== undefined && checked === undefined ? [choice('locale', locale, locales)] : []),
      ...wrong.map((format) => choice('format', format, known.formats)),
    ],
  };
}
