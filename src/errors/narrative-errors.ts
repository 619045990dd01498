/** The errors of the narrative's templates. */
import { choose, type Entries } from './entry.js';

export interface NarrativeErrors {
  NARRATIVE_KEY: { key: string; locale: string; nearest?: string };
  NARRATIVE_FIGURE: { template: string; key: string; figure: string };
  NARRATIVE_PARAMETER: { template: string; key: string; why: string };
  NARRATIVE_HELPER: { template: string; key: string; helper: string; allowed: readonly string[] };
  NARRATIVE_SYNTAX: { template: string; why: string };
  NARRATIVE_REPEATED: { template: string; key: string; other: string };
}

export const narrativeErrors: Entries<NarrativeErrors> = {
  NARRATIVE_KEY: {
    exit: 4,
    says: ({ key, locale }) => `no template of ${locale} has the sentence "${key}"`,
    tryThis: ({ nearest, locale }) =>
      nearest === undefined ? `write it in templates/narrative/${locale}` : choose(nearest, []),
  },
  NARRATIVE_FIGURE: {
    exit: 4,
    says: ({ template, key, figure }) =>
      `${template}: "${key}" names the figure ${figure}, which this run does not have`,
    tryThis: () => 'mend the id or its members; "quarterdeck figures" lists the ids of a review',
  },
  NARRATIVE_PARAMETER: {
    exit: 4,
    says: ({ template, key, why }) => `${template}: "${key}" cannot be said: ${why}`,
    tryThis: () => 'give the sentence every parameter that its template names',
  },
  NARRATIVE_HELPER: {
    exit: 4,
    says: ({ template, key, helper }) => `${template}: "${key}" calls "${helper}", which is no helper`,
    tryThis: ({ allowed }) => choose(undefined, allowed),
  },
  NARRATIVE_SYNTAX: {
    exit: 4,
    says: ({ template, why }) => `${template} is no template: ${why}`,
    tryThis: () => 'write sentences as {{#*inline "key"}}text{{/inline}} and nothing else outside them',
  },
  NARRATIVE_REPEATED: {
    exit: 4,
    says: ({ template, key, other }) => `${template} has "${key}", which ${other} has already`,
    tryThis: () => 'keep one of them',
  },
};
