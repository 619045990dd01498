/** What a template has, for its brand's team: layouts with their placeholders, fonts, colours, and the map that is used. */
import { freeArea } from './theme-area.js';
import { textSize } from './theme-layout.js';
import { boxOf, writeThemeMap, type Box } from './theme-map.js';
import type { ReadTheme } from './theme.js';
import { child } from './xml-tree.js';

export interface InspectedPlace {
  readonly type: string;
  readonly idx: number;
  /** Left, top, width and height in inches. */
  readonly frame: Box;
  /** Points of its first level, where the template states any. */
  readonly size?: number;
}

export interface InspectedLayout {
  readonly name: string;
  readonly type: string;
  readonly master: number;
  readonly places: readonly InspectedPlace[];
  /** Placeholders that share an idx with one of the above. */
  readonly hidden: number;
  /** Where content can stand that no placeholder holds. */
  readonly free: Box;
}

export interface Inspection {
  readonly template: string;
  readonly size: { readonly width: number; readonly height: number };
  readonly masters: number;
  readonly slides: number;
  readonly notesMaster: boolean;
  readonly macros: boolean;
  readonly fonts: Readonly<Record<'headings' | 'body', { readonly latin: string; readonly eastAsian: string }>>;
  /** RGB of the first master's colours, by their name in the theme. */
  readonly colours: Readonly<Record<string, string>>;
  readonly layouts: readonly InspectedLayout[];
  /** Text of theme.yaml: as it is, or as proposed. */
  readonly map: string;
  readonly proposed: boolean;
}

const slots = ['dk1', 'lt1', 'dk2', 'lt2', 'accent1', 'accent2', 'accent3', 'accent4', 'accent5', 'accent6', 'hlink'];

export function inspectTheme({ source, map, written, pictures }: ReadTheme): Inspection {
  const [master] = source.masters;
  const fonts = (name: string) => {
    const font = child(master?.theme, 'themeElements', 'fontScheme', name);
    const face = (script: string) => child(font, script)?.attributes.get('typeface') ?? '';
    return { latin: face('latin'), eastAsian: face('ea') };
  };
  const scheme = child(master?.theme, 'themeElements', 'clrScheme');
  const rgb = (slot: string) => {
    const [colour] = child(scheme, slot)?.children ?? [];
    return (colour?.attributes.get('lastClr') ?? colour?.attributes.get('val') ?? '').toUpperCase();
  };
  return {
    template: source.path,
    size: source.size,
    masters: source.masters.length,
    slides: source.slides,
    notesMaster: source.notesMaster !== undefined,
    macros: source.macros,
    fonts: { headings: fonts('majorFont'), body: fonts('minorFont') },
    colours: Object.fromEntries(slots.map((slot) => [slot, rgb(slot)])),
    layouts: source.layouts.map((layout) => ({
      name: layout.name,
      type: layout.type,
      master: layout.master,
      places: layout.places.map((place) => {
        const size = textSize(place);
        const { type, idx, frame } = place;
        return { type, idx, frame: boxOf(frame), ...(size === undefined ? {} : { size }) };
      }),
      hidden: layout.hidden,
      free: boxOf(freeArea(layout, source, pictures)),
    })),
    map: writeThemeMap(map),
    proposed: !written,
  };
}
