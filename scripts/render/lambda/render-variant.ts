import type { KeptSound } from "../sound-store.ts";
import type { Shell } from "../../terminal/film-command.ts";
import { cancelled, failed, type Cancelled, type Failure } from "../../terminal/outcome.ts";
import type { Cloud } from "./cloud.ts";
import { deliver } from "./deliver.ts";
import type { Deployment } from "./deployment.ts";
import { cancelRender, followRender, type Followed, type RenderStand } from "./follow-render.ts";
import { readJob, removeJob, writeJob, type Job } from "./job.ts";
import { planAgain, type ChunkPlan } from "./plan-chunks.ts";
import type { Purse } from "./purse.ts";
import type { LambdaTrouble } from "./render-trouble.ts";
import { startRender } from "./start-render.ts";
import { framesOf, type LambdaVariant } from "./variant.ts";

/** What all renders of one command share. */
export type LambdaStage = {
  readonly shell: Shell;
  readonly cloud: Cloud;
  readonly deployment: Deployment;
  readonly serveUrl: string;
  readonly out: string;
  readonly purse: Purse;
  /** Functions that may draw at once. */
  readonly functions: number;
  /** The song of a variant, encoded once for all that have it. */
  readonly soundOf: (variant: LambdaVariant) => Promise<KeptSound | Failure | Cancelled>;
  readonly onStand: (variant: LambdaVariant, stand: RenderStand) => void;
};

/** A variant that is rendered, and what it took. */
export type RenderedVariant = {
  readonly kind: "rendered";
  readonly job: Job;
  readonly billedSeconds: number;
  readonly isResumed: boolean;
  readonly sound: KeptSound;
};

/** Why a broken render is tried once more: said to the person, and kept in the report. */
const reasonFor: Readonly<Record<LambdaTrouble, string>> = {
  concurrency: "too many functions at once",
  "time-out": "a function took too long",
  exit: "a function's process died",
  component: "the film's own code failed",
  unknown: "it broke",
};

const begin = async (
  { cloud, deployment, serveUrl, out }: LambdaStage,
  variant: LambdaVariant,
  plan: ChunkPlan,
  earlier: Job["tries"],
): Promise<Job | Failure> => {
  const { functionName, bucket } = deployment;
  const order = { variant, functionName, bucket, serveUrl, plan };
  const started = await startRender(cloud, order);
  if (started.kind === "failed") return started;
  const job: Job = {
    schema: "lambda-job/1",
    name: variant.name,
    fingerprint: variant.fingerprint,
    region: cloud.region,
    bucket,
    functionName,
    frames: framesOf(variant),
    tries: [
      ...earlier,
      {
        renderId: started.value,
        framesEach: plan.framesEach,
        chunks: plan.chunks,
        startedAt: new Date().toISOString(),
        trouble: null,
        usd: 0,
      },
    ],
  };
  await writeJob(out, job);
  return job;
};

/** The job with what its last try came to. */
const noted = (job: Job, usd: number, trouble: LambdaTrouble | null): Job => ({
  ...job,
  tries: job.tries.map((one, index) =>
    index === job.tries.length - 1 ? { ...one, usd, trouble } : one,
  ),
});

/** A render that an earlier command started for the very same film, in this region; others are cancelled and forgotten. */
const leftOver = async (stage: LambdaStage, variant: LambdaVariant): Promise<Job | null> => {
  const job = await readJob(stage.out, variant.name);
  if (!job) return null;
  if (job.fingerprint === variant.fingerprint && job.region === stage.cloud.region) return job;
  await cancelRender(stage.cloud, job);
  await removeJob(stage.out, variant.name);
  return null;
};

const broken = (
  variant: LambdaVariant,
  { trouble, message }: Extract<Followed, { kind: "broke" }>,
): Failure =>
  failed(
    "render-failed",
    `${variant.name} broke on Lambda (${reasonFor[trouble]}): ${message}`,
    trouble === "component"
      ? 'Look at that frame in Studio: "film studio". Nothing is tried again: it would break again.'
      : 'Its logs are in CloudWatch; run "film lambda render" again to try once more.',
  );

const giveUp = async (stage: LambdaStage, job: Job): Promise<void> => {
  await cancelRender(stage.cloud, job);
  await removeJob(stage.out, job.name);
};

/** Follows a job to its end; after trouble that another plan can avoid, starts once more. */
const follow = async (
  stage: LambdaStage,
  variant: LambdaVariant,
  first: Job,
): Promise<Followed & { readonly job: Job }> => {
  let job = first;
  for (;;) {
    const { cloud, purse, shell } = stage;
    const onStand = (stand: RenderStand) => stage.onStand(variant, stand);
    const followed = await followRender(cloud, job, purse, onStand, shell.signal);
    if (followed.kind === "finished") return { ...followed, job: noted(job, followed.usd, null) };
    if (followed.kind !== "broke") return { ...followed, job };
    job = noted(job, followed.usd, followed.trouble);
    const last = job.tries.at(-1);
    const plan =
      last && job.tries.length === 1
        ? planAgain(last, job.frames, followed.trouble, stage.functions)
        : null;
    // Its other functions would go on drawing, and costing, to their end.
    await cancelRender(cloud, job);
    if (!plan) return { ...followed, job };
    shell.progress.note(
      `${variant.name}: ${reasonFor[followed.trouble]}; once more, ${plan.chunks} pieces of ${plan.framesEach} frames.`,
    );
    const again = await begin(stage, variant, plan, job.tries);
    if ("kind" in again) return { ...again, job };
    job = again;
  }
};

const finish = async (
  stage: LambdaStage,
  variant: LambdaVariant,
  job: Job,
): Promise<KeptSound | Failure | Cancelled> => {
  const sound = await stage.soundOf(variant);
  if (sound.kind !== "sound") return sound;
  const delivery = { variant, job, sound: sound.file, out: stage.out };
  const delivered = await deliver(stage.shell, stage.cloud, delivery);
  return delivered.kind === "delivered" ? sound : delivered;
};

/**
 * Renders one variant to a verified file on this machine: takes up a render that was left, or starts one; waits; tries once
 * more where that helps; fetches, joins, checks. Stopped or out of money, the render in the cloud is cancelled. When only the
 * connection fails, it is left running and its job stays: the same command takes it up again.
 */
export const renderVariant = async (
  stage: LambdaStage,
  variant: LambdaVariant,
  plan: ChunkPlan,
): Promise<RenderedVariant | Failure | Cancelled> => {
  const left = await leftOver(stage, variant);
  if (left) stage.shell.progress.note(`${variant.name}: taking up the render that was running.`);
  if (stage.shell.signal.aborted) return cancelled;
  const begun = left ?? (await begin(stage, variant, plan, []));
  if ("kind" in begun) return begun;
  const ended = await follow(stage, variant, begun);
  switch (ended.kind) {
    case "finished": {
      const sound = await finish(stage, variant, ended.job);
      if (sound.kind !== "sound") return sound;
      await removeJob(stage.out, variant.name);
      const { job, billedSeconds } = ended;
      return { kind: "rendered", job, billedSeconds, isResumed: left !== null, sound };
    }
    case "broke":
      await removeJob(stage.out, variant.name);
      return broken(variant, ended);
    case "gone":
      await removeJob(stage.out, variant.name);
      if (left) return renderVariant(stage, variant, plan);
      return failed(
        "render-failed",
        `The render of ${variant.name} is not in the bucket any more.`,
        "Run it again; someone may have cleaned up in the meantime.",
      );
    case "over-budget":
      await giveUp(stage, ended.job);
      return failed(
        "over-budget",
        `The renders have cost $${stage.purse.spent().toFixed(4)}, more than the $${(stage.purse.limit ?? 0).toFixed(4)} that --budget allows; they were cancelled.`,
        "Say a higher --budget, or a lower --quality; films that were finished stay.",
      );
    case "cancelled":
      await giveUp(stage, ended.job);
      return cancelled;
    case "failed":
      return ended;
    default:
      return ended satisfies never;
  }
};
