/** A review's folder for a test: files go in, a source is attached, its rows come out. */
import { afterAll, afterEach, beforeEach } from '@jest/globals';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { openDuckDb } from '../../src/engine/duckdb.js';
import type { Engine, Value } from '../../src/engine/engine.js';
import type { ErrorCode } from '../../src/errors/catalog.js';
import { QuarterdeckError, sentence, nextStep } from '../../src/errors/problem.js';
import { sourceTypes } from '../../src/sources/index.js';
import type { AttachedSource } from '../../src/sources/source.js';

export interface Bench {
  readonly engine: Engine;
  readonly folder: string;
  write(path: string, content: string | Uint8Array): Promise<string>;
  attach(
    type: string,
    options: Record<string, unknown>,
    extra?: { name?: string; allow?: string[] },
  ): Promise<AttachedSource>;
  /** Rows as lists of cells, in the order of all columns. */
  rows(name?: string): Promise<Value[][]>;
  read(
    type: string,
    options: Record<string, unknown>,
  ): Promise<{ columns: readonly string[]; rows: Value[][]; notes: readonly string[] }>;
  failure(type: string, options: Record<string, unknown>): Promise<Failure>;
}

export interface Failure {
  code: ErrorCode;
  parameters: Record<string, unknown>;
  exitCode: number;
  says: string;
  tryThis: string;
}

/** Sets up one bench a test; the object is filled anew before each. */
export function bench(): Bench {
  const root: { path: string; engine?: Engine } = { path: '' };
  const made: string[] = [];
  const engine = () => root.engine!;
  const folder = () => join(root.path, 'review');
  beforeEach(async () => {
    root.path = await mkdtemp(join(tmpdir(), 'quarterdeck-source-'));
    made.push(root.path);
    await mkdir(folder());
    await mkdir(join(root.path, 'scratch'));
    root.engine = await openDuckDb({
      memory: '512MB',
      threads: 2,
      spill: join(root.path, 'scratch'),
      timeZone: 'Asia/Shanghai',
    });
  });
  afterEach(() => engine().close());
  afterAll(() => Promise.all(made.map((path) => rm(path, { recursive: true, force: true }))));

  const attach: Bench['attach'] = (type, options, { name = 'source', allow = [] } = {}) => {
    const found = sourceTypes.get(type)!;
    const context = { engine: engine(), name, folder: folder(), allow, scratch: join(root.path, 'scratch') };
    return found.attach(context, found.options.parse(options));
  };
  const rows: Bench['rows'] = async (name = 'source') => {
    const result = await engine().query(`SELECT * FROM ${engine().identifier(name)} ORDER BY ALL NULLS FIRST`);
    return result.rows.map((row) => Object.values(row));
  };
  return {
    get engine() {
      return engine();
    },
    get folder() {
      return folder();
    },
    async write(path, content) {
      const full = join(folder(), path);
      await mkdir(dirname(full), { recursive: true });
      await writeFile(full, content);
      return full;
    },
    attach,
    rows,
    async read(type, options) {
      const { columns, notes } = await attach(type, options);
      return { columns, notes, rows: await rows() };
    },
    async failure(type, options) {
      try {
        await attach(type, options);
      } catch (error) {
        if (!(error instanceof QuarterdeckError)) throw error;
        const [first] = error.problems;
        return {
          code: first!.code,
          parameters: first!.parameters,
          exitCode: error.exitCode,
          says: sentence(first!),
          tryThis: nextStep(first!),
        };
      }
      throw new Error('the source was attached');
    },
  };
}
