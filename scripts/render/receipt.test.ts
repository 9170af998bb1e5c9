import { utimes } from "node:fs/promises";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { jsonText } from "../store/json-text.ts";
import { makeRig, type Rig } from "../testing/rig.ts";
import { currentReceipt, describeFile, type Receipt } from "./receipt.ts";

let rig: Rig;
let receipt: Receipt;

beforeEach(async () => {
  rig = await makeRig("receipt");
  await rig.write({ "film.mp4": "moving pictures" });
  receipt = {
    schema: "receipt/2",
    film: "film",
    song: "song",
    format: "16x9",
    words: "zh-en",
    quality: "draft",
    width: 640,
    height: 360,
    fps: 24,
    frames: 48,
    songInSeconds: 2,
    songStartInSeconds: 0,
    fingerprint: "the same",
    file: await describeFile(rig.at("film.mp4")),
    madeWith: {
      browser: "carried",
      secondsTaken: 3,
      songLoudness: null,
      gain: "silent",
      segments: 2,
      segmentsDrawn: 1,
      framesDrawn: 24,
    },
  };
  await rig.write({ "film.json": jsonText(receipt) });
});
afterEach(() => rig.remove());

describe("a film is current", () => {
  test("when nothing changed", async () => {
    expect(await currentReceipt(rig.at("film.mp4"), "the same")).toEqual(receipt);
  });

  test("when only its time changed: its bytes are compared", async () => {
    await utimes(rig.at("film.mp4"), 1, 1);
    expect(await currentReceipt(rig.at("film.mp4"), "the same")).toEqual(receipt);
  });
});

describe("a film is made again", () => {
  test.each<[string, Record<string, string>]>([
    ["when it was cut off", { "film.mp4": "moving" }],
    ["when it was changed, at the same size", { "film.mp4": "MOVING pictures" }],
    ["when its receipt is damaged", { "film.json": '{"schema":"rec' }],
  ])("%s", async (_, files) => {
    await rig.write(files);
    await utimes(rig.at("film.mp4"), 1, 1);
    expect(await currentReceipt(rig.at("film.mp4"), "the same")).toBeNull();
  });

  test("when something that changes it changed", async () => {
    expect(await currentReceipt(rig.at("film.mp4"), "another")).toBeNull();
  });

  test("when it is gone", async () => {
    expect(await currentReceipt(rig.at("other.mp4"), "the same")).toBeNull();
  });
});
