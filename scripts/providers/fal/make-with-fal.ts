import { z } from "zod";
import type { ToolRequest } from "../../../src/takes/tool-request.ts";
import type { MakeContext, MakeOutcome } from "../provider.ts";
import { checkRequest } from "../service/check-request.ts";
import { failedToMake } from "../service/outcomes.ts";
import { referencePictures, type PictureLimits } from "../service/reference-picture.ts";
import { accessTo } from "../service/service-access.ts";
import { dayOf, type ServiceSettings } from "../service/service-settings.ts";
import { endpoints } from "./endpoints.ts";
import { falLine } from "./fal-line.ts";
import { ask, notAnswered, type Work } from "./fal-work.ts";
import { fetchResult } from "./fetch-result.ts";
import { follow } from "./follow-fal.ts";
import { inputOf, type FalInput } from "./input-of.ts";

/** Pictures go as `data:` addresses inside the request: small enough for every endpoint. */
const limits: PictureLimits = {
  formats: ["png", "jpeg", "webp"],
  largestInBytes: 10e6,
  shortestSide: 300,
  longestSide: 6_000,
};

const queuedSchema = z.object({ request_id: z.string().min(1) });

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
