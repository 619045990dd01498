/** The commands of runs and schedules. */
import type { Command } from 'commander';
import type { MakeOutbox } from './outbox.js';
import type { RunOptions } from './run.js';
import type { ScheduleOptions } from './schedule.js';
import type { Terminal } from './terminal.js';

export function addJobCommands(cli: Command, terminal: Terminal, outbox?: MakeOutbox): void {
  cli
    .command('run')
    .description('build, judge and send a scheduled review where it is due; what was sent is not sent again')
    .argument('[review]', 'the review config')
    .option('--last', 'also where the last planned run was long ago, and none was ever recorded')
    .option('--pending', 'work off what the service has decided on, and nothing else')
    .option('--out <folder>', 'where to write (default: the config’s output folder)')
    .option('--json', 'the log as JSON lines')
    .action(async (review: string | undefined, options: RunOptions) => {
      const { runScheduled } = await import('./run.js');
      await runScheduled(review, options, terminal, outbox);
    });
  cli
    .command('schedule')
    .description('run reviews when their schedules say so, as a service in the foreground')
    .argument('[reviews...]', 'the review configs')
    .option('--next <count>', 'print the next runs instead')
    .option('--print <scheduler>', 'print files for systemd, cron, kubernetes or github-actions instead')
    .option('--port <port>', 'serve /health and /metrics on 127.0.0.1')
    .option('--out <folder>', 'where to write (default: the config’s output folder)')
    .action(async (reviews: string[], options: ScheduleOptions) => {
      const { schedule } = await import('./schedule.js');
      await schedule(reviews, options, terminal, outbox);
    });
  const runs = cli
    .command('runs')
    .description('list the runs in the store, newest first')
    .argument('[review]', 'the review config')
    .option('--held', 'only those that wait for approval')
    .option('--json', 'as JSON')
    .action(async (review: string | undefined, options: { json?: boolean; held?: boolean }) => {
      const { runs: list } = await import('./runs.js');
      await list(review, options, terminal);
    });
  runs
    .command('diff')
    .description('what changed between two runs, and what did it')
    .argument('<from>', 'id of a run or its beginning, last, or previous')
    .argument('<to>', 'likewise')
    .argument('[review]', 'the review config')
    .option('--json', 'as JSON')
    .action(async (from: string, to: string, review: string | undefined, _own: object, command: Command) => {
      const { diff } = await import('./runs.js');
      await diff([from, to], review, command.optsWithGlobals(), terminal);
    });
  cli
    .command('approve')
    .description('send a run that is held, as it was built')
    .argument('<run>', 'id of the run or its beginning')
    .argument('[review]', 'the review config')
    .option('--by <name>', 'who approves')
    .option('--resend', 'send anew what was refused or may have been sent')
    .action(async (run: string, review: string | undefined, options: { by?: string; resend?: boolean }) => {
      const { approve } = await import('./runs.js');
      await approve(run, review, options, terminal, outbox);
    });
  cli
    .command('retry')
    .description('send what a failed run did not, as it was built; who has it from that run does not get it again')
    .argument('<run>', 'id of the run or its beginning')
    .argument('[review]', 'the review config')
    .option('--resend', 'send anew what was refused or may have been sent')
    .action(async (run: string, review: string | undefined, options: { resend?: boolean }) => {
      const { retry } = await import('./runs.js');
      await retry(run, review, options, terminal, outbox);
    });
  cli
    .command('reject')
    .description('end a run that is held without sending it')
    .argument('<run>', 'id of the run or its beginning')
    .argument('[review]', 'the review config')
    .option('--by <name>', 'who rejects')
    .action(async (run: string, review: string | undefined, options: { by?: string }) => {
      const { reject } = await import('./runs.js');
      await reject(run, review, options, terminal);
    });
}
