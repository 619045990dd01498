/** Seals a deck: the presentation's list of slides and sections, the document's properties, and nothing that no one refers to. */
import type { Deck } from '../deck/deck.js';
import { slidePart } from './bind.js';
import { guid } from './guid.js';
import { putXml, reachable, relate, relationsOf, relationType, textOf, type Package } from './package.js';
import { tableStylesPart, withTableStyle } from './table-style.js';
import { repaint } from './theme-tones.js';
import type { Theme } from './theme.js';
import { escapeXml, slideNamespaces, xmlHeader } from './xml.js';
import { parseXml } from './xml-tree.js';

const presentationType = 'application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml';
const tableStylesType = 'application/vnd.openxmlformats-officedocument.presentationml.tableStyles+xml';
const propertiesType = 'application/vnd.openxmlformats-officedocument.extended-properties+xml';
const coreType = 'application/vnd.openxmlformats-package.core-properties+xml';
const firstSlideId = 256;

/** Drops a template's slides and what hangs on them; call before slides are bound, since part names would clash. */
export function emptyTemplate(deck: Package, presentation: string): void {
  const leaving = new Set(['slide', 'customXml', 'tags', 'vbaProject', 'commentAuthors', 'authors']);
  const kept = relationsOf(deck, presentation).filter(({ type }) => !leaving.has(type.split('/').at(-1) ?? ''));
  deck.relations.set(presentation, [...kept]);
  const office = ['officeDocument', 'core-properties', 'extended-properties'];
  deck.relations.set(
    '',
    relationsOf(deck, '').filter(({ type }) => office.includes(type.split('/').at(-1) ?? '')),
  );
  dropUnreferenced(deck);
}

/** Parts that no chain of relations reaches from the package's root go, with their relations. */
export function dropUnreferenced(deck: Package): void {
  const reached = reachable(deck);
  for (const name of [...deck.parts.keys()]) if (!reached.has(name)) deck.parts.delete(name);
  for (const owner of [...deck.relations.keys()]) if (owner !== '' && !reached.has(owner)) deck.relations.delete(owner);
}

/** Sections cover all slides in order, as PowerPoint asks: a slide in none stays with the one before it. */
function sectionList(deck: Deck): string {
  if (deck.sections.length === 0) return '';
  const sectionOf = new Map(
    deck.sections.flatMap(({ name, slides }, index) => slides.map((id) => [id, { index, name }] as const)),
  );
  const groups: { name: string; index: number; ids: number[] }[] = [];
  deck.slides.forEach(({ id }, position) => {
    const own = sectionOf.get(id) ?? groups.at(-1) ?? { index: -1, name: deck.title };
    if (groups.at(-1)?.index !== own.index) groups.push({ name: own.name, index: own.index, ids: [] });
    groups.at(-1)?.ids.push(firstSlideId + position);
  });
  const sections = groups.map(({ name, ids }, order) => {
    const list = ids.map((id) => `<p14:sldId id="${id}"/>`).join('');
    return `<p14:section name="${escapeXml(name)}" id="${guid(`${order}/${name}`)}"><p14:sldIdLst>${list}</p14:sldIdLst></p14:section>`;
  });
  return (
    '<p:ext uri="{521415D9-36F7-43E2-AB2F-B90AF26B5E84}"><p14:sectionLst' +
    ` xmlns:p14="http://schemas.microsoft.com/office/powerpoint/2010/main">${sections.join('')}</p14:sectionLst></p:ext>`
  );
}

/** Elements that may stand before the list of slides (ECMA-376 part 1, CT_Presentation). */
const beforeSlides = new Set(['sldMasterIdLst', 'notesMasterIdLst', 'handoutMasterIdLst']);
/** Of a template's presentation part only these stay; the rest speaks of what was dropped. */
const staying = new Set([
  'sldMasterIdLst',
  'notesMasterIdLst',
  'handoutMasterIdLst',
  'sldSz',
  'notesSz',
  'embeddedFontLst',
  'kinsoku',
  'defaultTextStyle',
]);

function presentationXml(xml: string, slideIds: readonly string[], deck: Deck): string {
  const root = parseXml(xml);
  const kept = root.children.filter(({ local }) => staying.has(local));
  const written = (before: boolean) =>
    kept.flatMap(({ local, from, to }) => (beforeSlides.has(local) === before ? [xml.slice(from, to)] : [])).join('');
  const ids = slideIds.map((id, index) => `<p:sldId id="${firstSlideId + index}" r:id="${id}"/>`).join('');
  const slides = ids === '' ? '' : `<p:sldIdLst ${slideNamespaces}>${ids}</p:sldIdLst>`;
  const sections = sectionList(deck);
  const extensions = sections === '' ? '' : `<p:extLst ${slideNamespaces}>${sections}</p:extLst>`;
  const start = xml.slice(root.from, root.inner).replace(/\/>$/, '>');
  return `${xmlHeader}${start}${written(true)}${slides}${written(false)}${extensions}</${root.name}>`;
}

function coreProperties(deck: Deck): string {
  const at = `${deck.date}T00:00:00Z`;
  const time = (name: string) => `<dcterms:${name} xsi:type="dcterms:W3CDTF">${escapeXml(at)}</dcterms:${name}>`;
  return (
    `${xmlHeader}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"` +
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
    `<dc:title>${escapeXml(deck.title)}</dc:title><dc:subject>${escapeXml(deck.subject)}</dc:subject><dc:creator>${escapeXml(deck.author)}</dc:creator>` +
    `<dc:language>${deck.locale}</dc:language><cp:lastModifiedBy>${escapeXml(deck.author)}</cp:lastModifiedBy><cp:revision>1</cp:revision>` +
    `${time('created')}${time('modified')}</cp:coreProperties>`
  );
}

function appProperties(deck: Deck, notes: number): string {
  return (
    `${xmlHeader}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">` +
    `<TotalTime>0</TotalTime><Application>Microsoft Office PowerPoint</Application><PresentationFormat>Widescreen</PresentationFormat>` +
    `<Slides>${deck.slides.length}</Slides><Notes>${notes}</Notes><HiddenSlides>0</HiddenSlides>` +
    `<Company>${escapeXml(deck.brand)}</Company><AppVersion>16.0000</AppVersion></Properties>`
  );
}

function sealTableStyles(bound: Package, { presentation, tones }: Theme): void {
  const part = relationsOf(bound, presentation).find(({ type }) => type.endsWith('/tableStyles'))?.target;
  if (part) {
    putXml(bound, part, tableStylesType, withTableStyle(textOf(bound, part), tones));
    return;
  }
  putXml(bound, 'ppt/tableStyles.xml', tableStylesType, repaint(tableStylesPart, tones));
  relate(bound, presentation, 'tableStyles', 'ppt/tableStyles.xml');
}

export function seal(bound: Package, theme: Theme, deck: Deck): void {
  const { presentation } = theme;
  const slideIds = deck.slides.map((_, index) => relate(bound, presentation, 'slide', slidePart(index + 1)));
  putXml(bound, presentation, presentationType, presentationXml(textOf(bound, presentation), slideIds, deck));
  sealTableStyles(bound, theme);
  const notes = deck.slides.filter((slide) => slide.notes.length > 0).length;
  bound.relations.set(
    '',
    relationsOf(bound, '').filter(({ type }) => type.endsWith('/officeDocument')),
  );
  putXml(bound, 'docProps/app.xml', propertiesType, appProperties(deck, notes));
  putXml(bound, 'docProps/core.xml', coreType, coreProperties(deck));
  relate(bound, '', 'extended-properties', 'docProps/app.xml');
  relate(bound, '', relationType('metadata/core-properties').replace('officeDocument', 'package'), 'docProps/core.xml');
  dropUnreferenced(bound);
}
