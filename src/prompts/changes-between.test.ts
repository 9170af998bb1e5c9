import { describe, expect, test } from "vitest";
import { tinySubject, tinyPiece } from "../../tests/tiny-film.ts";
import { filmOf, promptOf } from "./prompts.test-helper.ts";

const ring = { entry: "band", at: { x: 0.5, y: 0.5 }, height: 0.6 };
const withRing = () => ({ pieces: [tinyPiece()] });

describe("what changes between the first and the last frame", () => {
  const hand = { ...tinySubject(), part: "hand" };
  test.each<[string, unknown[], unknown[], string]>([
    [
      "a state",
      [{ ...ring, state: { stones: "dim" } }],
      [{ ...ring, state: { stones: "both-lit" } }],
      "The ring: at first stones unlit, at the end both stones lit from within.",
    ],
    [
      "something comes",
      [tinySubject()],
      [tinySubject(), ring],
      "New in the picture, centre: the ring.",
    ],
    ["something goes", [tinySubject(), ring], [tinySubject()], "Gone at the end: the ring."],
    [
      "something is put on",
      [hand, ring],
      [{ ...hand, wears: ["band"] }, ring],
      "Put on: the ring.",
    ],
    [
      "something is let go",
      [{ ...hand, holds: ["band"] }, ring],
      [hand, ring],
      "Let go: the ring.",
    ],
    [
      "somebody crosses the frame",
      [tinySubject()],
      [{ ...tinySubject(), at: { x: 0.1, y: 0.9 } }],
      "Ending lower left: the person.",
    ],
  ])("%s", (_, first, last, expected) => {
    const film = filmOf({ bible: withRing, first, last });
    expect(promptOf(film, "seedance").text).toContain(expected);
  });

  test("nothing: no word about it", () => {
    const film = filmOf({ first: [tinySubject()], last: [tinySubject()] });
    expect(promptOf(film, "seedance").text).toBe(
      "She walks. Camera: the camera is locked off. The person: black bob. One continuous take, from exactly the first frame to exactly the last.".replace(
        "Camera: the",
        "The",
      ),
    );
  });
});
