import { describe, expect, test } from "vitest";
import { csvList } from "./csv-list.ts";
import { importList } from "./import-list.ts";

const importOf = (...lines: string[]) => {
  const read = csvList(lines.join("\n"));
  if (read.kind !== "list") throw new Error(read.message);
  return importList(read.list, { fps: 24, known: null, name: "film" });
};

const rules = ({ findings }: ReturnType<typeof importOf>) => findings.map(({ rule }) => rule);

test("a row, whole: keyframe, shot, bible and findings", () => {
  const film = importOf(
    "镜号,场景,时间,景别,角度,运镜,焦距,时长,人物,画面,转场,备注",
    "1,海边,夜,中景,仰拍,固定,50mm,4,苏晚,她等。,叠化,冷",
  );
  expect(film.keyframes).toEqual([
    {
      id: "shot-1-a",
      place: "place-1",
      time: "night",
      camera: {
        size: "MS",
        angle: "low",
        lensInMm: 50,
        azimuthInDegrees: 25,
        elevationInDegrees: 0,
        side: "A",
      },
      focus: { x: 0.38, y: 0.65 },
      subjects: [
        {
          entry: "character-1",
          part: "whole",
          at: { x: 0.38, y: 0.72 },
          height: 1.3,
          facing: "toward-right",
          gaze: "none",
          action: null,
          wears: [],
          holds: [],
          state: {},
        },
      ],
      light: null,
      broken: 0.3,
      tender: 0.5,
      seed: 1,
    },
  ]);
  expect(film.shots).toEqual([
    {
      id: "shot-1",
      scene: "scene-1",
      first: "shot-1-a",
      last: null,
      move: "static",
      action: { zh: "她等。", en: "她等。" },
      transition: { kind: "dissolve", frames: 12, carrier: null },
      music: {
        weight: 1,
        shortest: 2.8,
        longest: 5.6,
        hero: "none",
        pace: "free",
        locked: null,
        role: "story",
        worth: 0.5,
        stretch: 1,
      },
      caption: null,
      title: "none",
    },
  ]);
  expect([...film.notes]).toEqual([["shot-1", ["备注：冷"]]]);
  expect(film.languages).toEqual(["zh"]);
  expect(rules(film)).toEqual(["one-language", "name-only"]);
});

describe("columns in two languages are the two sides of a text", () => {
  test.each([
    ["named", "画面(中文),Action (EN)"],
    ["named on one", "画面,画面 EN"],
    ["not named, but written in both", "画面,Description"],
  ])("%s", (_, headers) => {
    const film = importOf(`镜号,${headers}`, "1,她走,She walks");
    expect(film.shots[0]?.action).toEqual({ zh: "她走", en: "She walks" });
    expect(film.languages).toEqual(["zh", "en"]);
    expect(rules(film)).not.toContain("one-language");
  });
});

describe("what spreadsheets merge", () => {
  test("scene, place and hour are filled down, a new scene forgets them (the film stands for its place)", () => {
    const film = importOf(
      "镜号,场次,场景,日夜,景别",
      "1,1,海边,夜,特写",
      "2,,,,全景",
      "3,2,,,中景",
    );
    expect(film.keyframes.map(({ place, time }) => `${place} ${time}`)).toEqual([
      "place-1 night",
      "place-1 night",
      "film none",
    ]);
    expect(film.shots.map(({ scene }) => scene)).toEqual(["scene-1", "scene-1", "scene-2"]);
  });

  test("a row without a number goes on with the shot above, a heading opens a scene", () => {
    const film = importOf(
      "镜号,景别,画面",
      "第一场 海边,,",
      "1,特写,她走",
      ",,她停",
      "2,中景,她笑",
    );
    expect(film.shots.map(({ id, action }) => `${id} ${action.zh}`)).toEqual([
      "shot-1 她走\n她停",
      "shot-2 她笑",
    ]);
    expect(film.scenes).toMatchObject([{ id: "scene-1", name: { zh: "第一场 海边" } }]);
  });
});

test("numbers that start again in every scene stay apart, and stay what they were when a scene is added", () => {
  const header = "场次,镜号,景别";
  const one = importOf(header, "1,1,特写", "1,2,中景");
  const two = importOf(header, "1,1,特写", "1,2,中景", "2,1,全景");
  expect(one.shots.map(({ id }) => id)).toEqual(["shot-1", "shot-2"]);
  expect(two.shots.map(({ id }) => id)).toEqual(["shot-1", "shot-2", "scene-2-shot-1"]);
});

test("the hour that changes inside a scene opens another one, and that is told with its line", () => {
  const film = importOf(
    "镜号,场次,场景,日夜,景别",
    "1,1,海边,日,特写",
    "2,1,海边,夜,中景",
    "3,1,海边,,全景",
  );
  expect(film.shots.map(({ scene }) => scene)).toEqual(["scene-1", "scene-1-2", "scene-1-2"]);
  expect(film.findings).toContainEqual(expect.objectContaining({ rule: "scene-split", line: 3 }));
});

test("neighbours on the same person in the same size turn the camera by 30 degrees", () => {
  const film = importOf("镜号,景别,角度,人物", ...[1, 2, 3, 4].map((n) => `${n},近景,顶拍,苏晚`));
  const views = film.keyframes.map(({ camera }) => [
    camera.azimuthInDegrees,
    camera.elevationInDegrees,
  ]);
  expect(views).toEqual([
    [25, 0],
    [25, 48],
    [25, 0],
    [25, 48],
  ]);
});

test.each([
  ["seconds: around them", "4", { shortest: 2.8, longest: 5.6 }],
  ["short: room for a beat", "1", { shortest: 0.7, longest: 2 }],
  ["a range: the range", "2-3s", { shortest: 2, longest: 3 }],
  ["nothing: the storyboard's own", "", { shortest: 1, longest: 6 }],
])("length, %s", (_, cell, music) => {
  expect(importOf("镜号,景别,时长", `1,特写,${cell}`).shots[0]?.music).toMatchObject(music);
});

test("时间 with lengths in it is a length", () => {
  const film = importOf("镜号,景别,时间", "1,特写,3s", "2,中景,0:04");
  expect(film.shots.map(({ music }) => music.shortest)).toEqual([2.1, 2.8]);
});
