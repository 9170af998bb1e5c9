import { z } from "zod";
import type { Access } from "../service/service-access.ts";
import { serviceFetch } from "../service/service-fetch.ts";
import { retryAfterInMs } from "../service/service-fetch.ts";
import { stubHeader } from "../service/source-of-answer.ts";

/** The service writes numbers as numbers or as text. */
const number = z.coerce.number();

/** A job at ModelArk, as `GET /contents/generations/tasks/{id}` tells it. */
export const arkTaskSchema = z.object({
  id: z.string(),
  status: z.string(),
  content: z.object({ video_url: z.string().optional() }).nullish(),
  error: z.object({ code: z.string().default(""), message: z.string().default("") }).nullish(),
  usage: z.object({ completion_tokens: number.optional() }).nullish(),
  seed: number.nullish(),
  safety_identifier: z.string().nullish(),
  /** Seconds since 1970. */
  created_at: number.nullish(),
});

/** See {@link arkTaskSchema}. */
export type ArkTask = z.infer<typeof arkTaskSchema>;

const listSchema = z.object({ items: z.array(arkTaskSchema) });

/** ModelArk's video calls; each throws a `ServiceError` for what is no good answer, and a `ZodError` for what it does not know. */
export type ArkApi = {
  readonly create: (body: unknown) => Promise<{ readonly id: string }>;
  readonly task: (id: string) => Promise<ArkTask>;
  /** Jobs begun lately, newest first. */
  readonly list: (page: number) => Promise<readonly ArkTask[]>;
  /** What the last answer said of itself. */
  readonly lastAnswer: () => { readonly isMarked: boolean; readonly pollAgainInMs: number | null };
};

/** ModelArk at an address. */
export const arkApi = (access: Access, signal: AbortSignal, answerInMs: number): ArkApi => {
  let isMarked = false;
  let pollAgainInMs: number | null = null;
  const ask = serviceFetch({
    signal,
    answerInMs,
    onAnswer: (headers) => {
      isMarked = headers.has(stubHeader);
      pollAgainInMs = retryAfterInMs(headers);
    },
  });
  const tasks = `${access.address}/contents/generations/tasks`;
  const json = async (path: string, body?: unknown): Promise<unknown> => {
    const answer = await ask(`${tasks}${path}`, {
      method: body === undefined ? "GET" : "POST",
      headers: { authorization: `Bearer ${access.key}`, "content-type": "application/json" },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    return answer.json();
  };
  return {
    create: async (body) => z.object({ id: z.string().min(1) }).parse(await json("", body)),
    task: async (id) => arkTaskSchema.parse(await json(`/${encodeURIComponent(id)}`)),
    list: async (page) => listSchema.parse(await json(`?page_num=${page}&page_size=100`)).items,
    lastAnswer: () => ({ isMarked, pollAgainInMs }),
  };
};
