// Copies what tsc leaves behind: the SQL of measures and derived relations, read at run time beside their code.
import { cp } from 'node:fs/promises';

await cp('src', 'dist/src', {
  recursive: true,
  filter: (path) =>
    !path.includes('.') ||
    path.endsWith('.sql') ||
    path.endsWith('.css') ||
    (path.endsWith('.json') && !path.endsWith('tsconfig.json')),
});
