import path from "node:path";
import { encodeSong, type EncodedSong } from "../../media/encode-song.ts";
import { partialName } from "../../store/clean-up.ts";
import type { FilmFolder } from "../../store/film-folder.ts";
import { writeJsonFile } from "../../store/json-file.ts";
import { makeFolder } from "../../store/make-folder.ts";
import { sha256OfText } from "../../store/sha256.ts";
import type { Shell } from "../../terminal/film-command.ts";
import type { Cancelled, Failure } from "../../terminal/outcome.ts";
import { describeFile, receiptFile, receiptSchema } from "../receipt.ts";
import type { RenderStand } from "./follow-render.ts";
import { lambdaFolder } from "./job.ts";
import type { ChunkPlan } from "./plan-chunks.ts";
import { renderVariant, type LambdaStage, type RenderedVariant } from "./render-variant.ts";
import { writeLambdaReport, type LambdaReport } from "./report.ts";
import { seatsFor } from "./seats.ts";
import type { LambdaVariant } from "./variant.ts";
import { remotionVersion } from "./versions.ts";

/** A variant and how it is to be shared among functions. */
export type PlannedVariant = { readonly variant: LambdaVariant; readonly plan: ChunkPlan };

/** What became of a variant. */
export type VariantResult = {
  readonly variant: LambdaVariant;
  readonly result: { readonly kind: "made"; readonly report: LambdaReport } | Failure | Cancelled;
};

/** What {@link renderMatrix} needs beside what its renders share. */
export type MatrixOrder = Omit<LambdaStage, "soundOf" | "onStand"> & {
  readonly folder: FilmFolder;
};

type Sound = { readonly file: string; readonly song: EncodedSong };

/** Encodes each song once, however many variants have it; files are removed with the folder's lock. */
const soundsOf = (shell: Shell, folder: FilmFolder): LambdaStage["soundOf"] => {
  const made = new Map<string, Promise<Sound | Failure | Cancelled>>();
  const encode = async ({ song }: LambdaVariant): Promise<Sound | Failure | Cancelled> => {
    const name = partialName(`song-${sha256OfText(song.id).slice(0, 8)}`, "sound.mp4");
    const file = path.join(lambdaFolder(folder.out), name);
    await makeFolder(path.dirname(file));
    const encoded = await encodeSong(folder.inside(song.file), file, shell.signal);
    return encoded.kind === "encoded" ? { file, song: encoded } : encoded;
  };
  return (variant) => {
    const sound = made.get(variant.song.id) ?? encode(variant);
    made.set(variant.song.id, sound);
    return sound;
  };
};

const reportOf = async (
  variant: LambdaVariant,
  { job, billedSeconds, isResumed }: RenderedVariant,
): Promise<LambdaReport> => {
  const { bytes, sha256 } = await describeFile(variant.mp4);
  const startedAt = Date.parse(job.tries[0]?.startedAt ?? "");
  return {
    schema: "lambda-report/1",
    name: variant.name,
    fingerprint: variant.fingerprint,
    region: job.region,
    functionName: job.functionName,
    remotion: await remotionVersion(),
    bucket: job.bucket,
    width: variant.size.width,
    height: variant.size.height,
    fps: variant.cut.fps,
    frames: variant.cut.durationInFrames,
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
  order: MatrixOrder,
  variant: LambdaVariant,
  report: LambdaReport,
  song: EncodedSong,
): Promise<void> => {
  const loudness = song.from.integrated;
  await writeJsonFile(receiptFile(variant.mp4), receiptSchema, {
    schema: "receipt/1",
    film: order.film.slug,
    song: variant.song.id,
    format: variant.format.id,
    words: variant.words,
    quality: variant.quality,
    width: variant.size.width,
    height: variant.size.height,
    fps: variant.cut.fps,
    frames: variant.cut.durationInFrames,
    songInSeconds: variant.score.durationInSeconds,
    fingerprint: variant.fingerprint,
    file: await describeFile(variant.mp4),
    madeWith: {
      browser: "lambda",
      secondsTaken: report.wallSeconds,
      songLoudness: Number.isFinite(loudness) ? loudness : null,
      gain: song.plan.kind === "untouched" ? song.plan.why : song.plan.kind,
    },
  });
};

/** One line of progress for all renders: the frames of all of them, and a line when one comes into another phase. */
const standsOn = (shell: Shell, planned: readonly PlannedVariant[]): LambdaStage["onStand"] => {
  const stands = new Map<string, RenderStand>();
  const all = planned.reduce((sum, { variant }) => sum + variant.cut.durationInFrames, 0);
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
    soundOf: soundsOf(shell, order.folder),
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
    await writeLambdaReport(variant.mp4, report);
    await writeReceipt(order, variant, report, rendered.song);
    return { kind: "made", report };
  };
  return Promise.all(
    planned.map(async (each) => ({
      variant: each.variant,
      result: await seats.use(each.plan.chunks + 1, () => one(each)),
    })),
  );
};
