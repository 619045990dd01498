/** What tells a person by its form, and what only looks a little like it. */
import { describe, expect, test } from '@jest/globals';
import { hidePersonal, personalParts } from '../../src/errors/personal.js';

describe('a person is told by', () => {
  test.each([
    ['lin.yue@shop.example', 'lin.yue@shop.example'],
    ['收件人 林月<lin_yue+1@mail.shop.example>', 'lin_yue+1@mail.shop.example'],
    ['13800138000', '13800138000'],
    ['电话：138-0013-8000。', '138-0013-8000'],
    ['+86 138 0013 8000', '+86 138 0013 8000'],
    ['call +44 20 7946 0958 now', '+44 20 7946 0958'],
    ['11010519491231002X', '11010519491231002X'],
  ])('%s', (text, part) => {
    expect(personalParts(text)).toEqual([part]);
    expect(hidePersonal(text)).toBe(text.replace(part, '***'));
  });

  test.each([
    '13,800,138,000',
    '¥13800138000.50',
    '1380013800012',
    'SKU13800138000',
    '2025-11-11 20:00:00',
    '+28.7% vs. previous',
    '@双11',
    'a@b',
    '6901234567892',
    '10010000000000000001',
  ])('not %s', (text) => {
    expect(personalParts(text)).toEqual([]);
  });
});
