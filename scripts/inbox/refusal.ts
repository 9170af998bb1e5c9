import type { Text } from "../../src/film/text.ts";

/** Why a file was not taken in, in one word. */
export type RefusalReason =
  | "not-a-file"
  | "empty"
  | "not-media"
  | "damaged"
  | "animated"
  | "transparent"
  | "too-large"
  | "no-video"
  | "too-short"
  | "too-long"
  | "wrong-ratio"
  | "too-small"
  | "wrong-kind"
  | "nobody-asked"
  | "several"
  | "first-frame"
  | "last-frame";

/** A file that is not taken in: why, and what to do. */
export type Refusal = {
  readonly kind: "refused";
  readonly reason: RefusalReason;
  readonly message: Text;
  readonly hint: Text;
};

/** Makes a {@link Refusal}. */
export const refusal = (reason: RefusalReason, message: Text, hint: Text): Refusal => ({
  kind: "refused",
  reason,
  message,
  hint,
});

/** What stands beside a refused file, for the person who finds it. */
export const refusalText = (name: string, { reason, message, hint }: Refusal): string =>
  [name, "", message.zh, hint.zh, "", message.en, hint.en, "", `(${reason})`, ""].join("\n");
