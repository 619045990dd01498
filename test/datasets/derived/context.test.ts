import { expect, test } from '@jest/globals';
import { contextTables, createContextTables } from '../../../src/datasets/derived/context.js';
import { inWorld, review } from '../../chapters/world.js';

test('the context is made of the tables that no source may be called after', async () => {
  const made = await inWorld({}, async (engine) => {
    await createContextTables(engine, review);
    return engine.query('SELECT table_name FROM duckdb_tables() ORDER BY ALL');
  });
  expect(made.rows.map(({ table_name }) => table_name)).toEqual([...contextTables].sort());
});
