import type { Ask } from "../terminal/ask.ts";
import { cancelled, failed, type Cancelled, type Failure } from "../terminal/outcome.ts";

/** Asks before something that costs more than `askAbove` (USD; null never asks); null when it may go on. */
export const agreeToPrice = async (
  what: string,
  usd: number,
  askAbove: number | null,
  isAgreed: boolean,
  ask: Ask,
): Promise<Failure | Cancelled | null> => {
  if (isAgreed || askAbove === null || usd <= askAbove) return null;
  const question = `${what} will cost at most $${usd.toFixed(2)}. Go on?`;
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
