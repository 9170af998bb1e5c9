import { execFileSync } from "node:child_process";
import { mkdir, readdir, readFile, rename, writeFile } from "node:fs/promises";
import path from "node:path";
import process from "node:process";
import { setTimeout } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { readArrivals } from "../inbox/arrival-log.ts";
import { filmFolder } from "../store/film-folder.ts";
import { takeRunLock } from "../store/run-lock.ts";
import { sha256OfBytes } from "../store/sha256.ts";
import { softPicture } from "../testing/clips.ts";
import { makeHandFilm, smallSize, type HandFilm } from "../testing/hand-film.ts";
import { quietShell } from "../testing/rig.ts";
import { fingerprintOf, worklistSchema } from "../worklist/task-file.ts";
import { command } from "./inbox.ts";
import { command as worklist } from "./worklist.ts";

let film: HandFilm;
const inbox = (...parts: string[]) => film.inbox(...parts);
const small = smallSize;

beforeEach(async () => {
  film = await makeHandFilm();
});
afterEach(() => film.rig.remove());

describe("what comes back is found by its name, loosely, or by what it shows", () => {
  test.each<[string, string, number, string, string]>([
    ["the asked name", "k1.keyframe.midjourney.png", 7, "k1", "name"],
    ["a second one", "k1.keyframe.midjourney (2).png", 7, "k1", "loose name"],
    ["words around the id", "mj_upscaled K2 最终.PNG", 7, "k2", "loose name"],
    ["no name at all, the drawing's likeness", "u1234 图片 (1).jpg", 2, "k2", "likeness"],
  ])("%s", async (_, name, seed, id, by) => {
    await worklist.run(["--film", film.slug], quietShell(film.rig.project));
    await film.dropPicture(name, seed, { width: 704, height: 396 });
    expect(await film.run()).toMatchObject([{ kind: "taken", of: id, take: 2, stands: true, by }]);
    expect(await film.names()).toEqual([]);
  });
});

test("a picture becomes a take: its bytes by their hash, who made it, what was asked", async () => {
  await worklist.run(["--film", film.slug], quietShell(film.rig.project));
  const asked = worklistSchema.parse(
    JSON.parse(await readFile(film.rig.at("out", film.slug, "worklist", "tasks.json"), "utf8")),
  ).tasks[0];
  if (!asked) throw new Error("nothing was asked for");
  await film.dropPicture("k1.keyframe.midjourney.png", 5, { width: 1456, height: 816 });
  const bytes = await readFile(inbox("k1.keyframe.midjourney.png"));
  await film.run();
  const hash = sha256OfBytes(bytes);
  const { k1 } = (await film.takes()).keyframes;
  expect(k1?.use).toBe(2);
  expect(k1?.takes.at(-1)).toEqual({
    file: `takes/${hash.slice(0, 2)}/${hash}.png`,
    width: 1456,
    height: 816,
    maker: "midjourney",
    makerVersion: "1",
    fingerprint: fingerprintOf(asked, 2),
    take: 2,
    secondsSpent: 0,
    model: "midjourney",
    seed: null,
    source: "manual",
    costInUsd: null,
    requestId: null,
    madeAt: expect.stringMatching(/^\d{4}-/),
    verdict: null,
  });
  const kept = await readFile(film.rig.at("public", k1?.takes.at(-1)?.file ?? ""));
  expect(sha256OfBytes(kept)).toBe(hash);
  expect(await readArrivals(filmFolder(film.rig.project, film.slug))).toMatchObject([
    {
      sha256: hash,
      name: "k1.keyframe.midjourney.png",
      task: asked.name,
      take: 2,
      matchedBy: "name",
    },
  ]);
  const page = await readFile(film.rig.at("out", film.slug, "worklist", "worklist.html"), "utf8");
  expect(page).toContain('class="task done" data-state="done" id="k1.keyframe.midjourney"');
});
test.each([
  ["spaces", "k1 keyframe  midjourney .png"],
  ["Chinese", "戒指 关键帧 k1 第二版.png"],
  ["what climbs out on another system", "up\\..\\..\\k1.png"],
  ["a dash in front", "-k1.png"],
  ["a percent sign and a colon", "k1 100%: final.png"],
])("a file name with %s", async (_, name) => {
  await film.dropPicture(name, 3);
  expect(await film.run()).toMatchObject([{ kind: "taken", of: "k1", name }]);
  expect(await readdir(film.rig.at())).toEqual(["ledger", "public"]);
});

test("the same bytes twice are one take", async () => {
  await film.dropPicture("k1.keyframe.midjourney.png", 3);
  await film.dropPicture("k1 copy.png", 3);
  await film.run();
  await film.dropPicture("again k1.png", 3);
  expect(await film.run()).toMatchObject([{ kind: "known" }]);
  expect((await film.takes()).keyframes["k1"]?.takes.map(({ take }) => take)).toEqual([1, 2]);
  expect(await film.names()).toEqual([]);
});

test("several candidates are numbered; an approved take goes on standing", async () => {
  await film.dropPicture("k1 a.png", 3);
  await film.dropPicture("k1 b.png", 4);
  await film.run();
  const lock = await film.takes();
  const approved = lock.keyframes["k1"]?.takes.map((take) =>
    take.take === 3 ? { ...take, verdict: { kind: "approved" as const, reason: "" } } : take,
  );
  const keyframes = { ...lock.keyframes, k1: { use: 3, takes: approved ?? [] } };
  await writeFile(film.at("takes.json"), JSON.stringify({ ...lock, keyframes }));
  await film.dropPicture("k1 c.png", 5);
  expect(await film.run()).toMatchObject([{ take: 4, stands: false }]);
  expect((await film.takes()).keyframes["k1"]?.use).toBe(3);
});

test("what is still on its way, and what the system puts there, is left alone", async () => {
  for (const name of [".DS_Store", "Thumbs.db", "k1.png.crdownload", "k1.part"]) {
    await writeFile(inbox(name), "x");
  }
  expect(await film.run()).toEqual([]);
  expect(await film.names()).toHaveLength(4);
});

test("while the film's takes are being written it says so and takes nothing", async () => {
  const lock = await takeRunLock(film.rig.at("public", "cache", film.slug));
  if (lock.kind !== "taken") throw new Error("the lock was not free");
  await film.dropPicture("k1.png", 1);
  const outcome = await command.run(["--film", film.slug], quietShell(film.rig.project));
  await lock.release();
  expect(outcome).toMatchObject({ kind: "failed", reason: "busy" });
  expect(await film.names()).toEqual(["k1.png"]);
});

test("watching: what is dropped is a take within two seconds, also what grows slowly; Ctrl-C ends it", async () => {
  const stop = new AbortController();
  const watching = command.run(["--film", film.slug, "--watch"], {
    ...quietShell(film.rig.project),
    signal: stop.signal,
  });
  const numbers = async () => (await film.takes()).keyframes["k1"]?.takes.length;
  await setTimeout(500);
  await film.dropPicture("k1 a.png", 3);
  await expect.poll(numbers, { timeout: 2000, interval: 50 }).toBe(2);
  const slow = await softPicture(4, small).png().toBuffer();
  await writeFile(inbox("k1 b.png"), slow.subarray(0, 2000));
  for (let part = 1; part < 8; part += 1) {
    await setTimeout(200);
    await writeFile(inbox("k1 b.png"), slow.subarray(0, 2000 + part * 500));
  }
  expect(await numbers()).toBe(2);
  await writeFile(inbox("k1 b.png"), slow);
  await expect.poll(numbers, { timeout: 4000, interval: 50 }).toBe(3);
  stop.abort();
  expect(await watching).toMatchObject({
    kind: "done",
    exit: 0,
    json: {
      arrivals: [
        { kind: "taken", name: "k1 a.png" },
        { kind: "taken", name: "k1 b.png" },
      ],
    },
  });
});

const canMount = (): boolean => process.platform === "linux" && process.getuid?.() === 0;

test.skipIf(!canMount())(
  "a full disk is said; the file stays in the inbox, the takes as they were",
  async () => {
    const disk = film.rig.at("public", "takes");
    const outside = film.rig.at("takes aside");
    await rename(disk, outside);
    await mkdir(disk);
    execFileSync("mount", ["-t", "tmpfs", "-o", "size=16k", "tmpfs", disk]);
    try {
      await film.dropPicture("k1.png", 3);
      const before = await film.takes();
      const failed = await film.rig.run("inbox", "--film", film.slug);
      expect([failed.exit, failed.stderr]).toEqual([1, expect.stringContaining("no space left")]);
      expect(await film.names()).toEqual(["k1.png"]);
      expect(await film.takes()).toEqual(before);
      const left = await readdir(disk, { recursive: true, withFileTypes: true });
      expect(left.filter((entry) => entry.isFile())).toEqual([]);
    } finally {
      execFileSync("umount", [disk]);
    }
    await rename(outside, path.join(disk, "..", "takes"));
    expect(await film.run()).toMatchObject([{ kind: "taken", take: 2 }]);
  },
);
