import type { Region } from "./pixels.ts";

/** How well a part can be seen: what is not in the picture is never wrong. */
export type Visibility = "clear" | "partial" | "not-visible";

/** One named part of what a picture must show, and what somebody (a person, a model, a measure) saw of it. */
export type PartCheck = {
  /** What is checked, such as `GEMINI RING: Citrine, 4 claws`. */
  readonly part: string;
  /** Jewelry must be right; the rest may be mended or lived with. */
  readonly weight: "jewelry" | "other";
  readonly expected: string;
  readonly seen: string;
  readonly visibility: Visibility;
  /** 4 right, 3 nearly, 2 off, 1 wrong, 0 missing; null when it cannot be seen. */
  readonly score: number | null;
  readonly region: Region | null;
};

/**
 * What all checks together say. `fix`: one thing to ask for again. `reject`: jewelry is wrong. `cannot-tell`: nothing that counts
 * can be seen.
 */
export type Verdict = {
  readonly kind: "pass" | "fix" | "reject" | "cannot-tell";
  /** The parts that are off, the worst first, jewelry before others. */
  readonly flaws: readonly PartCheck[];
  /** Mean score of what can be seen, 0 to 1; null when nothing can. */
  readonly score: number | null;
};

/** A score that is off, given how well the part is seen: of what is seen in part only what is plainly wrong counts. */
const isOff = ({ score, visibility }: PartCheck): boolean =>
  score !== null && visibility !== "not-visible" && score <= (visibility === "clear" ? 2 : 1);

/** The verdict on a picture, computed from its checks alone; nobody's overall impression is asked for. */
export const verdictOf = (checks: readonly PartCheck[]): Verdict => {
  const seen = checks.filter(
    ({ score, visibility }) => score !== null && visibility !== "not-visible",
  );
  const flaws = seen
    .filter(isOff)
    .toSorted(
      (a, b) =>
        Number(b.weight === "jewelry") - Number(a.weight === "jewelry") ||
        (a.score ?? 0) - (b.score ?? 0),
    );
  const score =
    seen.length === 0
      ? null
      : seen.reduce((sum, check) => sum + (check.score ?? 0), 0) / (4 * seen.length);
  const isWrong = flaws.some(
    ({ weight, visibility, score: points }) =>
      weight === "jewelry" && visibility === "clear" && (points ?? 4) <= 1,
  );
  return {
    kind: score === null ? "cannot-tell" : isWrong ? "reject" : flaws.length > 0 ? "fix" : "pass",
    flaws,
    score,
  };
};
