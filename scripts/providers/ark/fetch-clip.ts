import type { Model } from "../models/model.ts";
import type { MakeOutcome } from "../provider.ts";
import { download } from "../service/download.ts";
import { keepClip } from "../service/keep-result.ts";
import { failedToMake } from "../service/outcomes.ts";
import { sourceOfAnswer } from "../service/source-of-answer.ts";
import type { ArkTask } from "./ark-api.ts";
import { badAnswer, type Work } from "./ark-work.ts";

/** Fetches a clip that is made, at once, for its address dies after 24 hours; keeps it when it is whole and as asked. */
export const fetchClip = async (work: Work, task: ArkTask, model: Model): Promise<MakeOutcome> => {
  const { request, context, settings, access, api } = work;
  const url = task.content?.video_url;
  if (url === undefined) return badAnswer(false);
  const isMarked = api.lastAnswer().isMarked;
  context.onState("downloading");
  const fetched = await download(url, settings.pace, context.signal, context.onState);
  if (fetched.kind === "cancelled") return fetched;
  if (fetched.kind === "gone")
    return failedToMake(
      "expired",
      `The clip of job ${task.id} is not there any more (status ${fetched.status}): Ark keeps results for 24 hours.`,
      "Run the same command again to ask for a new one; that pays again.",
      { billed: "yes" },
    );
  if (fetched.kind === "later")
    return {
      kind: "waiting",
      message: `The clip of job ${task.id} is made, and could not be fetched: ${fetched.message}.`,
      job: task.id,
    };
  const { width, height, seconds } = request.ingredients;
  const kept = await keepClip(
    context.folder,
    fetched.bytes,
    { width, height, seconds },
    context.signal,
  );
  if (kept.kind !== "kept") return kept;
  const tokens = task.usage?.completion_tokens;
  return {
    kind: "made",
    file: kept.file,
    by: {
      requestId: task.id,
      costInUsd:
        tokens !== undefined && model.price.kind === "video-tokens"
          ? (tokens * model.price.perMillion) / 1e6
          : null,
      seed: task.seed ?? null,
      model: model.id,
      source: sourceOfAnswer(access, isMarked),
    },
  };
};
