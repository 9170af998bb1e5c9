import type { Verdict } from "./verdict.ts";

/** A candidate that was looked at. */
export type Attempt = { readonly take: number; readonly verdict: Verdict };

/** What to do after looking at the candidates so far. */
export type NextStep =
  /** This one is right: let it stand. */
  | { readonly kind: "use"; readonly take: number }
  /** Ask once more, with this one thing changed. */
  | { readonly kind: "retry"; readonly change: string }
  /** The same flaw came twice: another roll will not cure it, other words in the bible may. */
  | { readonly kind: "rewrite"; readonly flaw: string; readonly best: number | null }
  /** A person must look: the attempts are used up, or nothing that counts can be seen. */
  | {
      readonly kind: "ask-person";
      readonly why: "attempts-used" | "cannot-tell";
      readonly best: number | null;
    };

const rank = { pass: 3, fix: 2, "cannot-tell": 1, reject: 0 } as const satisfies Readonly<
  Record<Verdict["kind"], number>
>;

/** The better of two candidates: by verdict, then score, then the earlier one. Never one that was rejected. */
export const bestAttempt = (attempts: readonly Attempt[]): Attempt | null =>
  attempts
    .filter(({ verdict }) => verdict.kind !== "reject")
    .toSorted(
      (a, b) =>
        rank[b.verdict.kind] - rank[a.verdict.kind] ||
        (b.verdict.score ?? 0) - (a.verdict.score ?? 0) ||
        a.take - b.take,
    )[0] ?? null;

/**
 * Decides what comes after these attempts, oldest first, of at most `budget`. One thing is changed a retry: the worst flaw of
 * the newest attempt. A flaw that comes twice is not rolled for again.
 */
export const nextStep = (attempts: readonly Attempt[], budget: number): NextStep => {
  const best = bestAttempt(attempts);
  if (best?.verdict.kind === "pass") return { kind: "use", take: best.take };
  const newest = attempts.at(-1);
  const flaws = newest?.verdict.flaws.map(({ part }) => part) ?? [];
  const before = new Set(
    attempts.slice(0, -1).flatMap(({ verdict }) => verdict.flaws.map(({ part }) => part)),
  );
  const twice = flaws.find((part) => before.has(part));
  if (twice !== undefined) return { kind: "rewrite", flaw: twice, best: best?.take ?? null };
  const [worst] = newest?.verdict.flaws ?? [];
  if (attempts.length >= budget || !worst) {
    const why = worst || attempts.length === 0 ? "attempts-used" : "cannot-tell";
    return { kind: "ask-person", why, best: best?.take ?? null };
  }
  // A part may be named by the very words that it must answer to.
  const { part, expected } = worst;
  return { kind: "retry", change: part.endsWith(expected) ? part : `${part}: ${expected}` };
};
