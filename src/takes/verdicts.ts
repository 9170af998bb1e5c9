import type { PictureTake, Takes } from "./lock.ts";

/** What is decided here of a take, whatever kind it is. */
type Judged = Pick<PictureTake, "take" | "maker" | "verdict">;

/** The number of the next take: numbers go up and are never given out twice. */
export const nextTake = (takes: Takes<{ readonly take: number }> | undefined): number =>
  Math.max(0, ...(takes?.takes ?? []).map(({ take }) => take)) + 1;

/** The takes with one that a person chose: it stands in the film from now on. Null when there is no take of that number. */
export const chosen = <T extends Judged>(
  takes: Takes<T>,
  take: number,
): { use: number; takes: T[] } | null =>
  takes.takes.some((one) => one.take === take)
    ? { use: take, takes: judged(takes, take, { kind: "approved", reason: "" }) }
    : null;

/**
 * The takes with one rejected, and why. When it stood in the film, an approved one takes its place, else the newest that nobody
 * rejected; a rejected one stays only where there is no other: the film always plays. Null when there is no such take.
 */
export const rejected = <T extends Judged>(
  takes: Takes<T>,
  take: number,
  reason: string,
): { use: number; takes: T[] } | null => {
  if (!takes.takes.some((one) => one.take === take)) return null;
  const after = judged(takes, take, { kind: "rejected", reason });
  if (takes.use !== take) return { use: takes.use, takes: after };
  const better =
    after.findLast(({ verdict }) => verdict?.kind === "approved") ??
    after.findLast(({ verdict }) => verdict === null);
  return { use: better?.take ?? take, takes: after };
};

const judged = <T extends Judged>(
  { takes }: Takes<T>,
  take: number,
  verdict: NonNullable<Judged["verdict"]>,
): T[] => takes.map((one) => (one.take === take ? { ...one, verdict } : one));

/** What a maker's takes were rejected for, oldest first, each flaw once. */
export const flawsOf = (takes: Takes<Judged> | undefined, maker: string): readonly string[] => [
  ...new Map(reasonsOf(takes, maker).map((reason) => [plain(reason), reason])).values(),
];

/** A flaw that came twice, or null: it is not cured by asking again, but by other words in the film's files. */
export const repeatedFlaw = (takes: Takes<Judged> | undefined, maker: string): string | null =>
  reasonsOf(takes, maker).find(
    (reason, index, all) => all.findIndex((other) => plain(other) === plain(reason)) < index,
  ) ?? null;

const reasonsOf = (takes: Takes<Judged> | undefined, maker: string): string[] =>
  (takes?.takes ?? []).flatMap((take) =>
    take.maker === maker && take.verdict?.kind === "rejected" ? [take.verdict.reason] : [],
  );

/** Case, spaces and closing marks make no other flaw. */
const plain = (reason: string): string =>
  reason
    .toLowerCase()
    .replace(/\s+/g, " ")
    .replace(/[\s.。!！]+$/, "")
    .trim();
