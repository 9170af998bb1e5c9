import { spawnSync } from "node:child_process";
import { access, readdir, readFile } from "node:fs/promises";
import { hostname, tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { makeRig, type Rig } from "../testing/rig.ts";
import { takeRunLock, type RunLock } from "./run-lock.ts";
import type { RunRecord } from "./run-record.ts";

let rig: Rig;
beforeEach(async () => {
  rig = await makeRig("lock");
});
afterEach(async () => {
  await Promise.all(taken.map((lock) => lock.release()));
  taken.length = 0;
  await rig.remove();
});

const taken: Extract<RunLock, { kind: "taken" }>[] = [];

/** Takes the lock of the rig's output; what is taken is given back after the test. */
const take = async (): Promise<RunLock> => {
  const lock = await takeRunLock(rig.at("out"));
  if (lock.kind === "taken") taken.push(lock);
  return lock;
};

/** Id of a process that has ended. */
const deadPid = (): number => spawnSync(process.execPath, ["-e", ""]).pid;

const recordOf = (changes: Partial<RunRecord>): RunRecord => ({
  schema: "run/1",
  pid: process.pid,
  start: null,
  host: hostname(),
  temp: path.join(tmpdir(), "gemini-ring-1-00000000"),
  ...changes,
});

const isThere = (file: string): Promise<boolean> =>
  access(file).then(
    () => true,
    () => false,
  );

describe("whose lock it is", () => {
  test.each<[string, () => RunRecord, "taken" | "busy"]>([
    ["a living process keeps it", () => recordOf({}), "busy"],
    ["a dead process loses it", () => recordOf({ pid: deadPid() }), "taken"],
    [
      "a new process with a dead one's id does not inherit it",
      () => recordOf({ start: "1" }),
      "taken",
    ],
    ["another computer keeps it", () => recordOf({ host: "elsewhere", pid: 1 }), "busy"],
  ])("%s", async (_, record, kind) => {
    await rig.write({ "out/.run/lock.json": JSON.stringify(record()) });
    const lock = await take();
    expect(lock).toMatchObject(kind === "taken" ? { kind, tookOver: true } : { kind });
  });

  test("a record cut off in the middle belongs to nobody", async () => {
    await rig.write({ "out/.run/lock.json": '{"schema":"run/1","pid":' });
    const lock = await take();
    expect(lock.kind).toBe("taken");
  });

  test("of many at once exactly one gets it", async () => {
    await rig.write({ "out/.run/lock.json": JSON.stringify(recordOf({ pid: deadPid() })) });
    const locks = await Promise.all(Array.from({ length: 8 }, () => take()));
    expect(locks.filter((lock) => lock.kind === "taken")).toHaveLength(1);
  });
});

test("a release leaves nothing: no lock, no temporary folder, no half-made files; finished films stay", async () => {
  const lock = await take();
  if (lock.kind !== "taken") throw new Error("the lock was not free");
  await rig.write({ [`out/film.partial-${process.pid}.mp4`]: "half", "out/film.mp4": "whole" });
  expect(await isThere(lock.record.temp)).toBe(true);
  await lock.release();
  expect(await readdir(rig.at("out"))).toEqual(["film.mp4"]);
  expect(await isThere(lock.record.temp)).toBe(false);
});

test("a takeover removes what the dead run left, and only that", async () => {
  const pid = deadPid();
  const temp = path.join(tmpdir(), `gemini-ring-${pid}-0123abcd`);
  await rig.write({
    "out/.run/lock.json": JSON.stringify(recordOf({ pid, temp })),
    [`out/film.partial-${pid}.picture.mp4`]: "half",
    "out/film.partial-1.mp4": "someone else's",
    "out/film.json": "{}",
  });
  const lock = await take();
  expect(lock.kind).toBe("taken");
  expect((await readdir(rig.at("out"))).toSorted()).toEqual([
    ".run",
    "film.json",
    "film.partial-1.mp4",
  ]);
});

test("a record that names a foreign folder as its temporary one does not get it deleted", async () => {
  const precious = rig.at("precious");
  await rig.write({
    "precious/data.txt": "keep me",
    "out/.run/lock.json": JSON.stringify(recordOf({ pid: deadPid(), temp: precious })),
  });
  expect((await take()).kind).toBe("taken");
  expect(await readFile(rig.at("precious", "data.txt"), "utf8")).toBe("keep me");
});
