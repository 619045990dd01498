/** The names that a config may use and that later stages define; the pipeline passes them in, since config stands before them. */
import type { z } from 'zod';

export interface Known {
  /** Dataset -> its columns, from the contract. */
  readonly datasets: ReadonlyMap<string, readonly string[]>;
  /** Source type -> the schema of its options (without `type`). */
  readonly sourceTypes: ReadonlyMap<string, z.ZodType>;
  /** Chapter ids, in order. */
  readonly chapters: readonly string[];
  /** Output formats that can be written. */
  readonly formats: readonly string[];
  /** Figure families (ids without members); without them only the form of an id is checked. */
  readonly figures?: readonly string[];
  /** Words of the contract's vocabulary; without them any word is taken. */
  readonly vocabulary?: readonly string[];
}
