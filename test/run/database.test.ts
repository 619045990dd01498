/** The state's file: whole after a crash, shared by processes, and never read by a version that is too old for it. */
import { describe, expect, test } from '@jest/globals';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openDatabase, type Database, type Part } from '../../src/run/database.js';
import { temporary } from '../temporary.js';

const note: Part = { name: 'note', steps: ['CREATE TABLE note (text TEXT PRIMARY KEY)'] };
const file = () => join(temporary('state'), 'deep', 'state.db');

describe('the state', () => {
  test('holds what was written once it is opened again', async () => {
    const path = file();
    const first = await openDatabase(path, [note]);
    expect(first.run('INSERT INTO note VALUES (?)', `it's "quoted"; DROP TABLE note`)).toBe(1);
    first.close();
    const second = await openDatabase(path, [note]);
    expect(second.all('SELECT text FROM note')).toEqual([{ text: `it's "quoted"; DROP TABLE note` }]);
    second.close();
  });

  test('is brought up to date step by step, and refused by an older version', async () => {
    const path = file();
    (await openDatabase(path, [note])).close();
    const newer: Part = { ...note, steps: [...note.steps, 'ALTER TABLE note ADD COLUMN at TEXT'] };
    const opened = await openDatabase(path, [newer]);
    opened.run('INSERT INTO note VALUES (?, ?)', 'a', '2026-01-01');
    opened.close();
    await expect(openDatabase(path, [note])).rejects.toMatchObject({ problems: [{ code: 'STATE_NEWER' }] });
  });

  test('undoes all of a piece of work that fails', async () => {
    const opened = await openDatabase(file(), [note]);
    const failing = () =>
      opened.atOnce(() => {
        opened.run('INSERT INTO note VALUES (?)', 'a');
        throw new Error('stop');
      });
    expect(failing).toThrow('stop');
    expect(opened.all('SELECT * FROM note')).toEqual([]);
    expect(opened.atOnce(() => opened.run('INSERT INTO note VALUES (?)', 'b'))).toBe(1);
    opened.close();
  });

  test('says that it cannot be opened', async () => {
    const folder = join(temporary('state'), 'taken');
    writeFileSync(folder, '');
    await expect(openDatabase(join(folder, 'state.db'), [note])).rejects.toMatchObject({
      problems: [{ code: 'STATE_OPEN' }],
    });
  });

  test('says that its disk is full, and what to do', async () => {
    const opened = await openDatabase(file(), [note]);
    const [pages] = opened.all('PRAGMA page_count');
    opened.all(`PRAGMA max_page_count = ${Number(pages!.page_count)}`);
    const problems = [{ code: 'STATE_WRITE', parameters: { message: expect.stringContaining('full') } }];
    const write = () => opened.run('INSERT INTO note VALUES (?)', 'a'.repeat(100_000));
    expect(write).toThrow(expect.objectContaining({ exitCode: 5, problems }));
    expect(() => opened.atOnce(write)).toThrow(expect.objectContaining({ problems }));
    opened.close();
  });

  test('is written again once another process, which held it for too long, lets it go', async () => {
    const path = file();
    const [one, other] = [await openDatabase(path, [note]), await openDatabase(path, [note])];
    one.all('PRAGMA busy_timeout = 20');
    const write = (text: string) => one.run('INSERT INTO note VALUES (?)', text);
    const problem = expect.objectContaining({ problems: [expect.objectContaining({ code: 'STATE_WRITE' })] });
    other.atOnce(() => {
      expect(() => write('a')).toThrow(problem);
      expect(() => one.atOnce(() => write('b'))).toThrow(problem);
    });
    one.atOnce(() => write('c'));
    expect(other.all('SELECT text FROM note')).toEqual([{ text: 'c' }]);
    one.close();
    other.close();
  });

  test('says that its file was damaged', async () => {
    const path = file();
    const first = await openDatabase(path, [note]);
    first.run('INSERT INTO note VALUES (?)', 'a');
    first.all('PRAGMA wal_checkpoint(TRUNCATE)');
    first.close();
    const bytes = readFileSync(path);
    // The tables' own pages; the header stays that of a database.
    writeFileSync(path, bytes.fill(0xa5, 4096));
    const opened = await openDatabase(path, [note]).catch((error: unknown) => error);
    const damage = () => (opened as Database).all('SELECT * FROM note');
    const problem = expect.objectContaining({
      exitCode: 5,
      problems: [expect.objectContaining({ code: 'STATE_OPEN' })],
    });
    if (opened instanceof Error) expect(opened).toEqual(problem);
    else expect(damage).toThrow(problem);
  });

  test('loses nothing that was committed when its process is killed, and is free for the next', async () => {
    const path = file();
    (await openDatabase(path, [note])).close();
    // The child writes as fast as it can, tells each commit, and then hangs in the middle of a piece of work.
    const script = `
      import Open from 'libsql';
      const file = new Open(process.argv[1]);
      file.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL');
      for (let at = 0; at < 40; at += 1) {
        file.prepare('INSERT INTO note VALUES (?)').run(String(at));
        process.stdout.write(at + '\\n');
      }
      file.exec('BEGIN IMMEDIATE');
      file.prepare('INSERT INTO note VALUES (?)').run('half');
      process.stdout.write('half\\n');
      setInterval(() => undefined, 1000);
    `;
    const child = spawn(process.execPath, ['--input-type=module', '-e', script, path], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let told = '';
    for await (const piece of child.stdout) {
      told += String(piece);
      if (told.includes('half')) break;
    }
    child.kill('SIGKILL');
    await once(child, 'exit');
    const opened = await openDatabase(path, [note]);
    expect(opened.all('SELECT count(*) AS n FROM note')).toEqual([{ n: 40 }]);
    expect(opened.run('INSERT INTO note VALUES (?)', 'next')).toBe(1);
    opened.close();
    expect(existsSync(path)).toBe(true);
  });
});
