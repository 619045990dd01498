/** Where the name of each bubble or dot stands: beside it where that is free, else on another side, so that names do not run into each other. */
import type { ChartSpec, Series } from '../../deck/block.js';
import type { ChartLook } from '../chart.js';
import type { Plot } from './frame.js';
import { lineHeight, widest } from './measure.js';
import { extent } from './scale.js';
import { finite } from './xml.js';
import { pointName, pointPlan, type Scale } from './pointPlan.js';

export type PointPlace = 'r' | 'l' | 't' | 'b';

/** Radius of the largest bubble as a part of the plot's smaller side: PowerPoint's quarter across, at a scale of 45 %. */
const largestRadius = 0.0563;

/** Inches of a scatter's dot. */
const dotRadius = 0.0625;

/** Of so many points a name that has no room of its own is left out. */
const crowd = 12;
/** Share of a name's area that may be covered in a crowd. */
const bearable = 0.1;

/** Inches, from the top left of the plot. */
interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

interface Bubble {
  readonly series: number;
  readonly point: number;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly name: string | null;
}

function overlap(a: Box, b: Box): number {
  const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return across > 0 && down > 0 ? across * down : 0;
}

/** Radius of each point in inches. */
export function pointRadius(spec: ChartSpec, plot: Plot): (series: Series, point: number) => number {
  if (spec.kind === 'scatter') return () => dotRadius;
  const { high } = extent(spec.series.map(({ size }) => size ?? []));
  const largest = Math.min(plot.width, plot.height) * largestRadius;
  return (series, point) => largest * Math.sqrt(Math.max(0, finite(series.size?.[point]) ?? 0) / (high || 1));
}

function bubblesOf(spec: ChartSpec, look: ChartLook): readonly Bubble[] {
  const { plot, x, y } = pointPlan(spec, look);
  const radius = pointRadius(spec, plot);
  const at = (value: number, { min, max }: Scale) => (value - min) / (max - min || 1);
  return spec.series.flatMap((series, index) =>
    spec.categories.flatMap((_, point) => {
      const [across, up] = [finite(series.x?.[point]), finite(series.values[point])];
      if (across === null || up === null) return [];
      return {
        series: index,
        point,
        x: at(across, x) * plot.width,
        y: (1 - at(up, y)) * plot.height,
        radius: radius(series, point),
        name: pointName(spec, index, point),
      };
    }),
  );
}

function nameBox({ x, y, radius, name }: Bubble, place: PointPlace, look: ChartLook): Box {
  const width = widest([name ?? ''], look);
  const height = lineHeight(look.fontSize);
  const gap = radius + 0.04;
  const left = place === 'r' ? x + gap : place === 'l' ? x - gap - width : x - width / 2;
  const top = place === 't' ? y - gap - height : place === 'b' ? y + gap : y - height / 2;
  return { left, top, right: left + width, bottom: top + height };
}

const around = ({ x, y, radius }: Bubble): Box => ({
  left: x - radius,
  top: y - radius,
  right: x + radius,
  bottom: y + radius,
});

/** By series and point: the side with the least overlap with other bubbles, names already placed, and the plot's edge. */
export function pointPlaces(spec: ChartSpec, look: ChartLook): (series: number, point: number) => PointPlace | null {
  const { plot } = pointPlan(spec, look);
  const bubbles = bubblesOf(spec, look);
  const first = ({ point }: Bubble) => (bubbles.length > crowd && point === spec.highlight ? 1 : 0);
  const named = bubbles
    .filter(({ name }) => name !== null)
    .toSorted((a, b) => first(b) - first(a) || b.radius - a.radius);
  const taken: Box[] = [];
  const places = new Map<string, PointPlace | null>();
  for (const bubble of named) {
    const cost = (place: PointPlace): number => {
      const box = nameBox(bubble, place, look);
      const area = (box.right - box.left) * (box.bottom - box.top);
      const inside = overlap(box, { left: 0, top: 0, right: plot.width, bottom: plot.height });
      const others = bubbles.filter((one) => one !== bubble).map(around);
      return area - inside + [...taken, ...others].reduce((sum, other) => sum + overlap(box, other), 0);
    };
    const sides: readonly PointPlace[] = ['r', 'l', 't', 'b'];
    const best = sides.reduce((one, other) => (cost(other) < cost(one) - 1e-9 ? other : one));
    const box = nameBox(bubble, best, look);
    const area = (box.right - box.left) * (box.bottom - box.top);
    const dropped = named.length > crowd && bubble.point !== spec.highlight && cost(best) > bearable * area;
    places.set(`${bubble.series}/${bubble.point}`, dropped ? null : best);
    if (!dropped) taken.push(box);
  }
  return (series, point) => places.get(`${series}/${point}`) ?? null;
}
