import { randomUUID } from "node:crypto";
import path from "node:path";
import { sumOf } from "../../src/takes/money.ts";
import { readJobFiles } from "../store/job-file.ts";
import { readSpare } from "../store/read-spare.ts";
import { openMoneyLedger, type MoneyLedger } from "../store/money-ledger.ts";
import { readTakes } from "../store/read-takes.ts";
import { takeRunLock } from "../store/run-lock.ts";
import type { Ask } from "../terminal/ask.ts";
import type { Shell } from "../terminal/film-command.ts";
import { cancelled, failed, type Cancelled, type Failure } from "../terminal/outcome.ts";
import { agree } from "./desk-agree.ts";
import { askedModel, planDesk, type DeskPlan } from "./desk-plan.ts";
import { makeAll } from "./desk-queue.ts";
import { inStoryOrder, toMake } from "./desk-rows.ts";
import { pictureHashes, requestsOf } from "./desk-state.ts";
import { closeWhatIsOver } from "./desk-tidy.ts";
import type { DeskRow, DeskWish } from "./desk-wish.ts";

/** What came of everything that was wanted, and what this run spent. */
export type DeskStep = {
  readonly kind: "asked";
  readonly rows: readonly DeskRow[];
  /** Settled or still reserved by this run, USD. */
  readonly spentInUsd: number;
};

/**
 * Has an outside tool make what a film lacks: one request after another is planned, its price reserved, the provider asked, and
 * what comes entered as a take. Whatever happens, the next run goes on where this one was; nothing is paid twice.
 */
export const deskStep = async (
  shell: Shell,
  wish: DeskWish,
  ask: Ask,
): Promise<DeskStep | Failure | Cancelled> => {
  if (wish.isDryRun) return dryRun(shell, wish);
  const lock = await takeRunLock(path.join(shell.project.public, "cache", wish.film.slug));
  if (lock.kind === "busy") {
    return failed(
      "busy",
      `The film's pictures are being made already, by process ${lock.record.pid} on ${lock.record.host}.`,
      `Wait until it is done. If no such process runs, delete ${lock.file}.`,
    );
  }
  try {
    const ledger = await openMoneyLedger(shell.project);
    if ("kind" in ledger) return ledger;
    const tidied = await closeWhatIsOver(shell, wish, ledger);
    if (tidied) return tidied;
    return await askForAll(shell, wish, ledger, ask);
  } finally {
    shell.progress.end();
    await lock.release();
  }
};

const planOf = async (
  shell: Shell,
  wish: DeskWish,
  { kind, model }: DeskWish["models"][number],
): Promise<DeskPlan | Failure> => {
  const { film, folder, cut, provider } = wish;
  const by = askedModel(provider, model);
  if (!by) {
    return failed(
      "no-provider",
      `${provider.name} has no model "${model}".`,
      `It has: ${provider.models.join(", ")}.`,
    );
  }
  const lock = await readTakes(folder.lock);
  if ("kind" in lock) return lock;
  const jobs = await readJobFiles(shell.project, film.slug);
  if ("kind" in jobs) return jobs;
  const hashes = await pictureHashes(shell.project, film, lock);
  const takes = [lock.keyframes, lock.sheets, lock.clips].flatMap((list) =>
    Object.values(list).flatMap((one) => one.takes),
  );
  const spare = await readSpare(folder, film, cut);
  return planDesk(
    wish,
    {
      lock,
      asking: { film, cut, lock, by, hashes },
      stored: await requestsOf(
        shell.project,
        takes.filter(({ maker }) => maker === provider.name),
      ),
      spare: spare.keyframes,
      jobs: jobs.filter(({ request }) => request.ingredients.maker === provider.name),
    },
    kind,
  );
};

const dryRun = async (shell: Shell, wish: DeskWish): Promise<DeskStep | Failure> => {
  const rows: DeskRow[] = [];
  for (const one of wish.models) {
    const plan = await planOf(shell, wish, one);
    if ("kind" in plan) return plan;
    const works = plan.work.map((work) => toMake(wish, work));
    rows.push(...inStoryOrder(wish, one.kind, [...plan.rows, ...works]));
  }
  return { kind: "asked", rows, spentInUsd: 0 };
};

const askForAll = async (
  shell: Shell,
  wish: DeskWish,
  ledger: MoneyLedger,
  ask: Ask,
): Promise<DeskStep | Failure | Cancelled> => {
  const run = new Date().toISOString().replace(/[-:.]/g, "") + randomUUID().slice(0, 4);
  const rows: DeskRow[] = [];
  for (const one of wish.models) {
    // Planned anew for each kind: a clip needs the keyframes that were just made.
    const plan = await planOf(shell, wish, one);
    if ("kind" in plan) return plan;
    const agreed = await agree(wish, one.kind, plan.work, ask);
    if (agreed) return agreed;
    if (shell.signal.aborted) return cancelled;
    const made = await makeAll(shell, wish, ledger, run, plan.work);
    if ("kind" in made) return made;
    rows.push(...inStoryOrder(wish, one.kind, [...plan.rows, ...made]));
    if (shell.signal.aborted) return cancelled;
  }
  const account = (await ledger.account()).filter((one) => one.run === run);
  return { kind: "asked", rows, spentInUsd: sumOf(account) };
};
