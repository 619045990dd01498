/** The source types, by the name that a config gives as `type`. */
import { csv, tsv } from './csv/attach.js';
import { json, jsonl } from './json/attach.js';
import { parquet } from './parquet/attach.js';
import type { SourceType } from './source.js';
import { sqlite } from './sqlite/attach.js';
import { xls, xlsx } from './xlsx/attach.js';

export const sourceTypes: ReadonlyMap<string, SourceType> = new Map(
  [csv, tsv, xlsx, xls, json, jsonl, parquet, sqlite].map((type: SourceType) => [type.type, type]),
);
