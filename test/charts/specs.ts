/** Arbitrary chart specs for the property tests. */
import fc from 'fast-check';
import type { ChartSpec, Series, SeriesRole } from '../../src/deck/block.js';

const value = fc.option(
  fc.oneof(
    fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e13, max: 1e13 }),
    fc.integer(),
    fc.constantFrom(0, 0.0001, -0.0001, 1e12, 1),
  ),
  {
    nil: null,
  },
);
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.constantFrom('<a&b>"\'', '=1+1', ']]>', '\u0000\uFFFE\uD800', '_x0041_', '很长很长的类别名称还要更长', ' '),
);
const role = fc.constantFrom<SeriesRole>(
  'actual',
  'previous',
  'plan',
  'forecast',
  'category',
  'good',
  'total',
  'hidden',
);

/** Any spec of a kind, hostile names and numbers included. */
export const specOf = (kind: string): fc.Arbitrary<ChartSpec> =>
  fc
    .oneof({ weight: 8, arbitrary: fc.integer({ min: 1, max: 9 }) }, fc.integer({ min: 10, max: 40 }))
    .chain((count) => {
      const list = <T>(of: fc.Arbitrary<T>) => fc.array(of, { minLength: count, maxLength: count });
      const series = fc.record(
        {
          name: text,
          role,
          values: list(value),
          format: fc.constantFrom('0', '#,##0.0', '0.0%', '"&"0;-0', 'General'),
          x: list(value),
          size: list(value),
          low: list(value),
          high: list(value),
          labels: list(fc.option(text, { nil: null })),
          pointRoles: list(fc.option(role, { nil: null })),
          secondary: fc.boolean(),
        },
        { requiredKeys: ['name', 'role', 'values', 'format'] },
      ) as fc.Arbitrary<Series>;
      return fc.record(
        {
          kind: fc.constant(kind),
          categories: list(text),
          series: fc.array(series, { minLength: 1, maxLength: 4 }),
          highlight: fc.nat(count - 1),
          reference: fc.record({ value: fc.integer(), label: text }),
          scale: fc.constantFrom({ min: 0, max: 250 }, { min: -3, max: 1e6 }, { min: 0, max: 0 }),
          rest: fc.boolean(),
        },
        { requiredKeys: ['kind', 'categories', 'series'] },
      );
    });
