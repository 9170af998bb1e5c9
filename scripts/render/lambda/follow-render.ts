import { setTimeout } from "node:timers/promises";
import type { RenderProgress } from "@remotion/lambda/client";
import { cancelled, type Cancelled, type Failure } from "../../terminal/outcome.ts";
import { ask } from "./aws-trouble.ts";
import type { Cloud } from "./cloud.ts";
import type { Job, Try } from "./job.ts";
import type { Purse } from "./purse.ts";
import { troubleOf, type LambdaTrouble } from "./render-trouble.ts";

/** Where a render stands. `secondsLeft` is null before the first frames. */
export type RenderStand = {
  readonly phase: "starting" | "opening" | "drawing" | "joining";
  readonly frames: number;
  readonly chunks: number;
  readonly retries: number;
  readonly secondsLeft: number | null;
  readonly usd: number;
};

/** How a render ended, as far as the cloud is concerned. */
export type Followed =
  | { readonly kind: "finished"; readonly usd: number; readonly billedSeconds: number }
  | {
      readonly kind: "broke";
      readonly trouble: LambdaTrouble;
      readonly message: string;
      readonly usd: number;
    }
  /** Nothing is known of it in the bucket: it was deleted, or never began. */
  | { readonly kind: "gone" }
  | { readonly kind: "over-budget"; readonly usd: number }
  | Cancelled
  | Failure;

/** Waits between two looks grow from the first to the last. Milliseconds. */
const [shortest, longest] = [800, 5_000];
/** So many looks in a row may fail for want of a connection before the command gives up (the render goes on). */
const patience = 6;

const phaseOf = (progress: RenderProgress): RenderStand["phase"] => {
  if (progress.serveUrlOpened === null) return "starting";
  if (progress.renderMetadata === null || progress.framesRendered === 0) return "opening";
  const all = progress.renderMetadata.totalChunks;
  return progress.chunks < all ? "drawing" : "joining";
};

const standOf = (progress: RenderProgress, frames: number, startedAt: number): RenderStand => {
  const done = progress.framesRendered;
  const spent = (Date.now() - startedAt) / 1000;
  return {
    phase: phaseOf(progress),
    frames: done,
    chunks: progress.chunks,
    retries: progress.retriesInfo.length,
    secondsLeft: done > 0 ? Math.max(0, (spent / done) * (frames - done)) : null,
    usd: progress.costs.accruedSoFar,
  };
};

const brokenBy = ({ errors, costs }: RenderProgress): Followed => {
  const fatal = errors.filter(({ isFatal }) => isFatal);
  const [first] = fatal.length > 0 ? fatal : errors;
  const text = (first?.message ?? "it ended without saying why").split("\n")[0] ?? "";
  return {
    kind: "broke",
    trouble: troubleOf(errors),
    message: text.slice(0, 400),
    usd: costs.accruedSoFar,
  };
};

const isGone = (failure: Failure): boolean =>
  /NoSuchKey|does not exist|not found|No such key/i.test(failure.message);

/** What a render's file of progress says. Reads the bucket, never calls a function: that would be throttled when it matters. */
const look = (cloud: Cloud, job: Job, { renderId }: Try) =>
  ask("asking how the render goes", async () => {
    const { getRenderProgress } = await import("@remotion/lambda/client");
    return getRenderProgress({
      region: cloud.region,
      functionName: job.functionName,
      bucketName: job.bucket,
      renderId,
      skipLambdaInvocation: true,
      logLevel: "error",
    });
  });

const billedSeconds = (progress: RenderProgress): number =>
  (progress.estimatedBillingDurationInMilliseconds ?? 0) / 1000;

/**
 * Waits for a render to end, less and less often. Tells `onStand` where it stands, notes its cost in the purse, and stops
 * waiting when that is empty or `signal` aborts: the caller then cancels it.
 */
export const followRender = async (
  cloud: Cloud,
  job: Job,
  purse: Purse,
  onStand: (stand: RenderStand) => void,
  signal: AbortSignal,
): Promise<Followed> => {
  const running = job.tries.at(-1);
  if (!running) return { kind: "gone" };
  const startedAt = Date.parse(running.startedAt);
  let failures = 0;
  for (let wait = shortest; ; wait = Math.min(longest, wait * 1.25)) {
    if (signal.aborted) return cancelled;
    const looked = await look(cloud, job, running);
    if (looked.kind === "failed") {
      if (isGone(looked)) return { kind: "gone" };
      const isPassing = looked.reason === "aws-unreachable" || looked.reason === "no-quota";
      if (!isPassing || (failures += 1) >= patience) return looked;
    } else {
      failures = 0;
      const progress = looked.value;
      const usd = progress.costs.accruedSoFar;
      purse.note(running.renderId, usd);
      onStand(standOf(progress, job.frames, startedAt));
      if (progress.done) return { kind: "finished", usd, billedSeconds: billedSeconds(progress) };
      if (progress.fatalErrorEncountered) return brokenBy(progress);
      if (purse.isEmpty()) return { kind: "over-budget", usd };
    }
    await setTimeout(wait, undefined, { signal }).catch(() => undefined);
  }
};

/** Where a job stands right now, in a few words. */
export const standOfJob = async (
  cloud: Cloud,
  job: Job,
): Promise<{ readonly state: string; readonly usd: number }> => {
  const running = job.tries.at(-1);
  const looked = running && (await look(cloud, job, running));
  if (!running || !looked) return { state: "nothing is known of it", usd: 0 };
  if (looked.kind === "failed") return { state: looked.message, usd: running.usd };
  const stand = standOf(looked.value, job.frames, Date.parse(running.startedAt));
  if (looked.value.done) return { state: "drawn; render again to fetch it", usd: stand.usd };
  if (looked.value.fatalErrorEncountered) return { state: "broken", usd: stand.usd };
  const share = Math.floor((stand.frames / job.frames) * 100);
  return { state: `${stand.phase}, ${share} %, ${stand.chunks} pieces done`, usd: stand.usd };
};

/** Tells a render to stop: its functions look for that every few seconds. One that is gone already is no failure. */
export const cancelRender = async (cloud: Cloud, job: Job): Promise<Failure | null> => {
  const running = job.tries.at(-1);
  if (!running) return null;
  const { cancelRenderOnLambda } = await import("@remotion/lambda/client");
  const { region } = cloud;
  const asked = await ask("cancelling the render", () =>
    cancelRenderOnLambda({ region, bucketName: job.bucket, renderId: running.renderId }),
  );
  return asked.kind === "failed" && !isGone(asked) ? asked : null;
};
