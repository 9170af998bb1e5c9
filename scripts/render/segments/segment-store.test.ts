import { readdir, stat, truncate, utimes, writeFile } from "node:fs/promises";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { sha256OfText } from "../../store/sha256.ts";
import { makeRig, type Rig } from "../../testing/rig.ts";
import { segmentStore, type KeptSegment, type SegmentStore } from "./segment-store.ts";

let rig: Rig;
let store: SegmentStore;

beforeEach(async () => {
  rig = await makeRig("segment store");
  store = segmentStore(rig.at("segments"));
});
afterEach(() => rig.remove());

const [one, other] = [sha256OfText("one"), sha256OfText("other")];

const keep = async (fingerprint: string, text: string): Promise<KeptSegment> => {
  const draft = await store.draft(fingerprint);
  await writeFile(draft, text);
  return store.keep(fingerprint, draft);
};

const names = async (): Promise<string[]> =>
  (await readdir(rig.at("segments"), { recursive: true })).filter((name) => name.endsWith("mp4"));

test("what is kept is found, with the hash of its bytes", async () => {
  const kept = await keep(one, "moving pictures");
  expect(kept.sha256).toBe(sha256OfText("moving pictures"));
  expect(await store.find(one)).toEqual(kept);
  expect(await store.find(other)).toBe("missing");
});

describe("damage is found, and the file removed", () => {
  test.each<[string, (file: string) => Promise<void>]>([
    ["cut off", (file) => truncate(file, 5)],
    ["swapped for another of the same length", (file) => writeFile(file, "MOVING pictures")],
    ["empty", (file) => truncate(file, 0)],
  ])("%s", async (_, damage) => {
    const { file } = await keep(one, "moving pictures");
    await damage(file);
    expect(await store.find(one)).toBe("damaged");
    expect(await names()).toEqual([]);
    expect(await store.find(one)).toBe("missing");
  });
});

test("a draft is no segment, and one whose maker is dead goes away", async () => {
  await writeFile(await store.draft(one), "half");
  expect(await store.find(one)).toBe("missing");
  const dead = path.join(path.dirname(await store.draft(one)), `${one}.partial-999999999.mp4`);
  await writeFile(dead, "half");
  await store.draft(one);
  expect(await names()).toEqual([expect.stringContaining(`.partial-${process.pid}`)]);
});

test("two runs that draw one segment do not disturb each other", async () => {
  await Promise.all([keep(one, "moving pictures"), store.find(one)]);
  await keep(one, "moving pictures");
  expect(await names()).toHaveLength(1);
});

test("pruned are those unused for longest, never those of today", async () => {
  const old = await keep(one, "0123456789");
  const older = await keep(other, "0123456789");
  const today = await keep(sha256OfText("today"), "0123456789");
  await utimes(old.file, 2000, 2000);
  await utimes(older.file, 1000, 1000);
  await store.prune(20);
  expect((await names()).map((name) => path.basename(name)).toSorted()).toEqual(
    [old, today].map(({ file }) => path.basename(file)).toSorted(),
  );
  await store.prune(0);
  expect(await names()).toEqual([expect.stringContaining(path.basename(today.file))]);
  expect((await stat(today.file)).size).toBe(10);
});
