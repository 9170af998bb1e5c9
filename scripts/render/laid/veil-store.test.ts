import { readdir, readFile, utimes, writeFile } from "node:fs/promises";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { makeRig, type Rig } from "../../testing/rig.ts";
import { veilStore, type VeilGround } from "./veil-store.ts";

const png = new TextEncoder().encode("a picture");
const ground: VeilGround = {
  code: "c0de",
  format: { width: 1920, height: 1080 },
  size: { width: 1280, height: 720, scale: 2 / 3 },
  notes: "none",
  look: { ink: "#0c0a10", paper: "#f3ead8", ember: "#e8a25c", glow: 0.5 },
};

let rig: Rig;
beforeEach(async () => {
  rig = await makeRig("veils");
});
afterEach(() => rig.remove());

const files = async (): Promise<string[]> =>
  (await readdir(rig.at("veils"))).map((name) => rig.at("veils", name));

describe("veilStore", () => {
  test("gives back what the stage drew, to any film of the same look, format and code", async () => {
    await veilStore(rig.at("veils"), ground).keep("grade", png);
    const find = (changed: Partial<VeilGround>) =>
      veilStore(rig.at("veils"), { ...ground, ...changed }).find("grade");
    expect(await find({})).toEqual(Buffer.from(png));
    expect(await find({ code: "c0de2" })).toBeNull();
    expect(await find({ look: { ...ground.look, ember: "#ff0000" } })).toBeNull();
    expect(await find({ format: { width: 1080, height: 1920 } })).toBeNull();
    expect(await veilStore(rig.at("veils"), ground).find("ink")).toBeNull();
  });

  test.each(["caption:0", "title", "credits:29", "credits:29:1"])(
    "keeps no lettering: %s",
    async (name) => {
      const store = veilStore(rig.at("veils"), ground);
      await store.keep(name, png);
      await store.keep("ink", png);
      expect(await store.find(name)).toBeNull();
      expect(await files()).toHaveLength(1);
    },
  );

  test.each([
    ["cut short", (bytes: Buffer) => bytes.subarray(0, -1)],
    ["changed", (bytes: Buffer) => Buffer.concat([bytes.subarray(0, -1), Buffer.from("!")])],
    ["empty", () => Buffer.alloc(0)],
  ])("a file that was %s is no veil, and is written anew", async (_case, harm) => {
    const store = veilStore(rig.at("veils"), ground);
    await store.keep("throb", png);
    const [file = ""] = await files();
    await writeFile(file, harm(await readFile(file)));
    expect(await store.find("throb")).toBeNull();
    await store.keep("throb", png);
    expect(await store.find("throb")).toEqual(Buffer.from(png));
  });

  test("forgets veils that were made long ago, and minds no folder that cannot be made", async () => {
    const store = veilStore(rig.at("veils"), ground);
    await store.keep("ink", png);
    const [old = ""] = await files();
    await utimes(old, new Date(0), new Date(0));
    await store.keep("throb", png);
    expect(await store.find("ink")).toBeNull();
    expect(await store.find("throb")).not.toBeNull();

    await rig.write({ file: "in the way" });
    const nowhere = veilStore(rig.at("file", "veils"), ground);
    await nowhere.keep("ink", png);
    expect(await nowhere.find("ink")).toBeNull();
  });
});
