/** What a check or the fitting found on a slide, listed for the person who presents it. */

export type DeckIssueCode =
  | 'text_overflow'
  | 'text_shortened'
  | 'paragraph_dropped'
  | 'table_paged'
  | 'title_repeated'
  | 'title_missing'
  | 'alt_missing'
  | 'link_broken'
  | 'slot_unknown'
  | 'slide_repeated'
  | 'figure_unknown'
  | 'figure_differs'
  | 'figure_reads_differently'
  | 'shares_do_not_add_up';

export interface DeckIssue {
  readonly code: DeckIssueCode;
  readonly severity: 'error' | 'warning';
  readonly slide: string;
  /** The slot or the exhibit. */
  readonly where: string;
  /** What was found, for a person. */
  readonly detail: string;
}
