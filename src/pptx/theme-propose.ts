/**
 * Proposes the map of a brand's template: for each of our layouts the layout of the template that suits it best, by type, name,
 * placeholders and free area (docs/decisions/0007-mapping-a-template.md has the rule).
 */
import type { LayoutName } from '../deck/deck.js';
import { bareLayouts, layouts } from '../deck/layouts.js';
import { fail } from '../errors/problem.js';
import { clash, freeArea, isContent } from './theme-area.js';
import { proposeBare } from './theme-bare.js';
import { groundUnder } from './theme-ground.js';
import { isTitle } from './theme-layout.js';
import type { LayoutMap, ThemeMap } from './theme-map.js';
import type { Pictures } from './theme-pictures.js';
import type { Template, TemplateLayout } from './theme-template.js';
import { proposeTones } from './theme-tones.js';
import { bestUse, survey, type Seen, type Survey, type Use } from './theme-use.js';

const names = Object.keys(layouts) as LayoutName[];
const working = names.filter((name) => !bareLayouts.includes(name));

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

/** Layouts for working slides: with a title, and for no other use. */
function contentLayouts(titled: readonly TemplateLayout[]): readonly TemplateLayout[] {
  const special = (layout: TemplateLayout) =>
    tells(layout, 'cover') > 1 || tells(layout, 'divider') > 0 || tells(layout, 'closing') > 0;
  const content = titled.filter((layout) => !special(layout));
  return content.length > 0 ? content : titled;
}

/** The best candidates for all working layouts from the master that suits them best together. */
function workingLayouts(content: readonly Survey[], seen: Seen): Map<LayoutName, Use> {
  const byMaster = seen.template.masters.map((_, index) => {
    const own = content.filter(({ layout }) => layout.master === index + 1);
    const layoutsOf = own.filter(({ moved }) => !moved).map(({ layout }) => layout);
    const contents = named(layoutsOf, 'agenda', seen);
    return working.flatMap((name) => {
      const from = name === 'agenda' && contents ? own.filter(({ layout }) => layout.part === contents.part) : own;
      const found = bestUse(name, from, seen.template);
      return found ? [[name, found] as const] : [];
    });
  });
  const total = (found: (typeof byMaster)[number]) => found.reduce((sum, [, { score }]) => sum + score + 2, 0);
  return new Map([...byMaster].sort((a, b) => total(b) - total(a))[0]);
}

/** The proposed map; fails where no layout has a title. */
export function proposeMap(template: Template, pictures: Pictures, name: string): ThemeMap {
  const titled = template.layouts.filter((layout) => layout.places.some(isTitle));
  const [first = fail('THEME_INCOMPLETE', { path: template.path, missing: 'layout with a title placeholder' })] =
    titled;
  const content = contentLayouts(titled);
  const seen = { template, pictures };
  const surveys = content.flatMap((layout) => survey(layout, seen));
  const found = workingLayouts(surveys, seen);
  const main = found.get('exhibit-wide')?.layout ?? first;
  const cover = named(titled, 'cover', seen) ?? first;
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
    // As it was surveyed: `main` itself may already have its title moved to where the master has it, which the map has to say.
    const same = surveys.filter(({ layout: { part } }) => part === main.part);
    const {
      layout: wanted,
      master,
      area,
      slots,
    } = bestUse(layout, same.length > 0 ? same : survey(main, seen), template)?.map ?? { layout: main.name, slots: {} };
    return [layout, { layout: wanted, ...(master ? { master } : {}), ...(area ? { area } : {}), slots }];
  });
  const ground = groundUnder(freeArea(main, template, pictures), main, template, pictures);
  return {
    name,
    tones: proposeTones(main.scheme, ground),
    layouts: Object.fromEntries(maps) as ThemeMap['layouts'],
  };
}
