/** What a check or the fitting found on a slide, listed for the person who presents it. docs/checks.md says each code's rule. */

/** Codes of the fitting: what was done so that all texts stand. */
type FitCode = 'text_shortened' | 'text_continued' | 'text_cut' | 'table_paged' | 'names_shortened';

/** Codes of the checks on what the deck says. */
type ContentCode =
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

/** Codes of the checks on how it stands in the theme's frames and colours. */
type CraftCode =
  | 'text_overflow'
  | 'title_lines'
  | 'size_small'
  | 'contrast_low'
  | 'outside_slide'
  | 'slots_overlap'
  | 'spacing_uneven'
  | 'names_unreadable'
  | 'header_missing';

/** Codes of the checks that only the written file can answer (src/pptx/gate-*.ts). */
type FileCode = 'shape_outside' | 'shapes_overlap' | 'reading_order' | 'file_large';

export type DeckIssueCode = FitCode | ContentCode | CraftCode | FileCode;

/** An error stops the build; a warning does where `strict` is on; a note only says what was done. */
export type Severity = 'error' | 'warning' | 'note';

export interface DeckIssue {
  readonly code: DeckIssueCode;
  readonly severity: Severity;
  readonly slide: string;
  /** The slot, the shape or the exhibit. */
  readonly where: string;
  /** What was found, for a person. */
  readonly detail: string;
}
