import { describe, expect, test } from '@jest/globals';
import { formatProblem, formatProblems, problemRecords } from '../../src/errors/format.js';
import { problem } from '../../src/errors/problem.js';

const unset = (line: number, column: number, file = '/reviews/shop/review.yaml') =>
  problem('CONFIG_ENV_UNSET', { variable: `AT_${line}_${column}` }, { file, line, column });

describe('problems as people read them', () => {
  test('place, code and sentence, then the line, the caret, and the next step', () => {
    const place = { file: 'review.yaml', line: 14, column: 11, excerpt: 'currency: RMB' };
    const found = { path: 'currency', found: '"RMB"', nearest: 'CNY' };
    expect(formatProblem(problem('CONFIG_CURRENCY', found, place))).toBe(
      [
        'review.yaml:14:11  CONFIG_CURRENCY  currency is "RMB", which is not a currency',
        '  14 | currency: RMB',
        '     |           ^',
        '  try: write the three capital letters of ISO 4217, such as CNY',
      ].join('\n'),
    );
  });

  test('a problem without a place has its code, sentence and next step', () => {
    expect(formatProblem(problem('CONFIG_NOT_FOUND', { path: 'x.yaml' }))).toBe(
      'CONFIG_NOT_FOUND  there is no review config at x.yaml\n  try: name the config, or run "quarterdeck init" to start one',
    );
  });

  test.each([
    ['品牌: 值', 5, '      ^'],
    ['ab: 值', 5, '    ^'],
    ['\tx: y', 5, '\t   ^'],
    ['e\u0301: y', 5, '   ^'],
    ['ｶﾅ: y', 5, '    ^'],
    ['', 1, undefined],
  ])('the caret below %p stands under its character', (excerpt, column, caret) => {
    const lines = formatProblem(
      problem('CONFIG_DATE', { path: 'a', found: 'b' }, { file: 'f', line: 3, column, excerpt }),
    ).split('\n');
    expect(lines[2]).toBe(caret === undefined ? undefined : `    | ${caret}`);
  });

  test('many are sorted by file, line and column, as numbers', () => {
    const shown = formatProblems([unset(10, 1), unset(2, 30), unset(2, 4), unset(1, 1, '/a.yaml')], {
      folder: '/reviews/shop',
    });
    const heads = shown.split('\n\n').map((one) => one.split('  ')[0]);
    expect(heads).toEqual(['/a.yaml:1:1', 'review.yaml:2:4', 'review.yaml:2:30', 'review.yaml:10:1']);
  });

  test('secrets are masked, wherever they stand', () => {
    const place = { file: 'f', line: 1, column: 1, excerpt: 'key: hunter22' };
    const one = problem('CONFIG_TYPE', { path: 'key', found: 'hunter22', expected: 'text' }, place);
    expect(formatProblem(one, { secrets: ['hunter22'] })).not.toContain('hunter22');
    expect(JSON.stringify(problemRecords([one], { secrets: ['hunter22'] }))).not.toContain('hunter22');
  });
});

test('problems as data hold code, exit code, message, next step and place', () => {
  expect(problemRecords([unset(2, 4)], { folder: '/reviews' })).toEqual([
    {
      code: 'CONFIG_ENV_UNSET',
      exit: 2,
      message: 'the environment variable AT_2_4 is not set',
      next: 'set AT_2_4, or give a default: ${AT_2_4:-value}',
      file: 'shop/review.yaml',
      line: 2,
      column: 4,
    },
  ]);
});
