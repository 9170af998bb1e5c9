import { rm } from "node:fs/promises";
import path from "node:path";
import type { MakeOutcome } from "../providers/provider.ts";
import { reserveFor } from "../../src/takes/money.ts";
import { removeJobFile, saveJobFile, type Job } from "../store/job-file.ts";
import { makeFolder } from "../store/make-folder.ts";
import type { Failure } from "../terminal/outcome.ts";
import { enterResult } from "./desk-enter.ts";
import type { DeskWork } from "./desk-plan.ts";
import { settleOther } from "./desk-settle.ts";
import type { DeskRun } from "./desk-run.ts";
import type { DeskRow } from "./desk-wish.ts";

/** How long a request that is paid for and has no job to come back to may go on after Ctrl-C. Milliseconds. */
const graceInMs = 120_000;

/** Hands one request to the provider, and sees to its money, its job and its take. */
export const makeOne = async (run: DeskRun, work: DeskWork): Promise<DeskRow | Failure> => {
  const { wish, provider, ledger } = run;
  const { request } = work;
  const startedAt = performance.now();
  const name = { film: wish.film.slug, run: run.run, request: request.fingerprint };
  const estimate = provider.estimate(request);
  const estimateInUsd = estimate.usd ?? wish.money.priceInUsd ?? 0;
  const row = (outcome: DeskRow["outcome"], note: string, usd: number | null = null): DeskRow => ({
    kind: request.kind,
    id: request.id,
    take: request.ingredients.take,
    outcome,
    usd,
    seconds: Math.round((performance.now() - startedAt) / 100) / 10,
    note,
  });
  if (work.isPaidAgain) {
    const usd = reserveFor(estimateInUsd);
    await ledger.settle({ ...name, usd, from: "unknown" });
  }
  const { maker, model, take } = request.ingredients;
  const reserved = await ledger.reserve(
    {
      ...name,
      provider: maker,
      model,
      kind: request.kind,
      id: request.id,
      take,
      estimateInUsd,
      basis: estimate.basis,
      usd: reserveFor(estimateInUsd),
    },
    wish.money.caps,
  );
  if (reserved.kind === "over") {
    const { cap, limitInUsd, spentInUsd } = reserved;
    const note = `${dollars(estimateInUsd)} more would pass the limit of the ${cap}: ${dollars(spentInUsd)} of ${dollars(limitInUsd)} are spent or reserved`;
    return row("over-budget", note);
  }
  const { outcome, job } = await askProvider(run, work, estimateInUsd);
  if (outcome.kind === "made") {
    // From here on the picture is known to be there, whatever happens before it is a take.
    await saveJobFile(run.project, wish.film.slug, {
      ...job,
      made: { file: outcome.file, by: outcome.by },
    });
    const entered = await run.inOrder(() => enterResult(run, work, outcome, startedAt));
    if (entered.kind === "failed") return entered;
    const { costInUsd } = outcome.by;
    const usd = costInUsd ?? estimateInUsd;
    await ledger.settle({ ...name, usd, from: costInUsd === null ? "estimated" : "reported" });
    if (entered.kind === "unusable") {
      await saveJobFile(run.project, wish.film.slug, {
        ...job,
        job: null,
        made: null,
        said: { kind: "failed", reason: "bad-picture", message: entered.why, hint: "" },
      });
      return row("failed", `what came cannot be used: ${entered.why}`, usd);
    }
    await removeJobFile(run.project, wish.film.slug, request.fingerprint);
    await rm(folderOf(run, request.fingerprint), { recursive: true, force: true });
    return { ...row("made", entered.note, usd), take: entered.take };
  }
  return settleOther(run, job, outcome, estimateInUsd, row);
};

const dollars = (usd: number): string => `$${usd.toFixed(2)}`;

const folderOf = ({ project, wish }: DeskRun, fingerprint: string): string =>
  path.join(project.public, "cache", wish.film.slug, "desk", fingerprint);

/** Calls the provider, keeping on disk what it says about its job before it goes on. */
const askProvider = async (
  run: DeskRun,
  work: DeskWork,
  estimateInUsd: number,
): Promise<{ readonly outcome: MakeOutcome; readonly job: Job }> => {
  const { project, wish, provider } = run;
  const { request, changes, about } = work;
  let job: Job = {
    request: {
      ...request,
      ingredients: { ...request.ingredients, files: [...request.ingredients.files] },
    },
    changes: [...changes],
    about,
    estimateInUsd,
    startedAt: new Date().toISOString(),
    job: work.job,
    made: work.made,
    said: null,
  };
  if (work.made) return { outcome: { kind: "made", ...work.made }, job };
  const folder = folderOf(run, request.fingerprint);
  await makeFolder(folder);
  // Told to stop at once only while nothing is lost by it.
  const patience = new AbortController();
  let timer: NodeJS.Timeout | null = null;
  // A job has a name at the service once its id is another than the one it was announced with, or an earlier run's.
  let announced: string | null = null;
  const canGoOn = () => work.job !== null || (announced !== null && job.job?.id !== announced);
  const stop = () => {
    if (job.job === null || canGoOn()) patience.abort();
    else timer = setTimeout(() => patience.abort(), graceInMs);
  };
  if (run.signal.aborted) patience.abort();
  run.signal.addEventListener("abort", stop, { once: true });
  try {
    const outcome = await provider.make(request, {
      publicFolder: project.public,
      folder,
      signal: patience.signal,
      job: work.job,
      saveJob: async (saved) => {
        announced ??= saved.id;
        job = { ...job, job: { id: saved.id, data: { ...saved.data } } };
        await saveJobFile(project, wish.film.slug, job);
      },
      onState: (state) => run.onState(request.id, state),
    });
    return { outcome, job };
  } finally {
    run.signal.removeEventListener("abort", stop);
    if (timer) clearTimeout(timer);
  }
};
