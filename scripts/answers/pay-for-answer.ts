import type { z } from "zod";
import { openReservation, reserveFor, type Caps, type Reserve } from "../../src/takes/money.ts";
import { estimateWriting } from "../providers/openai/estimate-writing.ts";
import { writeStructured } from "../providers/openai/write-structured.ts";
import type { WritingWish } from "../providers/openai/writing-wish.ts";
import { dayOf, type ServiceSettings } from "../providers/service/service-settings.ts";
import type { Written } from "../providers/openai/written.ts";
import type { MoneyLedger } from "../store/money-ledger.ts";
import type { Project } from "../store/project.ts";
import { sha256OfBytes, sha256OfData } from "../store/sha256.ts";
import { keepAnswer, keptAnswer, type AnswerName, type KeptAnswer } from "./answer-file.ts";

/** One question to a model, and the money it may cost. */
export type AnswerWish<S extends z.ZodType> = {
  readonly name: AnswerName;
  readonly kind: Extract<Reserve["kind"], "writing" | "judging">;
  /** The run that pays. */
  readonly run: string;
  readonly caps: Caps;
  /** Ask once more where nobody can know whether the first time was paid. */
  readonly payAgain: boolean;
  /** How often the very same is asked: 1 the first time. */
  readonly take: number;
  readonly ask: WritingWish<S>;
};

/** An answer, kept on disk until it is used; or why there is none. `usd` is what it cost. */
export type PaidAnswer =
  | {
      readonly kind: "answered";
      readonly answer: KeptAnswer;
      /** An earlier run was given it and did not get to use it: nothing was paid now. */
      readonly isEarlier: boolean;
    }
  | {
      readonly kind: "refused" | "failed" | "unknown" | "over-budget" | "stopped";
      readonly note: string;
      readonly usd: number;
    };

const dollars = (usd: number): string => `$${usd.toFixed(2)}`;

/** What a question costs at most, USD; null for a model without a price. A repair turn is counted in. */
export const estimateAnswer = <S extends z.ZodType>(
  ask: Pick<WritingWish<S>, "model" | "instructions" | "input" | "pictures" | "maxOutputTokens">,
  now: Date,
): number | null => {
  const { model, instructions, input, pictures, maxOutputTokens } = ask;
  const wish = {
    model,
    charactersIn: instructions.length + input.length,
    pictures: pictures.length,
    maxOutputTokens,
  };
  return estimateWriting(wish, dayOf(now));
};

const fingerprintOf = <S extends z.ZodType>({ ask, take }: AnswerWish<S>): string => {
  const { model, name, instructions, input, pictures, effort } = ask;
  const shown = pictures.map(({ label, bytes }) => [label, sha256OfBytes(bytes)]);
  return sha256OfData({ model, name, instructions, input, shown, effort, take });
};

/**
 * Asks a model and pays for it: the estimate is reserved first, what is counted takes its place, and the answer is on disk before
 * anything is made of it. A question that was asked before and never answered is not paid for again unless a person says so.
 */
export const payForAnswer = async <S extends z.ZodType>(
  project: Project,
  ledger: MoneyLedger,
  wish: AnswerWish<S>,
  settings: ServiceSettings,
): Promise<PaidAnswer> => {
  const { name, kind, run, caps, ask } = wish;
  const kept = await keptAnswer(project, name);
  if (kept) {
    // Closed already, unless the run was killed between the answer and the ledger.
    const { request, costInUsd } = kept;
    const usd = costInUsd ?? 0;
    await ledger.settle({ film: name.film, run, request, usd, from: "reported" });
    return { kind: "answered", answer: kept, isEarlier: true };
  }
  const estimateInUsd = estimateAnswer(ask, settings.now()) ?? 0;
  const line = { film: name.film, run, request: fingerprintOf(wish) };
  if (openReservation(await ledger.account(), line.request)) {
    if (!wish.payAgain) {
      const note =
        "It was asked before and never answered: nobody knows whether that was billed. --pay-again asks once more.";
      return { kind: "unknown", note, usd: 0 };
    }
    await ledger.settle({ ...line, usd: reserveFor(estimateInUsd), from: "unknown" });
  }
  const reserved = await ledger.reserve(
    {
      ...line,
      provider: "openai",
      model: ask.model,
      kind,
      id: name.about,
      take: wish.take,
      estimateInUsd,
      basis: "tokens in, and all that may be answered",
      usd: reserveFor(estimateInUsd),
    },
    caps,
  );
  if (reserved.kind === "over") {
    const { cap, limitInUsd, spentInUsd } = reserved;
    const note = `${dollars(estimateInUsd)} more would pass the limit of the ${cap}: ${dollars(spentInUsd)} of ${dollars(limitInUsd)} are spent or reserved`;
    return { kind: "over-budget", note, usd: 0 };
  }
  const written = await writeStructured(ask, settings);
  if (written.kind === "written") {
    const { requestIds, costInUsd, source } = written.record;
    const spent = costInUsd ?? estimateInUsd;
    const from = costInUsd === null ? "estimated" : "reported";
    const answer: KeptAnswer = {
      request: line.request,
      model: ask.model,
      value: written.value,
      requestIds: [...requestIds],
      costInUsd: spent,
      source,
      at: settings.now().toISOString(),
    };
    await keepAnswer(project, name, answer);
    await ledger.settle({ ...line, usd: spent, from });
    return { kind: "answered", answer, isEarlier: false };
  }
  return closeUnanswered(ledger, line, written, estimateInUsd);
};

/** Sees to the money of a question that was not answered. */
const closeUnanswered = async (
  ledger: MoneyLedger,
  line: { readonly film: string; readonly run: string; readonly request: string },
  { outcome, record }: Extract<Written<unknown>, { readonly kind: "not-written" }>,
  estimateInUsd: number,
): Promise<PaidAnswer> => {
  const { texts, costInUsd } = record;
  const spent = texts.length > 0 ? (costInUsd ?? estimateInUsd) : estimateInUsd;
  const from = costInUsd === null || texts.length === 0 ? "estimated" : "reported";
  switch (outcome.kind) {
    case "timed-out":
      return { kind: "unknown", note: `${outcome.message} ${outcome.hint}`, usd: estimateInUsd };
    case "cancelled":
      // It may have been on its way: it counts, and is asked anew by the next run.
      await ledger.settle({ ...line, usd: estimateInUsd, from: "unknown" });
      return { kind: "stopped", note: "", usd: estimateInUsd };
    case "refused":
    case "failed": {
      const isFree = outcome.billed === "no" && texts.length === 0;
      if (isFree) await ledger.release(line);
      else await ledger.settle({ ...line, usd: spent, from });
      const note = `${outcome.reason}: ${outcome.message} ${outcome.hint}`;
      return { kind: outcome.kind, note, usd: isFree ? 0 : spent };
    }
    case "waiting":
      await ledger.release(line);
      return { kind: "failed", note: outcome.message, usd: 0 };
    default:
      return outcome satisfies never;
  }
};
