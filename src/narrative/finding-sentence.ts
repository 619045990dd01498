/** The sentence of a finding, from the template `finding.<statement>`. */
import type { Finding } from '../findings/finding.js';
import type { Narrative } from './narrative.js';

/** The template is given the members, the direction, and the headline figure's id as `figure`. */
export function findingSentence(finding: Finding, narrative: Narrative): string {
  const { members, direction, evidence } = finding;
  return narrative.say(`finding.${finding.statement}`, { ...members, direction, figure: evidence[0] ?? '' });
}
