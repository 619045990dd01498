/** A theme: a brand's template with the frames, colours and fonts read from it. The template file is the truth, not our own table. */
import type { LayoutName, SlotName } from '../deck/deck.js';
import { around } from '../deck/fit/tile-frames.js';
import { layouts, scaled, typeScale, type LayoutSlots, type Slot } from '../deck/layouts.js';
import type { ThemeSlot } from '../deck/palette.js';
import { QuarterdeckError } from '../errors/problem.js';
import type { Package } from './package.js';
import { bindLayouts, type ThemeLayout } from './theme-bind.js';
import { readThemeFiles } from './theme-files.js';
import { isTitle, textFrame, textSize, titleLetters, type Place } from './theme-layout.js';
import { parseThemeMap, type ThemeMap } from './theme-map.js';
import { withNotesMaster } from './theme-notes.js';
import { lookAtPictures, type Pictures } from './theme-pictures.js';
import { proposeMap } from './theme-propose.js';
import { readTemplate, type Template } from './theme-template.js';
import { meanings, ownTones, slotOf, toneColours, type Tones } from './theme-tones.js';
import { child } from './xml-tree.js';

export type { ThemeLayout };

export interface Theme {
  readonly name: string;
  readonly template: Package;
  readonly presentation: string;
  readonly notesMaster: string;
  readonly layouts: Readonly<Record<LayoutName, ThemeLayout>>;
  /** RGB of each slot of our notation, as the brand's tones have it. */
  readonly colours: Readonly<Record<ThemeSlot, string>>;
  readonly tones: Tones;
  readonly fonts: { readonly latin: string; readonly eastAsian: string };
  /** Inches. */
  readonly size: { readonly width: number; readonly height: number };
  /** How much larger than on our own canvas text stands. */
  readonly scale: number;
}

/** A template with the map that is used, and whether somebody wrote it. */
export interface ReadTheme {
  readonly theme: Theme;
  readonly source: Template;
  readonly map: ThemeMap;
  readonly written: boolean;
  /** What the template's pictures look like. */
  readonly pictures: Pictures;
}

function fontsOf({ masters }: Template): Theme['fonts'] {
  const font = child(masters[0]?.theme, 'themeElements', 'fontScheme', 'minorFont');
  const face = (name: string) => child(font, name)?.attributes.get('typeface') ?? '';
  return { latin: face('latin'), eastAsian: face('ea') };
}

/** Tones that differ in nothing from our own notation are it, so that drawing has nothing to change. */
function tonesOf({ tones = ownTones }: ThemeMap): Tones {
  const own = meanings.every((meaning) => tones[meaning].slot === slotOf[meaning] && tones[meaning].by === 0);
  return own ? ownTones : tones;
}

/** Reads the theme of a folder or a template; every layout and placeholder that is missing is told at once. */
export async function readThemeWithMap(path: string): Promise<ReadTheme> {
  const files = await readThemeFiles(path);
  const source = readTemplate(files.bytes, files.template);
  const pictures = await lookAtPictures(source);
  const written = files.map !== undefined;
  const map = written ? parseThemeMap(files.map, files.mapPath) : proposeMap(source, pictures, files.name);
  const { master } = map.layouts['exhibit-takeaways'];
  const main = source.layouts.find((layout) => layout.master === (master ?? 1)) ?? source.layouts[0];
  const tones = tonesOf(map);
  const colours = toneColours(tones, main?.scheme ?? (() => undefined));
  const { layouts: bound, problems } = bindLayouts(source, map, pictures, colours);
  if (problems.length > 0) throw new QuarterdeckError(problems);
  const { package: template, notesMaster } = withNotesMaster(source);
  const theme: Theme = {
    name: map.name,
    template,
    presentation: source.presentation,
    notesMaster,
    layouts: bound as Record<LayoutName, ThemeLayout>,
    colours,
    tones,
    fonts: fontsOf(source),
    size: source.size,
    scale: typeScale(source.size),
  };
  return { theme, source, map, written, pictures };
}

export async function readTheme(path: string): Promise<Theme> {
  return (await readThemeWithMap(path)).theme;
}

/** Latin letters that a title should have room for on its two lines, and the least size that is gone down to for them. */
const titleRoom = { letters: 100, least: 14 } as const;
const letterWidth = 0.56;

/** The floor of a title's size: lower than ours where the brand's title frame is so small that ours would cut every title. */
function titleFloor(slot: Slot, frame: Slot['frame'], scale: number): number {
  const fits = (size: number) => titleLetters(frame, size, letterWidth) >= titleRoom.letters;
  let floor = scaled(slot.floor, scale);
  while (floor > titleRoom.least && !fits(floor)) floor -= 1;
  return floor;
}

/** The size of a slot's text: ours at the slide's scale, and no larger than the brand's own. */
function slotSize(slot: Slot, place: Place, scale: number): number {
  const ours = scaled(slot.size, scale);
  const own = place.xml === '' || slot.kind === 'exhibit' ? undefined : textSize(place);
  return Math.min(own ?? ours, Math.max(slot.size, ours));
}

/** Floors shrink with a smaller slide, which is shown as large as a larger one; they do not grow. */
const floorOf = (slot: Slot, scale: number) => Math.min(slot.floor, scaled(slot.floor, scale));

/** A number of one line has to stand in the height that is left for it. */
const oneLine = 1.35;

/** The theme's layouts as the fitting stage reads them: our slots' kinds and floors at the template's frames and sizes. */
export function layoutSlots(theme: Theme): Record<LayoutName, LayoutSlots> {
  const slotOfPlaces = (name: SlotName, slot: Slot, places: readonly Place[]): Slot => {
    const [place] = places;
    if (!place) return slot;
    if (slot.kind === 'tiles') return { ...slot, frame: around(places.map(({ frame }) => frame)) };
    const frame = slot.kind === 'exhibit' ? place.frame : textFrame(place);
    const most = name === 'number' ? Math.floor((frame.h * 72) / oneLine) : Infinity;
    const size = Math.min(slotSize(slot, place, theme.scale), most);
    const floor = isTitle(place) ? titleFloor(slot, frame, theme.scale) : floorOf(slot, theme.scale);
    return { ...slot, frame, size, floor: Math.min(floor, size) };
  };
  return Object.fromEntries(
    Object.entries(layouts).map(([name, slots]) => {
      const { slots: places } = theme.layouts[name as LayoutName];
      return [
        name,
        Object.fromEntries(
          Object.entries(slots).map(([key, slot]) => [
            key,
            slotOfPlaces(key as SlotName, slot, places[key as SlotName] ?? []),
          ]),
        ),
      ];
    }),
  ) as Record<LayoutName, LayoutSlots>;
}
