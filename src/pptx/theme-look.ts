/** What the deck's stages have to know of a theme: its frames, and which colour a text has by itself on which ground. */
import { chartNames } from '../charts/shown.js';
import { withLuminance } from '../deck/colour.js';
import type { LayoutName, SlotName } from '../deck/deck.js';
import type { DeckLook, FootName, LayoutLook } from '../deck/look.js';
import { chartLettering } from './chart-look.js';
import { related, treeOf } from './package.js';
import type { Scheme } from './theme-colour.js';
import { isFoot, isTitle, type Place } from './theme-layout.js';
import { schemeOf } from './theme-template.js';
import { layoutSlots, type Theme, type ThemeLayout } from './theme.js';
import { child, descendants, type XmlElement } from './xml-tree.js';

/** RGB of what holds one colour (a fill, a reference); undefined for what is no plain colour. */
function colourIn(holder: XmlElement | undefined, scheme: Scheme): string | undefined {
  const [colour] = holder?.children ?? [];
  if (!colour) return undefined;
  const value = colour.attributes.get('val') ?? '';
  const plain =
    colour.local === 'srgbClr'
      ? value
      : colour.local === 'schemeClr'
        ? scheme(value)
        : colour.attributes.get('lastClr');
  if (plain === undefined) return undefined;
  const share = (name: string, otherwise: number) =>
    Number(child(colour, name)?.attributes.get('val') ?? otherwise) / 1000;
  const mod = share('lumMod', 100_000);
  const off = share('lumOff', 0);
  return mod === 100 && off === 0 ? plain.toUpperCase() : withLuminance(plain, mod, off);
}

/** The ground of a layout or its master: plain colours only, since of a picture nothing can be told. */
function groundOf(layout: XmlElement, master: XmlElement, scheme: Scheme): string | undefined {
  const background = child(layout, 'cSld', 'bg') ?? child(master, 'cSld', 'bg');
  if (!background) return scheme('bg1');
  const reference = child(background, 'bgRef');
  if (reference) return Number(reference.attributes.get('idx')) <= 1001 ? colourIn(reference, scheme) : undefined;
  return colourIn(child(background, 'bgPr', 'solidFill'), scheme);
}

const levels = [1, 2, 3, 4, 5] as const;

function placeholderShape(root: XmlElement, has: (type: string, idx: number) => boolean): XmlElement | undefined {
  return descendants(root, 'sp').find((shape) => {
    const ph = child(shape, 'nvSpPr', 'nvPr', 'ph');
    return ph !== undefined && has(ph.attributes.get('type') ?? 'obj', Number(ph.attributes.get('idx') ?? 0));
  });
}

/** RGB of a placeholder's levels: as its layout says, else its master's placeholder, else the master's text styles. */
function levelColours(place: Place, layout: XmlElement, master: XmlElement, scheme: Scheme): string[] {
  const title = isTitle(place);
  const own = placeholderShape(layout, (type, idx) =>
    title ? isTitle({ type }) : !isTitle({ type }) && idx === place.idx,
  );
  const parentType = title ? 'title' : isFoot(place) ? place.type : 'body';
  const parent = placeholderShape(master, (type) => type === parentType);
  const styles = [
    child(own, 'txBody', 'lstStyle'),
    child(parent, 'txBody', 'lstStyle'),
    child(master, 'txStyles', title ? 'titleStyle' : 'bodyStyle'),
  ];
  return levels.map((level) => {
    const fills = styles.map((style) => child(style, `lvl${level}pPr`, 'defRPr', 'solidFill'));
    return fills.map((fill) => colourIn(fill, scheme)).find((rgb) => rgb !== undefined) ?? scheme('tx1') ?? '000000';
  });
}

function layoutLook(theme: Theme, layout: ThemeLayout, slots: LayoutLook['slots']): LayoutLook {
  const { template } = theme;
  const root = treeOf(template, layout.part);
  const masterPart = related(template, layout.part, 'slideMaster') ?? '';
  const master = treeOf(template, masterPart);
  const scheme = schemeOf(treeOf(template, related(template, masterPart, 'theme') ?? ''), master, root);
  const { colours } = theme;
  const filled = Object.entries(layout.slots) as [SlotName, readonly Place[] | undefined][];
  const foot = Object.entries(layout.foot).filter(([name]) => name !== 'date') as [FootName, Place][];
  const places: (readonly [SlotName | FootName, Place])[] = [
    ...filled.flatMap(([name, held]) => (held?.[0] ? [[name, held[0]] as const] : [])),
    ...foot,
  ];
  const grounds = places.flatMap(([name, { ground }]) => (ground === undefined ? [] : [[name, ground] as const]));
  const textsOf = ([name, place]: (typeof places)[number]): string[] => {
    const { ink } = place;
    if (ink) return levels.map(() => colours[ink]);
    if (place.xml !== '') return levelColours(place, root, master, scheme);
    // Text boxes state their colours: muted in the foot, in labels and comparisons of tiles.
    return name === 'kpis'
      ? [colours.tx2, colours.tx1, colours.tx2]
      : [name in layout.foot ? colours.tx2 : colours.tx1];
  };
  return {
    slots,
    grounds: Object.fromEntries(grounds),
    toneless: new Set(filled.flatMap(([name, held]) => (held?.[0]?.toneless ? [name] : []))),
    foot: Object.fromEntries(foot.map(([name, { frame }]) => [name, frame])),
    ground: groundOf(root, master, scheme),
    ownColours: layout.dark,
    texts: Object.fromEntries(places.map((one) => [one[0], textsOf(one)])),
  };
}

export function themeLook(theme: Theme): DeckLook {
  const slots = layoutSlots(theme);
  const looks = (Object.keys(slots) as LayoutName[]).map((name) => [
    name,
    layoutLook(theme, theme.layouts[name], slots[name]),
  ]);
  return {
    size: theme.size,
    fonts: theme.fonts,
    colours: theme.colours,
    layouts: Object.fromEntries(looks) as DeckLook['layouts'],
    chartNames: (chart, size) => chartNames(chart, { ...chartLettering(theme), ...size }),
  };
}
