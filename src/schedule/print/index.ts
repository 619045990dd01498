/** The schedulers for which files can be printed. */
import { crontab } from './crontab.js';
import { githubActions } from './github-actions.js';
import { kubernetes } from './kubernetes.js';
import { systemd } from './systemd.js';
import type { PrintedFile, PrintedJob } from './target.js';

export const printers: Readonly<Record<string, (job: PrintedJob) => readonly PrintedFile[]>> = {
  systemd,
  cron: crontab,
  kubernetes,
  'github-actions': githubActions,
};
