/** None: chapter 14 says what the findings of the others ask for, and a finding on a plan would be a finding on itself. */
import type { Finding } from '../../findings/finding.js';

export function findings(): readonly Finding[] {
  return [];
}
