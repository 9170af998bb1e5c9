/** Functions that may run at once, handed out to renders; who comes first is served first. */
export type Seats = {
  /** Waits until `count` are free, runs, and gives them back whatever happens. More than there are counts as all. */
  readonly use: <T>(count: number, run: () => Promise<T>) => Promise<T>;
};

/** So many seats. */
export const seatsFor = (all: number): Seats => {
  let free = all;
  const waiting: { readonly count: number; readonly go: () => void }[] = [];
  const next = () => {
    for (let first = waiting[0]; first && first.count <= free; first = waiting[0]) {
      waiting.shift();
      free -= first.count;
      first.go();
    }
  };
  return {
    use: async (wanted, run) => {
      const count = Math.min(wanted, all);
      await new Promise<void>((go) => {
        waiting.push({ count, go });
        next();
      });
      try {
        return await run();
      } finally {
        free += count;
        next();
      }
    },
  };
};
