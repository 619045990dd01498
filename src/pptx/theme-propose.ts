/**
 * Proposes the map of a brand's template: for each of our layouts the layout of the template that suits it best, by type, name,
 * placeholders and free area (docs/decisions/0006-mapping-a-template.md has the rule).
 */
import type { LayoutName, SlotName } from '../deck/deck.js';
import { bareLayouts, layouts, typeScale } from '../deck/layouts.js';
import { fail } from '../errors/problem.js';
import { clash, freeArea, isContent } from './theme-area.js';
import { arrange, withSource } from './theme-arrange.js';
import { proposeBare } from './theme-bare.js';
import { footOf } from './theme-foot.js';
import { groundUnder } from './theme-ground.js';
import { isTitle } from './theme-layout.js';
import { boxOf, type Holder, type LayoutMap, type ThemeMap } from './theme-map.js';
import { matchSlots } from './theme-match.js';
import type { Pictures } from './theme-pictures.js';
import type { Template, TemplateLayout } from './theme-template.js';
import { proposeTones } from './theme-tones.js';

const names = Object.keys(layouts) as LayoutName[];
const working = names.filter((name) => !bareLayouts.includes(name));

/** A template and what its pictures look like. */
interface Seen {
  readonly template: Template;
  readonly pictures: Pictures;
}

/** What Office's type or a layout's name tells of its use, in English and Chinese. */
const told = {
  cover: { types: ['title'], name: /\bcover\b|title slide|封面|标题幻灯片|首页/i },
  divider: { types: ['secHead'], name: /section|divider|chapter|章节|节标题|过渡|分隔/i },
  closing: { types: [], name: /closing|thank|\bend\b|结束|封底|致谢|谢谢/i },
  agenda: { types: [], name: /agenda|contents|目录|议程/i },
} as const;

function tells(layout: TemplateLayout, use: keyof typeof told): number {
  const { types, name } = told[use];
  const centred = use === 'cover' && layout.places.some(({ type }) => type === 'ctrTitle');
  return ((types as readonly string[]).includes(layout.type) || centred ? 2 : 0) + (name.test(layout.name) ? 1 : 0);
}

/** The layout that most plainly says it is for this use; of equals the one whose texts lie clearest of art, then the first. */
function named(from: readonly TemplateLayout[], use: keyof typeof told, seen: Seen): TemplateLayout | undefined {
  const most = Math.max(0, ...from.map((layout) => tells(layout, use)));
  if (most === 0) return undefined;
  const clashes = (layout: TemplateLayout) =>
    layout.places
      .filter((place) => isTitle(place) || isContent(place))
      .reduce((sum, { frame }) => sum + clash(frame, layout, seen.template, seen.pictures), 0);
  return from
    .filter((layout) => tells(layout, use) === most)
    .map((layout) => ({ layout, clashes: Math.round(clashes(layout) * 20) }))
    .reduce((best, one) => (one.clashes < best.clashes ? one : best)).layout;
}

interface Candidate {
  readonly layout: TemplateLayout;
  readonly score: number;
  readonly map: LayoutMap;
}

/**
 * The layout with its title where the master has it: some programs save layouts whose title lies in the middle of the content.
 * Undefined where that changes nothing.
 */
function titledAsMaster(layout: TemplateLayout, { masters }: Template): TemplateLayout | undefined {
  const frame = masters[layout.master - 1]?.placeholders.find(isTitle)?.frame;
  const own = layout.places.find(isTitle);
  if (!frame || !own || Math.abs(frame.y - own.frame.y) + Math.abs(frame.x - own.frame.x) < 0.1) return undefined;
  return { ...layout, places: layout.places.map((place) => (place === own ? { ...own, frame, moved: true } : place)) };
}

/** What it costs a layout that its title has to be moved. */
const movedTitle = 0.3;

/** How well a layout of the template suits one of ours, and how it would be used. */
function candidate(name: LayoutName, own: TemplateLayout, seen: Seen): Candidate {
  const moved = titledAsMaster(own, seen.template);
  const plain = used(name, own, seen);
  const other = moved && used(name, moved, seen);
  return other && other.score - movedTitle > plain.score ? { ...other, score: other.score - movedTitle } : plain;
}

function used(name: LayoutName, layout: TemplateLayout, { template, pictures }: Seen): Candidate {
  const scale = typeScale(template.size);
  const { width, height } = template.size;
  const whole = freeArea(layout, template, pictures);
  const { foot, source } = footOf(layout, template, whole, scale);
  const area = source ? withSource(whole, scale).area : whole;
  const frames = arrange(name, area, scale);
  const { holders, exact, fit } = matchSlots(name, layout, template, frames);
  const place = layout.places.find(isTitle);
  const title = place?.frame ?? { x: 0, y: 0, w: 0, h: 0 };
  const head: Holder = place?.moved ? { placeholder: 'title', frame: boxOf(title) } : 'title';
  const slots: Partial<Record<SlotName, Holder>> = { title: head, ...holders };
  const space = (area.w * area.h) / (width * height);
  const cramped = 4 * Math.max(0, 0.5 - area.h / height) + 4 * Math.max(0, 0.6 - area.w / width);
  const low = title.y > 0.4 * height ? 1 : 0;
  const over = clash(area, layout, template, pictures) + 0.5 * clash(title, layout, template, pictures);
  return {
    layout,
    score: space + 0.5 * fit + (exact ? 0.6 : 0) + 0.3 * (title.w / width) - cramped - low - over,
    map: {
      layout: layout.name,
      ...(template.masters.length > 1 ? { master: layout.master } : {}),
      ...(exact ? {} : { area: boxOf(area) }),
      slots,
      foot,
    },
  };
}

function bestOf(name: LayoutName, from: readonly TemplateLayout[], seen: Seen): Candidate | undefined {
  return from
    .map((layout) => candidate(name, layout, seen))
    .reduce<Candidate | undefined>((best, one) => (best && best.score >= one.score ? best : one), undefined);
}

/** Layouts for working slides: with a title, and for no other use. */
function contentLayouts(titled: readonly TemplateLayout[]): readonly TemplateLayout[] {
  const special = (layout: TemplateLayout) =>
    tells(layout, 'cover') > 1 || tells(layout, 'divider') > 0 || tells(layout, 'closing') > 0;
  const content = titled.filter((layout) => !special(layout));
  return content.length > 0 ? content : titled;
}

/** The best candidates for all working layouts from the master that suits them best together. */
function workingLayouts(content: readonly TemplateLayout[], seen: Seen): Map<LayoutName, Candidate> {
  const byMaster = seen.template.masters.map((_, index) => {
    const own = content.filter(({ master }) => master === index + 1);
    return working.flatMap((name) => {
      const contents = name === 'agenda' ? named(own, 'agenda', seen) : undefined;
      const found = bestOf(name, contents ? [contents] : own, seen);
      return found ? [[name, found] as const] : [];
    });
  });
  const total = (found: (typeof byMaster)[number]) => found.reduce((sum, [, { score }]) => sum + score + 2, 0);
  return new Map([...byMaster].sort((a, b) => total(b) - total(a))[0]);
}

/** The proposed map; fails where no layout has a title. */
export function proposeMap(template: Template, pictures: Pictures, name: string): ThemeMap {
  const titled = template.layouts.filter((layout) => layout.places.some(isTitle));
  if (titled.length === 0)
    fail('THEME_INCOMPLETE', { path: template.path, missing: 'layout with a title placeholder' });
  const content = contentLayouts(titled);
  const seen = { template, pictures };
  const found = workingLayouts(content, seen);
  const main = found.get('exhibit-wide')?.layout ?? titled[0];
  const cover = named(titled, 'cover', seen) ?? titled[0];
  const bare = {
    cover,
    divider: named(titled, 'divider', seen),
    closing: named(titled, 'closing', seen) ?? cover,
  } as const;
  const maps = names.map((layout): [LayoutName, LayoutMap] => {
    const own = found.get(layout)?.map;
    if (own) return [layout, own];
    const chosen = bare[layout as keyof typeof bare];
    if (chosen) return [layout, proposeBare(layout, chosen, template, pictures)];
    if (!main) return fail('THEME_INCOMPLETE', { path: template.path, missing: `layout for ${layout}` });
    const { layout: wanted, master, area, slots } = candidate(layout, main, seen).map;
    return [layout, { layout: wanted, ...(master ? { master } : {}), ...(area ? { area } : {}), slots }];
  });
  const ground = main ? groundUnder(freeArea(main, template, pictures), main, template, pictures) : 'FFFFFF';
  return {
    name,
    tones: proposeTones(main?.scheme ?? (() => undefined), ground),
    layouts: Object.fromEntries(maps) as ThemeMap['layouts'],
  };
}
