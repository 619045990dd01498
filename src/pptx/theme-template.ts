/** A template as it comes from its designers: its masters and layouts with their placeholders, fixed art and colours. */
import type { Frame } from '../deck/layouts.js';
import { fail } from '../errors/problem.js';
import { readPackage, related, relationsOf, treeOf, type Package } from './package.js';
import { colourOf, fillOf, type Fill, type Scheme } from './theme-colour.js';
import {
  frameOf,
  isTitle,
  placeholdersOf,
  placeOf,
  textStylesOf,
  type Place,
  type Placeholder,
  type TextStyles,
} from './theme-layout.js';
import { child, descendants, type XmlElement } from './xml-tree.js';

/** A shape that the master or layout draws on every slide. */
export interface Art {
  readonly frame: Frame;
  readonly fill: Fill | undefined;
  /** Part that holds it, whose relations lead to its picture. */
  readonly owner: string;
  /** Holds the number of the slide as fixed text. */
  readonly page: boolean;
}

export interface TemplateMaster {
  readonly part: string;
  readonly root: XmlElement;
  readonly theme: XmlElement;
  readonly placeholders: readonly Placeholder[];
  readonly styles: TextStyles;
}

export interface TemplateLayout {
  readonly part: string;
  readonly name: string;
  /** Office's type of the layout, such as `title` or `twoObj`; empty where it has none. */
  readonly type: string;
  /** Number of its master, from 1. */
  readonly master: number;
  /** Placeholders that a slide can fill: of those that share an idx only the first. */
  readonly places: readonly Place[];
  /** Placeholders that cannot be told from another of the same idx. */
  readonly hidden: number;
  /** What is drawn under a slide's own shapes, the lowest first. */
  readonly art: readonly Art[];
  readonly background: Fill | undefined;
  /** Part whose relations lead to the background's picture. */
  readonly backgroundOwner: string;
  readonly scheme: Scheme;
}

export interface Template {
  readonly path: string;
  readonly package: Package;
  readonly presentation: string;
  /** Inches. */
  readonly size: { readonly width: number; readonly height: number };
  readonly masters: readonly TemplateMaster[];
  readonly layouts: readonly TemplateLayout[];
  readonly notesMaster: string | undefined;
  readonly macros: boolean;
  readonly slides: number;
}

/** Colours of a theme under a master's map, or under the one that a layout puts in its place. */
export function schemeOf(theme: XmlElement, master: XmlElement, layout?: XmlElement): Scheme {
  const slots = child(theme, 'themeElements', 'clrScheme');
  const map = child(layout, 'clrMapOvr', 'overrideClrMapping') ?? child(master, 'clrMap');
  const raw: Scheme = () => undefined;
  return (slot) => colourOf(child(slots, map?.attributes.get(slot) ?? slot)?.children[0], raw)?.rgb;
}

/** Shapes of a tree, with the ones that a newer form stands beside an older one read once. */
function shapesOf(tree: XmlElement | undefined): XmlElement[] {
  return (tree?.children ?? []).flatMap((shape) => {
    if (shape.local !== 'AlternateContent') return [shape];
    return shapesOf(child(shape, 'Fallback') ?? child(shape, 'Choice'));
  });
}

const kinds = new Set(['sp', 'pic', 'grpSp', 'graphicFrame', 'cxnSp']);

/** Fixed shapes of a master or layout; one that is drawn by reference to the theme's styles has the reference's colour. */
function artOf(root: XmlElement, owner: string, scheme: Scheme): Art[] {
  return shapesOf(child(root, 'cSld', 'spTree')).flatMap((shape): Art[] => {
    if (!kinds.has(shape.local) || descendants(shape, 'ph').length > 0) return [];
    const properties = child(shape, 'spPr') ?? child(shape, 'grpSpPr');
    const frame = frameOf(child(properties, 'xfrm') ?? child(shape, 'xfrm'));
    if (!frame) return [];
    const noFill = child(properties, 'noFill') !== undefined;
    const reference = child(shape, 'style', 'fillRef');
    const styled = noFill || reference?.attributes.get('idx') === '0' ? undefined : reference?.children[0];
    const fill = fillOf(shape.local === 'pic' ? shape : properties, scheme) ?? colourOf(styled, scheme);
    const outlined = child(properties, 'ln', 'solidFill') !== undefined || descendants(shape, 't').length > 0;
    if (shape.local === 'sp' && fill === undefined && !outlined) return [];
    const page = descendants(shape, 'fld').some((field) => field.attributes.get('type') === 'slidenum');
    return [{ frame, fill, owner, page }];
  });
}

/** The fill of a background: its own, or the theme's that it refers to (ECMA-376 part 1, 19.3.1.3). */
function backgroundOf(root: XmlElement, theme: XmlElement, scheme: Scheme): Fill | undefined {
  const background = child(root, 'cSld', 'bg');
  const reference = child(background, 'bgRef');
  if (!reference) return fillOf(child(background, 'bgPr'), scheme);
  const own = colourOf(reference.children[0], scheme)?.rgb;
  const index = Number(reference.attributes.get('idx')) - 1001;
  const fills = child(theme, 'themeElements', 'fmtScheme', 'bgFillStyleLst')?.children ?? [];
  const fill = fills[index];
  const holder = fill && { ...fill, children: [fill] };
  const found = fillOf(holder, scheme, own);
  return found && 'rgb' in found ? found : own === undefined ? undefined : { rgb: own, alpha: 1 };
}

/** Of placeholders that share an idx only the first can be filled; a title is told by its type. */
function distinct(places: readonly Place[]): Place[] {
  const seen = new Set<string>();
  return places.filter((place) => {
    const key = isTitle(place) ? 'title' : String(place.idx);
    return !seen.has(key) && seen.add(key);
  });
}

function layoutOf(from: Package, part: string, master: TemplateMaster, number: number): TemplateLayout {
  const root = treeOf(from, part);
  const scheme = schemeOf(master.theme, master.root, root);
  const all = placeholdersOf(root).flatMap((own) => placeOf(own, master.placeholders, master.styles) ?? []);
  const places = distinct(all);
  const showsMaster = root.attributes.get('showMasterSp') !== '0' && root.attributes.get('showMasterSp') !== 'false';
  const ownBackground = child(root, 'cSld', 'bg') !== undefined;
  return {
    part,
    name: child(root, 'cSld')?.attributes.get('name') ?? '',
    type: root.attributes.get('type') ?? '',
    master: number,
    places,
    hidden: all.length - places.length,
    art: [...(showsMaster ? artOf(master.root, master.part, scheme) : []), ...artOf(root, part, scheme)],
    background: backgroundOf(ownBackground ? root : master.root, master.theme, scheme),
    backgroundOwner: ownBackground ? part : master.part,
    scheme,
  };
}

/** Reads a template; fails where it has no master or theme, without which nothing can be drawn. */
export function readTemplate(bytes: Uint8Array, path: string): Template {
  const from = readPackage(bytes, path);
  const need = <T>(found: T | undefined, missing: string): T => found ?? fail('THEME_INCOMPLETE', { path, missing });
  const presentation = need(related(from, '', 'officeDocument'), 'presentation part');
  const relations = relationsOf(from, presentation);
  const masterParts = relations.filter(({ type, target }) => type.endsWith('/slideMaster') && from.parts.has(target));
  need(masterParts[0], 'slide master');
  const masters = masterParts.map(({ target: part }): TemplateMaster => {
    const root = treeOf(from, part);
    const theme = treeOf(from, need(related(from, part, 'theme'), 'theme part'));
    return { part, root, theme, placeholders: placeholdersOf(root), styles: textStylesOf(root) };
  });
  const layouts = masters.flatMap((master, index) =>
    relationsOf(from, master.part)
      .filter(({ type, target }) => type.endsWith('/slideLayout') && from.parts.has(target))
      .map(({ target }) => layoutOf(from, target, master, index + 1)),
  );
  const size = child(treeOf(from, presentation), 'sldSz');
  const inches = (attribute: string) => Number(size?.attributes.get(attribute) ?? 0) / 914400;
  const macro = /macroEnabled/i.test(from.parts.get(presentation)?.type ?? '');
  return {
    path,
    package: from,
    presentation,
    size: { width: inches('cx'), height: inches('cy') },
    masters,
    layouts,
    notesMaster: relations.find(({ type }) => type.endsWith('/notesMaster'))?.target,
    macros: macro || relations.some(({ type }) => type.endsWith('/vbaProject')),
    slides: relations.filter(({ type }) => type.endsWith('/slide')).length,
  };
}
