/** The desk, killed at random moments again and again: no take is lost, none is paid for twice. */
import { spawn } from "node:child_process";
import { readdir, readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { setTimeout } from "node:timers/promises";
import { afterEach, beforeEach, expect, test } from "vitest";
import { z } from "zod";
import { moneyLineSchema } from "../src/takes/money.ts";
import { moneyFile, readAccount } from "./store/money-ledger.ts";
import { readTakes } from "./store/read-takes.ts";
import { sha256OfFile } from "./store/sha256.ts";
import { prices, startCountingService, type CountingService } from "./testing/counting-service.ts";
import { makeRig, type Rig } from "./testing/rig.ts";
import { writeSmallFilm } from "./testing/small-film.ts";

const slug = "killed 片";
/** Shots of the film: one keyframe more, and two candidates of each. */
const shots = 7;
const wanted = (shots + 1) * 2;

let rig: Rig;
let service: CountingService;
beforeEach(async () => {
  [rig, service] = await Promise.all([makeRig("kill"), startCountingService(60)]);
  await writeSmallFilm(rig, slug, shots);
});
afterEach(() => Promise.all([rig.remove(), service.close()]));

const child = fileURLToPath(new URL("testing/desk-child.ts", import.meta.url));
const stepSchema = z.object({
  kind: z.string(),
  rows: z.array(z.object({ outcome: z.string(), note: z.string() })).default([]),
});

/** When a run is killed: so many milliseconds after the service was paid for so many pictures more. */
type Moment = { readonly paidMore: number; readonly laterInMs: number };

/** Runs the desk; kills it at a moment of its work, when told to. */
const runDesk = async (model: string, moment: Moment | null, payAgain = false) => {
  const tsx = new URL(import.meta.resolve("tsx")).href;
  const words = [child, rig.home, slug, service.url, model, ...(payAgain ? ["again"] : [])];
  const running = spawn(process.execPath, ["--import", tsx, ...words], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  let text = "";
  running.stdout.setEncoding("utf8").on("data", (chunk: string) => (text += chunk));
  const ended = new Promise<void>((resolve) => running.once("close", () => resolve()));
  if (moment !== null) {
    const before = service.paid().length;
    const isOver = () => running.exitCode !== null || running.signalCode !== null;
    while (!isOver() && service.paid().length < before + moment.paidMore) await setTimeout(2);
    await setTimeout(moment.laterInMs);
    running.kill("SIGKILL");
  }
  await ended;
  return text === "" ? null : stepSchema.parse(JSON.parse(text));
};

const takesOf = async () => {
  const lock = await readTakes(rig.at("public", "films", slug, "takes.json"));
  if ("kind" in lock) throw new Error(lock.message);
  return Object.entries(lock.keyframes).flatMap(([id, { takes }]) =>
    takes.map((take) => ({ ...take, name: `keyframe ${id} ${take.take}` })),
  );
};

const linesOf = async () =>
  (await readFile(moneyFile(rig.project), "utf8"))
    .trimEnd()
    .split("\n")
    .map((line) => moneyLineSchema.parse(JSON.parse(line)));

/** Everything there is now is whole: files by their own hash, no half-made ones, no job and no reservation left open. */
const expectWhole = async () => {
  const takes = await takesOf();
  expect(takes).toHaveLength(wanted);
  for (const { file } of takes) {
    expect(file).toContain(await sha256OfFile(rig.at("public", file)));
  }
  const left = await readdir(rig.at("public"), { recursive: true });
  expect(left.filter((name) => name.includes("partial"))).toEqual([]);
  expect(await readdir(rig.at("ledger", "jobs", slug))).toEqual([]);
  const account = await readAccount(rig.project);
  if ("kind" in account) throw new Error(account.message);
  expect(account.filter(({ isOpen }) => isOpen)).toEqual([]);
  return account;
};

/** Before anything is paid, at once when it is, while it is fetched, while it is entered. */
const moments: readonly Moment[] = [
  { paidMore: 1, laterInMs: 0 },
  { paidMore: 0, laterInMs: 300 },
  { paidMore: 1, laterInMs: 40 },
  { paidMore: 2, laterInMs: 5 },
  { paidMore: 1, laterInMs: 90 },
  { paidMore: 2, laterInMs: 150 },
  { paidMore: 1, laterInMs: 15 },
  { paidMore: 1, laterInMs: 250 },
];

/** Kills at every moment; says in how many runs something was paid by the time they were killed. */
const killAgainAndAgain = async (model: string): Promise<number> => {
  let paidRuns = 0;
  for (const moment of moments) {
    const before = service.paid().length;
    await runDesk(model, moment);
    if (service.paid().length > before) paidRuns += 1;
  }
  return paidRuns;
};

test("a service whose jobs have names: every picture paid once, every paid picture a take", async () => {
  expect(await killAgainAndAgain("still")).toBeGreaterThan(3);
  const last = await runDesk("still", null);
  expect(new Set(last?.rows.map(({ outcome }) => outcome))).toEqual(
    new Set(last?.rows.map(({ outcome }) => (outcome === "made" ? "made" : "current"))),
  );
  const takes = await takesOf();
  expect(service.paid().toSorted()).toEqual(takes.map(({ name }) => name).toSorted());
  const account = await expectWhole();
  expect(account.reduce((sum, { usd }) => sum + usd, 0)).toBeCloseTo(wanted * prices.picture);
});

test("a service that cannot be asked: what a kill lost is never paid again unasked, and all that was paid is in the ledger", async () => {
  expect(await killAgainAndAgain("at-once")).toBeGreaterThan(3);
  const first = await runDesk("at-once", null);
  const unknown = first?.rows.filter(({ outcome }) => outcome === "unknown").length ?? 0;
  const before = await takesOf();
  expect(before.length + unknown).toBe(wanted);
  // The kills lost something, else this would show nothing.
  expect(unknown).toBeGreaterThan(0);
  expect(service.paid().length).toBeLessThanOrEqual(before.length + unknown);
  await runDesk("at-once", null, true);
  expect(service.paid().length).toBeLessThanOrEqual(wanted + unknown);
  await expectWhole();
  const lost = (await linesOf()).filter(
    (line) => line.event === "settle" && line.from === "unknown",
  );
  expect(lost).toHaveLength(unknown);
});
