import { z, ZodError } from "zod";
import type { ToolRequest } from "../../../src/takes/tool-request.ts";
import type { Model } from "../models/model.ts";
import type { MakeContext, MakeOutcome } from "../provider.ts";
import { callService, type Called } from "../service/call-service.ts";
import { checkRequest } from "../service/check-request.ts";
import { download } from "../service/download.ts";
import { keepClip } from "../service/keep-result.ts";
import { failedToMake, refusedToMake } from "../service/outcomes.ts";
import { pollJob } from "../service/poll-job.ts";
import { referencePictures, type PictureLimits } from "../service/reference-picture.ts";
import { accessTo, type Access } from "../service/service-access.ts";
import { dayOf, type ServiceSettings } from "../service/service-settings.ts";
import { sourceOfAnswer } from "../service/source-of-answer.ts";
import { outcomeOfTrouble } from "../service/trouble-outcome.ts";
import { arkApi, type ArkApi, type ArkTask } from "./ark-api.ts";
import { arkSettingsSchema } from "./ark-settings.ts";
import { createBody, modelAt, tagOf } from "./create-body.ts";
import { explainArk, explainArkCode, isArkQuota } from "./explain-error.ts";

/** What Seedance takes as a frame. */
const limits: PictureLimits = {
  formats: ["png", "jpeg", "webp"],
  largestInBytes: 30e6,
  shortestSide: 300,
  longestSide: 6_000,
};

/** One request on its way: what every step of it needs. */
type Work = {
  readonly request: ToolRequest;
  readonly context: MakeContext;
  readonly settings: ServiceSettings;
  readonly access: Access;
  readonly api: ArkApi;
};

const badAnswer = (isJobOver: boolean): MakeOutcome =>
  failedToMake(
    "bad-answer",
    "Ark answered with something else than it should.",
    "Run the same command again: it asks for the same job first.",
    { billed: "unknown", isJobOver },
  );

/** A call; what its answer's schema does not know is an outcome too. */
const call = async <T>(
  { context, settings }: Work,
  send: () => Promise<T>,
  paid: { readonly onTry: () => Promise<void>; readonly onTurnedAway: () => Promise<void> } | null,
): Promise<Called<T> | { readonly kind: "bad-answer" }> => {
  try {
    return await callService({
      send,
      isFree: paid === null,
      isQuota: isArkQuota,
      pace: settings.pace,
      signal: context.signal,
      onState: context.onState,
      ...paid,
    });
  } catch (error) {
    // JSON that is none, or not of the shape that the service promises.
    if (error instanceof ZodError || error instanceof SyntaxError) return { kind: "bad-answer" };
    throw error;
  }
};

const jobData = (
  step: string,
): { readonly service: string; readonly step: string; readonly at: string } => ({
  service: "ark",
  step,
  at: new Date().toISOString(),
});

/** Begins a job, or says why not. The id is on disk before anything else happens. */
const begin = async (work: Work, model: Model): Promise<string | MakeOutcome> => {
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
const findAsked = async (work: Work): Promise<string | null | MakeOutcome> => {
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

const ended = new Set(["succeeded", "failed", "expired", "cancelled"]);

const follow = async (work: Work, id: string): Promise<ArkTask | MakeOutcome> => {
  const { settings, context, api } = work;
  const polled = await pollJob<ArkTask | MakeOutcome>(
    async () => {
      const seen = await call(work, () => api.task(id), null);
      if (seen.kind === "bad-answer") return { kind: "ended", value: badAnswer(false) };
      if (seen.kind !== "answered")
        return {
          kind: "ended",
          value:
            seen.kind === "turned-away" && seen.status === 404
              ? forgotten(id)
              : outcomeOfTrouble(seen, { service: "ark", step: "free", again: "asks" }, explainArk),
        };
      return ended.has(seen.value.status)
        ? { kind: "ended", value: seen.value }
        : {
            kind: "going-on",
            state: seen.value.status,
            askAgainInMs: api.lastAnswer().pollAgainInMs,
          };
    },
    settings.pace,
    context.signal,
    context.onState,
  );
  if (polled.kind === "cancelled") return polled;
  return polled.kind === "ended"
    ? polled.value
    : { kind: "waiting", message: `Ark's job ${id} is still ${polled.state}.`, job: id };
};

const forgotten = (id: string): MakeOutcome =>
  failedToMake(
    "expired",
    `Ark does not know the job ${id} any more: it keeps them for seven days.`,
    "Run the same command again to ask for a new one; that pays again.",
    { billed: "unknown" },
  );

/** What became of a job that ended without a clip. */
const notMade = (task: ArkTask): MakeOutcome => {
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

const fetchClip = async (work: Work, task: ArkTask, model: Model): Promise<MakeOutcome> => {
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

/** The job to follow: a saved one, one that was asked for and not heard of, or a new one. */
const jobOf = async (work: Work, model: Model): Promise<string | MakeOutcome> => {
  const saved = work.context.job;
  if (saved?.data["step"] === "begun") return saved.id;
  if (saved?.data["step"] === "asked") {
    work.context.onState("asking what became of an earlier request");
    const found = await findAsked(work);
    if (typeof found === "string") {
      await work.context.saveJob({ id: found, data: jobData("begun") });
      return found;
    }
    if (found !== null) return found;
  }
  return begin(work, model);
};

/** Asks Seedance for a clip between two keyframes: begins a job or takes up a saved one, follows it, fetches the result at once. */
export const makeClip = async (
  request: ToolRequest,
  context: MakeContext,
  settings: ServiceSettings,
): Promise<MakeOutcome> => {
  const access = accessTo("ark", settings.env);
  if (access.kind !== "open") return access;
  const suited = checkRequest("ark", request, dayOf(settings.now()));
  // A job that is begun is followed whatever was said of its model since.
  if (suited.kind !== "suited") return context.job ? { ...suited, isJobOver: false } : suited;
  const api = arkApi(access, context.signal, settings.pace.answerInMs);
  const work: Work = { request, context, settings, access, api };
  const job = await jobOf(work, suited.model);
  if (typeof job !== "string") return job;
  const task = await follow(work, job);
  if ("kind" in task) return task;
  return task.status === "succeeded" ? fetchClip(work, task, suited.model) : notMade(task);
};
