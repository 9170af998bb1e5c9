import { wantedIds, type DeskWork } from "./desk-plan.ts";
import type { DeskRow, DeskWish } from "./desk-wish.ts";

/** As the film tells them; what was begun for something that is not in it any more comes last. */
export const inStoryOrder = (
  wish: DeskWish,
  kind: DeskRow["kind"],
  rows: readonly DeskRow[],
): readonly DeskRow[] => {
  const ids = wantedIds({ ...wish, ids: null }, kind);
  const placeOf = ({ id }: DeskRow) => (ids.includes(id) ? ids.indexOf(id) : ids.length);
  return rows.toSorted((a, b) => placeOf(a) - placeOf(b) || (a.take ?? 0) - (b.take ?? 0));
};

/** A request that was not handed over, and what it is expected to cost. */
export const toMake = ({ provider, money }: DeskWish, work: DeskWork): DeskRow => {
  const { kind, id, ingredients } = work.request;
  const { usd, basis } = provider.estimate(work.request);
  return {
    kind,
    id,
    take: ingredients.take,
    outcome: "to-make",
    usd: work.job ? 0 : (usd ?? money.priceInUsd),
    seconds: 0,
    note: work.job ? "begun already" : basis,
  };
};
