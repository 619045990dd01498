/** Writes our themes, light and dark (`npm run theme`); with `--check` it only says whether the files on disk are what this code makes. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { stringify } from 'yaml';
import type { LayoutName } from '../src/deck/deck.js';
import { layouts } from '../src/deck/layouts.js';
import { packageRoot } from '../src/package-root.js';
import { emptyPackage, putXml, relate, relationType, writePackage } from '../src/pptx/package.js';
import { tableStylesPart } from '../src/pptx/table-style.js';
import { light, looks, type Look } from './theme/colours.js';
import { buildLayout } from './theme/layouts.js';
import { notesMaster, slideMaster } from './theme/master.js';
import {
  appProperties,
  coreProperties,
  presentation,
  presentationProperties,
  viewProperties,
} from './theme/presentation.js';
import { themePart } from './theme/theme-part.js';

const office = (name: string) => `application/vnd.openxmlformats-officedocument.${name}+xml`;
const slideML = (name: string) => office(`presentationml.${name}`);

export interface ThemeFiles {
  readonly 'theme.pptx': Uint8Array;
  readonly 'theme.yaml': string;
}

export function makeTheme(look: Look = light): ThemeFiles {
  const made = emptyPackage();
  const names = Object.keys(layouts) as LayoutName[];
  const built = names.map((name) => buildLayout(name, look));
  const master = 'ppt/slideMasters/slideMaster1.xml';
  const layoutIds = built.map(({ xml }, index) => {
    const part = `ppt/slideLayouts/slideLayout${index + 1}.xml`;
    putXml(made, part, slideML('slideLayout'), xml);
    relate(made, part, 'slideMaster', master);
    return relate(made, master, 'slideLayout', part);
  });
  putXml(made, master, slideML('slideMaster'), slideMaster(layoutIds, look));
  putXml(made, 'ppt/theme/theme1.xml', office('theme'), themePart(look.title, look));
  relate(made, master, 'theme', 'ppt/theme/theme1.xml');

  const notes = 'ppt/notesMasters/notesMaster1.xml';
  putXml(made, notes, slideML('notesMaster'), notesMaster());
  putXml(made, 'ppt/theme/theme2.xml', office('theme'), themePart(`${look.title} notes`, look));
  relate(made, notes, 'theme', 'ppt/theme/theme2.xml');

  const root = 'ppt/presentation.xml';
  const masterId = relate(made, root, 'slideMaster', master);
  const notesId = relate(made, root, 'notesMaster', notes);
  putXml(made, root, slideML('presentation.main'), presentation(masterId, notesId));
  putXml(made, 'ppt/presProps.xml', slideML('presProps'), presentationProperties);
  putXml(made, 'ppt/viewProps.xml', slideML('viewProps'), viewProperties);
  putXml(made, 'ppt/tableStyles.xml', slideML('tableStyles'), tableStylesPart);
  relate(made, root, 'presProps', 'ppt/presProps.xml');
  relate(made, root, 'viewProps', 'ppt/viewProps.xml');
  relate(made, root, 'theme', 'ppt/theme/theme1.xml');
  relate(made, root, 'tableStyles', 'ppt/tableStyles.xml');

  putXml(made, 'docProps/app.xml', office('extended-properties'), appProperties);
  putXml(made, 'docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml', coreProperties);
  relate(made, '', 'officeDocument', root);
  relate(made, '', relationType('metadata/core-properties').replace('officeDocument', 'package'), 'docProps/core.xml');
  relate(made, '', 'extended-properties', 'docProps/app.xml');

  const map = { name: look.name, layouts: Object.fromEntries(names.map((name, index) => [name, built[index]?.map])) };
  const head =
    '# Which layout of theme.pptx draws which layout of a deck, and which placeholder (by idx) holds which slot.\n' +
    '# "title" is the title placeholder; a list holds KPI tiles in reading order; "dark" marks a dark ground.\n';
  return {
    'theme.pptx': writePackage(made),
    'theme.yaml': head + stringify(map, { lineWidth: 0, aliasDuplicateObjects: false }),
  };
}

/** Writes the files, or with `check` compares them; true where all is as made. */
async function themeScript(look: Look, check: boolean): Promise<boolean> {
  const folder = new URL(`templates/themes/${look.name}/`, packageRoot);
  let same = true;
  await mkdir(folder, { recursive: true });
  for (const [name, content] of Object.entries(makeTheme(look))) {
    const file = new URL(name, folder);
    if (!check) await writeFile(file, content as Uint8Array | string);
    else same &&= Buffer.from(content as Uint8Array | string).equals(await readFile(file).catch(() => Buffer.alloc(0)));
  }
  return same;
}

if (process.argv[1]?.endsWith('make-theme.js') || process.argv[1]?.endsWith('make-theme.ts')) {
  const check = process.argv.includes('--check');
  for (const look of looks) {
    if (await themeScript(look, check)) continue;
    console.error(`templates/themes/${look.name} is not what scripts/make-theme.ts makes: run "npm run theme"`);
    process.exitCode = 1;
  }
}
