/** The version of this package. */
import { readFileSync } from 'node:fs';
import { packageRoot } from '../package-root.js';

export function version(): string {
  const { version: own } = JSON.parse(readFileSync(new URL('package.json', packageRoot), 'utf8')) as {
    version: string;
  };
  return own;
}
