/** What the service counts, as Prometheus reads it (text exposition format 0.0.4). */

export interface JobNumbers {
  readonly job: string;
  /** Runs that were settled while the service was up, by outcome. */
  readonly settled: ReadonlyMap<string, number>;
  readonly running: boolean;
  /** Instants that are decided on and not settled. */
  readonly open: number;
  /** Milliseconds; undefined where there is none. */
  readonly next?: number;
  readonly lastSent?: number;
}

/** Label values may hold anything but these three (exposition format, "Comments, help text, and type information"). */
function label(value: string): string {
  return value.replace(/[\\"\n]/g, (found) => (found === '\n' ? '\\n' : `\\${found}`));
}

interface Family {
  readonly name: string;
  readonly help: string;
  readonly type: 'counter' | 'gauge';
  readonly samples: readonly (readonly [labels: Readonly<Record<string, string>>, value: number])[];
}

function lines({ name, help, type, samples }: Family): readonly string[] {
  return [
    `# HELP ${name} ${help}`,
    `# TYPE ${name} ${type}`,
    ...samples.map(([labels, value]) => {
      const inside = Object.entries(labels).map(([key, text]) => `${key}="${label(text)}"`);
      return `${name}{${inside.join(',')}} ${value}`;
    }),
  ];
}

/** Outcomes that are there from the start, so that a counter that never rose can be told from one that is missing. */
const outcomes = ['built', 'sent', 'held', 'skipped-unchanged', 'failed'];

export function metricsText(jobs: readonly JobNumbers[]): string {
  const gauge = (name: string, help: string, value: (one: JobNumbers) => number | undefined): Family => ({
    name,
    help,
    type: 'gauge',
    samples: jobs.flatMap((one) => {
      const found = value(one);
      return found === undefined ? [] : [[{ job: one.job }, found] as const];
    }),
  });
  const families: readonly Family[] = [
    {
      name: 'quarterdeck_runs_total',
      help: 'Runs that ended, by outcome.',
      type: 'counter',
      samples: jobs.flatMap(({ job, settled }) =>
        outcomes.map((outcome) => [{ job, outcome }, settled.get(outcome) ?? 0] as const),
      ),
    },
    gauge('quarterdeck_job_running', 'Whether a run of the job is going on here.', ({ running }) => Number(running)),
    gauge('quarterdeck_job_open', 'Planned instants that are due and not settled.', ({ open }) => open),
    gauge('quarterdeck_job_next_timestamp_seconds', 'The next planned instant.', ({ next }) =>
      next === undefined ? undefined : next / 1000,
    ),
    gauge('quarterdeck_job_last_sent_timestamp_seconds', 'The planned instant of the last run that was sent.', (one) =>
      one.lastSent === undefined ? undefined : one.lastSent / 1000,
    ),
  ];
  return `${families.flatMap(lines).join('\n')}\n`;
}
