/** The folder of this package: templates, schema and the demo brand lie beside the code, whether it runs from src or dist. */
import { existsSync } from 'node:fs';

function find(folder: URL): URL {
  if (existsSync(new URL('package.json', folder))) return folder;
  const parent = new URL('../', folder);
  if (parent.href === folder.href) throw new Error('the package has lost its package.json');
  return find(parent);
}

export const packageRoot = find(new URL('./', import.meta.url));
