/** Why something could not be done, in one word: stable, for programs that read `--json`. */
export type FailureReason =
  | "usage"
  | "no-film"
  | "bad-film"
  | "film-exists"
  | "no-song"
  | "bad-song"
  | "no-score"
  | "bad-overrides"
  | "no-cut"
  | "infeasible"
  | "not-current"
  | "busy"
  | "no-shot"
  | "no-variants"
  | "too-many-variants"
  | "no-browser"
  | "no-webgl"
  | "no-ffmpeg"
  | "no-bundle"
  | "no-composition"
  | "render-failed"
  | "not-verified"
  | "no-credentials"
  | "aws-refused"
  | "aws-unreachable"
  | "no-quota"
  | "not-deployed"
  | "over-budget"
  | "no-provider"
  | "bad-ledger"
  | "needs-yes"
  | "no-take"
  | "no-treatment"
  | "disk-full"
  | "not-writable";

/** An expected failure: what was expected and what came, and what a person can do about it. Never a bug. */
export type Failure = {
  readonly kind: "failed";
  readonly reason: FailureReason;
  readonly message: string;
  readonly hint: string;
};

/** Someone pressed Ctrl-C or sent SIGTERM: nothing half-made is left. */
export type Cancelled = { readonly kind: "cancelled" };

/** A command ran to its end: what to print, for people and for programs. `exit` is 1 when it found what must be mended. */
export type Done = {
  readonly kind: "done";
  readonly exit: 0 | 1;
  readonly text: string;
  readonly json: Readonly<Record<string, unknown>>;
};

/** How a command ends. Only `film.ts` turns it into print-out and exit code. */
export type Outcome = Done | Failure | Cancelled;

/** Makes a {@link Failure}. */
export const failed = (reason: FailureReason, message: string, hint: string): Failure => ({
  kind: "failed",
  reason,
  message,
  hint,
});

/** The one {@link Cancelled} value. */
export const cancelled: Cancelled = { kind: "cancelled" };
