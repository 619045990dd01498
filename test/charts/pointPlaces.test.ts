import { describe, expect, test } from '@jest/globals';
import { pointPlaces } from '../../src/charts/parts/pointPlaces.js';
import type { ChartLook } from '../../src/charts/chart.js';

const look: ChartLook = { fontSize: 12, language: 'en', width: 6, height: 3.4, colours: {} };

const spec = (points: readonly (readonly [string, number, number])[]) => ({
  kind: 'bubble',
  categories: points.map(([name]) => name),
  series: [
    {
      name: 'regions',
      role: 'category' as const,
      format: '0%',
      x: points.map(([, x]) => x),
      values: points.map(([, , y]) => y),
      size: points.map(() => 1),
    },
  ],
});

describe('names of bubbles', () => {
  test('stand on the right where they are alone', () => {
    const placeOf = pointPlaces(
      spec([
        ['East', 0.8, 0.2],
        ['West', 1.2, 0.1],
      ]),
      look,
    );
    expect([placeOf(0, 0), placeOf(0, 1)]).toEqual(['r', 'r']);
  });

  test('of two close neighbours one gives way to the other', () => {
    // 0.01 of a span of about 0.8 on a plot some 5 in wide: the bubbles lie closer than a name is wide.
    const placeOf = pointPlaces(
      spec([
        ['Southwest', 0.85, 0.2],
        ['Northwest', 0.86, 0.2],
        ['East', 1.3, 0.1],
      ]),
      look,
    );
    expect(placeOf(0, 0)).not.toBe(placeOf(0, 1));
  });

  test('at the right edge the name stands on the left', () => {
    const placeOf = pointPlaces(
      spec([
        ['A long name of a region', 1.3, 0.2],
        ['B', 0.5, 0.1],
      ]),
      { ...look, width: 3 },
    );
    expect(placeOf(0, 0)).not.toBe('r');
  });
});
