import { readdir } from "node:fs/promises";
import path from "node:path";
import type { Lock } from "../../src/takes/lock.ts";
import { takeOfRequest } from "../store/enter-take.ts";
import type { FilmFolder } from "../store/film-folder.ts";
import { isMissing } from "../store/is-missing.ts";
import { readJobFiles, removeJobFile } from "../store/job-file.ts";
import type { MoneyLedger } from "../store/money-ledger.ts";
import type { Project } from "../store/project.ts";
import { readTakes } from "../store/read-takes.ts";
import { removeStalePartials } from "../store/remove-stale-partials.ts";
import type { Shell } from "../terminal/film-command.ts";
import type { Failure } from "../terminal/outcome.ts";
import type { DeskWish } from "./desk-wish.ts";

/**
 * Closes what a run that was killed left open: a request that is a take by now is settled; one that was reserved and never asked
 * is released. Under the run lock nobody else can be at it.
 */
export const closeWhatIsOver = async (
  shell: Shell,
  { film, folder }: DeskWish,
  ledger: MoneyLedger,
): Promise<Failure | null> => {
  await sweep(shell.project, folder);
  const lock = await readTakes(folder.lock);
  if ("kind" in lock) return lock;
  const jobs = await readJobFiles(shell.project, film.slug);
  if ("kind" in jobs) return jobs;
  for (const job of jobs) {
    const { kind, id, fingerprint } = job.request;
    const take = takeOfRequest(lock, kind, id, fingerprint);
    if (!take) continue;
    const usd = take.costInUsd ?? job.estimateInUsd ?? 0;
    const from = take.costInUsd === null ? "estimated" : "reported";
    await ledger.settle({ film: film.slug, run: "tidy", request: fingerprint, usd, from });
    await removeJobFile(shell.project, film.slug, fingerprint);
  }
  // Words and judgements have no job and make no take: what is open of them is theirs to close.
  const open = (await ledger.account()).filter(
    ({ isOpen, film: of, kind }) =>
      isOpen && of === film.slug && kind !== "writing" && kind !== "judging",
  );
  for (const { request } of open) {
    const take = takeInLock(lock, request);
    if (take) {
      const usd = take.costInUsd ?? 0;
      await ledger.settle({ film: film.slug, run: "tidy", request, usd, from: "reported" });
    } else if (!jobs.some((job) => job.request.fingerprint === request && job.job !== null)) {
      await ledger.release({ film: film.slug, run: "tidy", request });
    }
  }
  return null;
};

const takeInLock = (lock: Lock, fingerprint: string) =>
  [lock.keyframes, lock.clips, lock.sheets]
    .flatMap((list) => Object.values(list).flatMap(({ takes }) => takes))
    .find((take) => take.fingerprint === fingerprint);

/** Removes half-made files of runs that are dead, wherever the desk writes. */
const sweep = async ({ ledger, public: shown }: Project, { slug, folder }: FilmFolder) => {
  const byHash = [
    path.join(ledger, "requests"),
    path.join(shown, "takes"),
    path.join(shown, "cache", slug, "desk"),
  ];
  const inside = await Promise.all(
    byHash.map((root) =>
      readdir(root, { withFileTypes: true }).then(
        (found) =>
          found.filter((one) => one.isDirectory()).map(({ name }) => path.join(root, name)),
        (error: unknown) => {
          if (isMissing(error)) return [];
          throw error;
        },
      ),
    ),
  );
  const folders = [folder, path.join(ledger, "jobs", slug), ...inside.flat()];
  for (const one of folders) await removeStalePartials(one);
};
