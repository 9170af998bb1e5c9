import type { MakeOutcome } from "../providers/provider.ts";
import { removeJobFile, saveJobFile, type Job } from "../store/job-file.ts";
import type { DeskRun } from "./desk-run.ts";
import type { DeskRow } from "./desk-wish.ts";

/** Sees to job and money of a request that did not become a file. */
export const settleOther = async (
  run: DeskRun,
  job: Job,
  outcome: Exclude<MakeOutcome, { readonly kind: "made" }>,
  estimateInUsd: number,
  row: (outcome: DeskRow["outcome"], note: string, usd?: number | null) => DeskRow,
): Promise<DeskRow> => {
  const { project, wish, ledger } = run;
  const { slug } = wish.film;
  const name = { film: slug, run: run.run, request: job.request.fingerprint };
  const keep = (said: Job["said"], saved: Job["job"]) =>
    saveJobFile(project, slug, { ...job, job: saved, said });
  const forget = () => removeJobFile(project, slug, job.request.fingerprint);
  switch (outcome.kind) {
    case "waiting": {
      const { message } = outcome;
      const saved = job.job ?? { id: outcome.job ?? "", data: {} };
      await keep({ kind: "waiting", reason: "waiting", message, hint: "" }, saved);
      return row("waiting", message);
    }
    case "timed-out": {
      const { message, hint, again } = outcome;
      await keep({ kind: "timed-out", reason: again, message, hint }, job.job);
      return row("unknown", `${message} ${hint}`);
    }
    case "refused":
    case "failed": {
      const { kind, reason, message, hint, billed, isJobOver } = outcome;
      const note = `${reason}: ${message} ${hint}`;
      if (!isJobOver) {
        await keep({ kind, reason, message, hint }, job.job);
        return row(kind, note);
      }
      if (billed === "no") await ledger.release(name);
      else {
        const from = billed === "yes" ? "estimated" : "unknown";
        await ledger.settle({ ...name, usd: estimateInUsd, from });
      }
      // A failure that cost nothing is asked again by the next run; a refusal never is, unchanged.
      if (kind === "failed" && billed === "no") await forget();
      else await keep({ kind, reason, message, hint }, null);
      return row(kind, note, billed === "no" ? 0 : estimateInUsd);
    }
    case "over-budget":
      await ledger.release(name);
      await forget();
      return row("over-budget", `${outcome.message} ${outcome.hint}`);
    case "cancelled":
      if (job.job === null) {
        await ledger.release(name);
        await forget();
      }
      return row("stopped", job.job === null ? "" : "it goes on where it was with the next run");
    default:
      return outcome satisfies never;
  }
};
