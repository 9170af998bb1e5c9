import { describe, expect, test } from "vitest";
import { tinyInput, tinyShot, tinySubject } from "../../tests/tiny-film.ts";
import { parseFilm } from "./parse-film.ts";

type Change = (input: ReturnType<typeof tinyInput>) => unknown;

const problemsOf = (change: Change) => {
  const input = tinyInput();
  const changed = change(input);
  return parseFilm({ ...input, ...(changed as object) }).problems.map(
    ({ severity, rule, file, path, message }) =>
      `${severity} ${rule} ${file} ${path.join(".")}: ${message}`,
  );
};

const board = (input: ReturnType<typeof tinyInput>, change: object) => ({
  storyboard: { ...input.storyboard, ...change },
});

test("the smallest film parses, with every default filled in", () => {
  const parsed = parseFilm(tinyInput());
  expect(parsed.problems).toEqual([]);
  expect(parsed.ok && parsed.film.storyboard.shots[0]).toEqual({
    id: "s1",
    scene: "walk",
    first: "k1",
    last: null,
    move: "static",
    action: { zh: "她走", en: "she walks" },
    transition: { kind: "cut", frames: 0, carrier: null },
    music: {
      weight: 1,
      shortest: 1,
      longest: 6,
      hero: "none",
      pace: "free",
      locked: null,
      role: "story",
      worth: 0.5,
      stretch: 1,
    },
    caption: null,
    title: "none",
  });
});

describe("bad input is named with its place, what was expected and what came", () => {
  test.each<[string, Change, string]>([
    [
      "an empty file",
      () => ({ storyboard: null }),
      "error wrong-type storyboard.yaml : expected object, it is empty",
    ],
    [
      "an unknown field",
      (input) => board(input, { shots: [tinyShot({ colour: "red" })] }),
      'error unknown-field storyboard.yaml shots.0.colour: unknown field "colour"',
    ],
    [
      "a word outside the vocabulary",
      (input) => board(input, { shots: [tinyShot({ move: "zoom" })] }),
      'error unknown-value storyboard.yaml shots.0.move: expected static, push-in, pull-out, pan-left, pan-right, tilt-up, tilt-down, truck-left, truck-right, crane-up, crane-down, orbit, follow, handheld, roll; "zoom" came',
    ],
    [
      "no shots",
      (input) => board(input, { shots: [] }),
      "error too-small storyboard.yaml shots: expected at least one shot",
    ],
    [
      "a missing field",
      (input) => board(input, { shots: [{ id: "s1", scene: "walk", first: "k1" }] }),
      "error wrong-type storyboard.yaml shots.0.action: expected object, nothing came",
    ],
    [
      "a caption in one language only",
      (input) => board(input, { shots: [tinyShot({ caption: { zh: "光" } })] }),
      "error wrong-type storyboard.yaml shots.0.caption.en: expected string, nothing came",
    ],
    [
      "a caption with one language left blank",
      (input) => board(input, { shots: [tinyShot({ caption: { zh: "光", en: " " } })] }),
      "error too-small storyboard.yaml shots.0.caption.en: the en text is empty",
    ],
    [
      "shortest longer than longest",
      (input) => board(input, { shots: [tinyShot({ music: { shortest: 5, longest: 2 } })] }),
      "error wrong-value storyboard.yaml shots.0.music.shortest: shortest (5 s) is longer than longest (2 s), a group of fields came",
    ],
    [
      "a shot from nowhere",
      (input) => board(input, { shots: [tinyShot({ first: "k9" })] }),
      'error unknown-id storyboard.yaml shots.0.first: no keyframe has the id "k9"',
    ],
    [
      "two shots with one id",
      (input) => board(input, { shots: [tinyShot(), tinyShot()] }),
      'error duplicate-id storyboard.yaml shots.1.id: the id "s1" is already taken by shots[0]',
    ],
    [
      "an entry the bible does not have",
      (input) =>
        board(input, {
          keyframes: [
            { ...input.storyboard.keyframes[0], subjects: [{ ...tinySubject(), entry: "nira" }] },
          ],
        }),
      'error unknown-id storyboard.yaml keyframes.0.subjects.0.entry: no character, piece or prop has the id "nira"',
    ],
    [
      "a state the bible does not allow",
      (input) =>
        board(input, {
          keyframes: [
            {
              ...input.storyboard.keyframes[0],
              subjects: [{ ...tinySubject(), state: { contacts: "7" } }],
            },
          ],
        }),
      'error unknown-state storyboard.yaml keyframes.0.subjects.0.state.contacts: MIRA has no contacts "7"',
    ],
    [
      "a keyframe nobody uses",
      (input) =>
        board(input, {
          keyframes: [
            ...input.storyboard.keyframes,
            { ...input.storyboard.keyframes[0], id: "k2" },
          ],
        }),
      'warning unused storyboard.yaml keyframes.1.id: no shot uses "k2"',
    ],
    [
      "a song outside the film folder",
      (input) => ({
        film: { ...input.film, songs: [{ ...input.film.songs[0], file: "../../secret.wav" }] },
      }),
      'error wrong-value film.yaml songs.0.file: expected a path inside the film folder, such as songs/my-song.flac, "../../secret.wav" came',
    ],
  ])("%s", (_, change, expected) => {
    expect(problemsOf(change)).toContain(expected);
  });

  test("a misspelt id is met with the name it was meant to be", () => {
    const input = tinyInput();
    const parsed = parseFilm({
      ...input,
      ...board(input, { shots: [tinyShot({ scene: "wlak" })] }),
    });
    expect(parsed.problems[0]?.hint).toBe('Did you mean "walk"?');
  });

  test("problems of all three files are reported at once", () => {
    const files = parseFilm({ slug: "x", film: 1, bible: 2, storyboard: 3 }).problems.map(
      ({ file }) => file,
    );
    expect(files).toEqual(["film.yaml", "bible.yaml", "storyboard.yaml"]);
  });
});
