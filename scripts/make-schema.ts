/** Writes schema/review.schema.json from the schema of the config; with --check it fails where the file is stale. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { reviewJsonSchema } from '../src/config/json-schema.js';
import { packageRoot } from '../src/package-root.js';
import { known } from '../src/pipeline.js';

const file = fileURLToPath(new URL('schema/review.schema.json', packageRoot));
const style = await resolveConfig(file);
const fresh = await format(JSON.stringify(reviewJsonSchema(known)), { ...style, parser: 'json' });

function current(): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

if (!process.argv.includes('--check')) {
  mkdirSync(new URL('schema/', packageRoot), { recursive: true });
  writeFileSync(file, fresh);
} else if (current() !== fresh) {
  console.error('schema/review.schema.json is stale; run: npm run schema');
  process.exitCode = 1;
}
