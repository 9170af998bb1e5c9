import type { ToolRequest } from "../../src/takes/tool-request.ts";

/** What a request will cost. `usd` is null where nobody can say before. */
export type Estimate = {
  readonly usd: number | null;
  /** How the sum came about: "5 s x $0.15", "unknown: billed by tokens". */
  readonly basis: string;
};

/** What a tool said about its own work. */
export type MadeBy = {
  readonly requestId: string | null;
  /** What the service reports; null where it does not say. */
  readonly costInUsd: number | null;
  readonly seed: number | null;
  readonly model: string;
  /** Who really answered: the service, a stub in its place, or a person's hands. */
  readonly source: "live" | "stub" | "manual";
};

/** Why something was not made, in one word that programs can read. */
export type MakeReason =
  | "no-key"
  | "bad-key"
  | "bad-address"
  | "no-reference"
  | "bad-reference"
  | "not-supported"
  | "bad-request"
  | "moderation"
  | "real-person"
  | "quota"
  | "rate-limit"
  | "server"
  | "network"
  | "bad-answer"
  | "bad-picture"
  | "expired"
  | "cancelled"
  | "disk";

/**
 * What came of asking a provider.
 *
 * `made`: the picture or clip is a whole file. `refused` (the content) and `failed` (anything else): nothing was made; the saved
 * job is forgotten where `isJobOver`, else kept, because what was paid for may still be fetched (a full disk, a lost key).
 * `waiting`: the job goes on at the service (or with a person); keep it and ask again later, which costs nothing.
 *
 * `timed-out` is *unknown*: the call may have been made and billed. Keep the job. Where `again` is `asks`, the same call with the
 * saved job asks the service first and pays only for what the service never got. Where it is `pays`, the service cannot be
 * asked (it has no names for unfinished pictures): with the saved job the provider answers `timed-out` for ever and pays
 * nothing; whoever agrees to pay again calls with `job: null`.
 */
export type MakeOutcome =
  | { readonly kind: "made"; readonly file: string; readonly by: MadeBy }
  | { readonly kind: "waiting"; readonly message: string; readonly job: string | null }
  | {
      readonly kind: "refused" | "failed";
      readonly reason: MakeReason;
      readonly message: string;
      readonly hint: string;
      /** Whether the service bills all the same; "unknown" where it does not say. */
      readonly billed: "no" | "yes" | "unknown";
      /** Whether the saved job may be forgotten. */
      readonly isJobOver: boolean;
    }
  | {
      readonly kind: "timed-out";
      readonly message: string;
      readonly hint: string;
      readonly again: "asks" | "pays";
    }
  | { readonly kind: "over-budget"; readonly message: string; readonly hint: string }
  | { readonly kind: "cancelled" };

/** A job at a service that was begun, or is about to be: saved, so that a crash does not pay twice. Never holds a key. */
export type SavedJob = { readonly id: string; readonly data: Readonly<Record<string, string>> };

/** What a provider is given beside the request. */
export type MakeContext = {
  /** The project's `public/`, where the request's files lie. */
  readonly publicFolder: string;
  /** A folder of this request alone; `made` names a whole file in it. */
  readonly folder: string;
  readonly signal: AbortSignal;
  /** The job that an earlier run began for this very request, or null. */
  readonly job: SavedJob | null;
  /**
   * Resolves when the job is on disk. Called before the paid call (what is about to be asked) and again when the service has
   * named its job, before the first poll; the last one counts.
   */
  readonly saveJob: (job: SavedJob) => Promise<void>;
  /** "queued", "drawing", seconds waited: for the progress line. */
  readonly onState: (state: string) => void;
};

/** What a model can do. */
export type Caps = {
  readonly makes: readonly ToolRequest["kind"][];
  readonly lastFrame: boolean;
  /** Most reference pictures in one request. */
  readonly references: number;
  /** Shortest and longest clip in seconds, or null for pictures. */
  readonly seconds: { readonly shortest: number; readonly longest: number } | null;
};

/** A picture maker outside this house, behind one small face. A plain object; keys come from the environment when asked. */
export type Provider = {
  readonly name: string;
  readonly models: readonly string[];
  readonly caps: (model: string) => Caps | null;
  readonly estimate: (request: ToolRequest) => Estimate;
  readonly make: (request: ToolRequest, context: MakeContext) => Promise<MakeOutcome>;
  /** Requests that may be under way at once. */
  readonly concurrency: number;
};
