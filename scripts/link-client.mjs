// Links the page's browser code and our chart drawings into one script without imports, which an HTML deck carries inline.
import { readFile, writeFile, mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { minify, transform } from '@swc/core';

const root = new URL('../', import.meta.url);
const entry = new URL('src/html/client/main.ts', root);
const compile = { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' }, module: { type: 'commonjs' } };

/** The compiled code of a module by its path from the root, and of all that it imports. */
async function gather(url, modules) {
  const name = url.href.slice(root.href.length);
  if (modules.has(name)) return;
  modules.set(name, '');
  const { code } = await transform(await readFile(url, 'utf8'), { ...compile, filename: fileURLToPath(url) });
  const imports = [...code.matchAll(/\brequire\("([^"]+)"\)/g)].map(([, path]) => path);
  const outside = imports.find((path) => !/^\.{1,2}\/.*\.js$/.test(path));
  if (outside !== undefined) throw new Error(`${name} imports ${outside}, which a page cannot load`);
  for (const path of imports) await gather(new URL(path.replace(/\.js$/, '.ts'), url), modules);
  modules.set(name, linked(code, url));
}

/** Relative imports become names of modules. */
function linked(code, url) {
  return code.replace(/\brequire\("(\.[^"]+)"\)/g, (_, path) => {
    const target = new URL(path.replace(/\.js$/, '.ts'), url).href.slice(root.href.length);
    return `require(${JSON.stringify(target)})`;
  });
}

/** The script as text. */
export async function linkClient() {
  const modules = new Map();
  await gather(entry, modules);
  const table = [...modules]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, code]) => `${JSON.stringify(name)}(exports, require) {\n${code}\n}`);
  const whole = `(() => {
const modules = {\n${table.join(',\n')}\n};
const loaded = {};
const load = (name) => {
  if (!loaded[name]) { loaded[name] = {}; modules[name](loaded[name], load); }
  return loaded[name];
};
load(${JSON.stringify(entry.href.slice(root.href.length))});
})();`;
  const { code } = await minify(whole, { compress: { passes: 2 }, mangle: true, module: false });
  return code;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const target = new URL('dist/src/html/client.js', root);
  await mkdir(new URL('./', target), { recursive: true });
  await writeFile(target, await linkClient());
}
