/** Work on many items, a few at a time: as many as the engine has connections for. */
import { atOnce } from './duckdb-connections.js';

/** The results in the order of the items. After a failure no further item is begun, and the first failure by that order is thrown. */
export async function inTurns<T, R>(items: readonly T[], work: (item: T) => Promise<R>): Promise<readonly R[]> {
  const results: R[] = [];
  const failures: { readonly index: number; readonly error: unknown }[] = [];
  let next = 0;
  const worker = async (): Promise<void> => {
    for (let index = next; index < items.length && failures.length === 0; index = next) {
      next = index + 1;
      try {
        results[index] = await work(items[index] as T);
      } catch (error) {
        failures.push({ index, error });
      }
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  const [first] = failures.sort((a, b) => a.index - b.index);
  if (first) throw first.error;
  return results;
}
