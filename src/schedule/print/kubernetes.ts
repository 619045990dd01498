/** A CronJob for Kubernetes (batch/v1, time zones from 1.27). */
import { dirname } from 'node:path';
import { stringify } from 'yaml';
import { waitBefore } from '../work.js';
import { cronText, fieldsOf } from './fields.js';
import { longestRun, safeName, stateInside, type PrintedFile, type PrintedJob } from './target.js';

const place = '/review';

export function kubernetes(job: PrintedJob): readonly PrintedFile[] {
  const name = safeName(job.name);
  const { schedule, version, file } = job;
  const config = file.split(/[\\/]/).at(-1) ?? file;
  stateInside(dirname(file), job, 'kubernetes');
  const document = {
    apiVersion: 'batch/v1',
    kind: 'CronJob',
    metadata: { name },
    spec: {
      schedule: cronText(fieldsOf(schedule)),
      timeZone: schedule.timeZone,
      concurrencyPolicy: 'Forbid',
      startingDeadlineSeconds: schedule.catchUp === 'none' ? 600 : 43_200,
      successfulJobsHistoryLimit: 3,
      failedJobsHistoryLimit: 3,
      jobTemplate: {
        spec: {
          // Trying again is quarterdeck's own: it knows what was sent.
          backoffLimit: 0,
          activeDeadlineSeconds: longestRun(schedule, waitBefore),
          template: {
            spec: {
              restartPolicy: 'Never',
              terminationGracePeriodSeconds: 60,
              containers: [
                {
                  name: 'quarterdeck',
                  image: `quarterdeck:${version}`,
                  // `$(NAME)` would be a variable of the container.
                  command: ['quarterdeck', 'run', `${place}/${config}`.replaceAll('$(', '$$$$('), '--json'],
                  workingDir: place,
                  envFrom: [{ secretRef: { name, optional: true } }],
                  volumeMounts: [{ name: 'review', mountPath: place }],
                },
              ],
              volumes: [{ name: 'review', persistentVolumeClaim: { claimName: name } }],
            },
          },
        },
      },
    },
  };
  const head = `# The image is your own, with Node and quarterdeck in it. The volume holds the folder of the config; the state lies in it, and
# what keeps a mail from going out twice is in the state: it has to outlive the pods, on a disk that locks files (not on NFS).
`;
  return [{ name: `${name}.yaml`, text: `${head}${stringify(document, { lineWidth: 0 })}` }];
}
