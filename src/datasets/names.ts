/** Names that the data itself has for its members (products, channels ...), for labels where the config gives none. */
import type { Engine } from '../engine/engine.js';

/** Datasets whose rows have an id and a name. */
const named = [
  ['products', 'sku'],
  ['channels', 'channel'],
  ['stores', 'store_id'],
  ['promotions', 'promotion_id'],
  ['creatives', 'creative_id'],
  ['experiments', 'experiment_id'],
  ['exhibitions', 'exhibition_id'],
  ['partners', 'partner_id'],
] as const;

/** Raw id -> name, over the datasets that are loaded; an id that two of them share has the name of the first. */
export async function memberNames(
  engine: Engine,
  datasets: ReadonlyMap<string, unknown>,
): Promise<ReadonlyMap<string, string>> {
  const names = new Map<string, string>();
  for (const [dataset, id] of named) {
    if (!datasets.has(dataset)) continue;
    const { rows } = await engine.query(
      `select ${id} as member, name from ${dataset} where name is not null order by ${id}`,
      `names of ${dataset}`,
    );
    for (const { member, name } of rows) {
      if (!names.has(String(member))) names.set(String(member), String(name));
    }
  }
  return names;
}
