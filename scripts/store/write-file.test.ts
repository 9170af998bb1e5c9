import { execFileSync } from "node:child_process";
import { mkdir, readdir, readFile, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { makeRig, type Rig } from "../testing/rig.ts";
import { systemFailure } from "../terminal/system-failure.ts";
import { writeFileAtomic } from "./write-file.ts";

let rig: Rig;
beforeEach(async () => {
  rig = await makeRig("write");
});
afterEach(() => rig.remove());

test("writes, makes missing folders, and leaves nothing beside the file", async () => {
  const file = rig.at("a", "b", "c.txt");
  expect(await writeFileAtomic(file, "one")).toBe("written");
  expect(await readFile(file, "utf8")).toBe("one");
  expect(await readdir(path.dirname(file))).toEqual(["c.txt"]);
});

test("two at a time write one file: both succeed, and it holds what one of them wrote, whole", async () => {
  const file = rig.at("c.txt");
  const texts = ["one", "another"].map((text) => text.repeat(200_000));
  await Promise.all(texts.map((text) => writeFileAtomic(file, text)));
  expect(texts).toContain(await readFile(file, "utf8"));
  expect(await readdir(rig.home)).not.toContainEqual(expect.stringContaining("partial"));
});

test("a file that holds the content already keeps its time of change", async () => {
  const file = rig.at("c.txt");
  await writeFileAtomic(file, "same");
  const before = await stat(file, { bigint: true });
  expect(await writeFileAtomic(file, "same")).toBe("unchanged");
  expect((await stat(file, { bigint: true })).mtimeNs).toBe(before.mtimeNs);
  expect(await writeFileAtomic(file, "other")).toBe("written");
});

test("a rename that fails leaves no half-made file", async () => {
  await mkdir(rig.at("target", "full"), { recursive: true });
  await expect(writeFileAtomic(rig.at("target"), "data")).rejects.toThrow(
    /EISDIR|ENOTEMPTY|EEXIST/,
  );
  expect(await readdir(rig.home)).not.toContainEqual(expect.stringContaining("partial"));
});

const canMount = (): boolean => process.platform === "linux" && process.getuid?.() === 0;

test.skipIf(!canMount())(
  "a full disk is said, the old file stays, and nothing half-made is left",
  async () => {
    const disk = rig.at("disk");
    await mkdir(disk);
    execFileSync("mount", ["-t", "tmpfs", "-o", "size=64k", "tmpfs", disk]);
    try {
      const file = path.join(disk, "film.json");
      await writeFileAtomic(file, "the old one");
      const error: unknown = await writeFileAtomic(file, "x".repeat(200_000)).catch(
        (reason: unknown) => reason,
      );
      expect(systemFailure(error)).toMatchObject({ reason: "disk-full" });
      expect(await readFile(file, "utf8")).toBe("the old one");
      expect(await readdir(disk)).toEqual(["film.json"]);
      await writeFile(path.join(disk, "there is room again"), "x");
    } finally {
      execFileSync("umount", [disk]);
    }
  },
);
