import type { VariantResult } from "../../render/lambda/render-matrix.ts";
import { clock } from "../../terminal/clock.ts";
import type { Outcome } from "../../terminal/outcome.ts";
import { shownPath } from "../../terminal/shown-path.ts";
import { table } from "../../terminal/table.ts";

/** What {@link renderSummary} says beside the results. `links` are by the variants' names. */
export type SummaryFacts = {
  readonly current: readonly string[];
  readonly usd: number;
  readonly links: Readonly<Record<string, string>>;
};

const rowOf = ({ variant, result }: VariantResult): string[] => {
  switch (result.kind) {
    case "made": {
      const { tries, wallSeconds, usd, frames } = result.report;
      const last = tries.at(-1);
      return [
        variant.name,
        result.report.isResumed ? "made (taken up)" : "made",
        String(frames),
        String(last?.chunks ?? 0),
        String(tries.length),
        clock(wallSeconds),
        `$${usd.toFixed(4)}`,
      ];
    }
    case "failed":
      return [variant.name, `failed: ${result.reason}`, "", "", "", "", ""];
    case "cancelled":
      return [variant.name, "cancelled", "", "", "", "", ""];
    default:
      return result satisfies never;
  }
};

const jsonOf = ({ variant, result }: VariantResult) => {
  if (result.kind === "made") return { ...result.report, ok: true, mp4: variant.order.mp4 };
  const { name } = variant;
  return result.kind === "failed"
    ? { ok: false, name, reason: result.reason, message: result.message }
    : { ok: false, name, reason: "cancelled" };
};

/** How a matrix ended: a table, every failure in words, and the same for programs. One film alone fails as itself. */
export const renderSummary = (results: readonly VariantResult[], facts: SummaryFacts): Outcome => {
  if (results.some(({ result }) => result.kind === "cancelled")) return { kind: "cancelled" };
  const failures = results.flatMap(({ result }) => (result.kind === "failed" ? [result] : []));
  const [only] = failures;
  if (only && results.length === 1) return only;
  const heading = ["variant", "state", "frames", "pieces", "tries", "time", "cost"];
  const sides = ["left", "left", "right", "right", "right", "right", "right"] as const;
  const isOk = failures.length === 0;
  const text = [
    ...(results.length > 0 ? [table([heading, ...results.map(rowOf)], sides), ""] : []),
    ...failures.map(({ message, hint }) => `${message}\n  ${hint}`),
    ...facts.current.map((name) => `${name} is current.`),
    ...results.flatMap(({ variant, result }) =>
      result.kind === "made" ? [shownPath(variant.order.mp4)] : [],
    ),
    ...Object.entries(facts.links).map(([name, link]) => `${name}\n  ${link}`),
    `Cost of functions: $${facts.usd.toFixed(4)}.`,
  ].join("\n");
  const { current, usd, links } = facts;
  const json = { ok: isOk, variants: results.map(jsonOf), current, usd, links };
  return { kind: "done", exit: isOk ? 0 : 1, text, json };
};
