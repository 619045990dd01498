/** A theme: a brand's template with the frames, colours and fonts read from it. The template file is the truth, not our own table. */
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { LayoutName, SlotName } from '../deck/deck.js';
import { around } from '../deck/fit/tile-frames.js';
import { layouts, type LayoutSlots, type Slot } from '../deck/layouts.js';
import type { ThemeSlot } from '../deck/palette.js';
import { fail, problem, QuarterdeckError, type Problem } from '../errors/problem.js';
import { readPackage, related, relationsOf, treeOf, type Package } from './package.js';
import { levelSizes, placeholdersOf, placeOf, type Place, type Placeholder } from './theme-layout.js';
import { child, type XmlElement } from './xml-tree.js';
import { parseThemeMap, type LayoutMap } from './theme-map.js';

export interface ThemeLayout {
  /** Part of the layout. */
  readonly part: string;
  /** Text takes the layout's own colours there, since tones are made for a light ground. */
  readonly dark: boolean;
  readonly slots: Readonly<Partial<Record<SlotName, readonly Place[]>>>;
  readonly foot: { readonly source?: Place; readonly chapter?: Place; readonly page?: Place };
}

export interface Theme {
  readonly name: string;
  readonly template: Package;
  readonly presentation: string;
  readonly notesMaster: string;
  readonly layouts: Readonly<Record<LayoutName, ThemeLayout>>;
  /** RGB of each theme slot. */
  readonly colours: Readonly<Record<ThemeSlot, string>>;
  readonly fonts: { readonly latin: string; readonly eastAsian: string };
  /** Inches. */
  readonly size: { readonly width: number; readonly height: number };
  /** Levels of body text with and without a bullet, counted from 0; undefined where the master has none such. */
  readonly levels: { readonly plain: number | undefined; readonly bullet: number | undefined };
}

async function load(theme: string, path: string): Promise<Buffer> {
  return readFile(path).catch(() => fail('THEME_NOT_FOUND', { theme, path }));
}

interface Master {
  readonly placeholders: readonly Placeholder[];
  readonly sizes: { readonly title: readonly (number | undefined)[]; readonly body: readonly (number | undefined)[] };
}

function masterOf(root: XmlElement): Master {
  const styles = child(root, 'txStyles');
  return {
    placeholders: placeholdersOf(root),
    sizes: { title: levelSizes(child(styles, 'titleStyle')), body: levelSizes(child(styles, 'bodyStyle')) },
  };
}

/** The first level of body text with and the first without a bullet. */
function bulletLevels(master: XmlElement | undefined): Theme['levels'] {
  const style = child(master, 'txStyles', 'bodyStyle');
  const bulleted = [1, 2, 3, 4, 5].map((level) => {
    const properties = child(style, `lvl${level}pPr`);
    if (!properties) return undefined;
    return child(properties, 'buChar') !== undefined || child(properties, 'buAutoNum') !== undefined;
  });
  const first = (wanted: boolean) => {
    const level = bulleted.indexOf(wanted);
    return level < 0 ? undefined : level;
  };
  return { plain: first(false), bullet: first(true) };
}

function coloursOf(theme: XmlElement | undefined, master: XmlElement | undefined): Record<ThemeSlot, string> {
  const scheme = child(theme, 'themeElements', 'clrScheme');
  const map = child(master, 'clrMap');
  const slots: ThemeSlot[] = [
    'tx1',
    'bg1',
    'tx2',
    'bg2',
    'accent1',
    'accent2',
    'accent3',
    'accent4',
    'accent5',
    'accent6',
  ];
  const rgb = (slot: ThemeSlot) => {
    const entry = child(scheme, map?.attributes.get(slot) ?? slot);
    return (
      child(entry, 'srgbClr')?.attributes.get('val') ?? child(entry, 'sysClr')?.attributes.get('lastClr') ?? '000000'
    );
  };
  return Object.fromEntries(slots.map((slot) => [slot, rgb(slot)])) as Record<ThemeSlot, string>;
}

function fontsOf(theme: XmlElement | undefined): Theme['fonts'] {
  const font = child(theme, 'themeElements', 'fontScheme', 'minorFont');
  const face = (name: string) => child(font, name)?.attributes.get('typeface') ?? '';
  return { latin: face('latin'), eastAsian: face('ea') };
}

interface Named {
  readonly part: string;
  readonly name: string;
  readonly master: string;
}

/** Layouts of all masters, in the masters' order. */
function namedLayouts(template: Package, presentation: string): Named[] {
  const masters = relationsOf(template, presentation).filter(({ type }) => type.endsWith('/slideMaster'));
  return masters.flatMap(({ target: master }) =>
    relationsOf(template, master)
      .filter(({ type }) => type.endsWith('/slideLayout'))
      .map(({ target: part }) => {
        const data = child(treeOf(template, part), 'cSld');
        return { part, name: data?.attributes.get('name') ?? '', master };
      }),
  );
}

const isTitle = ({ type }: Place) => type === 'title' || type === 'ctrTitle';

/** A layout with its slots' placeholders; what is missing is added to `problems`. */
function bindLayout(
  layout: LayoutName,
  map: LayoutMap,
  part: string,
  places: readonly Place[],
  path: string,
  problems: Problem[],
): ThemeLayout {
  const find = (wanted: number | 'title', slot: string): Place[] => {
    const place = places.find((candidate) =>
      wanted === 'title' ? isTitle(candidate) : candidate.idx === wanted && !isTitle(candidate),
    );
    if (place) return [place];
    const has = places.map((candidate) => (isTitle(candidate) ? 'title' : `${candidate.idx} (${candidate.type})`));
    problems.push(problem('THEME_PLACEHOLDER', { path, layout: map.layout, slot, wanted: String(wanted), has }));
    return [];
  };
  const slots: Partial<Record<SlotName, readonly Place[]>> = {};
  for (const name of Object.keys(layouts[layout]) as SlotName[]) {
    const wanted = map.slots[name];
    if (wanted === undefined) {
      problems.push(
        problem('THEME_PLACEHOLDER', {
          path,
          layout: map.layout,
          slot: name,
          wanted: 'in theme.yaml',
          has: Object.keys(map.slots),
        }),
      );
    } else slots[name] = (Array.isArray(wanted) ? wanted : [wanted]).flatMap((one) => find(one, name));
  }
  const foot = Object.fromEntries(
    Object.entries(map.foot ?? {}).flatMap(([name, wanted]) =>
      wanted === undefined ? [] : find(wanted, name).map((place) => [name, place]),
    ),
  );
  return { part, dark: map.dark ?? false, slots, foot };
}

/** Reads the theme of a folder; every layout and placeholder that is missing is told at once. */
export async function readTheme(folder: string): Promise<Theme> {
  const name = basename(folder);
  const path = join(folder, 'theme.pptx');
  const mapPath = join(folder, 'theme.yaml');
  const map = parseThemeMap((await load(name, mapPath)).toString('utf8'), mapPath);
  const template = readPackage(await load(name, path), path);
  const need = (part: string | undefined, missing: string) => part ?? fail('THEME_INCOMPLETE', { path, missing });
  const presentation = need(related(template, '', 'officeDocument'), 'presentation part');
  const masterPart = need(related(template, presentation, 'slideMaster'), 'slide master');
  const notesMaster = need(
    related(template, presentation, 'notesMaster'),
    'notes master (open View, Notes Master once and save)',
  );
  const themePart = need(related(template, masterPart, 'theme'), 'theme part');

  const available = namedLayouts(template, presentation);
  const masters = new Map<string, Master>();
  const problems: Problem[] = [];
  const bound: Partial<Record<LayoutName, ThemeLayout>> = {};
  for (const layout of Object.keys(layouts) as LayoutName[]) {
    const entry = map.layouts[layout];
    const found = available.find((candidate) => candidate.name === entry.layout);
    if (!found) {
      problems.push(
        problem('THEME_LAYOUT', { path, layout, wanted: entry.layout, has: available.map((one) => one.name) }),
      );
      continue;
    }
    const master = masters.get(found.master) ?? masterOf(treeOf(template, found.master));
    masters.set(found.master, master);
    const places = placeholdersOf(treeOf(template, found.part)).flatMap(
      (own) => placeOf(own, master.placeholders, master.sizes) ?? [],
    );
    bound[layout] = bindLayout(layout, entry, found.part, places, path, problems);
  }
  if (problems.length > 0) throw new QuarterdeckError(problems);

  const root = treeOf(template, presentation);
  const size = child(root, 'sldSz');
  const masterRoot = treeOf(template, masterPart);
  const themeRoot = treeOf(template, themePart);
  const inches = (attribute: string) => Number(size?.attributes.get(attribute) ?? 0) / 914400;
  return {
    name,
    template,
    presentation,
    notesMaster,
    layouts: bound as Record<LayoutName, ThemeLayout>,
    colours: coloursOf(themeRoot, masterRoot),
    fonts: fontsOf(themeRoot),
    size: { width: inches('cx'), height: inches('cy') },
    levels: bulletLevels(masterRoot),
  };
}

/** The theme's layouts as the fitting stage reads them: our slots' kinds and floors at the template's frames and sizes. */
export function layoutSlots(theme: Theme): Record<LayoutName, LayoutSlots> {
  const slotOf = (slot: Slot, places: readonly Place[]): Slot => {
    const [place] = places;
    if (!place) return slot;
    if (slot.kind === 'tiles') return { ...slot, frame: around(places.map(({ frame }) => frame)) };
    const size = slot.kind === 'exhibit' ? slot.size : (place.sizes[0] ?? slot.size);
    return { ...slot, frame: place.frame, size, floor: Math.min(slot.floor, size) };
  };
  return Object.fromEntries(
    Object.entries(layouts).map(([name, slots]) => {
      const places = theme.layouts[name as LayoutName].slots;
      return [
        name,
        Object.fromEntries(
          Object.entries(slots).map(([key, slot]) => [key, slotOf(slot, places[key as SlotName] ?? [])]),
        ),
      ];
    }),
  ) as Record<LayoutName, LayoutSlots>;
}
