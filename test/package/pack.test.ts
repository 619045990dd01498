/**
 * The package as npm would ship it, installed in an empty folder and run there. It needs a registry or a filled npm cache, so it runs
 * where CI is set, or by hand: npm run build && QUARTERDECK_PACK=1 npm test -- test/package
 */
import { beforeAll, describe, expect, test } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../../src/package-root.js';
import { temporary } from '../temporary.js';

const wanted = process.env.CI !== undefined || process.env.QUARTERDECK_PACK === '1';

(wanted ? describe : describe.skip)('the packed package', () => {
  let folder = '';
  const run = (command: string, args: readonly string[], cwd: string) =>
    execFileSync(command, args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
  const quarterdeck = (...args: string[]) => run(join(folder, 'node_modules/.bin/quarterdeck'), args, folder);

  beforeAll(() => {
    const root = temporary('pack');
    run('npm', ['pack', '--ignore-scripts', '--pack-destination', root], packageRoot.pathname);
    const [tarball] = readdirSync(root);
    // The model of Chinese sentiment takes 1.4 MB of it, fourteen chapters and their sentences most of the rest.
    expect(statSync(join(root, tarball!)).size).toBeLessThan(2_500_000);
    folder = join(root, 'elsewhere');
    mkdirSync(folder);
    writeFileSync(join(folder, 'package.json'), '{ "name": "elsewhere", "private": true, "type": "module" }');
    run('npm', ['i', '--omit=dev', '--no-audit', '--no-fund', '--prefer-offline', join(root, tarball!)], folder);
  }, 300_000);

  test('installs no second canvas and runs its doctor', () => {
    expect(quarterdeck('doctor')).toMatch(/✓ DuckDB/);
    expect(() => statSync(join(folder, 'node_modules/canvas'))).toThrow();
  });

  test('writes a sample and builds it, pictures too', () => {
    quarterdeck('sample', '--out', 'demo', '--scale', '0.05');
    const files = quarterdeck('build', 'demo/review.yaml', '--out', 'out', '--format', 'pptx,json,png');
    expect(files).toMatch(/\.pptx$/m);
    expect(files.match(/\.png$/gm)!.length).toBeGreaterThan(10);
  }, 120_000);

  test('opens its door to programs', () => {
    const says = `import { loadReview, build } from 'quarterdeck'; console.log(typeof loadReview, typeof build)`;
    expect(run(process.execPath, ['--input-type=module', '-e', says], folder)).toBe('function function\n');
  });
});
