import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { makeRig, type Rig } from "../testing/rig.ts";
import { outputFile } from "./output-file.ts";

let rig: Rig;
beforeAll(async () => {
  rig = await makeRig("out");
  await rig.write({ "folder.mp4/file": "" });
});
afterAll(() => rig.remove());

test.each([
  ["nothing named", undefined, path.join("/films/out", "a.16x9.mp4")],
  ["a file", "/videos/b.mp4", "/videos/b.mp4"],
  ["a file in capitals", "/videos/B.MP4", "/videos/B.MP4"],
  ["a folder", "/videos", "/videos/a.16x9.mp4"],
  ["a folder with a dot", "/videos/v1.2", "/videos/v1.2/a.16x9.mp4"],
])("%s", async (_, out, mp4) => {
  expect(await outputFile(out, "/films/out", "a.16x9")).toEqual({ kind: "file", mp4 });
});

test("another container is refused", async () => {
  expect(await outputFile("a.mov", "/films/out", "a")).toMatchObject({ reason: "usage" });
});

test("a folder with a film's name is refused", async () => {
  expect(await outputFile(rig.at("folder.mp4"), "/films/out", "a")).toMatchObject({
    reason: "usage",
  });
});
