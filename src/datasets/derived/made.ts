/** Derived relations that code makes, because SQL cannot say them: tables over the rows of other relations. */
import type { Review } from '../../config/review.js';
import type { Engine } from '../../engine/engine.js';
import { makeReviewRelations, reviewRelations, type ReviewTools } from './reviews/relations.js';
import type { SqlFile } from './sql-file.js';

export interface MadeRelations {
  /** By name: what each table means, its grain, and what it is made from; in place of a query, in words, how. */
  readonly relations: ReadonlyMap<string, SqlFile>;
  /** Makes all of the tables, from relations that are there. */
  readonly make: (engine: Engine, review: Review, tools: ReviewTools) => Promise<void>;
}

/** Each entry is made once, as soon as a query reads one of its tables. */
export const madeRelations: readonly MadeRelations[] = [{ relations: reviewRelations, make: makeReviewRelations }];
