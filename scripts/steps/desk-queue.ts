import pLimit from "p-limit";
import type { MoneyLedger } from "../store/money-ledger.ts";
import type { Shell } from "../terminal/film-command.ts";
import type { Failure } from "../terminal/outcome.ts";
import { makeOne } from "./desk-make.ts";
import type { DeskRun } from "./desk-run.ts";
import type { DeskWork } from "./desk-plan.ts";
import { toMake } from "./desk-rows.ts";
import type { DeskRow, DeskWish } from "./desk-wish.ts";

/** Hands requests to the provider, as many at once as it allows. A failure of this machine (a full disk) stops all that wait. */
export const makeAll = async (
  shell: Shell,
  wish: DeskWish,
  ledger: MoneyLedger,
  run: string,
  work: readonly DeskWork[],
): Promise<readonly DeskRow[] | Failure> => {
  if (work.length === 0) return [];
  const kind = `${work[0]?.request.kind ?? "request"}s`;
  shell.progress.step(`Asking ${wish.provider.name} for ${work.length} ${kind}`);
  const { concurrency, provider } = wish;
  const limit = pLimit(Math.max(1, Math.min(concurrency ?? 64, provider.concurrency)));
  // One after another where files that all share are written.
  const single = pLimit(1);
  const stop = new AbortController();
  const onAbort = () => stop.abort();
  shell.signal.addEventListener("abort", onAbort, { once: true });
  let [done, spent, state] = [0, 0, ""];
  const tell = () =>
    shell.progress.at({
      done,
      all: work.length,
      of: kind,
      also: `$${spent.toFixed(2)} spent${state}`,
    });
  const desk: DeskRun = {
    project: shell.project,
    wish,
    provider: wish.provider,
    ledger,
    run,
    signal: stop.signal,
    inOrder: (job) => single(job),
    onState: (id, text) => {
      state = `  ${id}: ${text}`;
      tell();
    },
  };
  const thrown: unknown[] = [];
  const results = await Promise.all(
    work.map((one) =>
      limit(async (): Promise<DeskRow | Failure> => {
        if (stop.signal.aborted) return { ...toMake(wish, one), outcome: "stopped", note: "" };
        const result = await makeOne(desk, one).catch((error: unknown) => {
          thrown.push(error);
          return null;
        });
        if (result === null || result.kind === "failed") stop.abort();
        if (result === null) return { ...toMake(wish, one), outcome: "stopped", note: "" };
        if (result.kind !== "failed") spent += result.usd ?? 0;
        done += 1;
        tell();
        return result;
      }),
    ),
  ).finally(() => {
    shell.signal.removeEventListener("abort", onAbort);
    shell.progress.end();
  });
  // Only now: what was under way when the disk was full is over, and nobody works on once the film's lock is given back.
  if (thrown.length > 0) throw thrown[0];
  const failure = results.find((result): result is Failure => result.kind === "failed");
  return failure ?? results.filter((result): result is DeskRow => result.kind !== "failed");
};
