import { failed, type Failure } from "../terminal/outcome.ts";

/** What a number may be. */
type Range = { readonly least: number; readonly most: number; readonly whole: boolean };

/** A number that was typed, or null where the option was left out; else what was expected. */
export const numberOption = (
  name: string,
  text: string | undefined,
  { least, most, whole }: Range,
): { readonly value: number | null } | Failure => {
  if (text === undefined) return { value: null };
  const value = text.trim() === "" ? Number.NaN : Number(text.trim().replace(/^\$/, ""));
  const isRight = Number.isFinite(value) && value >= least && value <= most;
  if (isRight && (!whole || Number.isInteger(value))) return { value };
  return failed(
    "usage",
    `--${name} was given "${text}"; expected a ${whole ? "whole " : ""}number from ${least} to ${most}.`,
    `For example: --${name} ${whole ? Math.max(1, least) : "2.50"}.`,
  );
};
