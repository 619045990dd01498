/** Attaches the sources that the wanted datasets read; a source that nobody reads is never opened. */
import type { DatasetMapping, Review } from '../config/review.js';
import type { Engine } from '../engine/engine.js';
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
  const attached = new Map<string, AttachedSource>();
  for (const { name, type, options } of review.sources) {
    const sourceType = sourceTypes.get(type);
    if (!sourceType || !mappings.some((mapping) => reads(mapping, name))) continue;
    const { folder, allow } = review;
    attached.set(name, await sourceType.attach({ ...place, name, folder, allow }, sourceType.options.parse(options)));
  }
  return attached;
}
