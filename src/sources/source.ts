/** The contract of a source type: its options and how it becomes a relation of the engine. */
import type { z } from 'zod';
import type { Engine } from '../engine/engine.js';

/** A file that was read, for the run's record. */
export interface InputFile {
  /** Relative to the config's folder. */
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
}

export interface AttachContext {
  readonly engine: Engine;
  /** Name of the source in the config; the relation gets this name. */
  readonly name: string;
  /** Absolute folder of the config; paths resolve against it and may not leave it. */
  readonly folder: string;
  /** Absolute folders outside it that paths may lead to. */
  readonly allow: readonly string[];
  /** Absolute folder for temporary files of this run. */
  readonly scratch: string;
}

export interface AttachedSource {
  readonly name: string;
  /** Name of the relation (view or table) in the engine. */
  readonly relation: string;
  readonly columns: readonly string[];
  /** True where every value is text as typed by people (CSV), so that numbers and dates are parsed leniently. */
  readonly text: boolean;
  readonly files: readonly InputFile[];
  /** What the reader decided by itself: encoding, delimiter, header row. Shown by `validate`. */
  readonly notes: readonly string[];
}

export interface SourceType<Options = unknown> {
  readonly type: string;
  /** Options of the config, without `type`. Unknown keys are errors. */
  readonly options: z.ZodType<Options>;
  /** This process reads its rows, on its one thread, and not the engine. */
  readonly inProcess?: true;
  attach(context: AttachContext, options: Options): Promise<AttachedSource>;
}
