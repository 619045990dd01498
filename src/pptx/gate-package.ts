/** The gate's rules for the package: names, relations, reach, content types. */
import { strFromU8 } from 'fflate';
import type { GateIssue } from './gate-issue.js';
import { reachable, relationsOf, treeOf, type Package } from './package.js';

const office = (name: string) => `application/vnd.openxmlformats-officedocument.${name}+xml`;
const slideML = (name: string) => office(`presentationml.${name}`);

/** The content type that a part of a known place must have. */
const expected: readonly (readonly [RegExp, string])[] = [
  [/^ppt\/presentation\.xml$/, slideML('presentation.main')],
  [/^ppt\/slides\/[^/]+\.xml$/, slideML('slide')],
  [/^ppt\/slideLayouts\/[^/]+\.xml$/, slideML('slideLayout')],
  [/^ppt\/slideMasters\/[^/]+\.xml$/, slideML('slideMaster')],
  [/^ppt\/notesSlides\/[^/]+\.xml$/, slideML('notesSlide')],
  [/^ppt\/notesMasters\/[^/]+\.xml$/, slideML('notesMaster')],
  [/^ppt\/theme\/theme[^/]+\.xml$/, office('theme')],
  [/^ppt\/charts\/chart[^/]+\.xml$/, office('drawingml.chart')],
  [/^ppt\/embeddings\/[^/]+\.xlsx$/, 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  [/^docProps\/core\.xml$/, 'application/vnd.openxmlformats-package.core-properties+xml'],
];

const isXml = (type: string) => type.endsWith('+xml') || type === 'application/xml';

/** Relation ids that a part's XML names. */
const usedIds = (xml: string) =>
  new Set([...xml.matchAll(/ r:(?:id|embed|link|pict|dm|lo|qs|cs)="([^"]+)"/g)].map(([, id = '']) => id));

function partIssues(package_: Package, part: string): GateIssue[] {
  const { type, bytes } = package_.parts.get(part) ?? { type: '', bytes: new Uint8Array() };
  const issues: GateIssue[] = [];
  const wanted = expected.find(([pattern]) => pattern.test(part))?.[1];
  if (type === '') issues.push({ rule: 'content-type', part, found: 'it has no content type' });
  else if (wanted !== undefined && wanted !== type) issues.push({ rule: 'content-type', part, found: type });
  if (!isXml(type)) return issues;
  const xml = strFromU8(bytes);
  try {
    treeOf(package_, part);
  } catch (error) {
    const found = error instanceof Error ? error.message.replace(/\s+/g, ' ') : String(error);
    return [...issues, { rule: 'xml-broken', part, found }];
  }
  const declared = new Set(relationsOf(package_, part).map(({ id }) => id));
  for (const id of usedIds(xml)) {
    if (!declared.has(id)) issues.push({ rule: 'relation-unknown', part, found: `${id} is used and not declared` });
  }
  return issues;
}

/** Masters and layouts, whose links are the brand's own. */
const brands = /^ppt\/(slide|notes|handout)(Master|Layout)s\//;

/** Relations lead to parts of the package, each id once, none of them outside, save a link that a brand has in its masters. */
function relationIssues(package_: Package, owner: string): GateIssue[] {
  const issues: GateIssue[] = [];
  const ids = new Set<string>();
  for (const { id, type, target, external } of relationsOf(package_, owner)) {
    if (ids.has(id)) issues.push({ rule: 'relation-id-twice', part: owner, found: id });
    ids.add(id);
    if (external && type.endsWith('/hyperlink') && brands.test(owner)) continue;
    if (external) issues.push({ rule: 'relation-external', part: owner, found: target });
    else if (!package_.parts.has(target))
      issues.push({ rule: 'relation-dangling', part: owner, found: `${id} leads to ${target}` });
  }
  if (owner !== '' && !package_.parts.has(owner)) {
    issues.push({ rule: 'relation-dangling', part: owner, found: 'it has relations and is not there' });
  }
  return issues;
}

function unreachable(package_: Package): GateIssue[] {
  const reached = reachable(package_);
  const lost = [...package_.parts.keys()].filter((part) => !reached.has(part));
  return lost.map((part) => ({ rule: 'part-unreachable', part, found: 'no relation leads to it' }));
}

export function packageIssues(package_: Package): GateIssue[] {
  return [
    ...[...package_.parts.keys()].flatMap((part) => partIssues(package_, part)),
    ...[...package_.relations.keys()].flatMap((owner) => relationIssues(package_, owner)),
    ...unreachable(package_),
  ];
}
