/** The demo as a user gets it: built by the command line into a folder of the test's own, its files read back. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../../src/package-root.js';
import { readPackage, relationsOf, relationType, textOf, type Package } from '../../src/pptx/package.js';
import { quarterdeck } from '../cli/shop.js';
import { temporary } from '../temporary.js';

export interface FigureRecord {
  readonly value: number | string | null;
  readonly unit: string;
}

export interface Built {
  readonly files: Readonly<Record<string, Buffer>>;
  readonly deck: Package;
  readonly pptx: Buffer;
  readonly figures: Readonly<Record<string, FigureRecord>>;
  /** Findings of the deck's own checks. */
  readonly checks: readonly {
    readonly code: string;
    readonly severity: string;
    readonly slide: string;
    readonly detail: string;
  }[];
}

export const committed = new URL('data/demo/review.yaml', packageRoot).pathname;

/** Fails with all that was said where the build does not end with 0, as a build does whose gate or checks find an error. */
export async function buildDemo(review: string, locale: 'zh-CN' | 'en'): Promise<Built> {
  const folder = temporary('demo');
  const { exit, err } = await quarterdeck(folder, ['build', review, '--out', folder, '--locale', locale]);
  if (exit !== 0) throw new Error(`the build ended with ${exit}:\n${err}`);
  const files = Object.fromEntries(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name))]));
  const file = (ending: string) => files[Object.keys(files).find((name) => name.endsWith(ending))!]!;
  const json = (ending: string): unknown => JSON.parse(file(ending).toString('utf8'));
  return {
    files,
    deck: readPackage(file('.pptx'), 'the deck'),
    pptx: file('.pptx'),
    figures: (json('.figures.json') as Pick<Built, 'figures'>).figures,
    checks: (json('.run.json') as Pick<Built, 'checks'>).checks,
  };
}

/** The demo of another seed and scale; gives the path of its config. */
export async function generated(seed: number, scale: number): Promise<string> {
  const folder = temporary('demo');
  const { exit, err } = await quarterdeck(folder, ['sample', '--out', '.', '--seed', `${seed}`, '--scale', `${scale}`]);
  if (exit !== 0) throw new Error(err);
  return join(folder, 'review.yaml');
}

/** The embedded workbooks by their part's name. */
export function workbooks(deck: Package): [string, Uint8Array][] {
  return [...deck.parts].filter(([name]) => name.endsWith('.xlsx')).map(([name, { bytes }]) => [name, bytes]);
}

/** The numbers that each chart of each slide shows, slide by slide in the order of the show, as they stand in its cache. */
export function chartNumbers(deck: Package): string[][] {
  const targets = new Map(relationsOf(deck, 'ppt/presentation.xml').map(({ id, target }) => [id, target]));
  const shown = [...textOf(deck, 'ppt/presentation.xml').matchAll(/<p:sldId [^>]*r:id="([^"]+)"/g)];
  return shown.map(([, id]) => {
    const slide = targets.get(id!)!;
    const charts = relationsOf(deck, slide).filter(({ type }) => type === relationType('chart'));
    return charts.map(({ target }) => {
      const xml = textOf(deck, target);
      const caches = [...xml.matchAll(/<c:numCache>.*?<\/c:numCache>/gs)].map(([cache]) => cache);
      return caches.flatMap((cache) => [...cache.matchAll(/<c:v>([^<]*)<\/c:v>/g)].map(([, value]) => value)).join(' ');
    });
  });
}

/** The slides up to the last one with a chart. */
export function withoutAppendix(slides: readonly (readonly string[])[]): readonly (readonly string[])[] {
  return slides.slice(0, slides.findLastIndex((charts) => charts.length > 0) + 1);
}
