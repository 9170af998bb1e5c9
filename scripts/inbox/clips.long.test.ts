import { rename } from "node:fs/promises";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { probe } from "../media/probe.ts";
import { softClip } from "../testing/clips.ts";
import { makeHandFilm, smallSize, type HandFilm } from "../testing/hand-film.ts";

let film: HandFilm;
const inbox = (...parts: string[]) => film.inbox(...parts);
const small = smallSize;

beforeEach(async () => {
  film = await makeHandFilm();
});
afterEach(() => film.rig.remove());

describe("clips", () => {
  const clip = { from: 1, to: 2, frames: 60, size: small };

  test("between their keyframes: measured, numbered, long enough for the handles", async () => {
    await softClip(inbox("walk-on.clip.dreamina.mp4"), clip);
    expect(await film.run()).toMatchObject([
      {
        kind: "taken",
        of: "walk-on",
        take: 1,
        converted: null,
        first: { verdict: "honoured" },
        last: { verdict: "honoured" },
      },
    ]);
    // The shot has 36 frames; of the 24 too many, half go at either end, for both must meet what stands beside them.
    expect((await film.takes()).clips["walk-on"]?.takes).toMatchObject([
      { durationInFrames: 60, headInFrames: 12, maker: "dreamina", source: "manual", ...small },
    ]);
  });

  test("without a name: by both its ends", async () => {
    await softClip(inbox("jimeng-2026-11-22-1234.mp4"), clip);
    expect(await film.run()).toMatchObject([{ kind: "taken", of: "walk-on", by: "likeness" }]);
  });

  test.each<[string, string, string[], string]>([
    [
      "H.264 in mov: another container",
      "mov",
      ["-c:v", "libx264", "-preset", "ultrafast", "-pix_fmt", "yuv420p"],
      "not in an mp4",
    ],
    ["ProRes: what browsers do not play", "mov", ["-c:v", "prores_ks"], "do not play prores"],
    ["10 bit", "mp4", ["-c:v", "libx265", "-pix_fmt", "yuv420p10le"], "do not play hevc"],
  ])("%s", async (_, ending, args, why) => {
    await softClip(inbox(`walk-on.${ending}`), { ...clip, args });
    expect(await film.run()).toMatchObject([
      { kind: "taken", converted: expect.stringContaining(why) },
    ]);
    const [take] = (await film.takes()).clips["walk-on"]?.takes ?? [];
    const found = await probe(
      film.rig.at("public", take?.file ?? ""),
      new AbortController().signal,
      true,
    );
    expect(found).toMatchObject({
      streams: [{ codec_name: "h264", pix_fmt: "yuv420p", nb_read_packets: 60 }],
    });
  });

  test("another frame rate: counted in the film's frames", async () => {
    await softClip(inbox("walk-on.mp4"), { ...clip, fps: 30, frames: 75 });
    await film.run();
    expect((await film.takes()).clips["walk-on"]?.takes).toMatchObject([{ durationInFrames: 60 }]);
  });

  test("one whose ends drifted off is refused, and taken when a person says so", async () => {
    await softClip(inbox("walk-on.mp4"), { ...clip, to: 6 });
    expect(await film.run()).toMatchObject([{ kind: "refused", reason: "last-frame" }]);
    await rename(inbox("refused", "walk-on.mp4"), inbox("walk-on.mp4"));
    expect(await film.run("--trust")).toMatchObject([
      { kind: "taken", last: { verdict: "unrelated" } },
    ]);
  });
});
