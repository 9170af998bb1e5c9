import OpenAI from "openai";
import type { Access } from "../service/service-access.ts";
import { serviceFetch } from "../service/service-fetch.ts";
import { stubHeader } from "../service/source-of-answer.ts";

/** A client for one request, and what its answers said of themselves. */
export type OpenaiLine = { readonly client: OpenAI; readonly isMarked: () => boolean };

/** OpenAI's client on our `fetch`. It tries nothing again: two tries of a paid call can be billed twice. */
export const openaiLine = (access: Access, signal: AbortSignal, answerInMs: number): OpenaiLine => {
  let isMarked = false;
  const client = new OpenAI({
    apiKey: access.key,
    baseURL: access.address,
    maxRetries: 0,
    timeout: answerInMs + 5_000,
    logLevel: "off",
    fetch: serviceFetch({
      signal,
      answerInMs,
      onAnswer: (headers) => {
        isMarked = headers.has(stubHeader);
      },
    }),
  });
  return { client, isMarked: () => isMarked };
};
