import { randomUUID } from "node:crypto";
import { toFile } from "openai";
import { z } from "zod";
import type { ToolRequest } from "../../../src/takes/tool-request.ts";
import type { Model } from "../models/model.ts";
import type { MakeContext, MakeOutcome } from "../provider.ts";
import { callService } from "../service/call-service.ts";
import { checkRequest } from "../service/check-request.ts";
import { keepPicture } from "../service/keep-result.ts";
import { failedToMake } from "../service/outcomes.ts";
import {
  referencePictures,
  type PictureLimits,
  type SentPicture,
} from "../service/reference-picture.ts";
import { accessTo, type Access } from "../service/service-access.ts";
import { dayOf, type ServiceSettings } from "../service/service-settings.ts";
import { sourceOfAnswer } from "../service/source-of-answer.ts";
import { outcomeOfTrouble } from "../service/trouble-outcome.ts";
import { editSettingsSchema } from "./edit-settings.ts";
import { editSize, type Size } from "./edit-size.ts";
import { explainOpenai, isOpenaiQuota } from "./explain-error.ts";
import { openaiLine } from "./openai-client.ts";
import { costOfUsage, usageSchema } from "./usage-cost.ts";

/** What `/images/edits` takes: png, webp or jpg under 50 MB. */
const limits: PictureLimits = {
  formats: ["png", "jpeg", "webp"],
  largestInBytes: 50e6,
  shortestSide: 1,
  longestSide: 16_384,
};

const longestPrompt = 32_000;

const answerSchema = z.object({
  data: z.array(z.object({ b64_json: z.string().min(1) })).min(1),
  usage: usageSchema.optional(),
});

/** An edit that can be sent. */
type Edit = {
  readonly request: ToolRequest;
  readonly model: Model;
  readonly size: Size;
  readonly settings: z.infer<typeof editSettingsSchema>;
  readonly pictures: readonly SentPicture[];
};

/** An earlier run asked and never heard the answer. OpenAI has no name under which an unfinished picture could be asked for. */
const lost = (name: string): MakeOutcome => ({
  kind: "timed-out",
  message: `An earlier run asked OpenAI for this picture and never got its answer (client request ${name}).`,
  hint: "OpenAI keeps no such pictures, so it cannot be asked. Making it again may pay a second time.",
  again: "pays",
});

const prepare = async (
  request: ToolRequest,
  context: MakeContext,
  today: string,
): Promise<Edit | MakeOutcome> => {
  const suited = checkRequest("openai", request, today);
  if (suited.kind !== "suited") return suited;
  const { prompt, files, settings } = request.ingredients;
  const parsed = editSettingsSchema.safeParse(settings);
  if (!parsed.success)
    return failedToMake(
      "bad-request",
      `Settings of ${request.id}: ${z.prettifyError(parsed.error)}`,
      "OpenAI's pictures know quality and output_format.",
    );
  if (prompt.length > longestPrompt)
    return failedToMake(
      "bad-request",
      `The prompt of ${request.id} has ${prompt.length} characters.`,
      `At most ${longestPrompt} are taken.`,
    );
  if (files.length === 0)
    return failedToMake(
      "no-reference",
      `${request.id} has no picture to start from.`,
      "Give a reference or a layout: OpenAI is asked to edit, so that what must stay the same does.",
    );
  const size = editSize(request.ingredients);
  if (!size)
    return failedToMake(
      "not-supported",
      `OpenAI draws no ${request.ingredients.width}x${request.ingredients.height} in one piece.`,
      "At most 3840x2160, from 1:3 to 3:1.",
    );
  const pictures = await referencePictures(context.publicFolder, files, limits);
  if ("kind" in pictures) return pictures;
  return { request, model: suited.model, size, settings: parsed.data, pictures };
};

const send = async (
  edit: Edit,
  access: Access,
  context: MakeContext,
  { pace }: ServiceSettings,
) => {
  const name = randomUUID();
  const line = openaiLine(access, context.signal, pace.answerInMs);
  const at = new Date().toISOString();
  const save = (step: string) =>
    context.saveJob({ id: name, data: { service: "openai", step, at } });
  const called = await callService({
    send: async () => {
      const answer = await line.client.images
        .edit(
          {
            model: edit.model.id,
            prompt: edit.request.ingredients.prompt,
            image: await Promise.all(
              edit.pictures.map(({ bytes, name: file, mime }) =>
                toFile(bytes, file, { type: mime }),
              ),
            ),
            size: `${edit.size.width}x${edit.size.height}`,
            ...edit.settings,
          },
          { headers: { "X-Client-Request-Id": name } },
        )
        .asResponse();
      return { requestId: answer.headers.get("x-request-id"), text: await answer.text() };
    },
    isFree: false,
    isQuota: isOpenaiQuota,
    pace,
    signal: context.signal,
    onState: context.onState,
    onTry: () => save("asked"),
    onTurnedAway: () => save("turned-away"),
  });
  return { called, isMarked: line.isMarked() };
};

const parseAnswer = (text: string): z.infer<typeof answerSchema> | null => {
  try {
    return answerSchema.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
};

/** Asks OpenAI for a keyframe or a sheet, with all references, and keeps what comes when it is whole and of the asked shape. */
export const makePicture = async (
  request: ToolRequest,
  context: MakeContext,
  settings: ServiceSettings,
): Promise<MakeOutcome> => {
  if (context.job && context.job.data["step"] !== "turned-away") return lost(context.job.id);
  const access = accessTo("openai", settings.env);
  if (access.kind !== "open") return access;
  const edit = await prepare(request, context, dayOf(settings.now()));
  if ("kind" in edit) return edit;
  context.onState("drawing");
  const { called, isMarked } = await send(edit, access, context, settings);
  if (called.kind !== "answered")
    return outcomeOfTrouble(
      called,
      { service: "openai", step: "paid", again: "pays" },
      explainOpenai,
    );
  const answer = parseAnswer(called.value.text);
  const picture = answer?.data[0];
  if (!answer || !picture)
    return failedToMake(
      "bad-answer",
      "OpenAI answered without a picture.",
      "Run the same command again; it was probably billed.",
      { billed: "unknown" },
    );
  const bytes = Buffer.from(picture.b64_json, "base64");
  const kept = await keepPicture(context.folder, bytes, { ...edit.size, seconds: null });
  if (kept.kind !== "kept") return kept;
  const { price } = edit.model;
  return {
    kind: "made",
    file: kept.file,
    by: {
      requestId: called.value.requestId,
      costInUsd: answer.usage && price.kind === "tokens" ? costOfUsage(answer.usage, price) : null,
      seed: null,
      model: edit.model.id,
      source: sourceOfAnswer(access, isMarked),
    },
  };
};
