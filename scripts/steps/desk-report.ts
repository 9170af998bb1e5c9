import type { Caps } from "../../src/takes/money.ts";
import type { Done } from "../terminal/outcome.ts";
import { clock } from "../terminal/clock.ts";
import { table } from "../terminal/table.ts";
import type { DeskStep } from "./desk-step.ts";
import type { DeskRow } from "./desk-wish.ts";

/** What of a run a person must see to. */
const needsSomebody = new Set<DeskRow["outcome"]>([
  "refused",
  "failed",
  "unknown",
  "over-budget",
  "blocked",
  "rewrite",
  "stopped",
]);

const dollars = (usd: number | null): string => (usd === null ? "?" : `$${usd.toFixed(2)}`);

const line = ({ kind, id, take, outcome, usd, seconds, note }: DeskRow): string[] => [
  kind,
  id,
  take === null ? "" : String(take),
  outcome,
  outcome === "current" || outcome === "kept" || outcome === "stale" ? "" : dollars(usd ?? 0),
  seconds > 0 ? clock(seconds) : "",
  note,
];

/** How a run ended, for people and for programs; exit code 1 when something is left that a person must see to. */
export const deskReport = (
  { rows, spentInUsd }: DeskStep,
  about: {
    readonly film: string;
    readonly provider: string;
    readonly caps: Caps;
    readonly spent: { readonly film: number; readonly today: number };
  },
): Done => {
  const { caps, spent } = about;
  const shown = rows.filter(({ outcome }) => outcome !== "current");
  const current = rows.length - shown.length;
  const planned = rows.filter(({ outcome }) => outcome === "to-make");
  const price = planned.reduce((sum, { usd }) => sum + (usd ?? 0), 0);
  const of = (limit: number | null) => (limit === null ? "" : ` of ${dollars(limit)}`);
  const sums = [
    ...(planned.length > 0 ? [`To make: ${planned.length} for about ${dollars(price)}.`] : []),
    ...(current > 0 ? [`Current: ${current}.`] : []),
    `Spent: ${dollars(spentInUsd)}${of(caps.run)} in this run, ${dollars(spent.film)}${of(caps.film)} for the film, ${dollars(spent.today)}${of(caps.day)} today.`,
  ];
  const head = ["", "id", "take", "", "cost", "time", ""];
  const lines =
    shown.length === 0
      ? []
      : [
          table(
            [head, ...shown.map(line)],
            ["left", "left", "right", "left", "right", "right", "left"],
          ),
        ];
  return {
    kind: "done",
    exit: rows.some(({ outcome }) => needsSomebody.has(outcome)) ? 1 : 0,
    text: [...lines, sums.join("\n")].join("\n\n"),
    json: {
      ok: !rows.some(({ outcome }) => needsSomebody.has(outcome)),
      ...about,
      rows,
      priceInUsd: price,
      spentInUsd,
    },
  };
};
