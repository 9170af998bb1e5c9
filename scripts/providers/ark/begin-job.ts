import { z } from "zod";
import type { Model } from "../models/model.ts";
import type { MakeOutcome } from "../provider.ts";
import { failedToMake } from "../service/outcomes.ts";
import { referencePictures, type PictureLimits } from "../service/reference-picture.ts";
import { outcomeOfTrouble } from "../service/trouble-outcome.ts";
import { arkSettingsSchema } from "./ark-settings.ts";
import { badAnswer, call, jobData, type Work } from "./ark-work.ts";
import { createBody, modelAt, tagOf } from "./create-body.ts";
import { explainArk } from "./explain-error.ts";

/** What Seedance takes as a frame. */
const limits: PictureLimits = {
  formats: ["png", "jpeg", "webp"],
  largestInBytes: 30e6,
  shortestSide: 300,
  longestSide: 6_000,
};

/** Begins a job, or says why not. The id is on disk before anything else happens. */
export const begin = async (work: Work, model: Model): Promise<string | MakeOutcome> => {
  const { request, context, access, api } = work;
  const parsed = arkSettingsSchema.safeParse(request.ingredients.settings);
  if (!parsed.success)
    return failedToMake(
      "bad-request",
      `Settings of ${request.id}: ${z.prettifyError(parsed.error)}`,
      "Seedance knows resolution, generate_audio, watermark, camera_fixed and service_tier.",
    );
  const pictures = await referencePictures(context.publicFolder, request.ingredients.files, limits);
  if ("kind" in pictures) return pictures;
  const body = createBody(request, modelAt(access.address, model.id), pictures, parsed.data);
  const tag = tagOf(request);
  const begun = await call(work, () => api.create(body), {
    onTry: () => context.saveJob({ id: tag, data: jobData("asked") }),
    onTurnedAway: () => context.saveJob({ id: tag, data: jobData("turned-away") }),
  });
  if (begun.kind === "bad-answer") return badAnswer(false);
  if (begun.kind !== "answered")
    return outcomeOfTrouble(begun, { service: "ark", step: "paid", again: "asks" }, explainArk);
  await context.saveJob({ id: begun.value.id, data: jobData("begun") });
  return begun.value.id;
};

/** How many pages of a hundred jobs are looked through for one whose creation was never answered. */
const pagesOfList = 5;

/** The id of the job that an earlier run asked for without hearing; null when the service never got it. */
export const findAsked = async (work: Work): Promise<string | null | MakeOutcome> => {
  const tag = tagOf(work.request);
  for (let page = 1; page <= pagesOfList; page++) {
    const listed = await call(work, () => work.api.list(page), null);
    if (listed.kind === "bad-answer") return badAnswer(false);
    if (listed.kind !== "answered")
      return outcomeOfTrouble(listed, { service: "ark", step: "free", again: "asks" }, explainArk);
    const found = listed.value.find((task) => task.safety_identifier === tag);
    if (found) return found.id;
    if (listed.value.length < 100) return null;
  }
  return null;
};
