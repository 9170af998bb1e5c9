import type { Film } from "../../film/film.ts";
import type { Problem } from "../../film/problem.ts";
import type { Subject } from "../../film/storyboard.ts";
import { finding } from "../finding.ts";
import { panelsOf } from "../panel.ts";

/** In frame widths: nearer than this a thing lies neither left nor right. */
const leastSide = 0.05;

/** Which way a look goes on the screen: -1 left, 1 right, 0 neither. */
const lookOf = ({ gaze, at }: Subject, subjects: readonly Subject[]): number => {
  if (gaze === "left") return -1;
  if (gaze === "right") return 1;
  if (typeof gaze === "string") return 0;
  const target = subjects.find(({ entry }) => entry === gaze.at);
  const side = target ? target.at.x - at.x : 0;
  return Math.abs(side) < leastSide ? 0 : Math.sign(side);
};

const faceOf = ({ facing }: Subject): number =>
  facing.endsWith("left") ? -1 : facing.endsWith("right") ? 1 : 0;

/** `eyeline` (Cutting 2021): who faces one side of the screen does not look at something on the other. Warning. */
export const eyeline = (film: Film): Problem[] =>
  panelsOf(film).flatMap((panel) =>
    panel.first.subjects.flatMap((subject) => {
      const [face, look] = [faceOf(subject), lookOf(subject, panel.first.subjects)];
      return face * look < 0
        ? [
            finding(
              "warning",
              "eyeline",
              panel,
              ["first"],
              `${subject.entry} faces ${subject.facing} and looks ${look < 0 ? "left" : "right"}`,
              "Turn the face, or move what is looked at to the side the face is turned to.",
            ),
          ]
        : [];
    }),
  );
