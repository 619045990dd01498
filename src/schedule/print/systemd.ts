/** A service and a timer for systemd: systemd.service(5), systemd.timer(5), systemd.time(7), quoting by systemd.syntax(7). */
import { waitBefore } from '../work.js';
import { fieldsOf, type Fields } from './fields.js';
import { longestRun, safeName, type PrintedFile, type PrintedJob } from './target.js';

const weekdayNames = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];

/** A `%` begins a specifier everywhere in a unit. */
function plain(text: string): string {
  return text.replaceAll('%', '%%');
}

/** One argument of ExecStart, where a `$` begins a variable too. */
function argument(text: string): string {
  const escaped = plain(text).replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('$', '$$$$');
  return /^[A-Za-z0-9_./:@=,+-]+$/.test(text) ? text : `"${escaped}"`;
}

function calendar({ minutes, hours, days, months, weekdays }: Fields, timeZone: string): string {
  const two = (numbers: readonly number[] | undefined) =>
    numbers === undefined ? '*' : numbers.map((one) => String(one).padStart(2, '0')).join(',');
  const week = weekdays === undefined ? '' : `${weekdays.map((one) => weekdayNames[one] ?? '').join(',')} `;
  return `${week}*-${two(months)}-${two(days)} ${two(hours)}:${two(minutes)}:00 ${timeZone}`;
}

export function systemd(job: PrintedJob): readonly PrintedFile[] {
  const unit = safeName(job.name);
  const { schedule, command, file, folder } = job;
  const program = [...command, 'run', file, '--json'].map(argument).join(' ');
  const service = `# /etc/systemd/system/${unit}.service
[Unit]
Description=Review ${plain(job.name)} by quarterdeck
Wants=network-online.target
After=network-online.target

[Service]
Type=oneshot
WorkingDirectory=${plain(folder)}
# Secrets of the config, one NAME=value a line, readable by root alone.
EnvironmentFile=-/etc/quarterdeck/${unit}.env
ExecStart=${program}
TimeoutStartSec=${longestRun(schedule, waitBefore)}
TimeoutStopSec=60
NoNewPrivileges=yes
PrivateTmp=yes
`;
  const jitter = schedule.jitter > 0 ? `RandomizedDelaySec=${Math.ceil(schedule.jitter / 1000)}\n` : '';
  const timer = `# /etc/systemd/system/${unit}.timer
[Unit]
Description=When the review ${plain(job.name)} is looked at: quarterdeck itself knows whether it is due

[Timer]
OnCalendar=${calendar(fieldsOf(schedule), schedule.timeZone)}
Persistent=${schedule.catchUp === 'none' ? 'no' : 'yes'}
AccuracySec=1s
${jitter}
[Install]
WantedBy=timers.target
`;
  return [
    { name: `${unit}.service`, text: service },
    { name: `${unit}.timer`, text: timer },
  ];
}
