/** What a command may spend, and has spent; shared by all its renders. Dollars. */
export type Purse = {
  /** Null for no limit. */
  readonly limit: number | null;
  /** Says what a render has cost so far; a later, higher figure replaces an earlier one. */
  readonly note: (renderId: string, usd: number) => void;
  readonly spent: () => number;
  readonly isEmpty: () => boolean;
};

/** A purse with this much in it. */
export const purseOf = (limit: number | null): Purse => {
  const costs = new Map<string, number>();
  const spent = () => [...costs.values()].reduce((sum, usd) => sum + usd, 0);
  return {
    limit,
    note: (renderId, usd) => {
      costs.set(renderId, Math.max(usd, costs.get(renderId) ?? 0));
    },
    spent,
    isEmpty: () => limit !== null && spent() > limit,
  };
};
