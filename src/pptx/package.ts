/** An OPC package in memory: parts with their content types, and the relations between them (ECMA-376 part 2). */
import { strFromU8, strToU8 } from 'fflate';
import { fail } from '../errors/problem.js';
import { escapeXml, xmlHeader } from './xml.js';
import { descendants, parseXml, type XmlElement } from './xml-tree.js';
import { readZip, writeZip } from './zip.js';

export interface Part {
  /** Content type, such as `application/xml`. */
  readonly type: string;
  readonly bytes: Uint8Array;
}

/** Parts by name, without a leading slash; relation parts and the list of content types are among them only when written. */
export interface Package {
  readonly parts: Map<string, Part>;
  /** Relations by the part that holds them; '' is the package itself. */
  readonly relations: Map<string, Relation[]>;
}

export interface Relation {
  readonly id: string;
  readonly type: string;
  /** Part name, or an address where `external`. */
  readonly target: string;
  readonly external?: boolean;
}

const officeDocument = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/';
export const relationType = (name: string) => officeDocument + name;

export function emptyPackage(): Package {
  return { parts: new Map(), relations: new Map() };
}

/** A copy whose parts can be added to and dropped without touching the original. */
export function copyPackage({ parts, relations }: Package): Package {
  return { parts: new Map(parts), relations: new Map([...relations].map(([owner, list]) => [owner, [...list]])) };
}

export function putXml(to: Package, name: string, type: string, xml: string): void {
  to.parts.set(name, { type, bytes: strToU8(xml) });
}

export function textOf(from: Package, name: string): string {
  const part = from.parts.get(name);
  if (!part) throw new Error(`the package has no part ${name}`);
  return strFromU8(part.bytes);
}

const trees = new WeakMap<Part, XmlElement>();

/** The tree of a part, which is parsed once however many ask; throws where it is not well-formed. */
export function treeOf(from: Package, name: string): XmlElement {
  const part = from.parts.get(name);
  if (!part) throw new Error(`the package has no part ${name}`);
  const tree = trees.get(part) ?? parseXml(strFromU8(part.bytes));
  trees.set(part, tree);
  return tree;
}

export function relationsOf(from: Package, owner: string): readonly Relation[] {
  return from.relations.get(owner) ?? [];
}

/** Adds a relation and returns its id. */
export function relate(within: Package, owner: string, type: string, target: string): string {
  const list = within.relations.get(owner) ?? [];
  within.relations.set(owner, list);
  const taken = new Set(list.map((relation) => relation.id));
  let number = list.length + 1;
  while (taken.has(`rId${number}`)) number += 1;
  const id = `rId${number}`;
  list.push({ id, type: type.includes('/') ? type : relationType(type), target });
  return id;
}

/** The target of the first relation of a type (its last word), if there is one. */
export function related(from: Package, owner: string, type: string): string | undefined {
  return relationsOf(from, owner).find((relation) => relation.type.endsWith(`/${type}`))?.target;
}

/** The names of all parts that a chain of relations reaches from the package's root. */
export function reachable(from: Package): ReadonlySet<string> {
  const reached = new Set<string>();
  const waiting = [''];
  for (let owner = waiting.pop(); owner !== undefined; owner = waiting.pop()) {
    for (const { target, external } of relationsOf(from, owner)) {
      if (external || reached.has(target)) continue;
      reached.add(target);
      waiting.push(target);
    }
  }
  return reached;
}

/** `ppt/slides/slide1.xml` -> `ppt/slides/_rels/slide1.xml.rels`. */
export function relationsPart(owner: string): string {
  const slash = owner.lastIndexOf('/');
  return `${owner.slice(0, slash + 1)}_rels/${owner.slice(slash + 1)}.rels`;
}

/** The part that a relation part belongs to, or undefined for any other part. */
export function ownerOf(name: string): string | undefined {
  const match = /^(.*\/)?_rels\/([^/]*)\.rels$/.exec(name);
  return match ? (match[1] ?? '') + (match[2] ?? '') : undefined;
}

/** A relation's target as a part name: against the folder of its owner, or from the root. */
export function resolveTarget(owner: string, target: string): string {
  const folder = target.startsWith('/') ? [] : owner.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') folder.pop();
    else if (step !== '.' && step !== '') folder.push(step);
  }
  return folder.join('/');
}

function relativeTarget(owner: string, target: string): string {
  const from = owner.split('/').slice(0, -1);
  const to = target.split('/');
  while (from.length > 0 && to.length > 1 && from[0] === to[0]) {
    from.shift();
    to.shift();
  }
  return '../'.repeat(from.length) + to.join('/');
}

function parseRelations(owner: string, xml: string): Relation[] {
  return parseXml(xml).children.map((element) => {
    const external = element.attributes.get('TargetMode') === 'External';
    const target = element.attributes.get('Target') ?? '';
    const relation = { id: element.attributes.get('Id') ?? '', type: element.attributes.get('Type') ?? '' };
    return external ? { ...relation, target, external } : { ...relation, target: resolveTarget(owner, target) };
  });
}

function writeRelations(owner: string, relations: readonly Relation[]): string {
  const items = relations.map(({ id, type, target, external }) => {
    const mode = external ? ' TargetMode="External"' : '';
    const to = external ? target : relativeTarget(owner, target);
    return `<Relationship Id="${escapeXml(id)}" Type="${escapeXml(type)}" Target="${escapeXml(to)}"${mode}/>`;
  });
  return `${xmlHeader}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${items.join('')}</Relationships>`;
}

const contentTypesPart = '[Content_Types].xml';
const relationsContentType = 'application/vnd.openxmlformats-package.relationships+xml';

/** Reads a package; `file` is named in errors. */
export function readPackage(bytes: Uint8Array, file: string): Package {
  const contents = readZip(bytes, file);
  const list = contents[contentTypesPart];
  if (!list) return fail('PACKAGE_UNREADABLE', { file, why: 'it has no list of content types' });
  try {
    const types = parseXml(strFromU8(list));
    const defaults = new Map<string, string>();
    const overrides = new Map<string, string>();
    for (const element of descendants(types, 'Default')) {
      defaults.set(
        (element.attributes.get('Extension') ?? '').toLowerCase(),
        element.attributes.get('ContentType') ?? '',
      );
    }
    for (const element of descendants(types, 'Override')) {
      overrides.set(
        (element.attributes.get('PartName') ?? '').replace(/^\//, ''),
        element.attributes.get('ContentType') ?? '',
      );
    }
    const read = emptyPackage();
    for (const [name, content] of Object.entries(contents)) {
      const owner = ownerOf(name);
      if (owner !== undefined) read.relations.set(owner, parseRelations(owner, strFromU8(content)));
      else if (name !== contentTypesPart) {
        const extension = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
        read.parts.set(name, { type: overrides.get(name) ?? defaults.get(extension) ?? '', bytes: content });
      }
    }
    return read;
  } catch (error) {
    return fail('PACKAGE_UNREADABLE', { file, why: error instanceof Error ? error.message : String(error) });
  }
}

/** Extensions whose content type is stated once for all parts of that extension. */
const byExtension: Readonly<Record<string, string>> = {
  rels: relationsContentType,
  xml: 'application/xml',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  svg: 'image/svg+xml',
  emf: 'image/x-emf',
  wmf: 'image/x-wmf',
};

function writeContentTypes(parts: ReadonlyMap<string, Part>): string {
  const defaults = new Set(['rels', 'xml']);
  const overrides: string[] = [];
  for (const [name, part] of [...parts].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const extension = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
    if (byExtension[extension] === part.type) defaults.add(extension);
    else overrides.push(`<Override PartName="/${escapeXml(name)}" ContentType="${escapeXml(part.type)}"/>`);
  }
  const items = [...defaults]
    .sort()
    .map((extension) => `<Default Extension="${extension}" ContentType="${byExtension[extension] ?? ''}"/>`);
  return `${xmlHeader}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">${items.join('')}${overrides.join('')}</Types>`;
}

/** The package as a file; equal packages give equal bytes. */
export function writePackage(written: Package): Uint8Array {
  const contents = new Map<string, Uint8Array>();
  contents.set(contentTypesPart, strToU8(writeContentTypes(written.parts)));
  for (const [name, part] of written.parts) contents.set(name, part.bytes);
  for (const [owner, list] of written.relations) {
    if (list.length > 0) contents.set(relationsPart(owner), strToU8(writeRelations(owner, list)));
  }
  return writeZip(contents);
}
