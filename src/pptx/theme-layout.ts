/** The placeholders of a template's layout: where they stand and how their text looks, after what they inherit from the master. */
import type { Frame } from '../deck/layouts.js';
import { inherited, levelsOf, type Level } from './theme-levels.js';
import { child, descendants, type XmlElement } from './xml-tree.js';

/** Inner margins in inches. */
export interface Inset {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** A place that a slide can fill: a placeholder, or a stretch of a layout's free area. */
export interface Place {
  readonly type: string;
  readonly idx: number;
  /** `p:ph` as a slide repeats it; empty where no placeholder lies there. */
  readonly xml: string;
  /** Inches. */
  readonly frame: Frame;
  /** The slide states the frame, since it is not the placeholder's own or there is none. */
  readonly moved?: true;
  readonly inset: Inset;
  /** Points of its levels, so far as layout or master state them. */
  readonly sizes: readonly (number | undefined)[];
  /** Levels with and without a bullet, counted from 0; undefined where it has none such. */
  readonly levels: { readonly plain: number | undefined; readonly bullet: number | undefined };
  /** Its lines or paragraphs stand otherwise than the fitting of text takes for granted. */
  readonly spaced: boolean;
  /** Fill of its text, so far as layout or master state one. */
  readonly fill?: XmlElement;
  /** Ink that its text has to be given, since its own colour, or a tone, cannot be read on its ground. */
  readonly ink?: 'tx1' | 'bg1';
  /** Tones cannot be read there either. */
  readonly toneless?: true;
  /** RGB under it, where the template has been looked at for it. */
  readonly ground?: string;
  readonly anchor?: 'top' | 'middle' | 'bottom';
}

export interface Placeholder {
  readonly type: string;
  readonly idx: number;
  readonly attributes: Readonly<Record<string, string>>;
  readonly frame: Frame | undefined;
  readonly levels: readonly Level[];
  readonly body: XmlElement | undefined;
}

/** The text styles of a master by use. */
export type TextStyles = Readonly<Record<'title' | 'body' | 'other', readonly Level[]>>;

const perInch = 914400;

export function frameOf(transform: XmlElement | undefined): Frame | undefined {
  const offset = child(transform, 'off');
  const extent = child(transform, 'ext');
  if (!offset || !extent) return undefined;
  const inches = (element: XmlElement, name: string) => Number(element.attributes.get(name)) / perInch;
  return { x: inches(offset, 'x'), y: inches(offset, 'y'), w: inches(extent, 'cx'), h: inches(extent, 'cy') };
}

/** All placeholders of a layout or master, in its order. */
export function placeholdersOf(root: XmlElement): Placeholder[] {
  const shapes = descendants(root, 'sp');
  return shapes.flatMap((shape): Placeholder[] => {
    const ph = child(shape, 'nvSpPr', 'nvPr', 'ph');
    if (!ph) return [];
    const attributes = Object.fromEntries(ph.attributes);
    return [
      {
        type: attributes.type ?? 'obj',
        idx: Number(attributes.idx ?? 0),
        attributes,
        frame: frameOf(child(shape, 'spPr', 'xfrm')),
        levels: levelsOf(child(shape, 'txBody', 'lstStyle')),
        body: child(shape, 'txBody', 'bodyPr'),
      },
    ];
  });
}

export function textStylesOf(master: XmlElement): TextStyles {
  const styles = child(master, 'txStyles');
  return {
    title: levelsOf(child(styles, 'titleStyle')),
    body: levelsOf(child(styles, 'bodyStyle')),
    other: levelsOf(child(styles, 'otherStyle')),
  };
}

export const isTitle = ({ type }: { readonly type: string }) => type === 'title' || type === 'ctrTitle';
export const isFoot = ({ type }: { readonly type: string }) => type === 'dt' || type === 'ftr' || type === 'sldNum';

/** The master's placeholder that a layout's inherits from: of the same type, where content counts as body. */
function parentOf(own: Placeholder, master: readonly Placeholder[]): Placeholder | undefined {
  const type = isTitle(own) ? 'title' : isFoot(own) ? own.type : 'body';
  return master.find((candidate) => candidate.type === type);
}

function stated(own: Placeholder, parent: Placeholder | undefined, name: string): string | undefined {
  return own.body?.attributes.get(name) ?? parent?.body?.attributes.get(name);
}

/** PowerPoint's own margins, where nothing states any. */
const usualInset = { lIns: 0.1, tIns: 0.05, rIns: 0.1, bIns: 0.05 } as const;

function insetOf(own: Placeholder, parent: Placeholder | undefined): Inset {
  const inches = (name: keyof typeof usualInset) => {
    const value = stated(own, parent, name);
    return value === undefined ? usualInset[name] : Number(value) / perInch;
  };
  return { left: inches('lIns'), top: inches('tIns'), right: inches('rIns'), bottom: inches('bIns') };
}

/** The first level with a bullet, and the first without one that starts at the left edge. */
function bulletLevels(levels: readonly Level[]): Place['levels'] {
  const at = (found: number) => (found < 0 ? undefined : found);
  return {
    plain: at(levels.findIndex(({ bullet, flush }) => bullet === false && flush !== false)),
    bullet: at(levels.findIndex(({ bullet }) => bullet === true)),
  };
}

/** What a slide needs of a layout's placeholder, or undefined where nothing says its place or its text stands upright. */
export function placeOf(own: Placeholder, master: readonly Placeholder[], styles: TextStyles): Place | undefined {
  const parent = parentOf(own, master);
  const frame = own.frame ?? parent?.frame;
  const upright = own.attributes.orient === 'vert' || (stated(own, parent, 'vert') ?? 'horz') !== 'horz';
  if (!frame || upright) return undefined;
  const style = isTitle(own) ? styles.title : isFoot(own) ? styles.other : styles.body;
  const levels = inherited(own.levels, parent?.levels ?? [], style);
  const kept = Object.entries(own.attributes).filter(([name]) => name !== 'hasCustomPrompt');
  const fill = levels[0]?.fill;
  return {
    type: own.type,
    idx: own.idx,
    xml: `<p:ph${kept.map(([name, value]) => ` ${name}="${value}"`).join('')}/>`,
    frame,
    inset: insetOf(own, parent),
    sizes: levels.map(({ size }) => size),
    levels: bulletLevels(levels),
    spaced: levels.some(({ lineSpacing, before, after }) => [lineSpacing, before, after].includes(true)),
    ...(fill ? { fill } : {}),
  };
}

/** The frame that is left to the text inside the margins. */
export function textFrame({ frame, inset }: Pick<Place, 'frame' | 'inset'>): Frame {
  return {
    x: frame.x + inset.left,
    y: frame.y + inset.top,
    w: Math.max(0.1, frame.w - inset.left - inset.right),
    h: Math.max(0.1, frame.h - inset.top - inset.bottom),
  };
}

/** Letters of so many em that stand on a title's two lines in a frame. */
export function titleLetters({ w, h }: Frame, size: number, em: number): number {
  return Math.min(2, Math.floor((h * 72) / (size * 1.19))) * Math.floor((w * 72) / (size * em));
}

/** Points that a place's text has by itself, where anything states them. */
export const textSize = (place: Place) => place.sizes[isTitle(place) ? 0 : (place.levels.plain ?? 0)];
