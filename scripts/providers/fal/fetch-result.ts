import { z } from "zod";
import type { MakeOutcome } from "../provider.ts";
import { download } from "../service/download.ts";
import { keepClip, keepPicture, type Expected } from "../service/keep-result.ts";
import { sourceOfAnswer } from "../service/source-of-answer.ts";
import { outcomeOfTrouble } from "../service/trouble-outcome.ts";
import { explainFal } from "./explain-error.ts";
import { ask, badAnswer, forgotten, notAnswered, type Work } from "./fal-work.ts";

const place = z.object({ url: z.string() });
const resultSchema = z.object({
  video: place.optional(),
  images: z.array(place).min(1).optional(),
  seed: z.number().int().nullish(),
});

/** Fetches what a job that is done has made; fal keeps it for minutes. */
export const fetchResult = async (
  work: Work,
  id: string,
  expected: Expected,
): Promise<MakeOutcome> => {
  const { request, context, settings, access, line } = work;
  const asked = await ask(
    work,
    async () =>
      resultSchema.parse(
        (await line.client.queue.result(request.ingredients.model, { requestId: id })).data,
      ),
    null,
  );
  if (asked.kind === "turned-away" && asked.status === 404) return forgotten(id);
  if (asked.kind === "turned-away" && asked.status === 422) {
    // The job itself ended with an error: it is told where the result would be.
    return outcomeOfTrouble(asked, { service: "fal", step: "paid", again: "pays" }, explainFal);
  }
  if (asked.kind !== "answered") return notAnswered(asked, "free");
  const url = asked.value.video?.url ?? asked.value.images?.[0]?.url;
  if (url === undefined) return badAnswer;
  const isMarked = line.lastAnswer().isMarked;
  context.onState("downloading");
  const fetched = await download(url, settings.pace, context.signal, context.onState);
  if (fetched.kind === "cancelled") return fetched;
  if (fetched.kind === "gone") return forgotten(id);
  if (fetched.kind === "later")
    return {
      kind: "waiting",
      message: `The result of job ${id} is made, and could not be fetched: ${fetched.message}.`,
      job: id,
    };
  const kept =
    request.kind === "clip"
      ? await keepClip(context.folder, fetched.bytes, expected, context.signal)
      : await keepPicture(context.folder, fetched.bytes, expected);
  if (kept.kind !== "kept") return kept;
  return {
    kind: "made",
    file: kept.file,
    by: {
      requestId: id,
      // fal says on its dashboard what a request cost, not in its answer.
      costInUsd: null,
      seed: asked.value.seed ?? null,
      model: request.ingredients.model,
      source: sourceOfAnswer(access, isMarked),
    },
  };
};
