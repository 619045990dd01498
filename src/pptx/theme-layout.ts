/** The placeholders of a template's layout: where they stand, after what they inherit from the master. */
import type { Frame } from '../deck/layouts.js';
import { child, descendants, type XmlElement } from './xml-tree.js';

/** A placeholder that a slide can fill. */
export interface Place {
  readonly type: string;
  readonly idx: number;
  /** `p:ph` as a slide repeats it. */
  readonly xml: string;
  /** Inches. */
  readonly frame: Frame;
  /** Points of its levels, so far as layout or master state them. */
  readonly sizes: readonly (number | undefined)[];
}

export interface Placeholder {
  readonly type: string;
  readonly idx: number;
  readonly attributes: Readonly<Record<string, string>>;
  readonly frame: Frame | undefined;
  readonly sizes: readonly (number | undefined)[];
}

const perInch = 914400;

function frameOf(shape: XmlElement): Frame | undefined {
  const transform = child(shape, 'spPr', 'xfrm');
  const offset = child(transform, 'off');
  const extent = child(transform, 'ext');
  if (!offset || !extent) return undefined;
  const inches = (element: XmlElement, name: string) => Number(element.attributes.get(name)) / perInch;
  return { x: inches(offset, 'x'), y: inches(offset, 'y'), w: inches(extent, 'cx'), h: inches(extent, 'cy') };
}

/** Sizes in points of the five levels of a list style. */
export function levelSizes(style: XmlElement | undefined): (number | undefined)[] {
  return [1, 2, 3, 4, 5].map((level) => {
    const size = child(style, `lvl${level}pPr`, 'defRPr')?.attributes.get('sz');
    return size ? Number(size) / 100 : undefined;
  });
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
        frame: frameOf(shape),
        sizes: levelSizes(child(shape, 'txBody', 'lstStyle')),
      },
    ];
  });
}

/** The master's placeholder that a layout's inherits from: of the same type, where content counts as body. */
function parentOf(own: Placeholder, master: readonly Placeholder[]): Placeholder | undefined {
  const type = { ctrTitle: 'title', title: 'title', dt: 'dt', ftr: 'ftr', sldNum: 'sldNum' }[own.type] ?? 'body';
  return master.find((candidate) => candidate.type === type);
}

/** What a slide needs of a layout's placeholder, or undefined where nothing says its place. */
export function placeOf(
  own: Placeholder,
  master: readonly Placeholder[],
  defaults: { readonly title: readonly (number | undefined)[]; readonly body: readonly (number | undefined)[] },
): Place | undefined {
  const parent = parentOf(own, master);
  const frame = own.frame ?? parent?.frame;
  if (!frame) return undefined;
  const inherited = parent?.type === 'title' ? defaults.title : defaults.body;
  const sizes = inherited.map((size, level) => own.sizes[level] ?? parent?.sizes[level] ?? size);
  const kept = Object.entries(own.attributes).filter(([name]) => name !== 'hasCustomPrompt');
  const xml = `<p:ph${kept.map(([name, value]) => ` ${name}="${value}"`).join('')}/>`;
  return { type: own.type, idx: own.idx, xml, frame, sizes };
}
