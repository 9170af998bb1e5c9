import { z } from "zod";

const usd = z.number().min(0);
const shape = {
  /** When it was written, ISO 8601 in UTC: its first ten characters are the day it counts to. */
  at: z.iso.datetime(),
  film: z.string().min(1),
  /** The run that wrote it. */
  run: z.string().min(1),
  /** Fingerprint of the request it is about. */
  request: z.string().regex(/^[0-9a-f]{64}$/),
};

/**
 * One line of the money ledger. `reserve` is written before anything is paid; `settle` closes it with what it cost, `release`
 * without cost. A reservation that nothing closes counts in full: nobody knows better.
 */
export const moneyLineSchema = z.discriminatedUnion("event", [
  z.strictObject({
    event: z.literal("reserve"),
    ...shape,
    provider: z.string(),
    model: z.string(),
    kind: z.enum(["keyframe", "sheet", "clip", "writing", "judging"]),
    id: z.string(),
    take: z.number().int().min(1),
    /** What was said beforehand, and how it came about. */
    estimateInUsd: usd,
    basis: z.string(),
    /** The estimate and what is held back beside it. */
    usd,
  }),
  z.strictObject({
    event: z.literal("settle"),
    ...shape,
    usd,
    /** `reported` by the service, `estimated` where it does not say, `unknown` where nobody knows whether it was billed. */
    from: z.enum(["reported", "estimated", "unknown"]),
  }),
  z.strictObject({ event: z.literal("release"), ...shape }),
]);

/** See {@link moneyLineSchema}. */
export type MoneyLine = z.infer<typeof moneyLineSchema>;
/** A `reserve` line. */
export type Reserve = Extract<MoneyLine, { readonly event: "reserve" }>;

/** One sum that counts: reserved, or settled. Released ones are gone. */
export type Spending = {
  readonly request: string;
  readonly film: string;
  readonly run: string;
  readonly day: string;
  readonly provider: string;
  /** What it is for. */
  readonly kind: Reserve["kind"];
  readonly usd: number;
  /** Reserved and neither settled nor released. */
  readonly isOpen: boolean;
};

/** All that counts, oldest first. */
export type Account = readonly Spending[];

/** The most that may be spent, USD; null for no limit. */
export type Caps = {
  readonly run: number | null;
  readonly film: number | null;
  readonly day: number | null;
};

/** An account with one line more. A settlement or release without an open reservation of that request changes nothing. */
export const withLine = (account: Account, line: MoneyLine): Account => {
  if (line.event === "reserve") {
    const { request, film, run, provider, kind, usd: sum } = line;
    const day = line.at.slice(0, 10);
    return [...account, { request, film, run, day, provider, kind, usd: sum, isOpen: true }];
  }
  const index = account.findLastIndex(({ request, isOpen }) => request === line.request && isOpen);
  const open = account[index];
  if (!open) return account;
  return line.event === "release"
    ? account.toSpliced(index, 1)
    : account.with(index, { ...open, usd: line.usd, isOpen: false });
};

/** The reservation of a request that nothing has closed. */
export const openReservation = (account: Account, request: string): Spending | null =>
  account.findLast((one) => one.request === request && one.isOpen) ?? null;

/** Sum of what counts, USD, to a hundredth of a cent: binary fractions must not let a sum pass a limit or stay below it. */
export const sumOf = (account: Account): number =>
  Math.round(account.reduce((sum, one) => sum + one.usd, 0) * 10_000) / 10_000;

/** A limit that a reservation would pass. */
export type OverCap = {
  readonly cap: keyof Caps;
  readonly limitInUsd: number;
  /** What counts towards it already. */
  readonly spentInUsd: number;
};

/** The first limit that one more sum would pass, or null when it may be reserved. */
export const overCap = (
  account: Account,
  caps: Caps,
  wish: Pick<Spending, "film" | "run" | "day" | "usd">,
): OverCap | null => {
  const scopes = [
    ["run", account.filter(({ run }) => run === wish.run)],
    ["film", account.filter(({ film }) => film === wish.film)],
    ["day", account.filter(({ day }) => day === wish.day)],
  ] as const;
  for (const [cap, mine] of scopes) {
    const limit = caps[cap];
    const spent = sumOf(mine);
    if (limit !== null && Math.round((spent + wish.usd) * 10_000) > Math.round(limit * 10_000)) {
      return { cap, limitInUsd: limit, spentInUsd: spent };
    }
  }
  return null;
};

/** Part of an estimate that is reserved on top of it, for what a service counts differently. */
const heldBack = 0.1;

/** What is reserved for an estimate, USD, rounded up to a hundredth of a cent. */
export const reserveFor = (estimateInUsd: number): number =>
  Math.ceil(Math.round(estimateInUsd * (1 + heldBack) * 1e8) / 1e4) / 1e4;
