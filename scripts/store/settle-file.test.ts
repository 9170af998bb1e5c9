import { mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { makeRig, type Rig } from "../testing/rig.ts";
import { settleFile } from "./settle-file.ts";

/** Memory that Linux offers as a disk: another file system than the rig's, or none. */
const memory = "/dev/shm";

let rig: Rig;
let elsewhere: string | null;

beforeEach(async () => {
  rig = await makeRig("settle file");
  await rig.write({ "work/film.partial-1.mp4": "new", "out/film.mp4": "old" });
  elsewhere = await mkdtemp(path.join(memory, "settle-")).catch(() => null);
  const [here, there] = [await stat(rig.at("out")), elsewhere && (await stat(elsewhere))];
  if (elsewhere && there && here.dev === there.dev) {
    await rm(elsewhere, { recursive: true });
    elsewhere = null;
  }
});
afterEach(async () => {
  if (elsewhere) await rm(elsewhere, { recursive: true });
  await rig.remove();
});

test("on one disk: renamed over what was there", async () => {
  const before = await stat(rig.at("work/film.partial-1.mp4"));
  await settleFile(rig.at("work/film.partial-1.mp4"), rig.at("out/film.mp4"));
  expect(await readFile(rig.at("out/film.mp4"), "utf8")).toBe("new");
  expect((await stat(rig.at("out/film.mp4"))).ino).toBe(before.ino);
  expect(await readdir(rig.at("work"))).toEqual([]);
});

test("a folder that is not there: an error, and the file stays", async () => {
  const file = rig.at("work/film.partial-1.mp4");
  await expect(settleFile(file, rig.at("nowhere/film.mp4"))).rejects.toThrow("ENOENT");
  expect(await readFile(file, "utf8")).toBe("new");
});

describe("from one disk to another", () => {
  test("the file arrives whole, and nothing else does", async ({ skip }) => {
    if (!elsewhere) return skip("this machine has no second file system at hand");
    const file = path.join(elsewhere, "film.partial-1.mp4");
    await writeFile(file, "newest");
    // What a run left that was killed in the middle of a copy.
    await rig.write({ "out/film.mp4.partial-999999999.copy": "hal" });
    await settleFile(file, rig.at("out/film.mp4"));
    expect(await readFile(rig.at("out/film.mp4"), "utf8")).toBe("newest");
    expect(await readdir(rig.at("out"))).toEqual(["film.mp4"]);
    expect(await readdir(elsewhere)).toEqual([]);
  });

  test("where its place is taken by a folder: an error, what was there stays, nothing half-made", async ({
    skip,
  }) => {
    if (!elsewhere) return skip("this machine has no second file system at hand");
    const file = path.join(elsewhere, "film.partial-1.mp4");
    await writeFile(file, "newest");
    await rig.write({ "out/folder/inside.txt": "old" });
    await expect(settleFile(file, rig.at("out/folder"))).rejects.toThrow(
      /EISDIR|ENOTEMPTY|EEXIST|ENOTDIR/,
    );
    expect((await readdir(rig.at("out"))).toSorted()).toEqual(["film.mp4", "folder"]);
    expect(await readFile(file, "utf8")).toBe("newest");
  });
});
