import { spawnSync } from "node:child_process";
import { readdir } from "node:fs/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { makeRig, type Rig } from "../testing/rig.ts";
import { removeStalePartials } from "./remove-stale-partials.ts";

let rig: Rig;
beforeAll(async () => {
  rig = await makeRig("stale");
});
afterAll(() => rig.remove());

test("what a dead process left goes; what a living one makes, and all that is whole, stays", async () => {
  const { pid } = spawnSync(process.execPath, ["-e", ""]);
  await rig.write({
    [`cache/a.partial-${pid}/index.html`]: "half",
    [`cache/.partial-${pid}`]: "half",
    [`cache/b.partial-${process.pid}.mp4`]: "being made",
    "cache/whole.mp4": "whole",
  });
  await removeStalePartials(rig.at("cache"));
  expect((await readdir(rig.at("cache"))).toSorted()).toEqual([
    `b.partial-${process.pid}.mp4`,
    "whole.mp4",
  ]);
});

test("a folder that is not there has none", async () => {
  await expect(removeStalePartials(rig.at("nowhere"))).resolves.toBeUndefined();
});
