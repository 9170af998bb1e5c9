import { sumOf, type Account } from "../../src/takes/money.ts";
import { readAccount } from "../store/money-ledger.ts";
import type { Shell } from "../terminal/film-command.ts";
import type { Failure } from "../terminal/outcome.ts";

/** What is spent and reserved by now: for the film, and for today (UTC) in the whole project. USD. */
export const spentSoFar = async (
  { project }: Shell,
  slug: string,
): Promise<{ readonly film: number; readonly today: number } | Failure> => {
  const account = await readAccount(project);
  if ("kind" in account) return account;
  const today = new Date().toISOString().slice(0, 10);
  const of = (test: (one: Account[number]) => boolean) => sumOf(account.filter(test));
  return { film: of(({ film }) => film === slug), today: of(({ day }) => day === today) };
};
