import { describe, expect, test } from '@jest/globals';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { loadReview } from '../../src/config/load.js';
import { formatProblems } from '../../src/errors/format.js';
import { QuarterdeckError } from '../../src/errors/problem.js';
import { known } from './known.js';

const folder = fileURLToPath(new URL('cases', import.meta.url));

/** What a user sees of the config of a case; `review.yaml` in place of its whole path. */
async function shownFor(name: string): Promise<string> {
  const given = `${folder}/${name}/environment.json`;
  const environment = existsSync(given) ? (JSON.parse(readFileSync(given, 'utf8')) as Record<string, string>) : {};
  const path = `${folder}/${name}/review.yaml`;
  try {
    await loadReview(path, { environment, today: '2026-01-08', known });
    return 'no problems\n';
  } catch (error) {
    if (!(error instanceof QuarterdeckError)) throw error;
    return `${formatProblems(error.problems, { folder: `${folder}/${name}` }).replaceAll(path, 'review.yaml')}\n`;
  }
}

/** A mismatch leaves received.txt beside expected.txt; to accept it, move it there. */
describe('a bad config is told about in full', () => {
  const names = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  test.each(names.map(({ name }) => name))('%s', async (name) => {
    const received = await shownFor(name);
    const expected = `${folder}/${name}/expected.txt`;
    const known = existsSync(expected) ? readFileSync(expected, 'utf8') : '';
    if (received !== known) writeFileSync(`${folder}/${name}/received.txt`, received);
    else rmSync(`${folder}/${name}/received.txt`, { force: true });
    expect(received).toBe(known);
  });
});
