import { describe, expect, test } from '@jest/globals';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

const root = new URL('../', import.meta.url).pathname;

function filesUnder(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(join(root, path)).isFile());
}

const read = (path: string) => readFileSync(join(root, path), 'utf8');
const chapters = readdirSync(join(root, 'src/chapters')).filter((name) => /^\d\d-/.test(name));

describe('the shape of the code', () => {
  test('every chapter has the same files', () => {
    expect(chapters.length).toBeGreaterThan(0);
    for (const chapter of chapters) {
      const entries = readdirSync(join(root, 'src/chapters', chapter));
      expect(entries).toEqual(
        expect.arrayContaining(['chapter.ts', 'definitions.ts', 'figures.ts', 'findings.ts', 'measures', 'slides.ts']),
      );
      const id = chapter.slice(3);
      for (const locale of ['zh-CN', 'en']) expect(read(`templates/narrative/${locale}/${id}.hbs`)).not.toBe('');
    }
  });

  test('every measure opens with its meaning and its grain', () => {
    const measures = chapters.flatMap((chapter) => filesUnder(`src/chapters/${chapter}/measures`));
    expect(measures.length).toBeGreaterThan(0);
    for (const path of measures) {
      expect(path).toMatch(/\/[a-z0-9_]+\.sql$/);
      expect({ path, head: read(path).slice(0, 2) }).toEqual({ path, head: '--' });
      expect({ path, grain: read(path).includes('-- grain:') }).toEqual({ path, grain: true });
    }
  });

  test('every source file opens with a sentence that says what it is', () => {
    const bare = filesUnder('src')
      .filter((path) => path.endsWith('.ts'))
      .filter((path) => !/^(#!.*\n)?\/\*\*/.test(read(path)));
    expect(bare).toEqual([]);
  });

  test('no source file is longer than 300 lines', () => {
    const long = filesUnder('src').filter((path) => path.endsWith('.ts') && read(path).split('\n').length > 301);
    expect(long).toEqual([]);
  });

  test('nothing under src names a member of the demo brand', () => {
    // Taken from the demo's own labels, so that the list cannot go stale; words of the contract's vocabulary aside.
    const vocabulary = new Set([
      'other',
      'home',
      'accessory',
      'direct',
      'search',
      'social',
      'store',
      'service',
      'partner',
      'private',
      'online',
      'offline',
      'operations',
      'delivery',
      'technology',
      'payment',
      'inventory',
      'design',
      'unknown',
      'warmup',
      'burst',
      'closing',
      'marketing',
      'wechat',
      'camera',
      'organic_search',
      'referral',
      'google_ads',
      'spec_comparison',
      'health_monitoring',
      'return',
      'innovation',
      'after_sales',
      'mobile',
      'screen',
      'battery',
      'band',
      'watch',
      'north',
      'south',
      'east',
      'west',
      'central',
    ]);
    const demo = read('data/demo/review.yaml');
    const labels = demo.slice(demo.indexOf('\nlabels:'));
    const members = [...labels.matchAll(/^ {2}'?([a-z_]{5,}[a-z0-9_+-]*)'?:/gm)].map(([, member]) => member!);
    expect(members.length).toBeGreaterThan(10);
    const named = filesUnder('src').flatMap((path) => {
      const text = read(path);
      return members
        .filter((member) => !vocabulary.has(member) && text.includes(`'${member}'`))
        .map((member) => `${path}: ${member}`);
    });
    expect(named).toEqual([]);
  });
});
