/** Days and periods as people say them. */
import { expect, test } from '@jest/globals';
import {
  dateText,
  dayText,
  periodKind,
  periodName,
  previousName,
  rangeText,
  shortPeriodName,
} from '../../src/narrative/dates.js';

const range = (from: string, to: string) => ({ from, to });

test.each([
  [range('2025-10-01', '2025-12-31'), 'quarter', '2025年第四季度', 'Q4 2025'],
  [range('2025-01-01', '2025-03-31'), 'quarter', '2025年第一季度', 'Q1 2025'],
  [range('2024-02-01', '2024-02-29'), 'month', '2024年2月', 'February 2024'],
  [range('2025-01-01', '2025-12-31'), 'year', '2025年', '2025'],
  [range('2025-07-01', '2025-12-31'), 'half', '2025年下半年', 'H2 2025'],
  [range('2025-11-01', '2025-11-21'), 'days', '2025年11月1日–21日', '1–21 Nov 2025'],
  [range('2025-02-01', '2025-04-30'), 'days', '2025年2月1日–4月30日', '1 Feb–30 Apr 2025'],
  [range('2024-12-20', '2025-01-05'), 'days', '2024年12月20日–2025年1月5日', '20 Dec 2024–5 Jan 2025'],
])('%p is a %s', (days, kind, zh, en) => {
  expect([periodKind(days), periodName(days, 'zh-CN'), periodName(days, 'en')]).toEqual([kind, zh, en]);
});

test('days, ranges and short names', () => {
  expect([dateText('2026-01-08', 'zh-CN'), dateText('2026-01-08', 'en')]).toEqual(['2026年1月8日', '8 Jan 2026']);
  expect([dayText('2025-11-11', 'zh-CN'), dayText('2025-11-11', 'en')]).toEqual(['11月11日', '11 Nov']);
  expect(rangeText(range('2025-10-30', '2025-11-02'), 'en')).toBe('30 Oct–2 Nov');
  expect(rangeText(range('2025-11-11', '2025-11-11'), 'en')).toBe('11 Nov');
  expect(shortPeriodName(range('2025-10-01', '2025-12-31'), 'zh-CN')).toBe('2025Q4');
  expect(previousName(range('2025-10-01', '2025-12-31'), 'zh-CN')).toBe('上季度');
});
