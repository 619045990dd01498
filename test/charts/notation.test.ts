/** One notation for one meaning: every kind paints a role as the palette says, and nobody else names its colours. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { chartKind } from '../../src/charts/index.js';
import { drawChart } from '../../src/charts/native.js';
import { slotRgb } from '../../src/charts/parts/rgb.js';
import type { SeriesRole } from '../../src/deck/block.js';
import { marks } from '../../src/deck/palette.js';
import { series, wide } from '../../scripts/gallery/states.js';

const roles: readonly SeriesRole[] = ['actual', 'previous', 'yearAgo', 'plan', 'forecast', 'good', 'bad'];
const bars = ['column', 'bar', 'stacked-column', 'stacked-bar', 'bullet', 'combo', 'histogram', 'waterfall'];
const src = join(import.meta.dirname, '../../src');

const spec = (kind: string, role: SeriesRole) => ({
  kind,
  categories: ['a', 'b'],
  // The steps of a waterfall have roles; elsewhere a series has one.
  series: [series('s', role, [3, 2], kind === 'waterfall' ? { pointRoles: [role, role] } : {})],
});

/** The fill of a mark as its part states it. */
function fillOf(role: SeriesRole): string {
  const { slot, fill } = marks[role];
  const colour = `<a:schemeClr val="${slot}"/>`;
  if (fill === 'outline') return '<c:spPr><a:noFill/><a:ln w="15875" cap="flat"><a:solidFill>' + colour;
  if (fill === 'hatch') return `<c:spPr><a:pattFill prst="wdUpDiag"><a:fgClr>${colour}</a:fgClr>`;
  return `<c:spPr><a:solidFill>${colour}</a:solidFill>`;
}

describe.each(bars)('%s', (kind) => {
  test.each(roles)('paints %s as the palette does', (role) => {
    expect(drawChart(spec(kind, role), wide).chartXml).toContain(fillOf(role));
  });

  test('is painted the same by Chart.js', () => {
    const drawn = JSON.stringify(chartKind(spec(kind, 'bad')).chartjs(spec(kind, 'bad'), wide).data);
    expect(drawn).toContain(`#${slotRgb(marks.bad.slot, wide)}`);
  });
});

test('plan is outlined, forecast hatched, good and bad are two colours that no other role takes', () => {
  expect(marks.plan.fill).toBe('outline');
  expect(marks.forecast.fill).toBe('hatch');
  const others = Object.entries(marks).filter(([role]) => role !== 'good' && role !== 'bad');
  expect(marks.good.slot).not.toBe(marks.bad.slot);
  for (const [, { slot }] of others) expect([marks.good.slot, marks.bad.slot]).not.toContain(slot);
});

test('no drawing of charts, slides or pages names a colour of the notation by itself', () => {
  const files = ['charts', 'pptx', 'html', 'chapters', 'frame'].flatMap((folder) => {
    try {
      return readdirSync(join(src, folder), { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name));
    } catch {
      return [];
    }
  });
  // Themes read and check the slots of a template; they paint nothing.
  const drawing = files.filter((name) => name.endsWith('.ts') && !/pptx\/(theme|colour)/.test(name));
  const naming = drawing.filter((name) => /'accent[2346]'/.test(readFileSync(join(src, name), 'utf8')));
  expect(drawing.length).toBeGreaterThan(100);
  expect(naming).toEqual([]);
});
