/**
 * Templates that nobody of this project drew: LibreOffice's own, saved by it as .pptx. Without LibreOffice there are none, and
 * the tests that need them say so: install it (soffice on the path) and run `npm test -- test/pptx/outside test/demo/matrix`.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';

const folders = [
  '/usr/lib/libreoffice/share/template/common/presnt',
  '/usr/lib64/libreoffice/share/template/common/presnt',
  '/opt/libreoffice/share/template/common/presnt',
  '/Applications/LibreOffice.app/Contents/Resources/template/common/presnt',
];

/** Light with art above and below; black under a light colour map; a picture behind 4:3 slides with titles in the middle. */
export const outsideNames = ['Beehive', 'Portfolio', 'Vintage'] as const;

const office = 'soffice';
const folder = folders.find((path) => existsSync(path));

function works(): boolean {
  try {
    execFileSync(office, ['--version'], { stdio: 'ignore', timeout: 60_000 });
    return true;
  } catch {
    return false;
  }
}

export const hasOutside = folder !== undefined && works();

/** Paths of the templates by name, converted once for a suite. */
export function outsideTemplates(): ReadonlyMap<string, string> {
  if (!hasOutside || folder === undefined) return new Map();
  const out = mkdtempSync(join(tmpdir(), 'quarterdeck-outside-'));
  const files = outsideNames.map((name) => join(folder, `${name}.otp`));
  const profile = `-env:UserInstallation=file://${join(out, 'profile')}`;
  const options = { stdio: 'ignore', timeout: 240_000 } as const;
  execFileSync(office, [profile, '--headless', '--convert-to', 'pptx', '--outdir', out, ...files], options);
  return new Map(files.map((file) => [basename(file, '.otp'), join(out, `${basename(file, '.otp')}.pptx`)]));
}
