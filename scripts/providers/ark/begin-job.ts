import { z } from "zod";
import type { Model } from "../models/model.ts";
import type { MakeOutcome } from "../provider.ts";
import { failedToMake } from "../service/outcomes.ts";
import { referencePictures, type PictureLimits } from "../service/reference-picture.ts";
import { outcomeOfTrouble } from "../service/trouble-outcome.ts";
import type { ArkTask } from "./ark-api.ts";
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

/** Clocks of this machine and of the service may differ by this much. Seconds. */
const clocksDiffer = 600;

/** Whether a job of the list may be the one that was asked for at `askedAt`, though it does not say whose it is. */
const mayBeOurs = (task: ArkTask, askedAt: string | undefined): boolean => {
  const hasName = typeof task.safety_identifier === "string" && task.safety_identifier !== "";
  const asked = Date.parse(askedAt ?? "") / 1_000;
  const isOlder = typeof task.created_at === "number" && task.created_at < asked - clocksDiffer;
  return !hasName && !isOlder;
};

/**
 * The id of the job that an earlier run asked for without hearing; null when the service never got it. Where its list holds jobs
 * of that time without the tag that was sent with them, or is longer than was looked through, nobody can know: a person is asked.
 */
export const findAsked = async (work: Work): Promise<string | null | MakeOutcome> => {
  const tag = tagOf(work.request);
  const askedAt = work.context.job?.data["at"];
  let isUnsure = false;
  for (let page = 1; page <= pagesOfList; page++) {
    const listed = await call(work, () => work.api.list(page), null);
    if (listed.kind === "bad-answer") return badAnswer(false);
    if (listed.kind !== "answered")
      return outcomeOfTrouble(listed, { service: "ark", step: "free", again: "asks" }, explainArk);
    const found = listed.value.find((task) => task.safety_identifier === tag);
    if (found) return found.id;
    isUnsure ||= listed.value.some((task) => mayBeOurs(task, askedAt));
    if (listed.value.length < 100) return isUnsure ? nobodyKnows : null;
  }
  return nobodyKnows;
};

const nobodyKnows: MakeOutcome = {
  kind: "timed-out",
  message:
    "Ark was asked before and did not answer; its list does not say whether one of its jobs is this one.",
  hint: "Look at the jobs in Ark's console. Making it again may pay twice.",
  again: "pays",
};
