import { expect, test } from '@jest/globals';
import { springFestivalDays } from '../../src/config/spring-festival.js';

// First days of the lunar years as the Hong Kong Observatory's calendar tables give them: 22 January 2023, 10 February 2024,
// 29 January 2025, 17 February 2026.
test.each([
  ['2025-01-01', '2025-03-31', 8],
  ['2025-01-01', '2025-01-31', 4],
  ['2025-02-01', '2025-02-28', 4],
  ['2026-01-01', '2026-01-31', 0],
  ['2026-02-01', '2026-02-28', 8],
  ['2023-01-21', '2023-01-21', 1],
  ['2023-01-20', '2023-01-20', 0],
  ['2024-02-16', '2024-02-16', 1],
  ['2024-02-17', '2024-02-17', 0],
  ['2025-10-01', '2025-12-31', 0],
  ['2024-12-01', '2026-03-01', 16],
])('from %s to %s lie %d days of the festival', (from, to, days) => {
  expect(springFestivalDays({ from, to })).toBe(days);
});
