import type { Film } from "../../film/film.ts";
import type { Problem } from "../../film/problem.ts";

/**
 * `generic-look`: what the embedded atelier has no design for, and draws as a smooth stone or as bare ground under a sky.
 * Information: the film plays, and another tool may still make the picture.
 */
export const genericLook = ({ bible, storyboard }: Film): Problem[] => {
  const shown = new Set(
    storyboard.keyframes.flatMap(({ subjects }) => subjects.map(({ entry }) => entry)),
  );
  const visited = new Set(storyboard.keyframes.map(({ place }) => place));
  const props = bible.props.flatMap(({ id, token, shape }, index): Problem[] =>
    shape === "thing" && shown.has(id)
      ? [
          {
            severity: "info",
            rule: "generic-look",
            file: "bible.yaml",
            path: ["props", index, "shape"],
            message: `${token} has no shape of its own: the atelier draws a smooth standing stone`,
            hint: "Give it the shape that comes nearest, or bring its pictures from another tool.",
          },
        ]
      : [],
  );
  const places = bible.places.flatMap(({ id, token, backdrop, setting }, index): Problem[] =>
    backdrop === "plain" && setting === "exterior" && visited.has(id)
      ? [
          {
            severity: "info",
            rule: "generic-look",
            file: "bible.yaml",
            path: ["places", index, "backdrop"],
            message: `${token} has no backdrop of its own: the atelier draws bare ground under its sky`,
            hint: "Give it the backdrop that comes nearest, or bring its pictures from another tool.",
          },
        ]
      : [],
  );
  return [...props, ...places];
};
