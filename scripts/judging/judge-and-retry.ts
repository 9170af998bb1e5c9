import { nextStep, type Attempt, type NextStep } from "../../src/takes/identity/next-step.ts";
import type { ServiceSettings } from "../providers/service/service-settings.ts";
import { reviewItems } from "../review/review-items.ts";
import type { DeskStep } from "../steps/desk-step.ts";
import { judgeStep } from "../steps/judge-step.ts";
import { readTakes } from "../store/read-takes.ts";
import type { Shell } from "../terminal/film-command.ts";
import type { Cancelled, Failure } from "../terminal/outcome.ts";
import { judgedChecks, type JudgeWish, type Unjudged } from "./judge-takes.ts";
import { lookAtTakes } from "./look-at-takes.ts";

/** What is judged, how often one thing may be tried, and how one more is made. */
export type RetryWish = Omit<JudgeWish, "lock" | "maker"> & {
  readonly maker: string;
  /** Pictures of one keyframe in all, for the same words. */
  readonly attempts: number;
  /** What this run has spent by now, USD: its limit holds for making and judging together. */
  readonly spentInUsd: number;
  /** Makes one more of each, whatever there is, within these limits. */
  readonly makeMore: (
    ids: readonly string[],
    caps: JudgeWish["caps"],
  ) => Promise<DeskStep | Failure | Cancelled>;
};

/** What was decided of one keyframe. */
export type Decision = { readonly id: string; readonly attempts: number; readonly next: NextStep };

/** The end of it: decisions, what could not be judged, and the rows of what was made on the way. */
export type RetryStep = {
  readonly kind: "judged";
  readonly decisions: readonly Decision[];
  readonly unjudged: readonly Unjudged[];
  readonly rows: DeskStep["rows"];
  readonly spentInUsd: number;
};

type Judged = { readonly id: string; readonly attempts: readonly Attempt[] };

/** All judged takes of the maker, oldest first, by keyframe; what was judged by other words is history. */
const attemptsOf = async (shell: Shell, wish: RetryWish): Promise<readonly Judged[] | Failure> => {
  const { film, folder, maker, ids } = wish;
  const lock = await readTakes(folder.lock);
  if ("kind" in lock) return lock;
  const judged = await judgedChecks(film, folder);
  const items = await reviewItems({ shell, film, lock, judged }, { all: true, only: ids });
  return items.flatMap(({ kind, id, candidates }) => {
    const attempts = candidates
      .filter(({ take, isJudged }) => take.maker === maker && isJudged)
      .map(({ take, measured }) => ({ take: take.take, verdict: measured }))
      .toSorted((a, b) => a.take - b.take);
    // What a person approved is decided.
    const isDecided = candidates.some(({ take }) => take.verdict?.kind === "approved");
    return kind === "keyframe" && attempts.length > 0 && !isDecided ? [{ id, attempts }] : [];
  });
};

/** Writes a decision into the film's takes; whether one more is to be made. */
const carryOut = async (
  shell: Shell,
  { folder }: RetryWish,
  { id, attempts }: Judged,
  next: NextStep,
): Promise<boolean | Failure> => {
  if (next.kind === "use") {
    const say = { kind: "choose" } as const;
    const said = await judgeStep(shell, folder, { id, take: next.take, only: "keyframes", say });
    return said.kind === "failed" ? said : false;
  }
  const newest = attempts.at(-1);
  if (next.kind !== "retry" || !newest) return false;
  const say = { kind: "reject", reason: next.change } as const;
  const said = await judgeStep(shell, folder, { id, take: newest.take, only: "keyframes", say });
  return said.kind === "failed" ? said : true;
};

/**
 * Has candidates judged, lets the best right one stand, and has one more made of what is off, with the one worst flaw named in its
 * prompt; until it is right, the attempts are used up, or the same flaw came twice: then other words are needed, and a person.
 */
export const judgeAndRetry = async (
  shell: Shell,
  wish: RetryWish,
  settings: ServiceSettings,
): Promise<RetryStep | Failure | Cancelled> => {
  const rows: DeskStep["rows"][number][] = [];
  let spentInUsd = 0;
  const left = (): JudgeWish["caps"] => {
    const { run } = wish.caps;
    const rest = run === null ? null : Math.max(0, run - wish.spentInUsd - spentInUsd);
    return { ...wish.caps, run: rest };
  };
  for (;;) {
    const looked = await lookAtTakes(shell, { ...wish, caps: left() }, settings);
    if ("kind" in looked) return looked;
    const judged = await attemptsOf(shell, wish);
    if ("kind" in judged) return judged;
    const decisions: Decision[] = [];
    const again: string[] = [];
    for (const one of judged) {
      const next = nextStep(one.attempts, wish.attempts);
      const isAgain = await carryOut(shell, wish, one, next);
      if (typeof isAgain !== "boolean") return isAgain;
      if (isAgain) again.push(one.id);
      decisions.push({ id: one.id, attempts: one.attempts.length, next });
    }
    const { unjudged } = looked;
    spentInUsd += looked.spentInUsd;
    const end: RetryStep = { kind: "judged", decisions, unjudged, rows, spentInUsd };
    if (again.length === 0 || unjudged.length > 0 || shell.signal.aborted) return end;
    const more = await wish.makeMore(again, left());
    if (more.kind !== "asked") return more;
    rows.push(...more.rows);
    spentInUsd += more.spentInUsd;
    // Where none was made, asking the judge again changes nothing.
    if (!more.rows.some(({ outcome }) => outcome === "made")) return { ...end, rows, spentInUsd };
  }
};
