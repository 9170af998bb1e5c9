import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { stringify } from "yaml";
import { emptyLock, madeByAtelier, type Lock } from "../../src/takes/lock.ts";
import { tinyInput, tinySubject } from "../../tests/tiny-film.ts";
import { makeRig, quietShell, type Rig } from "../testing/rig.ts";
import { command } from "./prompt.ts";

describe("film prompt", () => {
  let rig: Rig;
  const run = (...words: string[]) => command.run(words, quietShell(rig.project));
  const picture = `takes/ab/${"ab".repeat(32)}.jpg`;
  const lock: Lock = {
    ...emptyLock,
    keyframes: {
      k1: {
        use: 1,
        takes: [
          {
            ...madeByAtelier,
            file: picture,
            width: 2048,
            height: 1152,
            maker: "atelier",
            makerVersion: "1",
            fingerprint: "0".repeat(64),
            take: 1,
            secondsSpent: 1,
          },
        ],
      },
    },
  };

  beforeAll(async () => {
    rig = await makeRig("提示词 prompt");
    const { film: file, bible, storyboard } = tinyInput();
    const board = {
      ...storyboard,
      keyframes: [
        ...storyboard.keyframes,
        { id: "k2", place: "dunes", camera: { size: "MS" }, subjects: [tinySubject()] },
      ],
      shots: [{ ...storyboard.shots[0], last: "k2", music: { longest: 9 } }],
    };
    const folder = "public/films/小 片";
    await rig.write({
      [`${folder}/film.yaml`]: stringify(file),
      [`${folder}/bible.yaml`]: stringify(bible),
      [`${folder}/storyboard.yaml`]: stringify(board),
      [`${folder}/takes.json`]: JSON.stringify(lock),
      "public/films/broken/film.yaml": stringify(file),
      "public/films/broken/bible.yaml": stringify(bible),
      "public/films/broken/storyboard.yaml": stringify(board),
      "public/films/broken/takes.json": "{",
    });
  });
  afterAll(() => rig.remove());

  test("prints the text first, then what to hand over, to set and to check", async () => {
    const outcome = await run("s1", "--for", "seedance", "--film", "小 片");
    expect(outcome.kind === "done" && outcome.text).toMatchInlineSnapshot(`
      "She walks. The camera is locked off. The person: black bob. One continuous take, from exactly the first frame to exactly the last.

      --- shot s1 for seedance, en: 130 of 1000 characters

      Hand over, in this order:
        1. first frame (role first_frame): keyframe k1
           public/takes/ab/abababababababababababababababababababababababababababababababab.jpg
        2. last frame (role last_frame): keyframe k2
           (no picture in the film's folder yet)

      Set:
        model: dreamina-seedance-2-5-260628
        ratio: adaptive
        resolution: 720p
        duration: 9
        seed: 1
        watermark: false
        generate_audio: false
        return_last_frame: true

      Check before you take it:
        [ ] the first frame is keyframe k1
        [ ] the last frame is keyframe k2
        [ ] one take, no cut inside
        [ ] she walks
        [ ] no lettering and no watermark anywhere"
    `);
  });

  test("--bare prints the text alone; --change adds one thing to it; --lang says it in Chinese", async () => {
    const words = ["s1", "--for", "seedance", "--film", "小 片", "--bare", "--lang", "zh"];
    const [plain, changed] = [await run(...words), await run(...words, "--change", "慢一点")];
    const text = plain.kind === "done" ? plain.text : "";
    expect(text).toBe("她走。镜头固定不动。画中人：黑色短发。从首帧开始，准确停在尾帧，一镜到底。");
    expect(changed.kind === "done" && changed.text).toBe(`${text}只改这一处：慢一点。`);
  });

  test("--json is everything but the clauses it was written from", async () => {
    const outcome = await run("s1", "--film", "小 片", "--json");
    const json = outcome.kind === "done" ? outcome.json : {};
    expect(Object.keys(json)).toEqual([
      "ok",
      "film",
      "tool",
      "language",
      "of",
      "flags",
      "references",
      "settings",
      "avoid",
      "acceptance",
      "changes",
      "text",
      "omitted",
      "otherKeyframe",
    ]);
    expect(json).toMatchObject({
      tool: "gpt-image",
      of: { kind: "keyframe", id: "k1" },
      otherKeyframe: "k2",
      references: [{ file: picture, role: "layout", label: "a drawing of this keyframe" }],
    });
  });

  test.each<[string, string[], string, string]>([
    ["no id", [], "usage", "none was named"],
    ["an unknown tool", ["s1", "--for", "seedanse"], "usage", "Did you mean --for seedance?"],
    [
      "a language the tool is not asked in",
      ["s1", "--for", "midjourney", "--lang", "zh"],
      "usage",
      "asked in en",
    ],
    [
      "a link with a parameter in it",
      ["k1", "--for", "midjourney", "--oref", "https://x.y/a --v 5"],
      "usage",
      "expected a link",
    ],
    ["a film that is not there", ["s1", "--film", "小片"], "no-film", "There is no film"],
    ["a song that is not there", ["s1", "--film", "小 片", "--song", "x"], "no-song", "no song"],
    ["an id nobody has", ["s11", "--film", "小 片"], "no-shot", "Did you mean s1?"],
    [
      "a clip of a keyframe",
      ["k2", "--for", "dreamina", "--film", "小 片"],
      "no-shot",
      "Shots that use it: s1.",
    ],
    ["a lock that cannot be read", ["s1", "--film", "broken"], "not-current", "cannot be read"],
  ])("%s is said with what to do", async (_, words, reason, said) => {
    const outcome = await run(...words);
    expect(outcome).toMatchObject({ kind: "failed", reason });
    expect(outcome.kind === "failed" && `${outcome.message} ${outcome.hint}`).toContain(said);
  });
});
