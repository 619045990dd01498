/**
 * The trace inside a deck: a custom XML part (ECMA-376 part 1, 15.2.5) that says which figures stand in which shape, and how
 * each came about. PowerPoint keeps such parts when a deck is edited; slides are found again by the name of their cSld.
 */
import { fail } from '../errors/problem.js';
import type { Trace, TracedDataset, TracedFigure, TracedQuery } from '../figures/trace.js';
import { guid } from './guid.js';
import { putXml, related, relate, relationsOf, relationType, textOf, treeOf, type Package } from './package.js';
import { escapeXml, xmlHeader } from './xml.js';
import { child, descendants, type XmlElement } from './xml-tree.js';

const namespace = 'urn:quarterdeck:trace:1';
const itemPart = 'customXml/item1.xml';
const propertiesPart = 'customXml/itemProps1.xml';
const propertiesType = 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml';
const dataStore = 'http://schemas.openxmlformats.org/officeDocument/2006/customXml';

export interface TracedShape {
  /** Id of the shape on its slide. */
  readonly id: number;
  readonly name: string;
  readonly figures: readonly string[];
}

export interface TracedSlide {
  readonly id: string;
  readonly shapes: readonly TracedShape[];
}

export interface DeckTrace extends Trace {
  readonly slides: readonly TracedSlide[];
}

type Attributes = Readonly<Record<string, string | number>>;

function element(name: string, attributes: Attributes, content = ''): string {
  const given = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeXml(String(value))}"`);
  return content === '' ? `<${name}${given.join('')}/>` : `<${name}${given.join('')}>${content}</${name}>`;
}

/** Text that keeps its lines, which `escapeXml` would join. */
const lines = (text: string) => text.trimEnd().split('\n').map(escapeXml).join('\n');

function figureXml({ id, name, definition, display, value, unit, readings, measure, datasets }: TracedFigure): string {
  const given = [...readings].map(([reading, text]) => element('reading', { name: reading, value: text }));
  const read = datasets.map((dataset) => element('dataset', { name: dataset }));
  return element('figure', { id, name, definition, display, value, unit, measure }, given.join('') + read.join(''));
}

function queryXml({ name, sql, relations }: TracedQuery): string {
  const read = relations.map((relation) => element('relation', { name: relation }));
  return element('query', { name }, `${element('sql', {}, lines(sql))}${read.join('')}`);
}

function datasetXml({ name, source, rows, files }: TracedDataset): string {
  return element('dataset', { name, source, rows }, files.map((file) => element('file', { ...file })).join(''));
}

function slideXml({ id, shapes }: TracedSlide): string {
  const traced = shapes.map(({ figures, ...shape }) =>
    element('shape', shape, figures.map((figure) => element('figure', { id: figure })).join('')),
  );
  return element('slide', { id }, traced.join(''));
}

/** Puts the trace into a deck that is sealed. */
export function addTrace(bound: Package, presentation: string, trace: DeckTrace): void {
  const { review, from, to, slides, figures, queries, datasets } = trace;
  const content = [
    element('slides', {}, slides.map(slideXml).join('')),
    element('figures', {}, [...figures.values()].map(figureXml).join('')),
    element('queries', {}, [...queries.values()].map(queryXml).join('')),
    element('datasets', {}, [...datasets.values()].map(datasetXml).join('')),
  ].join('\n');
  const item = element('trace', { xmlns: namespace, review, from, to }, content);
  putXml(bound, itemPart, 'application/xml', xmlHeader + item);
  const properties =
    `<ds:datastoreItem ds:itemID="${guid(item)}" xmlns:ds="${dataStore}"><ds:schemaRefs>` +
    `<ds:schemaRef ds:uri="${namespace}"/></ds:schemaRefs></ds:datastoreItem>`;
  putXml(bound, propertiesPart, propertiesType, xmlHeader + properties);
  relate(bound, presentation, relationType('customXml'), itemPart);
  relate(bound, itemPart, relationType('customXmlProps'), propertiesPart);
}

const attribute = (from: XmlElement, name: string) => from.attributes.get(name) ?? '';
const named = (from: XmlElement, local: string) => from.children.filter((one) => one.local === local);

function readFigure(from: XmlElement): TracedFigure {
  const text = (name: string) => attribute(from, name);
  return {
    id: text('id'),
    name: text('name'),
    definition: text('definition'),
    display: text('display'),
    value: text('value'),
    unit: text('unit'),
    measure: text('measure'),
    readings: new Map(named(from, 'reading').map((one) => [attribute(one, 'name'), attribute(one, 'value')])),
    datasets: named(from, 'dataset').map((one) => attribute(one, 'name')),
  };
}

function readQuery(from: XmlElement): TracedQuery {
  return {
    name: attribute(from, 'name'),
    sql: child(from, 'sql')?.text ?? '',
    relations: named(from, 'relation').map((one) => attribute(one, 'name')),
  };
}

function readDataset(from: XmlElement): TracedDataset {
  const files = named(from, 'file').map((one) => ({
    path: attribute(one, 'path'),
    bytes: Number(attribute(one, 'bytes')),
    sha256: attribute(one, 'sha256'),
  }));
  const { name, source, rows } = Object.fromEntries(from.attributes) as Record<string, string>;
  return { name: name ?? '', source: source ?? '', rows: Number(rows), files };
}

function readSlide(from: XmlElement): TracedSlide {
  const shapes = named(from, 'shape').map((shape) => ({
    id: Number(attribute(shape, 'id')),
    name: attribute(shape, 'name'),
    figures: named(shape, 'figure').map((one) => attribute(one, 'id')),
  }));
  return { id: attribute(from, 'id'), shapes };
}

const byName = <T extends { readonly name: string }>(all: readonly T[]) => new Map(all.map((one) => [one.name, one]));

/** The trace of a deck, its slides in the order of the presentation now; fails where the deck has none. */
export function readTrace(deck: Package, file: string): DeckTrace {
  const presentation = related(deck, '', 'officeDocument');
  const item = relationsOf(deck, presentation ?? '')
    .filter(({ type }) => type.endsWith('/customXml'))
    .find(({ target }) => deck.parts.has(target) && textOf(deck, target).includes(namespace))?.target;
  if (presentation === undefined || item === undefined) return fail('DECK_WITHOUT_TRACE', { file });
  const root = treeOf(deck, item);
  const list = (group: string, local: string) => named(child(root, group) ?? root, local);
  const traced = new Map(list('slides', 'slide').map((one) => [attribute(one, 'id'), readSlide(one)]));
  const ids = slideNames(deck, presentation);
  return {
    review: attribute(root, 'review'),
    from: attribute(root, 'from'),
    to: attribute(root, 'to'),
    slides: ids.map((id) => traced.get(id) ?? { id, shapes: [] }),
    figures: new Map(list('figures', 'figure').map((one) => [attribute(one, 'id'), readFigure(one)])),
    queries: byName(list('queries', 'query').map(readQuery)),
    datasets: byName(list('datasets', 'dataset').map(readDataset)),
  };
}

/** The names of the slides' content in the order of the presentation; empty for a slide that somebody added. */
function slideNames(deck: Package, presentation: string): string[] {
  const targets = new Map(relationsOf(deck, presentation).map(({ id, target }) => [id, target]));
  return descendants(treeOf(deck, presentation), 'sldId').flatMap((one) => {
    const part = targets.get(attribute(one, 'r:id'));
    if (part === undefined || !deck.parts.has(part)) return [];
    const content = child(treeOf(deck, part), 'cSld');
    return [content ? attribute(content, 'name') : ''];
  });
}
