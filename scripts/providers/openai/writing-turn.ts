import { zodTextFormat } from "openai/helpers/zod";
import type { ResponseInput, ResponseInputContent } from "openai/resources/responses/responses";
import type { z } from "zod";
import type { Model } from "../models/model.ts";
import { callService } from "../service/call-service.ts";
import { failedToMake, refusedToMake } from "../service/outcomes.ts";
import type { Access } from "../service/service-access.ts";
import type { ServiceSettings } from "../service/service-settings.ts";
import { outcomeOfTrouble } from "../service/trouble-outcome.ts";
import { explainOpenai, isOpenaiQuota } from "./explain-error.ts";
import { openaiLine } from "./openai-client.ts";
import { readResponse, type ResponseAnswer } from "./response-answer.ts";
import type { WritingWish } from "./writing-wish.ts";
import type { Written } from "./written.ts";

/** Why there is no answer to read. */
export type NotMade = Extract<Written<never>, { readonly kind: "not-written" }>["outcome"];

/** What every turn of one request needs. */
export type Work<S extends z.ZodType> = {
  readonly wish: WritingWish<S>;
  readonly access: Access;
  readonly model: Model;
  readonly settings: ServiceSettings;
};

/** The first question: words, and pictures after their labels. */
export const question = <S extends z.ZodType>({
  input,
  pictures,
}: WritingWish<S>): ResponseInput => {
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

/** What was said in a turn. */
export type Said = {
  readonly answer: ResponseAnswer;
  readonly requestId: string | null;
  readonly isMarked: boolean;
};

/** One turn: sends, and reads what came. */
export const turn = async <S extends z.ZodType>(
  { wish, access, settings }: Work<S>,
  input: ResponseInput,
): Promise<Said | NotMade> => {
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
export const notAnswer = ({ status, why, refusal }: ResponseAnswer): NotMade | null => {
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
