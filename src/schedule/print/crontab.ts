/** Lines for a crontab: crontab(5). */
import { waitBefore } from '../work.js';
import { cronText, fieldsOf } from './fields.js';
import { longestRun, safeName, shellWord, type PrintedFile, type PrintedJob } from './target.js';

export function crontab(job: PrintedJob): readonly PrintedFile[] {
  const { schedule, command, file, folder } = job;
  const seconds = longestRun(schedule, waitBefore);
  const line = [
    `cd ${shellWord(folder)} &&`,
    `timeout --kill-after=60 ${seconds}`,
    ...[...command, 'run', file, '--json'].map(shellWord),
  ].join(' ');
  const text = `# CRON_TZ is read by cronie. Where another cron runs, the machine's own zone has to be ${schedule.timeZone}.
# The output is one JSON object a line; what went wrong is in it, and cron mails it to MAILTO.
CRON_TZ=${schedule.timeZone}
${cronText(fieldsOf(schedule))} ${line.replaceAll('%', '\\%')}
`;
  return [{ name: `${safeName(job.name)}.crontab`, text }];
}
