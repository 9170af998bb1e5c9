import type { Ask } from "../terminal/ask.ts";
import { cancelled, failed, type Cancelled, type Failure } from "../terminal/outcome.ts";
import type { DeskWork } from "./desk-plan.ts";
import type { DeskWish } from "./desk-wish.ts";

/** Asks before a step that costs more than the film's limit; a failure when the answer is no, or nobody is there to give it. */
export const agree = async (
  { money, provider }: DeskWish,
  kind: string,
  work: readonly DeskWork[],
  ask: Ask,
): Promise<Failure | Cancelled | null> => {
  const fresh = work.filter(({ job }) => job === null);
  const estimates = fresh.map(({ request }) => provider.estimate(request));
  const unknown = estimates.find(({ usd }) => usd === null);
  if (unknown && money.priceInUsd === null) {
    return failed(
      "usage",
      `What ${provider.name} will ask for a ${kind} cannot be said beforehand (${unknown.basis}), so no limit could be kept.`,
      "Say what one may cost at most: --price 0.20.",
    );
  }
  const sum = estimates.reduce((all, { usd }) => all + (usd ?? money.priceInUsd ?? 0), 0);
  if (money.isAgreed || money.askAboveInUsd === null || sum <= money.askAboveInUsd) return null;
  const question = `${fresh.length} ${kind}${fresh.length === 1 ? "" : "s"} by ${provider.name} will cost about $${sum.toFixed(2)} (${estimates[0]?.basis ?? ""} each). Go on?`;
  switch (await ask(question)) {
    case "yes":
      return null;
    case "no":
      return cancelled;
    default:
      return failed(
        "needs-yes",
        `${question} There is no terminal to answer on.`,
        "Say --yes to agree beforehand, or --dry-run to see the list.",
      );
  }
};
