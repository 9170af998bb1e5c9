import type { MakeOutcome } from "../../scripts/providers/provider.ts";
import type { FaultWish, RouteName } from "./fault.ts";

/** What the rows must know of a service. */
export type FaultyService = {
  /** The call that is paid for; the look at a job, where there are jobs. */
  readonly paid: RouteName;
  readonly look: RouteName | null;
  /** Whether the service can be asked for a job whose creation was never answered. */
  readonly again: "asks" | "pays";
  /** It tells photographs of people from others. */
  readonly knowsPersons: boolean;
};

/** What is compared of an outcome: its words are not. */
export type Essence = Record<string, unknown>;

/** The part of an outcome that is compared. */
export const essenceOf = (outcome: MakeOutcome): Essence => {
  switch (outcome.kind) {
    case "refused":
    case "failed": {
      const { kind, reason, billed, isJobOver } = outcome;
      return { kind, reason, billed, isJobOver };
    }
    case "timed-out":
      return { kind: outcome.kind, again: outcome.again };
    default:
      return { kind: outcome.kind };
  }
};

const made: Essence = { kind: "made" };
/** A failure; nothing is billed and no job is left unless said otherwise. */
export const failed = (reason: string, isJobOver = true, billed = "no"): Essence => ({
  kind: "failed",
  reason,
  billed,
  isJobOver,
});

/** A row: what goes wrong, what comes of it, how often was paid after that call. */
export type Row = {
  readonly words: string;
  readonly faults: readonly FaultWish[];
  readonly outcome: Essence;
  readonly paid: number;
  /** After the same call once more, with whatever job was saved; null where that is not asked. */
  readonly next: { readonly outcome: Essence; readonly paid: number } | null;
  readonly answerInMs?: number;
};

const nextMade = (paid: number) => ({ outcome: made, paid });

/** Faults of the paid call itself. */
const paidRows = ({ paid: on, again, knowsPersons, look }: FaultyService): readonly Row[] => [
  { words: "all is well", faults: [], outcome: made, paid: 1, next: null },
  {
    words: "401",
    faults: [{ on, do: "unauthorized" }],
    outcome: failed("bad-key"),
    paid: 0,
    next: nextMade(1),
  },
  {
    words: "the words are refused",
    faults: [{ on, do: "moderation" }],
    outcome: { ...failed("moderation"), kind: "refused" },
    paid: 0,
    next: null,
  },
  {
    words: "a face is taken for a real person",
    faults: [{ on, do: "real-person" }],
    outcome: { ...failed(knowsPersons ? "real-person" : "moderation"), kind: "refused" },
    paid: 0,
    next: null,
  },
  {
    words: "429 twice with retry-after, then well",
    faults: [{ on, do: "rate-limit", retryAfter: 0.01, times: 2 }],
    outcome: made,
    paid: 1,
    next: null,
  },
  {
    words: "429 without retry-after, then well",
    faults: [{ on, do: "rate-limit" }],
    outcome: made,
    paid: 1,
    next: null,
  },
  {
    words: "429 for ever",
    faults: [{ on, do: "rate-limit", times: null }],
    outcome: failed("rate-limit"),
    paid: 0,
    next: null,
  },
  {
    words: "429 that asks for an hour",
    faults: [{ on, do: "rate-limit", retryAfter: 3_600 }],
    outcome: failed("rate-limit"),
    paid: 0,
    next: nextMade(1),
  },
  {
    words: "no money left",
    faults: [{ on, do: "quota", times: null }],
    outcome: failed("quota"),
    paid: 0,
    next: null,
  },
  { words: "500 once", faults: [{ on, do: "server-error" }], outcome: made, paid: 1, next: null },
  {
    words: "500 for ever",
    faults: [{ on, do: "server-error", times: null }],
    outcome: failed("server"),
    paid: 0,
    next: null,
  },
  {
    words: "it hangs before anything is done",
    faults: [{ on, do: "hang" }],
    outcome: { kind: "timed-out", again },
    paid: 0,
    next:
      again === "asks" ? nextMade(1) : { outcome: { kind: "timed-out", again: "pays" }, paid: 0 },
    answerInMs: 250,
  },
  {
    words: "it does the work, bills it, and the answer never comes",
    faults: [{ on, do: "reset", paid: true }],
    outcome: { kind: "timed-out", again },
    paid: 1,
    next:
      again === "asks" ? nextMade(1) : { outcome: { kind: "timed-out", again: "pays" }, paid: 1 },
  },
  {
    words: "the line is cut in the middle of the answer",
    faults: [{ on, do: "half" }],
    outcome: { kind: "timed-out", again },
    paid: 1,
    next: again === "asks" ? nextMade(1) : null,
  },
  {
    words: "a web page answers",
    faults: [{ on, do: "html" }],
    outcome: failed("bad-address"),
    paid: 0,
    next: nextMade(1),
  },
  {
    words: "the answer is not JSON",
    faults: [{ on, do: "not-json" }],
    outcome: failed("bad-answer", look === null, "unknown"),
    paid: 1,
    next: null,
  },
];

const pictureRows = ({ paid: on }: FaultyService): readonly Row[] => [
  {
    words: "the picture is cut off",
    faults: [{ on, do: "truncated-picture" }],
    outcome: failed("bad-picture", true, "yes"),
    paid: 1,
    next: nextMade(2),
  },
  {
    words: "the picture has another shape",
    faults: [{ on, do: "wrong-size" }],
    outcome: failed("bad-picture", true, "yes"),
    paid: 1,
    next: null,
  },
];

/** Faults of a job that was begun: looking again costs nothing, so one job is enough. */
const jobRows = (subject: FaultyService, look: RouteName): readonly Row[] => [
  {
    words: "looking at the job fails three times",
    faults: [
      { on: look, do: "server-error" },
      { on: look, do: "reset", after: 1 },
    ],
    outcome: made,
    paid: 1,
    next: null,
  },
  {
    words: "the key is taken away while the job runs",
    faults: [{ on: look, do: "unauthorized" }],
    outcome: failed("bad-key", false),
    paid: 1,
    next: nextMade(1),
  },
  {
    words: "the service goes away while the job runs",
    faults: [{ on: look, do: "server-error", times: null }],
    outcome: failed("server", false),
    paid: 1,
    next: null,
  },
  {
    words: "a web page answers when the job is looked at",
    faults: [{ on: look, do: "html" }],
    outcome: failed("bad-address", false),
    paid: 1,
    next: nextMade(1),
  },
  {
    words: "the download is cut, then well",
    faults: [{ on: "file", do: "half" }],
    outcome: made,
    paid: 1,
    next: null,
  },
  {
    words: "the download fails for now",
    faults: [{ on: "file", do: "half", times: 3 }],
    outcome: { kind: "waiting" },
    paid: 1,
    next: nextMade(1),
  },
  {
    words: "the result's address is dead",
    faults: [{ on: "file", do: "dead-url" }],
    outcome: failed("expired", true, "yes"),
    paid: 1,
    next: null,
  },
  {
    words: "the result is cut off and says it is whole",
    faults: [{ on: "file", do: "truncated-picture" }],
    outcome: failed("bad-picture", true, "yes"),
    paid: 1,
    next: null,
  },
  {
    words: "the result is something else",
    faults: [{ on: "file", do: "not-a-picture" }],
    outcome: failed("bad-picture", true, "yes"),
    paid: 1,
    next: null,
  },
  {
    words: "the result has another shape",
    faults: [{ on: subject.paid, do: "wrong-size" }],
    outcome: failed("bad-picture", true, "yes"),
    paid: 1,
    next: null,
  },
  {
    words: "what was made does not pass",
    faults: [{ on: subject.paid, do: "job-failed" }],
    outcome: { ...failed("moderation"), kind: "refused" },
    paid: 1,
    next: null,
  },
];

/** All rows of a service. */
export const rowsOf = (service: FaultyService): readonly Row[] => [
  ...paidRows(service),
  ...(service.look === null ? pictureRows(service) : jobRows(service, service.look)),
];
