import type { MakeOutcome } from "../provider.ts";
import { failedToMake, refusedToMake } from "../service/outcomes.ts";
import { followJob } from "../service/poll-job.ts";
import { outcomeOfTrouble } from "../service/trouble-outcome.ts";
import type { ArkTask } from "./ark-api.ts";
import { badAnswer, call, type Work } from "./ark-work.ts";
import { explainArk, explainArkCode } from "./explain-error.ts";

const ended = new Set(["succeeded", "failed", "expired", "cancelled"]);

/** Looks at a job until it ends; what keeps it from ending is an outcome. */
export const follow = (work: Work, id: string): Promise<ArkTask | MakeOutcome> =>
  followJob<ArkTask | MakeOutcome>(work, { id, name: `Ark's job ${id}` }, async () => {
    const seen = await call(work, () => work.api.task(id), null);
    if (seen.kind === "bad-answer") return { kind: "ended", value: badAnswer(false) };
    if (seen.kind === "turned-away" && seen.status === 404)
      return { kind: "ended", value: forgotten(id) };
    if (seen.kind !== "answered") {
      const attempt = { service: "ark", step: "free", again: "asks" } as const;
      return { kind: "ended", value: outcomeOfTrouble(seen, attempt, explainArk) };
    }
    const { status } = seen.value;
    return ended.has(status)
      ? { kind: "ended", value: seen.value }
      : { kind: "going-on", state: status, askAgainInMs: work.api.lastAnswer().pollAgainInMs };
  });

const forgotten = (id: string): MakeOutcome =>
  failedToMake(
    "expired",
    `Ark does not know the job ${id} any more: it keeps them for seven days.`,
    "Run the same command again to ask for a new one; that pays again.",
    { billed: "unknown" },
  );

/** What became of a job that ended without a clip. */
export const notMade = (task: ArkTask): MakeOutcome => {
  const { code = "", message = "" } = task.error ?? {};
  if (task.status === "expired")
    return failedToMake(
      "expired",
      "Ark gave the job up: its time ran out in the queue.",
      "Run the same command again; what expired is not billed.",
    );
  if (task.status === "cancelled")
    return failedToMake(
      "cancelled",
      "Somebody cancelled the job at Ark.",
      "Run the same command again to ask for a new one.",
    );
  const verdict = explainArkCode(code, message);
  if (verdict?.kind === "refused")
    return refusedToMake(verdict.reason, verdict.message, verdict.hint);
  return failedToMake(
    verdict?.reason ?? "server",
    verdict?.message ??
      `Ark could not make the clip (${code}${message === "" ? "" : `: ${message}`}).`,
    verdict?.hint ?? "Run the same command again for another try; what failed is not billed.",
  );
};
