/** Owners of what is in the state: alive, gone, or replaced by another process of the same number. */
import { describe, expect, test } from '@jest/globals';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { isGone, thisProcess } from '../../src/run/owner.js';

const here = thisProcess();

describe('an owner', () => {
  test('that is this process is not gone', () => {
    expect(isGone(thisProcess(), here)).toBe(false);
  });

  test('that ended is gone, killed or not', async () => {
    const child = spawn(process.execPath, ['-e', 'setInterval(() => undefined, 1000)']);
    await once(child, 'spawn');
    const owner = { ...here, pid: child.pid!, started: started(child.pid!) };
    expect(isGone(owner, here)).toBe(false);
    child.kill('SIGKILL');
    await once(child, 'exit');
    expect(isGone(owner, here)).toBe(true);
  });

  const onLinux = process.platform === 'linux' ? test : test.skip;
  onLinux('is gone where its number has passed to another process, or the machine has started anew', () => {
    expect(isGone({ ...here, started: '1' }, here)).toBe(true);
    expect(isGone({ ...here, boot: 'before' }, here)).toBe(true);
  });

  test('of another machine is never known to be gone', () => {
    expect(isGone({ ...here, host: 'elsewhere', pid: 999_999_999 }, here)).toBe(false);
  });
});

/** When a process began, by proc(5); the names of these have no space. Other systems do not tell. */
function started(pid: number): string {
  return process.platform === 'linux' ? readFileSync(`/proc/${pid}/stat`, 'utf8').split(' ')[21]! : '';
}
