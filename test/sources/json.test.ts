import { describe, expect, test } from '@jest/globals';
import { bench } from './attach.js';

const source = bench();

test('lines of objects become typed columns; text is never taken for a date', async () => {
  await source.write(
    'a.jsonl',
    '{"id":"007","n":3,"x":1.5,"ok":true,"day":"2025-11-11T00:00:00+08:00"}\n{"id":"8","n":null}\n',
  );
  const { columns, rows } = await source.read('json', { path: 'a.jsonl' });
  expect(columns).toEqual(['id', 'n', 'x', 'ok', 'day']);
  expect(rows).toEqual([
    ['007', 3, 1.5, true, '2025-11-11T00:00:00+08:00'],
    ['8', null, null, null, null],
  ]);
});

test('objects inside objects become names with dots; lists of text stay lists', async () => {
  await source.write(
    'a.json',
    JSON.stringify([
      { id: 1, 'odd/"key': 'v', who: { name: '李', at: { city: 'sh' } }, tags: ['好', 'b'], more: [{ a: 1 }] },
    ]),
  );
  const { columns, rows } = await source.read('json', { path: 'a.json' });
  expect(columns).toEqual(['id', 'odd/"key', 'who.name', 'who.at.city', 'tags', 'more']);
  expect(rows).toEqual([[1, 'v', '李', 'sh', ['好', 'b'], '[{"a":1}]']]);
});

test('root leads to the rows inside the file', async () => {
  await source.write('a.json', JSON.stringify({ code: 0, data: { items: [{ a: 1 }, { a: 2 }] } }));
  expect((await source.read('json', { path: 'a.json', root: 'data.items' })).rows).toEqual([[1], [2]]);
});

test('a root that leads nowhere is an error that names what is there', async () => {
  await source.write('a.json', JSON.stringify({ code: 0, data: { items: [] } }));
  const { code, parameters } = await source.failure('json', { path: 'a.json', root: 'data.rows' });
  expect([code, parameters.has]).toEqual(['SOURCE_JSON_ROOT', ['code', 'data']]);
});

test('files with different keys are put together by name', async () => {
  await source.write('a-1.jsonl', '{"a":1}\n');
  await source.write('a-2.jsonl', '{"b":"x"}\n');
  expect((await source.read('jsonl', { path: 'a-*.jsonl' })).rows).toEqual([
    [null, 'x'],
    [1, null],
  ]);
});

describe('a broken file', () => {
  test('of lines is shown by line', async () => {
    await source.write('a.jsonl', '{"a":1}\n\n{"a":\n{"a":3}\n');
    expect(await source.failure('jsonl', { path: 'a.jsonl' })).toMatchObject({
      code: 'SOURCE_JSON',
      exitCode: 3,
      parameters: { line: 3 },
    });
  });

  test('of one value is shown by line', async () => {
    await source.write('a.json', '[{"a":1},\n{"a":2},\n{"a":]');
    expect(await source.failure('json', { path: 'a.json' })).toMatchObject({
      code: 'SOURCE_JSON',
      parameters: { line: 3 },
    });
  });

  test('that holds no objects is an error', async () => {
    await source.write('a.json', '[1, 2]');
    expect((await source.failure('json', { path: 'a.json' })).code).toBe('SOURCE_JSON_ROOT');
  });

  test('that is empty is an error', async () => {
    await source.write('a.jsonl', '');
    expect((await source.failure('jsonl', { path: 'a.jsonl' })).code).toBe('SOURCE_EMPTY');
    await source.write('b.json', '[]');
    expect((await source.failure('json', { path: 'b.json' })).code).toBe('SOURCE_EMPTY');
  });
});
