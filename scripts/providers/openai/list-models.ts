import { z } from "zod";
import { callService } from "../service/call-service.ts";
import { accessTo } from "../service/service-access.ts";
import { serviceFetch } from "../service/service-fetch.ts";
import type { ServiceSettings } from "../service/service-settings.ts";
import { outcomeOfTrouble } from "../service/trouble-outcome.ts";
import { explainOpenai } from "./explain-error.ts";

/** A model that OpenAI lists for a key. */
export type ListedModel = {
  readonly id: string;
  /** A day like 2026-12-01; null where no end is announced. */
  readonly shutdownDate: string | null;
};

/** What came of asking. `not-asked`: there is no key, or none that can be sent, so nobody was asked. */
export type ModelList =
  | { readonly kind: "listed"; readonly models: readonly ListedModel[] }
  | { readonly kind: "not-asked" }
  | { readonly kind: "failed"; readonly message: string; readonly hint: string };

/** The field is newer than the published description: a date, a moment, seconds since 1970, or not there. */
const day = z
  .union([z.string(), z.number().transform((seconds) => new Date(seconds * 1_000).toISOString())])
  .transform((text) => /^\d{4}-\d{2}-\d{2}/.exec(text)?.[0] ?? null)
  .nullish();

const listSchema = z.object({
  data: z.array(z.object({ id: z.string(), shutdown_date: day })),
});

/** An answer that takes longer is not waited for: the doctor has other things to look at. */
const patienceInMs = 10_000;

/** Asks OpenAI which models there are and when they end. Free; without a key nobody is asked. */
export const listOpenaiModels = async (
  settings: ServiceSettings,
  signal: AbortSignal,
): Promise<ModelList> => {
  const access = accessTo("openai", settings.env);
  if (access.kind !== "open") return { kind: "not-asked" };
  const answerInMs = Math.min(patienceInMs, settings.pace.answerInMs);
  const get = serviceFetch({ signal, answerInMs });
  const called = await callService({
    send: async () => {
      const headers = { authorization: `Bearer ${access.key}` };
      return (await get(`${access.address}/models`, { headers })).text();
    },
    isFree: true,
    isQuota: () => false,
    pace: { ...settings.pace, tries: 1 },
    signal,
    onState: () => undefined,
  });
  if (called.kind !== "answered") {
    const attempt = { service: "openai", step: "free", again: "asks" } as const;
    const outcome = outcomeOfTrouble(called, attempt, explainOpenai);
    return {
      kind: "failed",
      message: "message" in outcome ? outcome.message : "It was not asked to the end.",
      hint: "hint" in outcome ? outcome.hint : "Run the doctor again.",
    };
  }
  try {
    const { data } = listSchema.parse(JSON.parse(called.value));
    return {
      kind: "listed",
      models: data.map(({ id, shutdown_date }) => ({ id, shutdownDate: shutdown_date ?? null })),
    };
  } catch {
    return {
      kind: "failed",
      message: "It is not what OpenAI lists.",
      hint: "Look at OPENAI_BASE_URL: something else answers there.",
    };
  }
};
