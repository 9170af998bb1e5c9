import { zodTextFormat } from "openai/helpers/zod";
import type { ResponseInput, ResponseInputContent } from "openai/resources/responses/responses";
import { z } from "zod";
import { findModel } from "../models/find-model.ts";
import type { Model } from "../models/model.ts";
import type { MakeOutcome } from "../provider.ts";
import { callService } from "../service/call-service.ts";
import { withoutKeys } from "../service/guarded.ts";
import { failedToMake, refusedToMake } from "../service/outcomes.ts";
import { accessTo, type Access } from "../service/service-access.ts";
import { dayOf, type ServiceSettings } from "../service/service-settings.ts";
import { sourceOfAnswer } from "../service/source-of-answer.ts";
import { outcomeOfTrouble } from "../service/trouble-outcome.ts";
import { explainOpenai, isOpenaiQuota } from "./explain-error.ts";
import { openaiLine } from "./openai-client.ts";
import { readResponse, type ResponseAnswer } from "./response-answer.ts";
import { costOfUsage } from "./usage-cost.ts";
import type { WritingRecord, Written } from "./written.ts";

/** A picture shown to the model, with the words that stand before it. */
export type ShownPicture = {
  readonly label: string;
  readonly mime: "image/png" | "image/jpeg" | "image/webp";
  readonly bytes: Uint8Array;
  /** `original` for what small parts of are looked at, such as a claw of a setting; it costs more. */
  readonly detail: "high" | "original";
};

/** What is asked for. */
export type WritingWish<S extends z.ZodType> = {
  readonly model: string;
  /** Of the schema, for the service: letters, digits, dashes. */
  readonly name: string;
  /** A strict object: every field required, `.nullable()` instead of `.optional()`, no records, no defaults. */
  readonly schema: S;
  /** Who the model is and what holds for every answer. */
  readonly instructions: string;
  readonly input: string;
  readonly pictures: readonly ShownPicture[];
  readonly effort: "low" | "medium" | "high";
  /** Reasoning included. */
  readonly maxOutputTokens: number;
  readonly signal: AbortSignal;
  readonly onState: (state: string) => void;
};

type NotMade = Exclude<MakeOutcome, { kind: "made" | "over-budget" }>;

/** What every turn of one request needs. */
type Work<S extends z.ZodType> = {
  readonly wish: WritingWish<S>;
  readonly access: Access;
  readonly model: Model;
  readonly settings: ServiceSettings;
};

const question = <S extends z.ZodType>({ input, pictures }: WritingWish<S>): ResponseInput => {
  const shown = pictures.flatMap(({ label, mime, bytes, detail }): ResponseInputContent[] => [
    { type: "input_text", text: label },
    {
      type: "input_image",
      detail,
      image_url: `data:${mime};base64,${Buffer.from(bytes).toString("base64")}`,
    },
  ]);
  return [{ role: "user", content: [{ type: "input_text", text: input }, ...shown] }];
};

/** One turn: sends, and reads what came. */
const turn = async <S extends z.ZodType>(
  { wish, access, settings }: Work<S>,
  input: ResponseInput,
): Promise<{ answer: ResponseAnswer; requestId: string | null; isMarked: boolean } | NotMade> => {
  const line = openaiLine(access, wish.signal, settings.pace.answerInMs);
  const called = await callService({
    send: async () => {
      const answer = await line.client.responses
        .create({
          model: wish.model,
          instructions: wish.instructions,
          input,
          text: { format: zodTextFormat(wish.schema, wish.name) },
          reasoning: { effort: wish.effort },
          max_output_tokens: wish.maxOutputTokens,
          store: false,
        })
        .asResponse();
      return { requestId: answer.headers.get("x-request-id"), text: await answer.text() };
    },
    isFree: false,
    isQuota: isOpenaiQuota,
    pace: settings.pace,
    signal: wish.signal,
    onState: wish.onState,
  });
  if (called.kind !== "answered") {
    const outcome = outcomeOfTrouble(
      called,
      { service: "openai", step: "paid", again: "pays" },
      explainOpenai,
    );
    if (outcome.kind === "made" || outcome.kind === "over-budget") throw new Error(outcome.kind);
    return outcome;
  }
  const answer = readResponse(called.value.text);
  return answer
    ? { answer, requestId: called.value.requestId, isMarked: line.isMarked() }
    : failedToMake(
        "bad-answer",
        "OpenAI answered with something else than a response.",
        "Run the same command again; it may have been billed.",
        { billed: "unknown" },
      );
};

/** Why an answer holds nothing to read; null when it does. */
const notAnswer = ({ status, why, refusal }: ResponseAnswer): NotMade | null => {
  if (refusal !== null)
    return refusedToMake(
      "moderation",
      `The model will not write this: ${refusal.slice(0, 300)}`,
      "Say it in other words; the same ones are refused again.",
      { billed: "yes" },
    );
  if (status === "completed") return null;
  if (why === "content_filter")
    return refusedToMake(
      "moderation",
      "OpenAI's filter cut the answer off.",
      "Say it in other words.",
      { billed: "yes" },
    );
  return failedToMake(
    "bad-answer",
    why === "max_output_tokens"
      ? "The answer was longer than it may be, and was cut off."
      : `The answer ended as ${status}${why === null ? "" : `: ${why}`}.`,
    why === "max_output_tokens" ? "Ask for less at once." : "Run the same command again.",
    { billed: "yes" },
  );
};

/** The value in a text, or what is wrong with it in words that a model understands. */
const readValue = <S extends z.ZodType>(
  schema: S,
  text: string,
): { readonly value: z.infer<S> } | { readonly wrong: string } => {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch (error) {
    return { wrong: `it is not JSON: ${error instanceof Error ? error.message : String(error)}` };
  }
  const parsed = schema.safeParse(data);
  return parsed.success ? { value: parsed.data } : { wrong: z.prettifyError(parsed.error) };
};

const repair = (asked: ResponseInput, text: string, wrong: string): ResponseInput => [
  ...asked,
  { role: "assistant", content: text },
  {
    role: "user",
    content: `Your answer does not fit the schema:\n${wrong}\nAnswer again with the whole corrected object, and change nothing else.`,
  },
];

const nothingYet: WritingRecord = { texts: [], requestIds: [], costInUsd: 0, source: "live" };

/** The record with one more turn. */
const withTurn = (
  record: WritingRecord,
  access: Access,
  { price }: Model,
  said: {
    readonly answer: ResponseAnswer;
    readonly requestId: string | null;
    readonly isMarked: boolean;
  },
): WritingRecord => {
  const { usage, text, id } = said.answer;
  const cost = usage && price.kind === "tokens" ? costOfUsage(usage, price) : null;
  return {
    texts: [...record.texts, text],
    requestIds: [...record.requestIds, said.requestId ?? id],
    costInUsd: cost === null || record.costInUsd === null ? null : record.costInUsd + cost,
    source: sourceOfAnswer(access, said.isMarked),
  };
};

const write = async <S extends z.ZodType>(work: Work<S>): Promise<Written<z.infer<S>>> => {
  const { wish, access, model } = work;
  let record = nothingYet;
  let input = question(wish);
  for (const isRepair of [false, true]) {
    if (isRepair) wish.onState("asking for a correction");
    const said = await turn(work, input);
    if ("kind" in said)
      return { kind: "not-written", outcome: withoutKeys(said, work.settings.env), record };
    record = withTurn(record, access, model, said);
    const outcome = notAnswer(said.answer);
    if (outcome) return { kind: "not-written", outcome, record };
    const read = readValue(wish.schema, said.answer.text);
    if ("value" in read) return { kind: "written", value: read.value, record };
    input = repair(input, said.answer.text, read.wrong);
  }
  const outcome = failedToMake(
    "bad-answer",
    "The model's answer does not fit the schema, and its correction does not either.",
    "Run the same command again, or with another model.",
    { billed: "yes" },
  );
  return { kind: "not-written", outcome, record };
};

/**
 * Asks a model of OpenAI for data that fits a zod schema, with pictures beside the words where there are any (the identity check's
 * judge). What was said, counted and paid is kept whatever comes; an answer that does not fit gets one repair turn. Nothing is
 * repeated that may have been billed.
 *
 * @throws when the schema holds what structured outputs do not know (`.optional()`, records, transforms): a bug
 */
export const writeStructured = async <S extends z.ZodType>(
  wish: WritingWish<S>,
  settings: ServiceSettings,
): Promise<Written<z.infer<S>>> => {
  const access = accessTo("openai", settings.env);
  if (access.kind !== "open") return { kind: "not-written", outcome: access, record: nothingYet };
  const found = findModel("openai", wish.model, dayOf(settings.now()));
  if (found.kind !== "found")
    return {
      kind: "not-written",
      record: nothingYet,
      outcome: failedToMake(
        "not-supported",
        found.kind === "ended"
          ? `${wish.model} was shut down on ${found.on}.`
          : `${wish.model} is not in the table of models.`,
        "Choose another with GEMINI_RING_MODELS.",
      ),
    };
  return write({ wish, access, model: found.model, settings });
};

/** What a request will cost at most, in USD: its words and pictures in, all the tokens it may answer out. */
export const estimateWriting = (
  wish: {
    readonly model: string;
    readonly charactersIn: number;
    readonly pictures: number;
    readonly maxOutputTokens: number;
  },
  today: string,
): number | null => {
  const found = findModel("openai", wish.model, today);
  if (found.kind !== "found" || found.model.price.kind !== "tokens") return null;
  const { textIn, imageIn, out } = found.model.price;
  const millionths =
    (wish.charactersIn / 2) * textIn + wish.pictures * 3_000 * imageIn + wish.maxOutputTokens * out;
  return millionths / 1e6;
};
