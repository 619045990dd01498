/** The names that a config may use and that later stages define; the pipeline passes them in, since config stands before them. */
import type { z } from 'zod';

export interface Known {
  /** Dataset -> its columns, from the contract. */
  readonly datasets: ReadonlyMap<string, readonly string[]>;
  /** Source type -> the schema of its options (without `type`). */
  readonly sourceTypes: ReadonlyMap<string, z.ZodType>;
  /** Tables that a review makes besides the datasets, whose names no source may bear; without them any may. */
  readonly tables?: readonly string[];
  /** Chapter ids, in order. */
  readonly chapters: readonly string[];
  /** Output formats that can be written. */
  readonly formats: readonly string[];
  /** Figure families (ids without members); without them only the form of an id is checked. */
  readonly figures?: readonly string[];
  /** Slides that the chapters may have; without them any id is taken. */
  readonly slides?: readonly string[];
  /** Units of figures and kinds of charts that own slides may take; without them any word is. */
  readonly units?: readonly string[];
  readonly charts?: readonly string[];
  /** Words of the contract's vocabulary; without them any word is taken. */
  readonly vocabulary?: readonly string[];
}
