import { z, ZodError } from "zod";
import type { ToolRequest } from "../../../src/takes/tool-request.ts";
import type { MakeContext, MakeOutcome } from "../provider.ts";
import { callService, type Called } from "../service/call-service.ts";
import { checkRequest } from "../service/check-request.ts";
import { download } from "../service/download.ts";
import { keepClip, keepPicture, type Expected } from "../service/keep-result.ts";
import { failedToMake } from "../service/outcomes.ts";
import { pollJob } from "../service/poll-job.ts";
import { referencePictures, type PictureLimits } from "../service/reference-picture.ts";
import { accessTo, type Access } from "../service/service-access.ts";
import { dayOf, type ServiceSettings } from "../service/service-settings.ts";
import { sourceOfAnswer } from "../service/source-of-answer.ts";
import { outcomeOfTrouble } from "../service/trouble-outcome.ts";
import { endpoints } from "./endpoints.ts";
import { explainFal } from "./explain-error.ts";
import { falLine, type FalLine } from "./fal-line.ts";
import { inputOf, type FalInput } from "./input-of.ts";

/** Pictures go as `data:` addresses inside the request: small enough for every endpoint. */
const limits: PictureLimits = {
  formats: ["png", "jpeg", "webp"],
  largestInBytes: 10e6,
  shortestSide: 300,
  longestSide: 6_000,
};

const queuedSchema = z.object({ request_id: z.string().min(1) });
const statusSchema = z.object({ status: z.enum(["IN_QUEUE", "IN_PROGRESS", "COMPLETED"]) });
const place = z.object({ url: z.string() });
const resultSchema = z.object({
  video: place.optional(),
  images: z.array(place).min(1).optional(),
  seed: z.number().int().nullish(),
});

/** One request on its way: what every step of it needs. */
type Work = {
  readonly request: ToolRequest;
  readonly context: MakeContext;
  readonly settings: ServiceSettings;
  readonly access: Access;
  readonly line: FalLine;
};

const badAnswer: MakeOutcome = failedToMake(
  "bad-answer",
  "fal answered with something else than it should.",
  "Run the same command again: it asks for the same job first.",
  { billed: "unknown", isJobOver: false },
);

type Asked<T> = Called<T> | { readonly kind: "bad-answer" };

const ask = async <T>(
  { context, settings }: Work,
  send: () => Promise<T>,
  paid: { readonly onTry: () => Promise<void>; readonly onTurnedAway: () => Promise<void> } | null,
): Promise<Asked<T>> => {
  try {
    return await callService({
      send,
      isFree: paid === null,
      isQuota: () => false,
      pace: settings.pace,
      signal: context.signal,
      onState: context.onState,
      ...paid,
    });
  } catch (error) {
    if (error instanceof ZodError || error instanceof SyntaxError) return { kind: "bad-answer" };
    throw error;
  }
};

const notAnswered = (
  asked: Exclude<Asked<never>, { kind: "answered" }>,
  step: "paid" | "free",
): MakeOutcome =>
  asked.kind === "bad-answer"
    ? badAnswer
    : outcomeOfTrouble(asked, { service: "fal", step, again: "pays" }, explainFal);

/** An earlier run asked and never heard the job's name: fal has no list in which it could be found. */
const lost: MakeOutcome = {
  kind: "timed-out",
  message: "An earlier run asked fal for this and never got the job's name.",
  hint: "fal keeps no list of jobs, so it cannot be asked. Making it again may pay a second time.",
  again: "pays",
};

const submit = async (work: Work, { input }: FalInput): Promise<string | MakeOutcome> => {
  const { request, context, line } = work;
  const data = (step: string, id: string) => ({
    id,
    data: { service: "fal", step, at: new Date().toISOString() },
  });
  const sent = await ask(
    work,
    async () =>
      queuedSchema.parse(await line.client.queue.submit(request.ingredients.model, { input }))
        .request_id,
    {
      onTry: () => context.saveJob(data("asked", request.fingerprint)),
      onTurnedAway: () => context.saveJob(data("turned-away", request.fingerprint)),
    },
  );
  if (sent.kind !== "answered") return notAnswered(sent, "paid");
  await context.saveJob(data("begun", sent.value));
  return sent.value;
};

const states = { IN_QUEUE: "queued", IN_PROGRESS: "drawing", COMPLETED: "done" } as const;

/** Null once the job is done. */
const follow = async (work: Work, id: string): Promise<MakeOutcome | null> => {
  const { request, context, settings, line } = work;
  const polled = await pollJob<MakeOutcome | null>(
    async () => {
      const seen = await ask(
        work,
        async () =>
          statusSchema.parse(
            await line.client.queue.status(request.ingredients.model, { requestId: id }),
          ).status,
        null,
      );
      if (seen.kind !== "answered")
        return {
          kind: "ended",
          value:
            seen.kind === "turned-away" && seen.status === 404
              ? forgotten(id)
              : notAnswered(seen, "free"),
        };
      return seen.value === "COMPLETED"
        ? { kind: "ended", value: null }
        : {
            kind: "going-on",
            state: states[seen.value],
            askAgainInMs: line.lastAnswer().pollAgainInMs,
          };
    },
    settings.pace,
    context.signal,
    context.onState,
  );
  if (polled.kind === "cancelled") return polled;
  return polled.kind === "ended"
    ? polled.value
    : { kind: "waiting", message: `fal's job ${id} is still ${polled.state}.`, job: id };
};

const forgotten = (id: string): MakeOutcome =>
  failedToMake(
    "expired",
    `fal does not know the result of job ${id} any more: it keeps large ones for minutes only.`,
    "Run the same command again to ask for a new one; that pays again.",
    { billed: "yes" },
  );

const fetchResult = async (work: Work, id: string, expected: Expected): Promise<MakeOutcome> => {
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

/** Asks one of fal's models for a clip or a picture: begins a job or takes up a saved one, follows it, fetches the result at once. */
export const makeWithFal = async (
  request: ToolRequest,
  context: MakeContext,
  settings: ServiceSettings,
): Promise<MakeOutcome> => {
  const access = accessTo("fal", settings.env);
  if (access.kind !== "open") return access;
  const saved = context.job;
  if (saved?.data["step"] === "asked") return lost;
  const endpoint = endpoints[request.ingredients.model];
  const suited = checkRequest("fal", request, dayOf(settings.now()));
  if (suited.kind !== "suited" || !endpoint)
    return suited.kind === "suited"
      ? failedToMake(
          "not-supported",
          `fal's ${request.ingredients.model} has no entry.`,
          "Add it to fal/endpoints.ts.",
        )
      : { ...suited, isJobOver: saved === null };
  const { files } = request.ingredients;
  const pictures = await referencePictures(context.publicFolder, files, limits);
  if ("kind" in pictures) return { ...pictures, isJobOver: saved === null };
  const input = inputOf(request, endpoint, pictures);
  if (input.kind !== "input") return { ...input, isJobOver: saved === null };
  const line = falLine(access, context.signal, settings.pace.answerInMs);
  const work: Work = { request, context, settings, access, line };
  const id = saved?.data["step"] === "begun" ? saved.id : await submit(work, input);
  if (typeof id !== "string") return id;
  return (await follow(work, id)) ?? fetchResult(work, id, input.expected);
};
