import { open, readFile, truncate } from "node:fs/promises";
import path from "node:path";
import {
  moneyLineSchema,
  openReservation,
  overCap,
  withLine,
  type Account,
  type Caps,
  type MoneyLine,
  type OverCap,
  type Reserve,
} from "../../src/takes/money.ts";
import { failed, type Failure } from "../terminal/outcome.ts";
import { isMissing } from "./is-missing.ts";
import { makeFolder } from "./make-folder.ts";
import type { Project } from "./project.ts";
import { withLock } from "./with-lock.ts";

/** A reservation as its owner asks for it: all of its line but the words that the ledger adds. */
export type ReserveWish = Omit<Reserve, "event" | "at">;

/** The project's money ledger, as one run uses it. */
export type MoneyLedger = {
  /** All that counts by now. */
  readonly account: () => Promise<Account>;
  /**
   * Reserves a sum, on disk when it resolves; what was reserved for this request before and never closed stands for it. The
   * limits are asked and the line is written under one lock, so that no two processes pass a limit together.
   */
  readonly reserve: (
    wish: ReserveWish,
    caps: Caps,
  ) => Promise<{ readonly kind: "reserved" } | ({ readonly kind: "over" } & OverCap)>;
  /** Closes the open reservation of a request with what it cost; nothing happens where there is none. */
  readonly settle: (
    line: Omit<Extract<MoneyLine, { readonly event: "settle" }>, "event" | "at">,
  ) => Promise<void>;
  /** Closes it without cost. */
  readonly release: (
    line: Omit<Extract<MoneyLine, { readonly event: "release" }>, "event" | "at">,
  ) => Promise<void>;
};

/** Where a project's ledger lies. */
export const moneyFile = (project: Project): string => path.join(project.ledger, "money.jsonl");

/**
 * Opens the ledger, `ledger/money.jsonl`: one JSON object a line, only ever added to, each synced before anything is paid on it.
 * What a crash left of a last line never took effect, since its writer did not get to pay: it is taken away. Any other line that
 * cannot be read is a failure: a limit must not be kept by guessing.
 */
export const openMoneyLedger = async (project: Project): Promise<MoneyLedger | Failure> => {
  const file = moneyFile(project);
  const reader = tailReader(file);
  const damage = await withLock(`${file}.lock`, reader.refresh).catch((error: unknown) => {
    if (error instanceof DamagedLedger) return error;
    throw error;
  });
  if (damage instanceof DamagedLedger) return damaged(file, damage);
  const append = (make: (account: Account) => MoneyLine | OverCap | null) =>
    withLock(`${file}.lock`, async (): Promise<OverCap | null> => {
      const line = make(await reader.refresh());
      if (line === null || "cap" in line) return line;
      await appendLine(file, line);
      return null;
    });
  const at = () => new Date().toISOString();
  const ifOpen = (line: MoneyLine) => (account: Account) =>
    openReservation(account, line.request) ? line : null;
  return {
    account: () => withLock(`${file}.lock`, reader.refresh),
    reserve: async (wish, caps) => {
      const over = await append((account) => {
        if (openReservation(account, wish.request)) return null;
        const line: Reserve = { event: "reserve", at: at(), ...wish };
        return overCap(account, caps, { ...wish, day: line.at.slice(0, 10) }) ?? line;
      });
      return over ? { kind: "over", ...over } : { kind: "reserved" };
    },
    settle: async (line) => void (await append(ifOpen({ event: "settle", at: at(), ...line }))),
    release: async (line) => void (await append(ifOpen({ event: "release", at: at(), ...line }))),
  };
};

/** What counts by now, for who only looks: takes no lock and writes nothing. A missing ledger is an empty one. */
export const readAccount = async (project: Project): Promise<Account | Failure> => {
  const text = await readFile(moneyFile(project), "utf8").catch((error: unknown) => {
    if (isMissing(error)) return "";
    throw error;
  });
  try {
    const lines = text.split("\n").slice(0, -1);
    return lines.map((line, index) => parseLine(line, index + 1)).reduce(withLine, []);
  } catch (error) {
    if (error instanceof DamagedLedger) return damaged(moneyFile(project), error);
    throw error;
  }
};

const damaged = (file: string, { line, why }: DamagedLedger): Failure =>
  failed(
    "bad-ledger",
    `${file}:${line} cannot be read: ${why}.`,
    "Restore the ledger from a copy or from version control, or mend that line: nothing is paid while it is unsure what was.",
  );

class DamagedLedger extends Error {
  readonly line: number;
  readonly why: string;
  constructor(line: number, why: string) {
    super(why);
    this.name = "DamagedLedger";
    this.line = line;
    this.why = why;
  }
}

const parseLine = (text: string, line: number): MoneyLine => {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    throw new DamagedLedger(line, "it is not JSON");
  }
  const parsed = moneyLineSchema.safeParse(data);
  if (parsed.success) return parsed.data;
  throw new DamagedLedger(line, parsed.error.issues[0]?.message ?? "it is no line of a ledger");
};

/** Reads what was added since it last read. Called under the ledger's lock: nobody is writing. */
const tailReader = (file: string) => {
  let account: Account = [];
  let offset = 0;
  let lines = 0;
  const refresh = async (): Promise<Account> => {
    const bytes = await readFile(file).catch((error: unknown) => {
      if (isMissing(error)) return Buffer.alloc(0);
      throw error;
    });
    const end = bytes.lastIndexOf(10) + 1;
    if (end < bytes.length) await truncate(file, end);
    if (end < offset) [account, offset, lines] = [[], 0, 0];
    const added = bytes.subarray(offset, end).toString("utf8").split("\n").slice(0, -1);
    for (const text of added) {
      lines += 1;
      account = withLine(account, parseLine(text, lines));
    }
    offset = end;
    return account;
  };
  return { refresh };
};

const appendLine = async (file: string, line: MoneyLine): Promise<void> => {
  await makeFolder(path.dirname(file));
  const handle = await open(file, "a");
  try {
    const { size } = await handle.stat();
    try {
      await handle.writeFile(`${JSON.stringify(moneyLineSchema.parse(line))}\n`);
      await handle.sync();
    } catch (error) {
      // A full disk may have taken half of it.
      await handle.truncate(size).catch(() => undefined);
      throw error;
    }
  } finally {
    await handle.close();
  }
};
