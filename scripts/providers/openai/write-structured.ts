import type { ResponseInput } from "openai/resources/responses/responses";
import { z } from "zod";
import { findModel } from "../models/find-model.ts";
import type { Model } from "../models/model.ts";
import { withoutKeys } from "../service/guarded.ts";
import { failedToMake } from "../service/outcomes.ts";
import { accessTo, type Access } from "../service/service-access.ts";
import { dayOf, type ServiceSettings } from "../service/service-settings.ts";
import { sourceOfAnswer } from "../service/source-of-answer.ts";
import { costOfUsage } from "./usage-cost.ts";
import { notAnswer, question, turn, type Said, type Work } from "./writing-turn.ts";
import type { WritingWish } from "./writing-wish.ts";
import type { WritingRecord, Written } from "./written.ts";

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
  said: Said,
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
