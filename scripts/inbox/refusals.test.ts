import { readFile, symlink, writeFile } from "node:fs/promises";
import sharp from "sharp";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { wavFile } from "../media/wav-file.ts";
import { softClip, softPicture } from "../testing/clips.ts";
import { makeHandFilm, smallSize, type HandFilm } from "../testing/hand-film.ts";

let film: HandFilm;
const inbox = (...parts: string[]) => film.inbox(...parts);
const small = smallSize;

beforeEach(async () => {
  film = await makeHandFilm();
});
afterEach(() => film.rig.remove());

describe("what is refused moves aside, whole, with a text that says why and what to do", () => {
  const refusals: [string, string, () => Promise<unknown>, string][] = [
    ["0 bytes", "k1.png", () => writeFile(inbox("k1.png"), ""), "empty"],
    [
      "a text that is called a picture",
      "k1.png",
      () => writeFile(inbox("k1.png"), "<html>"),
      "not-media",
    ],
    [
      "a picture that breaks off",
      "k1.png",
      async () => {
        const png = await softPicture(1, small).png().toBuffer();
        await writeFile(inbox("k1.png"), png.subarray(0, png.length / 2));
      },
      "damaged",
    ],
    [
      "another ratio",
      "k1.png",
      () => film.dropPicture("k1.png", 1, { width: 600, height: 600 }),
      "wrong-ratio",
    ],
    [
      "a preview",
      "k1.png",
      () => film.dropPicture("k1.png", 1, { width: 320, height: 180 }),
      "too-small",
    ],
    [
      "an animated picture",
      "k1.webp",
      async () => {
        const frames = await Promise.all(
          [1, 2].map((seed) => softPicture(seed, small).png().toBuffer()),
        );
        await sharp(frames, { join: { animated: true } })
          .webp()
          .toFile(inbox("k1.webp"));
      },
      "animated",
    ],
    [
      "transparent",
      "k1.png",
      () => softPicture(1, small).ensureAlpha(0.5).png().toFile(inbox("k1.png")),
      "transparent",
    ],
    [
      "a clip without video",
      "walk-on.mp4",
      () => writeFile(inbox("walk-on.mp4"), wavFile([new Float32Array(48_000)], 48_000)),
      "no-video",
    ],
    [
      "a clip of another ratio",
      "walk-on.mp4",
      () =>
        softClip(inbox("walk-on.mp4"), {
          from: 1,
          to: 2,
          frames: 60,
          size: { width: 480, height: 480 },
        }),
      "wrong-ratio",
    ],
    [
      "a clip of 1 frame",
      "walk-on.mp4",
      () => softClip(inbox("walk-on.mp4"), { from: 1, to: 2, frames: 1, size: small }),
      "too-short",
    ],
    [
      "a clip shorter than its shot",
      "walk-on.mp4",
      () => softClip(inbox("walk-on.mp4"), { from: 1, to: 2, frames: 24, size: small }),
      "too-short",
    ],
    [
      "another shot's clip",
      "walk-on.mp4",
      () => softClip(inbox("walk-on.mp4"), { from: 5, to: 6, frames: 60, size: small }),
      "first-frame",
    ],
    [
      "a clip where a picture was asked",
      "k1.keyframe.midjourney.mp4",
      () =>
        softClip(inbox("k1.keyframe.midjourney.mp4"), { from: 1, to: 2, frames: 60, size: small }),
      "wrong-kind",
    ],
    [
      "what nobody asked for",
      "holiday.png",
      () => film.dropPicture("holiday.png", 9),
      "nobody-asked",
    ],
    [
      "a link to something outside",
      "k1.png",
      () => symlink("/etc/hostname", inbox("k1.png")),
      "not-a-file",
    ],
  ];
  test.each(refusals)("%s", async (_, name, drop, reason) => {
    await drop();
    const before = await film.takes();
    expect(await film.run()).toMatchObject([{ kind: "refused", reason, name }]);
    expect(await film.names("refused")).toEqual([name, `${name}.txt`]);
    expect(await readFile(inbox("refused", `${name}.txt`), "utf8")).toContain(`(${reason})`);
    expect(await film.takes()).toEqual(before);
  });
});
