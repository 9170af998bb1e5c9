import { writeJsonFile } from "../../store/json-file.ts";
import type { Shell } from "../../terminal/film-command.ts";
import type { Cancelled, Failure } from "../../terminal/outcome.ts";
import { describeFile, receiptFile, receiptSchema } from "../receipt.ts";
import { segmentStore } from "../segments/segment-store.ts";
import { soundOf, type KeptSound } from "../sound-store.ts";
import type { RenderStand } from "./follow-render.ts";
import type { ChunkPlan } from "./plan-chunks.ts";
import { renderVariant, type LambdaStage, type RenderedVariant } from "./render-variant.ts";
import { writeLambdaReport, type LambdaReport } from "./report.ts";
import { seatsFor } from "./seats.ts";
import { framesOf, type LambdaVariant } from "./variant.ts";
import { remotionVersion } from "./versions.ts";

/** A variant and how it is to be shared among functions. */
export type PlannedVariant = { readonly variant: LambdaVariant; readonly plan: ChunkPlan };

/** What became of a variant. */
export type VariantResult = {
  readonly variant: LambdaVariant;
  readonly result: { readonly kind: "made"; readonly report: LambdaReport } | Failure | Cancelled;
};

/** What {@link renderMatrix} needs beside what its renders share. */
export type MatrixOrder = Omit<LambdaStage, "soundOf" | "onStand">;

/** Encodes each song once, however many variants have it. */
const soundsOf = ({ project, signal }: Shell): LambdaStage["soundOf"] => {
  const store = segmentStore(project.segments);
  const made = new Map<string, Promise<KeptSound | Failure | Cancelled>>();
  return ({ order }) => {
    const { songHash } = order.sound;
    const sound = made.get(songHash) ?? soundOf(order.sound, store, signal);
    made.set(songHash, sound);
    return sound;
  };
};

const reportOf = async (
  variant: LambdaVariant,
  { job, billedSeconds, isResumed }: RenderedVariant,
): Promise<LambdaReport> => {
  const { staged, size, mp4 } = variant.order;
  const { bytes, sha256 } = await describeFile(mp4);
  const startedAt = Date.parse(job.tries[0]?.startedAt ?? "");
  return {
    schema: "lambda-report/1",
    name: variant.name,
    fingerprint: variant.fingerprint,
    region: job.region,
    functionName: job.functionName,
    remotion: await remotionVersion(),
    bucket: job.bucket,
    width: size.width,
    height: size.height,
    fps: staged.fps,
    frames: staged.durationInFrames,
    tries: job.tries,
    usd: job.tries.reduce((sum, { usd }) => sum + usd, 0),
    billedSeconds,
    wallSeconds: Math.round((Date.now() - startedAt) / 100) / 10,
    isResumed,
    file: { bytes, sha256 },
  };
};

/** The receipt that a render on this machine would leave, so that no command makes the same film twice. */
const writeReceipt = async (
  { order, fingerprint, facts }: LambdaVariant,
  report: LambdaReport,
  { songLoudness, gain }: KeptSound,
): Promise<void> => {
  const { staged, size, soundInSeconds, sound, mp4 } = order;
  const pieces = report.tries.at(-1)?.chunks ?? 0;
  await writeJsonFile(receiptFile(mp4), receiptSchema, {
    schema: "receipt/2",
    ...facts,
    width: size.width,
    height: size.height,
    fps: staged.fps,
    frames: staged.durationInFrames,
    songInSeconds: soundInSeconds,
    songStartInSeconds: sound.part?.start ?? 0,
    fingerprint,
    file: await describeFile(mp4),
    madeWith: {
      browser: "lambda",
      secondsTaken: report.wallSeconds,
      songLoudness,
      gain,
      segments: pieces,
      segmentsDrawn: pieces,
      // Drawn elsewhere: no measure of this machine.
      framesDrawn: 0,
    },
  });
};

/** One line of progress for all renders: the frames of all of them, and a line when one comes into another phase. */
const standsOn = (shell: Shell, planned: readonly PlannedVariant[]): LambdaStage["onStand"] => {
  const stands = new Map<string, RenderStand>();
  const all = planned.reduce((sum, { variant }) => sum + framesOf(variant), 0);
  return (variant, stand) => {
    const before = stands.get(variant.name);
    stands.set(variant.name, stand);
    if (before?.phase !== stand.phase || before.retries !== stand.retries) {
      const retries = stand.retries > 0 ? `, ${stand.retries} pieces again` : "";
      const left =
        stand.secondsLeft === null ? "" : `, about ${Math.ceil(stand.secondsLeft)} s left`;
      shell.progress.note(
        `${variant.name}: ${stand.phase}, ${stand.chunks} pieces done${retries}${left}, $${stand.usd.toFixed(4)}`,
      );
    }
    const done = [...stands.values()].reduce((sum, { frames }) => sum + frames, 0);
    shell.progress.at({ done, all });
  };
};

/**
 * Renders variants side by side, as many as the functions allow; one that fails does not stop the others, except that an empty
 * purse or a cancelled command lets nothing more begin.
 */
export const renderMatrix = async (
  order: MatrixOrder,
  planned: readonly PlannedVariant[],
): Promise<VariantResult[]> => {
  const { shell, purse, functions } = order;
  const stage: LambdaStage = {
    ...order,
    soundOf: soundsOf(shell),
    onStand: standsOn(shell, planned),
  };
  const seats = seatsFor(functions + 1);
  const one = async ({ variant, plan }: PlannedVariant): Promise<VariantResult["result"]> => {
    if (shell.signal.aborted) return { kind: "cancelled" };
    if (purse.isEmpty()) {
      return {
        kind: "failed",
        reason: "over-budget",
        message: `${variant.name} was not begun: the budget is spent.`,
        hint: "Say a higher --budget and run it again.",
      };
    }
    const rendered = await renderVariant(stage, variant, plan);
    if (rendered.kind !== "rendered") return rendered;
    const report = await reportOf(variant, rendered);
    await writeLambdaReport(variant.order.mp4, report);
    await writeReceipt(variant, report, rendered.sound);
    return { kind: "made", report };
  };
  return Promise.all(
    planned.map(async (each) => ({
      variant: each.variant,
      result: await seats.use(each.plan.chunks + 1, () => one(each)),
    })),
  );
};
