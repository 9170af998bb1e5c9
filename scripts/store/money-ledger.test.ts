import { spawn } from "node:child_process";
import { appendFile, mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { sumOf } from "../../src/takes/money.ts";
import { makeRig, type Rig } from "../testing/rig.ts";
import { moneyFile, openMoneyLedger, readAccount, type MoneyLedger } from "./money-ledger.ts";

let rig: Rig;
beforeEach(async () => {
  rig = await makeRig("money");
});
afterEach(() => rig.remove());

const open = async (): Promise<MoneyLedger> => {
  const ledger = await openMoneyLedger(rig.project);
  if ("kind" in ledger) throw new Error(ledger.message);
  return ledger;
};
const wish = (name: number, usd = 1) => ({
  film: "a",
  run: "r",
  request: String(name).padStart(64, "0"),
  provider: "p",
  model: "m",
  kind: "clip" as const,
  id: "s1",
  take: 1,
  estimateInUsd: usd,
  basis: "",
  usd,
});
const caps = (run: number | null) => ({ run, film: null, day: null });
const close = (name: number) => ({ film: "a", run: "r", request: wish(name).request });
const sum = async () => {
  const account = await readAccount(rig.project);
  if ("kind" in account) throw new Error(account.message);
  return sumOf(account);
};

test("reserved, settled, released: on disk, line by line, for whoever opens it next", async () => {
  const ledger = await open();
  expect(await ledger.reserve(wish(1), caps(3))).toEqual({ kind: "reserved" });
  expect(await ledger.reserve(wish(1), caps(3))).toEqual({ kind: "reserved" });
  await ledger.reserve(wish(2), caps(3));
  await ledger.settle({ ...close(1), usd: 0.4, from: "reported" });
  await ledger.settle({ ...close(1), usd: 9, from: "reported" });
  await ledger.release(close(2));
  expect(await sum()).toBe(0.4);
  expect((await (await open()).account()).length).toBe(1);
  const lines = (await readFile(moneyFile(rig.project), "utf8")).trimEnd().split("\n");
  expect(lines.map((line) => JSON.parse(line).event)).toEqual([
    "reserve",
    "reserve",
    "settle",
    "release",
  ]);
});

test("many at once in one process: the limit holds, to the cent", async () => {
  const ledgers = await Promise.all([open(), open(), open()]);
  const results = await Promise.all(
    Array.from({ length: 60 }, (_, index) =>
      ledgers[index % 3]?.reserve(wish(index, 0.1), caps(2)),
    ),
  );
  expect(results.filter((result) => result?.kind === "reserved")).toHaveLength(20);
  expect(await sum()).toBe(2);
});

const worker = (file: string) => `
import { openMoneyLedger } from ${JSON.stringify(path.resolve("scripts/store/money-ledger.ts"))};
import { projectAt } from ${JSON.stringify(path.resolve("scripts/store/project.ts"))};
const ledger = await openMoneyLedger(projectAt(${JSON.stringify(file)}));
const base = Number(process.argv[2]);
for (let index = 0; index < 400; index += 1) {
  const request = String(base + index).padStart(64, "0");
  const wish = { film: "a", run: "r", request, provider: "p", model: "m", kind: "clip", id: "s", take: 1, estimateInUsd: 0.1, basis: "", usd: 0.1 };
  const got = await ledger.reserve(wish, { run: 6, film: null, day: null });
  if (got.kind === "over") break;
}
`;

test("four processes, some of them killed in the middle: the limit holds, every line is whole", async () => {
  await mkdir(rig.at("w"));
  await writeFile(rig.at("w", "worker.mts"), worker(rig.home));
  const tsx = new URL(import.meta.resolve("tsx")).href;
  const start = (base: number) =>
    spawn(process.execPath, ["--import", tsx, rig.at("w", "worker.mts"), String(base)], {
      stdio: ["ignore", "inherit", "inherit"],
    });
  const ended = (child: ReturnType<typeof start>) =>
    new Promise<void>((resolve) => child.once("close", () => resolve()));
  const children = [1, 2, 3, 4].map((number) => start(number * 1000));
  const ends = children.map(ended);
  while ((await sum()) < 1.5) await new Promise((done) => setTimeout(done, 10));
  for (const child of children.slice(0, 2)) {
    child.kill("SIGKILL");
    await new Promise((done) => setTimeout(done, 60));
  }
  await Promise.all(ends);
  await ended(start(9000));
  expect(await sum()).toBe(6);
});

test("half a line that a crash left never counted and is taken away", async () => {
  const ledger = await open();
  await ledger.reserve(wish(1), caps(null));
  await appendFile(moneyFile(rig.project), '{"event":"reserve","at":"2026-');
  expect(await sum()).toBe(1);
  const next = await open();
  await next.reserve(wish(2), caps(null));
  expect(await sum()).toBe(2);
  await ledger.settle({ ...close(1), usd: 0.5, from: "reported" });
  expect(await sum()).toBe(1.5);
});

test("a line that is none is a failure with its number", async () => {
  await (await open()).reserve(wish(1), caps(null));
  await appendFile(moneyFile(rig.project), "{}\n");
  expect(await readAccount(rig.project)).toMatchObject({ kind: "failed", reason: "bad-ledger" });
  const failure = await openMoneyLedger(rig.project);
  expect("message" in failure ? failure.message : "").toContain("money.jsonl:2 cannot be read");
});
