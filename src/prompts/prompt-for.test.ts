import { describe, expect, test } from "vitest";
import { tinySubject, tinyPiece } from "../../tests/tiny-film.ts";
import { emptyLock, madeByAtelier, type Lock } from "../takes/lock.ts";
import { promptFor } from "./prompt-for.ts";
import { filmOf, plainFilm, promptOf } from "./prompts.test-helper.ts";
import { promptTools, type PromptTool } from "./tools.ts";

const tools = Object.keys(promptTools).filter((tool): tool is PromptTool => tool in promptTools);
const ring = { entry: "band", at: { x: 0.5, y: 0.5 }, height: 0.6 };
const long = (words: number) => ({
  zh: "黑色短发，".repeat(words),
  en: "straight black hair and ".repeat(words).trim(),
});
const picture = (file: string) => ({ file, view: { zh: "正面", en: "front" } });
const withRing =
  (changes: Record<string, unknown> = {}) =>
  () => ({ pieces: [tinyPiece(changes)] });

describe.each([
  ["the smallest film", plainFilm()],
  ["an empty picture", filmOf({ first: [] })],
  ["a ring alone", filmOf({ bible: withRing(), first: [ring] })],
  ["a ring without parts", filmOf({ bible: withRing({ bands: [], stones: [] }), first: [ring] })],
  [
    "very long features",
    filmOf({
      bible: ({ characters }) => ({
        characters: characters.map((one) => ({ ...one, features: [long(3000), long(40)] })),
      }),
    }),
  ],
  ["a very long action", filmOf({ shot: { action: long(2000) }, last: [tinySubject()] })],
  [
    "texts full of signs",
    filmOf({
      bible: ({ characters }) => ({
        characters: characters.map((one) => ({
          ...one,
          features: [{ zh: "「黑」\n——短发 --ar", en: 'a "bob"\n--ar 9:16 — {red, blue}::2' }],
        })),
      }),
      first: [{ ...tinySubject(), action: { zh: "她说“走”", en: "says \"go\" --no 'ring'" } }],
      keyframe: { light: { zh: "光\n--v 5", en: "light\n--v 5" } },
      shot: { action: { zh: "她走 --seed 3", en: 'Mira\nwalks --seed 3 to "MIRA"' } },
    }),
  ],
])("%s", (_, film) => {
  test.each(tools)("%s: within its limit, without signs of its own, twice the same", (tool) => {
    for (const language of promptTools[tool].languages) {
      const prompt = promptOf(film, tool, { language });
      expect(prompt.text.length).toBeGreaterThan(10);
      expect(prompt.text.length).toBeLessThanOrEqual(promptTools[tool].limit[language]);
      const words = tool === "midjourney" ? (prompt.text.split(" --ar ")[0] ?? "") : prompt.text;
      expect(words).not.toMatch(/--|["“”「」{}—]|::|undefined|null|NaN/);
      const lines = tool === "gpt-image" ? "one line" : prompt.text;
      expect(lines).not.toMatch(/\n|Mira|MIRA|弥拉/);
      expect(prompt.acceptance.join("\n")).not.toMatch(/undefined|null|NaN/);
      expect(promptOf(film, tool, { language })).toEqual(prompt);
    }
  });
});

test("what does not fit is left out whole and reported", () => {
  const film = filmOf({
    bible: ({ characters }) => ({
      characters: characters.map((one) => ({ ...one, features: [long(3000), long(1)] })),
    }),
  });
  const { text, omitted } = promptOf(film, "gpt-image");
  expect(omitted).toEqual([`- ${long(3000).en}`]);
  expect(text).toContain("- straight black hair and\n");
});

describe("pictures that go with an image prompt", () => {
  const film = filmOf({
    bible: ({ characters, places }) => ({
      characters: characters.map((one) => ({ ...one, references: [picture("r/mira.png")] })),
      pieces: [
        tinyPiece({
          references: [picture("r/ring.png")],
          macroReferences: [picture("r/macro.png")],
        }),
      ],
      places: places.map((one) => ({ ...one, references: [picture("r/dunes.png")] })),
    }),
    first: [tinySubject(), ring],
  });
  const take = {
    ...madeByAtelier,
    file: `takes/ab/${"ab".repeat(32)}.jpg`,
    width: 2048,
    height: 1152,
    makerVersion: "1",
    fingerprint: "0".repeat(64),
    take: 1,
    secondsSpent: 1,
  };
  const lockOf = (maker: string): Lock => ({
    ...emptyLock,
    keyframes: { k1: { use: 1, takes: [{ ...take, maker }] } },
  });

  test("jewelry first, its macro before its view; the atelier's drawing last, for the layout", () => {
    const { references, text } = promptOf(film, "gpt-image", { lock: lockOf("atelier") });
    expect(references.map(({ file, role }) => [file, role])).toEqual([
      ["films/tiny/r/macro.png", "piece"],
      ["films/tiny/r/ring.png", "piece"],
      ["films/tiny/r/mira.png", "character"],
      ["films/tiny/r/dunes.png", "place"],
      [take.file, "layout"],
    ]);
    expect(text).toContain("Image 1 is BAND: front; it decides shape");
    expect(text).toContain("Image 5 is a drawing of this keyframe; take the layout from it");
  });

  test("what a tool made is never handed to an image tool again", () => {
    const { references } = promptOf(film, "gpt-image", { lock: lockOf("openai") });
    expect(references.map(({ role }) => role)).not.toContain("layout");
  });

  test("more pictures than the tool takes: the first sixteen, the layout among them", () => {
    const many = filmOf({
      bible: withRing({ references: Array.from({ length: 30 }, (_, n) => picture(`r/${n}.png`)) }),
      first: [ring],
    });
    const { references } = promptOf(many, "gpt-image", { lock: lockOf("atelier") });
    expect(references).toHaveLength(16);
    expect(references.at(-1)?.role).toBe("layout");
  });

  test("a model that takes fewer: the first of them and the layout, and the words number no others", () => {
    const lock = lockOf("atelier");
    const { references, text } = promptOf(film, "gpt-image", { lock, mostReferences: 2 });
    expect(references.map(({ role }) => role)).toEqual(["piece", "layout"]);
    expect(text).toContain("Image 2 is");
    expect(text).not.toContain("Image 3");
  });

  test("the drawing goes along when another maker's take stands in the film: its request stays what it was", () => {
    const drawn = lockOf("atelier");
    const other = { ...take, maker: "openai", take: 2, file: `takes/ab/${"b".repeat(64)}.png` };
    const first = { ...take, maker: "atelier" };
    const both = { ...drawn, keyframes: { k1: { use: 2, takes: [first, other] } } };
    expect(promptOf(film, "gpt-image", { lock: both }).references).toEqual(
      promptOf(film, "gpt-image", { lock: drawn }).references,
    );
  });

  test("a clip gets the takes of its keyframes, whoever made them; one that is missing says so", () => {
    const two = filmOf({ first: [tinySubject()], last: [tinySubject()] });
    expect(promptOf(two, "seedance", { lock: lockOf("openai") }).references).toEqual([
      {
        file: take.file,
        role: "first-frame",
        label: "first frame (role first_frame): keyframe k1",
      },
      { file: null, role: "last-frame", label: "last frame (role last_frame): keyframe k2" },
    ]);
  });

  test.each<[string, unknown[], string, string, number]>([
    ["the heroine, with a ring beside her", [tinySubject(), ring], "k1", "r/mira.png", 100],
    [
      "a ring on a hand",
      [{ ...tinySubject(), part: "hand", wears: ["band"] }, ring],
      "k1",
      "r/macro.png",
      200,
    ],
  ])("midjourney takes one omni-reference: %s", (_, first, id, file, weight) => {
    const one = filmOf({
      bible: () => ({ characters: film.bible.characters, pieces: film.bible.pieces }),
      first,
    });
    const { references, settings } = promptOf(one, "midjourney", { id });
    expect(references.map((reference) => [reference.role, reference.file])).toEqual([
      ["omni", `films/tiny/${file}`],
    ]);
    expect(settings).toEqual({ version: "7", omniWeight: weight });
  });

  test("midjourney: flags of pictures only with their links", () => {
    const links = { oref: "https://cdn.example/r.png", sref: "42" };
    expect(promptOf(film, "midjourney").text).not.toMatch(/--(oref|ow|sref|sw)/);
    expect(promptOf(film, "midjourney", { links }).text).toContain(
      " --ar 16:9 --v 7 --raw --s 100 --seed 1 --oref https://cdn.example/r.png --ow 100 --sref 42 --sw 100 --no text",
    );
  });
});

test.each<[string, string, string]>([
  ["a name", "Mira walks", "The person walks."],
  ["a token, with an article", "the MIRA walks", "The person walks."],
  ["a name inside a word", "Miranda walks", "Miranda walks."],
  ["a ring by its name", "she lifts the Little Band", "She lifts the ring."],
  ["a possessive", "Mira's hand opens", "The person's hand opens."],
])("people and jewelry are called by what is seen: %s", (_, en, expected) => {
  const film = filmOf({ bible: withRing(), shot: { action: { zh: "她走", en } } });
  expect(promptOf(film, "seedance").text.startsWith(`${expected} `)).toBe(true);
});

test.each<[string, number | null, number]>([
  ["shorter than the tool's shortest", 1.2, 4],
  ["between two whole seconds", 5.1, 6],
  ["longer than the tool's longest", 44, 30],
  ["before there is a cut: the longest the storyboard allows", null, 6],
])("length of a clip: %s", (_, seconds, duration) => {
  const { settings } = promptOf(plainFilm(), "seedance", { seconds });
  expect(settings["duration"]).toBe(duration);
});

describe("ids", () => {
  const film = filmOf({ first: [tinySubject()], last: [tinySubject()] });
  const wish = {
    language: "en",
    links: { oref: null, sref: null },
    seconds: null,
    mostReferences: null,
  } as const;
  test("a picture of a shot is of its first keyframe, and names the other", () => {
    const answer = promptFor(film, emptyLock, { ...wish, id: "s1", tool: "gpt-image" });
    expect(answer.kind === "prompt" && [answer.prompt.of, answer.otherKeyframe]).toEqual([
      { kind: "keyframe", id: "k1" },
      "k2",
    ]);
  });
  test("a clip of a keyframe names the shots that use it", () => {
    expect(promptFor(film, emptyLock, { ...wish, id: "k2", tool: "fal" })).toEqual({
      kind: "needs-shot",
      shots: ["s1"],
    });
  });
  test.each(tools)("%s: an id nobody has", (tool) => {
    const answer = promptFor(film, emptyLock, { ...wish, id: "k9", tool });
    expect(answer).toEqual({ kind: "unknown-id" });
  });
});
