/**
 * For tests: the command line as a process of its own, with a clock that runs ahead by OFFSET milliseconds, that is killed at the KILL-th
 * of the moments before and after each write to the runs, the agenda and the lock. Says how many of them there were when it lives on.
 */
import Libsql from 'libsql';
import { writeSync } from 'node:fs';
import { run } from '../../src/cli/program.js';
import { processTerminal } from '../../src/cli/terminal.js';

const { OFFSET = '0', KILL = '0' } = process.env;
let moments = 0;

function moment(name: string): void {
  moments += 1;
  if (moments !== Number(KILL)) return;
  writeSync(1, `died ${name}\n`);
  process.kill(process.pid, 'SIGKILL');
}

type Statement = ReturnType<Libsql.Database['prepare']>;
const prepare = Reflect.get(Libsql.prototype, 'prepare') as (sql: string) => Statement;
/** But for beats, whose number hangs on how fast the machine is. */
const watched = /^\s*(INSERT (OR IGNORE )?INTO|UPDATE|DELETE FROM) (run|planned|job|lock)\b(?! SET beat)/;

Object.defineProperty(Libsql.prototype, 'prepare', {
  value(this: Libsql.Database, sql: string): Statement {
    const statement = prepare.call(this, sql);
    if (!watched.test(sql)) return statement;
    const write = statement.run.bind(statement) as (...values: unknown[]) => ReturnType<Statement['run']>;
    return Object.assign(statement, {
      run(...values: unknown[]) {
        moment(`before ${sql.trim().slice(0, 60)}`);
        const changed = write(...values);
        moment(`after ${sql.trim().slice(0, 60)}`);
        return changed;
      },
    });
  },
});

const real = processTerminal();
process.exitCode = await run(process.argv.slice(2), { ...real, clock: () => real.clock() + Number(OFFSET) });
writeSync(1, `moments ${moments}\n`);
