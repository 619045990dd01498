/** A workflow for GitHub Actions, whose cron knows UTC alone. */
import { relative } from 'node:path';
import { stringify } from 'yaml';
import { waitBefore } from '../work.js';
import { cronInUtc, fieldsOf } from './fields.js';
import { longestRun, safeName, shellWord, stateInside, type PrintedFile, type PrintedJob } from './target.js';

export function githubActions(job: PrintedJob): readonly PrintedFile[] {
  const name = safeName(job.name);
  const { schedule, file, folder, now } = job;
  // Braces after a dollar sign would be an expression.
  const literal = (text: string) => text.replaceAll('${{', "${{ '${{' }}");
  const config = relative(folder, file).replaceAll('\\', '/');
  const state = stateInside(folder, job, 'github-actions');
  const document = {
    name,
    on: {
      schedule: cronInUtc(fieldsOf(schedule), schedule.timeZone, now).map((cron) => ({ cron })),
      workflow_dispatch: {},
    },
    permissions: { contents: 'read' },
    concurrency: { group: name, 'cancel-in-progress': false },
    jobs: {
      run: {
        'runs-on': 'ubuntu-latest',
        'timeout-minutes': Math.ceil(longestRun(schedule, waitBefore) / 60),
        steps: [
          { uses: 'actions/checkout@v4' },
          { uses: 'actions/setup-node@v4', with: { 'node-version': 20, cache: 'npm' } },
          { run: 'npm ci' },
          {
            uses: 'actions/cache/restore@v4',
            with: { path: literal(state), key: `${name}-\${{ github.run_id }}`, 'restore-keys': `${name}-` },
          },
          { run: `npx quarterdeck run ${literal(shellWord(config))} --json` },
          {
            if: 'always()',
            uses: 'actions/cache/save@v4',
            with: { path: literal(state), key: `${name}-\${{ github.run_id }}-\${{ github.run_attempt }}` },
          },
        ],
      },
    },
  };
  const head = `# .github/workflows/${name}.yml
# It starts at every hour that can be meant in ${schedule.timeZone}; quarterdeck itself knows whether a run is due.
# What keeps a mail from going out twice is in the state. A cache may be dropped: for the full guarantee use a runner with a disk of its own.
# Secrets that the config reads go under "env" of the step that runs quarterdeck.
`;
  return [{ name: `${name}.yml`, text: `${head}${stringify(document, { lineWidth: 0 })}` }];
}
