import { afterEach, describe, expect, test, vi } from "vitest";
import { planCut } from "../../src/cut/plan-cut.ts";
import { clockScore, filmWithShots, tinyInput, tinyShot } from "../../tests/tiny-film.ts";
import { shotWindow } from "./shot-window.ts";
import { stageFilm } from "./stage-film.ts";
import type { StagedFilm } from "../../src/deliver/staged-film.ts";
import type { Staging } from "./staging.ts";

const format = { id: "16x9", width: 640, height: 360 };
const shots = [tinyShot({ id: "s1" }), tinyShot({ id: "s2" }), tinyShot({ id: "s3" })];
const film = filmWithShots(shots);
const score = clockScore({ tempo: 120, meter: 4, bars: 4 });
const plan = planCut({ film, song: "song", score });
if (plan.kind !== "planned") throw new Error(plan.message);

const authored = {
  "film.yaml": tinyInput().film,
  "bible.yaml": tinyInput().bible,
  "storyboard.yaml": { ...tinyInput().storyboard, shots },
};
const scored = { "score/song.json": { ...score, madeFrom: { song: "", analyser: "" } } };
const saved = {
  "cuts/song.json": { ...plan.cut, madeFrom: { storyboard: "", score: "", planner: "" } },
};

/** A public folder with one film, as Remotion lists it to a page. JSON is YAML too. */
const publish = (files: Readonly<Record<string, unknown>>): void => {
  const list = Object.entries(files).map(([name, data]) => ({
    name: `films/my film/${name}`,
    src: `data:text/plain;charset=utf-8,${encodeURIComponent(typeof data === "string" ? data : JSON.stringify(data))}`,
  }));
  vi.stubGlobal("document", {});
  vi.stubGlobal("window", { remotion_staticFiles: list });
};

const stage = async (files: Readonly<Record<string, unknown>>, song = ""): Promise<Staging> => {
  publish(files);
  const { signal } = new AbortController();
  return await stageFilm({ slug: "my film", format, song, pictures: "best", signal });
};

const staged = async (files: Readonly<Record<string, unknown>>): Promise<StagedFilm> => {
  const staging = await stage(files);
  if (staging.kind !== "film") throw new Error(staging.reasons.join("\n"));
  return staging;
};

afterEach(() => vi.unstubAllGlobals());

describe("stageFilm plays", () => {
  test.each([
    ["with its saved cut", { ...authored, ...scored, ...saved }],
    ["with a cut planned on the spot", { ...authored, ...scored }],
  ])("%s", async (_case, files) => {
    const { shots: all, durationInFrames, window, pulse, hasSound } = await staged(files);
    expect(all.map(({ shot }) => shot.id)).toEqual(["s1", "s2", "s3"]);
    expect({ durationInFrames, window, hasSound }).toEqual({
      durationInFrames: 192,
      window: { startInFrames: 0, durationInFrames: 192 },
      hasSound: false,
    });
    expect(pulse?.beats).toEqual(score.beats);
  });

  test("in silence and without a pulse when only the cut is there", async () => {
    expect((await staged({ ...authored, ...saved })).pulse).toBeNull();
  });

  test("with its sound when the song is there, whatever song was asked for", async () => {
    const staging = await stage({ ...authored, ...saved, "songs/song.wav": "" }, "another");
    expect(staging).toMatchObject({ kind: "film", hasSound: true, song: { id: "song" } });
  });

  test("with a take where there is one", async () => {
    const file = `takes/ab/${"0".repeat(64)}.png`;
    const lock = {
      schema: "takes/1",
      keyframes: {
        k1: {
          use: 1,
          takes: [
            {
              file,
              width: 16,
              height: 9,
              maker: "by hand",
              makerVersion: "",
              fingerprint: "0".repeat(64),
              take: 1,
              secondsSpent: 0,
            },
          ],
        },
      },
      clips: {},
    };
    const { shots: all } = await staged({ ...authored, ...saved, "takes.json": lock });
    expect(all.map(({ picture }) => picture.kind)).toEqual(["keyframes", "keyframes", "keyframes"]);
  });
});

describe("stageFilm shows a slate", () => {
  test.each<[string, Readonly<Record<string, unknown>>, string, string, RegExp]>([
    [
      "for a file that is missing",
      { ...authored, "bible.yaml": undefined },
      "影片文件有误",
      "check",
      /bible\.yaml/,
    ],
    [
      "for YAML that cannot be read",
      { ...authored, "film.yaml": "title: {" },
      "影片文件有误",
      "check",
      /film\.yaml · .* line 1/,
    ],
    [
      "for a value that is wrong",
      { ...authored, "film.yaml": { ...tinyInput().film, fps: 500 } },
      "影片文件有误",
      "check",
      /film\.yaml · fps · /,
    ],
    [
      "for a song nobody has listened to",
      authored,
      "还没有剪辑",
      "cut",
      /song has not been listened to/,
    ],
    [
      "for a cut that is no cut",
      { ...authored, ...scored, "cuts/song.json": "{" },
      "剪辑文件无法读取",
      "cut",
      /cuts\/song\.json/,
    ],
    [
      "for takes that are none",
      { ...authored, ...scored, "takes.json": { schema: "takes/2" } },
      "剪辑文件无法读取",
      "cut",
      /takes\.json: schema/,
    ],
    [
      "for a film that does not fit the song",
      {
        ...authored,
        "score/song.json": {
          ...clockScore({ tempo: 120, meter: 4, bars: 60 }),
          madeFrom: { song: "", analyser: "" },
        },
      },
      "还没有剪辑",
      "cut",
      /./,
    ],
  ])("%s", async (_case, files, heading, command, reason) => {
    const present = Object.fromEntries(
      Object.entries(files).filter(([, data]) => data !== undefined),
    );
    const staging = await stage(present);
    expect(staging).toMatchObject({
      kind: "slate",
      heading: { zh: heading },
      run: `npm run film -- ${command} "my film"`,
    });
    expect(staging.kind === "slate" ? staging.reasons.join("\n") : "").toMatch(reason);
  });
});

describe("shotWindow", () => {
  test("a shot in the middle with 12 frames of each neighbour", async () => {
    const whole = await staged({ ...authored, ...saved });
    const [, second] = whole.shots;
    expect(shotWindow(whole, "s2")).toEqual({
      ...whole,
      window: {
        startInFrames: (second?.startInFrames ?? 0) - 12,
        durationInFrames: (second?.cut.durationInFrames ?? 0) + 24,
      },
    });
  });

  test("at the film's ends there is nothing beyond", async () => {
    const whole = await staged({ ...authored, ...saved });
    const windowOf = (id: string) => {
      const staging = shotWindow(whole, id);
      return staging.kind === "film" ? staging.window : null;
    };
    expect(windowOf("s1")?.startInFrames).toBe(0);
    expect((windowOf("s3")?.startInFrames ?? 0) + (windowOf("s3")?.durationInFrames ?? 0)).toBe(
      192,
    );
  });

  test("a shot that is not there", async () => {
    const whole = await staged({ ...authored, ...saved });
    expect(shotWindow(whole, "nope")).toMatchObject({
      kind: "slate",
      reasons: ["nope is not one of s1, s2, s3"],
    });
  });
});
