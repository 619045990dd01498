/** Progress: the steps of a run with their times, told to whoever listens. */

export type ProgressEvent =
  | { readonly type: 'start'; readonly step: string }
  | { readonly type: 'done'; readonly step: string; readonly milliseconds: number; readonly detail: string }
  | { readonly type: 'note'; readonly step: string; readonly text: string };

export interface Progress {
  /** Runs a step and tells its start, end and time. What `detail` makes of the result is shown beside the time. */
  step<T>(name: string, work: () => Promise<T> | T, detail?: (result: T) => string): Promise<T>;
  note(step: string, text: string): void;
}

/** A progress that tells `listen`; `now` gives milliseconds of a steady clock. */
export function createProgress(listen: (event: ProgressEvent) => void, now: () => number): Progress {
  return {
    async step(name, work, detail) {
      listen({ type: 'start', step: name });
      const begun = now();
      const result = await work();
      listen({ type: 'done', step: name, milliseconds: now() - begun, detail: detail?.(result) ?? '' });
      return result;
    },
    note: (step, text) => listen({ type: 'note', step, text }),
  };
}
