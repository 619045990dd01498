/** The shapes of a written slide with their frames, so that the gate can tell where they lie. */
import type { Frame } from '../deck/layouts.js';
import { related, treeOf, type Package } from './package.js';
import { placeholdersOf, type Placeholder } from './theme-layout.js';
import { child, descendants, type XmlElement } from './xml-tree.js';

export interface Shape {
  readonly name: string;
  /** `sp`, `graphicFrame`, `pic`, `cxnSp`, `grpSp`. */
  readonly kind: string;
  /** Inches; undefined where neither slide nor layout says it. */
  readonly frame: Frame | undefined;
  readonly title: boolean;
  readonly decorates: boolean;
  readonly texts: string;
  /** Filled with a colour of its own. */
  readonly filled: boolean;
  /** Of a group. */
  readonly inner: readonly Shape[];
}

const shapeKinds = new Set(['sp', 'graphicFrame', 'pic', 'cxnSp', 'grpSp']);
const perInch = 914400;

function ownFrame(shape: XmlElement): Frame | undefined {
  const transform = child(shape, 'spPr', 'xfrm') ?? child(shape, 'grpSpPr', 'xfrm') ?? child(shape, 'xfrm');
  const offset = child(transform, 'off');
  const extent = child(transform, 'ext');
  if (!offset || !extent) return undefined;
  const inches = (element: XmlElement, name: string) => Number(element.attributes.get(name)) / perInch;
  return { x: inches(offset, 'x'), y: inches(offset, 'y'), w: inches(extent, 'cx'), h: inches(extent, 'cy') };
}

const isTitle = (type: string) => type === 'title' || type === 'ctrTitle';

/** Placeholders of the slide's layout, then of its master, in the order in which a shape looks for its frame. */
function inheritedFrame(
  shape: XmlElement,
  layout: readonly Placeholder[],
  master: readonly Placeholder[],
): Frame | undefined {
  const [ph] = descendants(shape, 'ph');
  if (!ph) return undefined;
  const type = ph.attributes.get('type') ?? 'obj';
  const idx = Number(ph.attributes.get('idx') ?? 0);
  const own = layout.find((one) => (isTitle(type) ? isTitle(one.type) : one.idx === idx && !isTitle(one.type)));
  if (!own) return undefined;
  const parent = { dt: 'dt', ftr: 'ftr', sldNum: 'sldNum' }[own.type] ?? (isTitle(type) ? 'title' : 'body');
  return own.frame ?? master.find((one) => one.type === parent)?.frame;
}

/** The shapes on a slide in their order, which is the order in which they are read out. */
export function shapesOf(package_: Package, part: string): Shape[] {
  const layoutPart = related(package_, part, 'slideLayout');
  const masterPart = layoutPart === undefined ? undefined : related(package_, layoutPart, 'slideMaster');
  const placeholders = (of: string | undefined) =>
    of !== undefined && package_.parts.has(of) ? placeholdersOf(treeOf(package_, of)) : [];
  const layout = placeholders(layoutPart);
  const master = placeholders(masterPart);
  const shapeOf = (shape: XmlElement): Shape => {
    const [properties] = descendants(shape, 'cNvPr');
    const [ph] = shape.local === 'grpSp' ? [] : descendants(shape, 'ph');
    const inner = shape.local === 'grpSp' ? shape.children.filter(({ local }) => shapeKinds.has(local)) : [];
    return {
      name: properties?.attributes.get('name') ?? '',
      kind: shape.local,
      frame: ownFrame(shape) ?? inheritedFrame(shape, layout, master),
      title: isTitle(ph?.attributes.get('type') ?? ''),
      decorates: properties !== undefined && descendants(properties, 'decorative').length > 0,
      texts:
        inner.length > 0
          ? ''
          : descendants(child(shape, 'txBody') ?? shape, 't')
              .map(({ text }) => text)
              .join(''),
      filled: child(shape, 'spPr', 'solidFill') !== undefined,
      inner: inner.map(shapeOf),
    };
  };
  const tree = child(treeOf(package_, part), 'cSld', 'spTree');
  return (tree?.children ?? []).filter(({ local }) => shapeKinds.has(local)).map(shapeOf);
}

/** Slide size in inches. */
export function slideSize(package_: Package): { readonly width: number; readonly height: number } | undefined {
  const presentation = related(package_, '', 'officeDocument');
  if (presentation === undefined || !package_.parts.has(presentation)) return undefined;
  const size = child(treeOf(package_, presentation), 'sldSz');
  const inches = (name: string) => Number(size?.attributes.get(name) ?? NaN) / perInch;
  const found = { width: inches('cx'), height: inches('cy') };
  return Number.isNaN(found.width + found.height) ? undefined : found;
}
