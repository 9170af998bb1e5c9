import { readdir, readFile } from "node:fs/promises";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { ToolRequest } from "../../../src/takes/tool-request.ts";
import { makeRig, type Rig } from "../../testing/rig.ts";
import type { MakeContext } from "../provider.ts";
import { manualProvider } from "./manual.ts";

let rig: Rig;
beforeEach(async () => {
  rig = await makeRig("手");
});
afterEach(() => rig.remove());

const file = (role: "first-frame" | "last-frame", name: string) => ({
  file: name,
  role,
  sha256: "0".repeat(64),
  label: `${role} of the shot`,
});

const request: ToolRequest = {
  kind: "clip",
  id: "walk-on",
  fingerprint: "f".repeat(64),
  ingredients: {
    maker: "manual",
    model: "dreamina",
    version: "1",
    prompt: "镜头缓慢推近。",
    files: [file("first-frame", "takes/a.png"), file("last-frame", "takes/b.jpg")],
    width: 1280,
    height: 720,
    seconds: 5,
    seed: null,
    settings: { resolution: "720p" },
    take: 1,
  },
};

const context = (): MakeContext => ({
  publicFolder: rig.at("public"),
  folder: rig.at("job"),
  signal: new AbortController().signal,
  job: null,
  saveJob: () => Promise.resolve(),
  onState: () => undefined,
});

test("it writes down what to do and waits", async () => {
  await rig.write({ "public/takes/a.png": "first", "public/takes/b.jpg": "last" });
  expect(await manualProvider.make(request, context())).toEqual({
    kind: "waiting",
    message: expect.stringContaining(rig.at("job", "task.md")),
    job: null,
  });
  expect((await readdir(rig.at("job"))).toSorted()).toEqual([
    "1-first-frame.png",
    "2-last-frame.jpg",
    "prompt.txt",
    "task.md",
  ]);
  expect(await readFile(rig.at("job", "prompt.txt"), "utf8")).toBe("镜头缓慢推近。");
  expect(await readFile(rig.at("job", "2-last-frame.jpg"), "utf8")).toBe("last");
  expect(await readFile(rig.at("job", "task.md"), "utf8")).toContain(
    "inbox/walk-on.clip.dreamina.mp4",
  );
});

test("a reference that is gone is said before anybody works", async () => {
  expect(await manualProvider.make(request, context())).toMatchObject({
    kind: "failed",
    reason: "no-reference",
    billed: "no",
    message: expect.stringContaining("public/takes/a.png"),
  });
});

test("it knows what its tools make, and of no other", () => {
  expect(manualProvider.caps("dreamina")).toMatchObject({ makes: ["clip"], lastFrame: true });
  expect(manualProvider.caps("midjourney")).toMatchObject({
    makes: ["keyframe", "sheet"],
    seconds: null,
  });
  expect(manualProvider.caps("toString")).toBeNull();
  expect(manualProvider.estimate(request).usd).toBeNull();
});
