/** Attaches the sources that the wanted datasets read; a source that nobody reads is never opened. */
import type { DatasetMapping, Review } from '../config/review.js';
import type { Engine } from '../engine/engine.js';
import { inTurns } from '../engine/in-turns.js';
import { sourceTypes } from './index.js';
import type { AttachedSource } from './source.js';

/** A mapping that is a query of its own may read any source that its text names. */
function reads(mapping: DatasetMapping, source: string): boolean {
  return mapping.source === source || (mapping.sql?.includes(source) ?? false);
}

/** By the source's name, in the order of the config. */
export async function attachSources(
  review: Review,
  wanted: ReadonlySet<string>,
  place: { readonly engine: Engine; readonly scratch: string },
): Promise<ReadonlyMap<string, AttachedSource>> {
  const mappings = review.datasets.filter(({ dataset }) => wanted.has(dataset));
  const { folder, allow } = review;
  const read = review.sources.filter(({ name }) => mappings.some((mapping) => reads(mapping, name)));
  const attached = await inTurns(read, async ({ name, type, options }) => {
    const sourceType = sourceTypes.get(type);
    return sourceType?.attach({ ...place, name, folder, allow }, sourceType.options.parse(options));
  });
  return new Map(attached.flatMap((source) => (source ? [[source.name, source]] : [])));
}
