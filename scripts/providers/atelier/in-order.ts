/** Hands on what arrives in any order, in order from 0 and one at a time. */
export type InOrder<T> = {
  /** Resolves once the item, and all before it, have been handed on; so a sender that waits cannot run far ahead. */
  readonly take: (item: T, index: number) => Promise<void>;
  /** Resolves when everything taken has been handed on. @throws what the receiver threw. */
  readonly end: () => Promise<void>;
};

/** Puts items that pages draw side by side back into their order. */
export const inOrder = <T>(receive: (item: T, index: number) => Promise<void>): InOrder<T> => {
  const waiting = new Map<number, T>();
  let next = 0;
  let work = Promise.resolve();
  const flush = async (): Promise<void> => {
    for (let item = waiting.get(next); item !== undefined; item = waiting.get(next)) {
      waiting.delete(next);
      await receive(item, next);
      next += 1;
    }
  };
  return {
    take: (item, index) => {
      waiting.set(index, item);
      work = work.then(flush);
      return work;
    },
    end: () => work,
  };
};
