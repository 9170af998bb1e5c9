import { expect, test } from "vitest";
import type { Film } from "../../film/film.ts";
import { filmOf, key, shot, thing } from "../tiny-storyboard.test-helper.ts";
import { genericLook } from "./generic-look.ts";

const known = filmOf([key("a", {}, [thing("tin")])], [shot("a")]);

test("what the atelier can draw is not spoken of, in whatever place", () => {
  expect(genericLook(known)).toEqual([]);
});

test("a thing without a shape and an open place without a backdrop are", () => {
  const generic: Film = {
    ...known,
    bible: {
      ...known.bible,
      props: known.bible.props.map((prop) => ({ ...prop, shape: "thing" as const })),
      places: known.bible.places.map((place) => ({
        ...place,
        backdrop: "plain" as const,
        setting: "exterior" as const,
      })),
    },
  };
  expect(genericLook(generic).map(({ severity, path }) => [severity, path.join(".")])).toEqual([
    ["info", "props.0.shape"],
    [
      "info",
      `places.${known.bible.places.findIndex(({ id }) => id === known.storyboard.keyframes[0]?.place)}.backdrop`,
    ],
  ]);
});
