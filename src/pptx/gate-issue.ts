/** What the gate finds: a rule that a part of the package breaks. */

export type GateRule =
  | 'zip-unreadable'
  | 'zip-name-twice'
  | 'xml-broken'
  | 'part-unreachable'
  | 'relation-dangling'
  | 'relation-external'
  | 'relation-unknown'
  | 'relation-id-twice'
  | 'content-type'
  | 'shape-id-twice'
  | 'placeholder-unknown'
  | 'notes-link'
  | 'slide-hard-coded'
  | 'exhibit-without-alt'
  | 'shape-outside'
  | 'shapes-overlap'
  | 'reading-order'
  | 'language-missing'
  | 'table-without-header'
  | 'file-large'
  | 'chart-without-workbook'
  | 'chart-not-workbook'
  | 'chart-not-figure';

export interface GateIssue {
  readonly rule: GateRule;
  /** Part name; '' for the package as a whole. */
  readonly part: string;
  /** Name of the shape, where it is one. */
  readonly shape?: string;
  readonly found: string;
}

/** Rules of craft: a deck that breaks them opens and can be shown, so they warn. A broken file stops the build. */
const craft: ReadonlySet<GateRule> = new Set<GateRule>([
  'shape-outside',
  'shapes-overlap',
  'reading-order',
  'file-large',
]);

export const isWarning = ({ rule }: GateIssue) => craft.has(rule);
