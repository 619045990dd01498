/** That the parts of `delivery` agree: mail has a server, what leaves this machine is encrypted, what is allowed is a column. */
import { problem, type Problem } from '../errors/problem.js';
import { isLoopback } from './delivery-schema.js';
import { placeOf } from './document.js';
import type { Known } from './known.js';
import { guess } from './nearest.js';
import type { ConfigSource } from './problems.js';
import type { RawReview } from './schema.js';

export function deliveryProblems(source: ConfigSource, raw: Partial<RawReview>): readonly Problem[] {
  const { mail, recipients } = raw.delivery ?? {};
  const found: Problem[] = [];
  if (mail?.secure === 'none' && !isLoopback(mail.host)) {
    const path = ['delivery', 'mail', 'secure'];
    const expected = 'tls or starttls for a server that is not this machine';
    const parameters = { path: 'delivery.mail.secure', found: 'none', expected };
    found.push(problem('CONFIG_VALUE', parameters, placeOf(source.document, path)));
  }
  if (mail && (mail.user === undefined) !== (mail.password === undefined)) {
    const there = mail.user === undefined ? 'password' : 'user';
    const key = mail.user === undefined ? 'user' : 'password';
    const parameters = { key, inside: 'delivery.mail', expected: 'text' };
    found.push(problem('CONFIG_KEY_MISSING', parameters, placeOf(source.document, ['delivery', 'mail', there], 'key')));
  }
  if (recipients && !mail) {
    const parameters = { key: 'mail', inside: 'delivery', expected: '{ host, from, … }' };
    found.push(problem('CONFIG_KEY_MISSING', parameters, placeOf(source.document, ['delivery', 'recipients'], 'key')));
  }
  return [...found, ...ownerProblems(source, raw)];
}

/** What a job holds back is told to its owner by mail: without one, or without a server, nobody would hear. */
function ownerProblems(source: ConfigSource, { owner, schedule, delivery }: Partial<RawReview>): readonly Problem[] {
  const reaches = delivery?.recipients !== undefined || delivery?.chat !== undefined;
  if (schedule && reaches && owner === undefined) {
    const parameters = {
      key: 'owner',
      inside: 'a schedule that delivers',
      expected: 'an address that hears what is held',
    };
    return [problem('CONFIG_KEY_MISSING', parameters, placeOf(source.document, ['schedule'], 'key'))];
  }
  if (schedule && reaches && owner !== undefined && !delivery.mail) {
    const parameters = { key: 'mail', inside: 'delivery, to tell the owner', expected: '{ host, from, … }' };
    return [problem('CONFIG_KEY_MISSING', parameters, placeOf(source.document, ['owner'], 'key'))];
  }
  return [];
}

export function personalProblems(source: ConfigSource, raw: Partial<RawReview>, known: Known): readonly Problem[] {
  return (raw.personal?.allow ?? []).flatMap((name, index): Problem[] => {
    const [dataset = '', column = ''] = name.split('.');
    const columns = known.datasets.get(dataset);
    const place = placeOf(source.document, ['personal', 'allow', index]);
    if (!columns) {
      const allowed = [...known.datasets.keys()];
      return [problem('CONFIG_DATASET_UNKNOWN', { dataset, allowed, ...guess(dataset, allowed) }, place)];
    }
    if (columns.includes(column)) return [];
    const parameters = { dataset, column, allowed: columns, ...guess(column, columns) };
    return [problem('CONFIG_COLUMN_UNKNOWN', parameters, place)];
  });
}
