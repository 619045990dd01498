/** The gate's rules for text: every run names its language (WCAG 2.2, 3.1.2), every table marks its header row (1.3.1). */
import type { GateIssue } from './gate-issue.js';
import { treeOf, type Package } from './package.js';
import { descendants, type XmlElement } from './xml-tree.js';

const isText = new Set(['r', 'fld']);

/** Runs with words and without a language, so that spelling, hyphens and voices would follow the reader's machine. */
function untagged(root: XmlElement): XmlElement[] {
  return ['r', 'fld']
    .flatMap((name) => descendants(root, name))
    .filter((run) => {
      if (!isText.has(run.local)) return false;
      const words = run.children.find(({ local }) => local === 't')?.text ?? '';
      const properties = run.children.find(({ local }) => local === 'rPr');
      return words.trim() !== '' && !properties?.attributes.get('lang');
    });
}

/** Rules over a slide, its notes, or a chart of it. */
export function textIssues(package_: Package, part: string): GateIssue[] {
  const root = treeOf(package_, part);
  const [bare] = untagged(root);
  const words = bare?.children.find(({ local }) => local === 't')?.text ?? '';
  return [
    ...(bare ? [{ rule: 'language-missing', part, found: `"${words.slice(0, 40)}" names no language` } as const] : []),
    ...descendants(root, 'tbl')
      .filter((table) => descendants(table, 'tblPr')[0]?.attributes.get('firstRow') !== '1')
      .map((): GateIssue => ({ rule: 'table-without-header', part, found: 'its table marks no header row' })),
  ];
}
