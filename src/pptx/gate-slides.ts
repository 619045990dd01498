/** The gate's rules for slides: shape ids, placeholders of the layout, notes, theme colours and fonts, alternative texts. */
import type { GateIssue } from './gate-issue.js';
import { layoutIssues } from './gate-layout.js';
import { textIssues } from './gate-text.js';
import { related, relationsOf, textOf, treeOf, type Package } from './package.js';
import { placeholdersOf } from './theme-layout.js';
import { child, descendants } from './xml-tree.js';

const slides = /^ppt\/slides\/[^/]+\.xml$/;
const charts = /^ppt\/charts\/chart[^/]*\.xml$/;
const notes = /^ppt\/notesSlides\/[^/]+\.xml$/;

function idIssues(part: string, xml: string): GateIssue[] {
  const seen = new Set<string>();
  return [...xml.matchAll(/<p:cNvPr [^>]*?id="(\d+)"/g)].flatMap(([, id = '']): GateIssue[] => {
    if (!seen.has(id)) {
      seen.add(id);
      return [];
    }
    return [{ rule: 'shape-id-twice', part, found: `id ${id}` }];
  });
}

/** A slide's placeholders against its layout's: the idx must be there, the title may go by its type. */
function placeholderIssues(package_: Package, part: string, xml: string, known: Map<string, Set<string>>): GateIssue[] {
  const layout = related(package_, part, 'slideLayout');
  if (layout === undefined || !package_.parts.has(layout))
    return [{ rule: 'placeholder-unknown', part, found: 'it has no layout' }];
  const key = (type: string, idx: number) => (type === 'title' || type === 'ctrTitle' ? 'title' : String(idx));
  let has = known.get(layout);
  if (!has) {
    has = new Set(placeholdersOf(treeOf(package_, layout)).map(({ type, idx }) => key(type, idx)));
    known.set(layout, has);
  }
  const used = [...xml.matchAll(/<p:ph\b([^>]*)\/>/g)].map(([, attributes = '']) => {
    const value = (name: string) => new RegExp(` ${name}="([^"]*)"`).exec(attributes)?.[1];
    return key(value('type') ?? 'obj', Number(value('idx') ?? 0));
  });
  return used
    .filter((one) => !has.has(one))
    .map((one) => ({ rule: 'placeholder-unknown', part, found: `${one} is not in ${layout}` }));
}

/** Colours and fonts come from the theme, or a brand's template could not change them. */
function hardCoded(part: string, xml: string): GateIssue[] {
  const found =
    /<a:(?:srgbClr|sysClr|prstClr|scrgbClr|hslClr)\b[^>]*>|<a:(?:latin|ea|cs|sym|buFont) typeface="(?!\+)[^"]+"/.exec(
      xml,
    )?.[0];
  return found === undefined ? [] : [{ rule: 'slide-hard-coded', part, found }];
}

/** Charts, tables, pictures and drawings say what they show, or say that they only decorate. */
function altIssues(package_: Package, part: string): GateIssue[] {
  const tree = child(treeOf(package_, part), 'cSld', 'spTree');
  const exhibits = new Set(['graphicFrame', 'pic', 'grpSp']);
  return (tree?.children ?? []).flatMap((shape): GateIssue[] => {
    if (!exhibits.has(shape.local)) return [];
    const [properties] = descendants(shape, 'cNvPr');
    const decorates = properties !== undefined && descendants(properties, 'decorative').length > 0;
    if (properties?.attributes.get('descr') || decorates) return [];
    return [
      { rule: 'exhibit-without-alt', part, found: properties?.attributes.get('name') ?? 'a shape without a name' },
    ];
  });
}

/** A notes slide and its slide lead to each other, and the notes slide to a notes master. */
function notesIssues(package_: Package, part: string): GateIssue[] {
  if (slides.test(part)) {
    const own = relationsOf(package_, part).filter(({ type }) => type.endsWith('/notesSlide'));
    const back = own.every(({ target }) => related(package_, target, 'slide') === part);
    return back && own.length <= 1 ? [] : [{ rule: 'notes-link', part, found: 'its notes belong to another slide' }];
  }
  const slide = related(package_, part, 'slide');
  const returns = slide !== undefined && related(package_, slide, 'notesSlide') === part;
  if (!returns) return [{ rule: 'notes-link', part, found: 'its slide does not lead back' }];
  return related(package_, part, 'notesMaster') ? [] : [{ rule: 'notes-link', part, found: 'it has no notes master' }];
}

/** Rules over parts that are well-formed; broken ones are left to the rules of the package. */
export function slideIssues(package_: Package, broken: ReadonlySet<string>): GateIssue[] {
  const known = new Map<string, Set<string>>();
  return [...package_.parts.keys()].flatMap((part): GateIssue[] => {
    if (broken.has(part)) return [];
    if (charts.test(part)) return [...hardCoded(part, textOf(package_, part)), ...textIssues(package_, part)];
    if (notes.test(part)) {
      return [...idIssues(part, textOf(package_, part)), ...notesIssues(package_, part), ...textIssues(package_, part)];
    }
    if (!slides.test(part)) return [];
    const xml = textOf(package_, part);
    return [
      ...idIssues(part, xml),
      ...placeholderIssues(package_, part, xml, known),
      ...hardCoded(part, xml),
      ...altIssues(package_, part),
      ...notesIssues(package_, part),
      ...layoutIssues(package_, part),
      ...textIssues(package_, part),
    ];
  });
}
