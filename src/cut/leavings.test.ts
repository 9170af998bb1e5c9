import { expect, test } from "vitest";
import { filmWithShots } from "../../tests/tiny-film.ts";
import { leavings } from "./leavings.ts";

const spare = { music: { role: "spare" } };
const droppable = { music: { role: "droppable" } };
const match = { transition: { kind: "match", frames: 10, carrier: { zh: "光", en: "light" } } };
const dip = { transition: { kind: "dip", frames: 12 } };

test.each<[string, Record<string, unknown>[], string[], string[]]>([
  ["neighbours leave as they are written", [match, {}], ["s1", "s2"], ["match", "cut"]],
  [
    "an alternate that stayed out is not counted",
    [match, spare, {}],
    ["s1", "s3"],
    ["match", "cut"],
  ],
  [
    "a dropped shot leaves its way out of the scene behind",
    [{}, { ...droppable, ...dip }, {}],
    ["s1", "s3"],
    ["dip", "cut"],
  ],
  [
    "what matched a dropped shot dissolves",
    [{}, { ...droppable, ...match }, {}],
    ["s1", "s3"],
    ["dissolve", "cut"],
  ],
  [
    "into an alternate nothing matches; after it comes the way into the shot it stands before",
    [match, spare, {}],
    ["s1", "s2", "s3"],
    ["cut", "dissolve", "cut"],
  ],
])("%s", (_, shots, cast, kinds) => {
  const { storyboard } = filmWithShots(shots);
  const chosen = storyboard.shots.filter(({ id }) => cast.includes(id));
  expect(leavings(storyboard.shots, chosen).map(({ kind }) => kind)).toEqual(kinds);
});
