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
  | 'chart-without-workbook'
  | 'chart-not-workbook'
  | 'chart-not-figure';

export interface GateIssue {
  readonly rule: GateRule;
  /** Part name; '' for the package as a whole. */
  readonly part: string;
  readonly found: string;
}
