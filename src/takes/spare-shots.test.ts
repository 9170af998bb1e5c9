import { expect, test } from "vitest";
import { parseFilm } from "../film/parse-film.ts";
import { tinyInput, tinyShot } from "../../tests/tiny-film.ts";
import { spareKeyframes, spareShots } from "./spare-shots.ts";

/** A chain of three shots, the second droppable, and an alternate that starts on the first one's keyframe and ends on its own. */
const film = (() => {
  const input = tinyInput();
  const [keyframe] = input.storyboard.keyframes;
  const [song] = input.film.songs;
  const shot = (id: string, first: string, last: string, role: string) =>
    tinyShot({ id, first, last, music: { role } });
  const parsed = parseFilm({
    ...input,
    film: { ...input.film, songs: [song, { ...song, id: "long" }] },
    storyboard: {
      ...input.storyboard,
      keyframes: ["k1", "k2", "k3", "k4", "own"].map((id) => ({ ...keyframe, id })),
      shots: [
        shot("one", "k1", "k2", "story"),
        shot("two", "k2", "k3", "droppable"),
        shot("three", "k3", "k4", "story"),
        shot("again", "k1", "own", "spare"),
      ],
    },
  });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.film;
})();

const cutOf = (song: string, ...shots: string[]) => ({
  song,
  shots: shots.map((shot) => ({ shot })),
});

test.each<[string, Parameters<typeof spareShots>[1], string[], string[]]>([
  ["before there is a cut, alternates", [], ["again"], ["own"]],
  ["alternates that no cut has", [cutOf("song", "one", "two", "three")], ["again"], ["own"]],
  [
    "none, where another song's cut has the alternate",
    [cutOf("song", "one", "two", "three"), cutOf("long", "one", "again", "two", "three")],
    [],
    [],
  ],
  [
    "what one cut dropped is not, while the other song is still to be cut",
    [cutOf("song", "one", "three")],
    ["again"],
    ["own"],
  ],
  [
    "what all cuts dropped is; its keyframes stay those of its neighbours",
    [cutOf("song", "one", "three"), cutOf("long", "one", "three")],
    ["two", "again"],
    ["own"],
  ],
  [
    "a shot of the story never is, though a cut from before it was written lacks it",
    [cutOf("song", "one"), cutOf("long", "one")],
    ["two", "again"],
    ["own"],
  ],
])("%s", (_, cuts, shots, keyframes) => {
  const spare = spareShots(film, cuts);
  expect([...spare]).toEqual(shots);
  expect([...spareKeyframes(film, spare)]).toEqual(keyframes);
});
