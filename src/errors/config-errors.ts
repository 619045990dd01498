/** The errors of reading and checking a review config. Values in them are as the file shows them: a `${NAME}` stays one. */
import { choose, names, type Entries } from './entry.js';

export interface ConfigErrors {
  CONFIG_NOT_FOUND: { path: string };
  CONFIG_UNREADABLE: { path: string; reason: string };
  CONFIG_ENCODING: { path: string };
  CONFIG_SYNTAX: { message: string };
  CONFIG_ALIASES: { limit: number };
  CONFIG_ENV_UNSET: { variable: string };
  CONFIG_ENV_SYNTAX: { found: string };
  CONFIG_SECRET_FILE: { path: string; reason: string };
  CONFIG_KEY_UNKNOWN: { key: string; inside: string; nearest?: string; allowed: readonly string[] };
  CONFIG_KEY_MISSING: { key: string; inside: string; expected: string };
  CONFIG_TYPE: { path: string; found: string; expected: string };
  CONFIG_VALUE: { path: string; found: string; expected: string; nearest?: string };
  CONFIG_CONFLICT: { path: string; keys: readonly string[]; reason: string };
  CONFIG_DATE: { path: string; found: string };
  CONFIG_PERIOD: { found: string };
  CONFIG_RANGE: { path: string; from: string; to: string };
  CONFIG_CAMPAIGN_OUTSIDE: { from: string; to: string; period: string };
  CONFIG_PHASES: { sum: number; days: number };
  CONFIG_PHASE_ORDER: { found: readonly string[]; order: readonly string[] };
  CONFIG_ZONE: { found: string; nearest?: string };
  CONFIG_CURRENCY: { path: string; found: string; nearest?: string };
  CONFIG_FX: { currency: string; found: string };
  CONFIG_DATASET_UNKNOWN: { dataset: string; nearest?: string; allowed: readonly string[] };
  CONFIG_COLUMN_UNKNOWN: { dataset: string; column: string; nearest?: string; allowed: readonly string[] };
  CONFIG_SOURCE_UNKNOWN: { dataset: string; source: string; nearest?: string; allowed: readonly string[] };
  CONFIG_SOURCE_NAME: { source: string };
  CONFIG_FIGURE_UNKNOWN: { section: string; figure: string; nearest?: string };
}

export const configErrors: Entries<ConfigErrors> = {
  CONFIG_NOT_FOUND: {
    exit: 2,
    says: ({ path }) => `there is no review config at ${path}`,
    tryThis: () => 'name the config, or run "quarterdeck init" to start one',
  },
  CONFIG_UNREADABLE: {
    exit: 2,
    says: ({ path, reason }) => `${path} cannot be read: ${reason}`,
    tryThis: () => 'name a file that you may read, not a folder',
  },
  CONFIG_ENCODING: {
    exit: 2,
    says: ({ path }) => `${path} is not UTF-8 text from here on`,
    tryThis: () => 'save the config as UTF-8; editors on Windows may have saved it as GBK or UTF-16',
  },
  CONFIG_SYNTAX: {
    exit: 2,
    says: ({ message }) => `this is not valid YAML: ${message}`,
    tryThis: () => 'check indentation, quotes, brackets and colons here and on the line above',
  },
  CONFIG_ALIASES: {
    exit: 2,
    says: ({ limit }) => `the aliases (*name) contain themselves or unfold to more than ${limit} values`,
    tryThis: () => 'write the repeated parts out',
  },
  CONFIG_ENV_UNSET: {
    exit: 2,
    says: ({ variable }) => `the environment variable ${variable} is not set`,
    tryThis: ({ variable }) => `set ${variable}, or give a default: \${${variable}:-value}`,
  },
  CONFIG_SECRET_FILE: {
    exit: 2,
    says: ({ path, reason }) => `the secret in ${path} cannot be read: ${reason}`,
    tryThis: () => 'see that the file is there and that this user may read it',
  },
  CONFIG_ENV_SYNTAX: {
    exit: 2,
    says: ({ found }) => `${found} is not a reference to an environment variable`,
    tryThis: () => 'write ${NAME} or ${NAME:-default}; for a dollar sign before a brace write $$',
  },
  CONFIG_KEY_UNKNOWN: {
    exit: 2,
    says: ({ key, inside }) => `${inside} has no key "${key}"`,
    tryThis: ({ nearest, allowed }) => choose(nearest, allowed),
  },
  CONFIG_KEY_MISSING: {
    exit: 2,
    says: ({ key, inside }) => `${inside} needs "${key}"`,
    tryThis: ({ key, expected }) => `add ${key}: ${expected}`,
  },
  CONFIG_TYPE: {
    exit: 2,
    says: ({ path, found, expected }) => `${path} is ${found}; it must be ${expected}`,
    tryThis: ({ expected }) => `write ${expected}`,
  },
  CONFIG_VALUE: {
    exit: 2,
    says: ({ path, found, expected }) => `${path} is ${found}; it must be ${expected}`,
    tryThis: ({ nearest, expected }) => (nearest === undefined ? `write ${expected}` : `did you mean ${nearest}?`),
  },
  CONFIG_CONFLICT: {
    exit: 2,
    says: ({ path, keys, reason }) => `${path} has ${keys.join(', ')}: ${reason}`,
    tryThis: ({ keys: [first, ...rest] }) => `keep ${first ?? ''}, or ${rest.join(', ')}`,
  },
  CONFIG_DATE: {
    exit: 2,
    says: ({ path, found }) => `${path} is ${found}, which is not a day of the calendar`,
    tryThis: () => 'write an existing day as YYYY-MM-DD, such as 2025-12-31',
  },
  CONFIG_PERIOD: {
    exit: 2,
    says: ({ found }) => `the period is ${found}, which names no period`,
    tryThis: () =>
      'write 2025-Q4, 2025-11, 2025, last-quarter, last-month, last-year, or { from: 2025-10-01, to: 2025-12-31 }',
  },
  CONFIG_RANGE: {
    exit: 2,
    says: ({ path, from, to }) => `${path} ends on ${to}, before it begins on ${from}`,
    tryThis: () => 'swap from and to, or mend one of them',
  },
  CONFIG_CAMPAIGN_OUTSIDE: {
    exit: 2,
    says: ({ from, to, period }) => `the campaign (${from} to ${to}) shares no day with the period (${period})`,
    tryThis: () => 'mend the dates of the campaign, or leave the campaign out',
  },
  CONFIG_PHASES: {
    exit: 2,
    says: ({ sum, days }) => `the phases add up to ${sum} days; the campaign has ${days}`,
    tryThis: ({ sum, days }) => (sum > days ? `take ${sum - days} off the phases` : `add ${days - sum} to the phases`),
  },
  CONFIG_PHASE_ORDER: {
    exit: 2,
    says: ({ found, order }) => `the phases stand as ${found.join(', ')}; a campaign runs ${order.join(', ')}`,
    tryThis: ({ order }) => `put them in the order ${order.join(', ')}`,
  },
  CONFIG_ZONE: {
    exit: 2,
    says: ({ found }) => `there is no time zone ${found}`,
    tryThis: ({ nearest }) => `write a name of the IANA list, such as ${nearest ?? 'Asia/Shanghai'}`,
  },
  CONFIG_CURRENCY: {
    exit: 2,
    says: ({ path, found }) => `${path} is ${found}, which is not a currency`,
    tryThis: ({ nearest }) => `write the three capital letters of ISO 4217, such as ${nearest ?? 'CNY'}`,
  },
  CONFIG_FX: {
    exit: 2,
    says: ({ currency, found }) => `${currency} is the currency of the review, but its rate is ${found}`,
    tryThis: ({ currency }) =>
      `leave ${currency} out of fx; rates are in ${currency} for one unit of the other currency`,
  },
  CONFIG_DATASET_UNKNOWN: {
    exit: 2,
    says: ({ dataset, nearest, allowed }) =>
      `there is no dataset "${dataset}"${nearest === undefined ? `; there are: ${names(allowed, 60)}` : ''}`,
    tryThis: ({ nearest }) => (nearest === undefined ? 'use one of these names' : `did you mean ${nearest}?`),
  },
  CONFIG_COLUMN_UNKNOWN: {
    exit: 2,
    says: ({ dataset, column, allowed }) => `${dataset} has no column "${column}"; it has: ${names(allowed, 40)}`,
    tryThis: ({ nearest }) =>
      nearest === undefined
        ? "write the dataset's column left of the colon, the source's right of it"
        : `did you mean ${nearest}?`,
  },
  CONFIG_SOURCE_UNKNOWN: {
    exit: 2,
    says: ({ dataset, source, allowed }) =>
      `${dataset} reads from ${source}, but the sources are: ${allowed.length > 0 ? names(allowed) : 'none'}`,
    tryThis: ({ nearest }) =>
      nearest === undefined ? 'name a source of this config, or add one under sources' : `did you mean ${nearest}?`,
  },
  CONFIG_SOURCE_NAME: {
    exit: 2,
    says: ({ source }) => `a source cannot be called "${source}": a table that the review makes has that name`,
    tryThis: ({ source }) => `give it another name, such as ${source}_file, here and where datasets read from it`,
  },
  CONFIG_FIGURE_UNKNOWN: {
    exit: 2,
    says: ({ section, figure }) => `${section} names the figure "${figure}", which no chapter has`,
    tryThis: ({ nearest }) =>
      `write an id such as ${nearest ?? 'execution.gmv'}; members stand behind a dot, without braces`,
  },
};
