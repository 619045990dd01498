import { expect, test } from '@jest/globals';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { build, createProgress, evaluate, known, loadReview } from '../src/index.js';
import { shop } from './cli/shop.js';
import { temporary } from './temporary.js';

test('a program builds a review through the public door alone', async () => {
  const folder = shop();
  const review = await loadReview(join(folder, 'review.yaml'), { environment: {}, today: '2026-01-08', known });
  const steps: string[] = [];
  const progress = createProgress(
    (event) => {
      if (event.type === 'done') steps.push(event.step);
    },
    () => 0,
  );
  const tools = { progress, signal: new AbortController().signal };
  const { figures } = await evaluate(review, tools);
  expect(figures.get('sales.aov')?.value).toBeGreaterThan(0);
  const target = temporary('door');
  const { files, slides } = await build(review, target, '0.0.0', tools);
  expect(readdirSync(target)).toHaveLength(files.length);
  expect(slides).toBeGreaterThan(5);
  expect(steps).toContain('pptx');
});
