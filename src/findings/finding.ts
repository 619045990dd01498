/** A finding: a statement that a rule derived from figures. Its words are made later, by the narrative. */

export type Direction = 'good' | 'bad' | 'neutral';

export interface SuggestedAction {
  /** Key of the narrative: `action.<key>`. */
  readonly key: string;
  /** The figure that the action is meant to move. */
  readonly figure: string;
}

export interface Finding {
  /** `<rule>:<figure id>`; unique in a run. */
  readonly id: string;
  /** Id of the chapter. */
  readonly chapter: string;
  /** Key of the narrative: `finding.<statement>`. */
  readonly statement: string;
  readonly direction: Direction;
  /** 0..1: how much it matters, by effect against target, money and noise. Findings are ranked by it. */
  readonly severity: number;
  /** Ids of the figures that it rests on; the first is its headline. */
  readonly evidence: readonly string[];
  /** Members (raw values of the data) that the sentence names. */
  readonly members: Readonly<Record<string, string>>;
  /** Id of the slide that shows it. */
  readonly slide: string;
  readonly actions: readonly SuggestedAction[];
}
