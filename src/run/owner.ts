/** Who holds something in the state: a process of a machine, told apart from a later one that got its number, and whether it still lives. */
import { readFileSync, readlinkSync } from 'node:fs';
import { hostname } from 'node:os';
import { systemCode } from '../errors/system.js';

export interface Owner {
  /** Machine, or container: process numbers are compared within one only. */
  readonly host: string;
  /** Changes when the machine starts; empty where the system does not tell. */
  readonly boot: string;
  readonly pid: number;
  /** When the process began, in the system's own count; empty where the system does not tell. */
  readonly started: string;
}

function orEmpty(read: () => string): string {
  try {
    return read().trim();
  } catch {
    return '';
  }
}

/** State and start of a process (proc(5), /proc/pid/stat, fields 3 and 22); its name, field 2, may hold spaces and brackets. */
function statOf(pid: number): { readonly state: string; readonly started: string } | undefined {
  const stat = orEmpty(() => readFileSync(`/proc/${pid}/stat`, 'utf8'));
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return stat === '' ? undefined : { state: fields[0] ?? '', started: fields[19] ?? '' };
}

export function thisProcess(): Owner {
  const space = orEmpty(() => readlinkSync('/proc/self/ns/pid'));
  return {
    host: space === '' ? hostname() : `${hostname()} ${space}`,
    boot: orEmpty(() => readFileSync('/proc/sys/kernel/random/boot_id', 'utf8')),
    pid: process.pid,
    started: statOf(process.pid)?.started ?? '',
  };
}

function exists(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Of another user, but there.
    return systemCode(error) === 'EPERM';
  }
}

/** Whether the owner is gone for certain, as seen by `here`; of another machine nothing is certain. */
export function isGone(owner: Owner, here: Owner): boolean {
  if (owner.host !== here.host) return false;
  if (owner.boot !== here.boot) return true;
  if (owner.pid === here.pid && owner.started === here.started) return false;
  if (!exists(owner.pid)) return true;
  const found = statOf(owner.pid);
  return found !== undefined && (found.state === 'Z' || found.started !== owner.started);
}
