/** A job that the stub works on. */
export type Job = {
  readonly id: string;
  readonly model: string;
  /** The caller's own name of it; null where it gave none. */
  readonly tag: string | null;
  readonly createdAt: number;
  /** The result's bytes, begun when the job was. */
  readonly result: Promise<Uint8Array>;
  readonly more: Readonly<Record<string, string | number>>;
  polls: number;
};

/** The jobs of one service, oldest first. `stateOf` counts: first look queued, second running, third done. */
export type JobTable = {
  readonly add: (job: Omit<Job, "id" | "polls" | "createdAt">) => Job;
  readonly find: (id: string) => Job | undefined;
  readonly all: () => readonly Job[];
  readonly look: (job: Job) => "queued" | "running" | "done";
};

/** An empty {@link JobTable}; ids begin with `prefix`. */
export const jobTable = (prefix: string): JobTable => {
  const jobs: Job[] = [];
  return {
    add: (wish) => {
      const job: Job = {
        ...wish,
        id: `${prefix}${String(jobs.length + 1).padStart(4, "0")}`,
        polls: 0,
        createdAt: Math.floor(Date.now() / 1000),
      };
      // A picture that cannot be drawn is told when it is fetched.
      job.result.catch(() => undefined);
      jobs.push(job);
      return job;
    },
    find: (id) => jobs.find((job) => job.id === id),
    all: () => jobs,
    look: (job) => {
      job.polls++;
      return job.polls === 1 ? "queued" : job.polls === 2 ? "running" : "done";
    },
  };
};
