/** How something needed stands: `poor` works but should be mended, `missing` keeps films from being made. */
export type CheckState = "good" | "poor" | "missing";

/** One thing the doctor looked at. `mend` says how to mend it; null when it is good. */
export type Check = {
  readonly what: string;
  readonly state: CheckState;
  readonly detail: string;
  readonly mend: string | null;
};

/** Something that is as it should be. */
export const good = (what: string, detail: string): Check => ({
  what,
  state: "good",
  detail,
  mend: null,
});

/** Something that works but should be mended. */
export const poor = (what: string, detail: string, mend: string): Check => ({
  what,
  state: "poor",
  detail,
  mend,
});

/** Something without which no film can be made. */
export const missing = (what: string, detail: string, mend: string): Check => ({
  what,
  state: "missing",
  detail,
  mend,
});
