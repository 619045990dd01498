/** What the findings ask for: each action once, in the order of the findings that suggest it. */
import type { Finding, SuggestedAction } from './finding.js';

export interface RankedAction extends SuggestedAction {
  /** The finding that suggests it, and the slide that shows why. */
  readonly finding: string;
  readonly slide: string;
  readonly members: Readonly<Record<string, string>>;
}

/** The same action for the same figure is named once, under its heaviest finding. */
export function suggestedActions(ranked: readonly Finding[]): RankedAction[] {
  const actions = new Map<string, RankedAction>();
  for (const { id, slide, members, actions: suggested } of ranked) {
    for (const action of suggested) {
      const key = `${action.key}\n${action.figure}`;
      if (!actions.has(key)) actions.set(key, { ...action, finding: id, slide, members });
    }
  }
  return [...actions.values()];
}
