import { shotSizes, type CameraMove } from "../../film/vocabulary.ts";
import type { Film } from "../../film/film.ts";
import type { Problem } from "../../film/problem.ts";
import type { Keyframe } from "../../film/storyboard.ts";
import { finding } from "../finding.ts";
import { panelsOf } from "../panel.ts";
import { elevationOf } from "../view-angle.ts";

/** What a move does to the picture: -1 less, 1 more, 0 nothing; not named: anything. */
type Effect = {
  readonly closer?: -1 | 0 | 1;
  readonly higher?: -1 | 0 | 1;
  readonly scenery?: -1 | 0 | 1;
};

const effects: Readonly<Partial<Record<CameraMove, Effect>>> = {
  static: { closer: 0, higher: 0 },
  "push-in": { closer: 1 },
  "pull-out": { closer: -1 },
  "pan-left": { scenery: 1 },
  "pan-right": { scenery: -1 },
  "truck-left": { scenery: 1 },
  "truck-right": { scenery: -1 },
  "crane-up": { higher: 1 },
  "crane-down": { higher: -1 },
};

/** Things that stand where they stand: if they slide, the camera slid. */
const immovable = new Set(["arches", "tower", "screen", "lamp"]);
const leastSlide = 0.02;

const against = (wanted: -1 | 0 | 1 | undefined, found: number): boolean =>
  wanted !== undefined && (wanted === 0 ? found !== 0 : found * wanted < 0);

/** Horizontal slide of what cannot move, in frame widths; 0 when nothing of the kind is in both pictures. */
const sceneryOf = (film: Film, first: Keyframe, last: Keyframe): number => {
  const slides = first.subjects.flatMap(({ entry, at }) => {
    const prop = film.bible.props.find(({ id }) => id === entry);
    const after = last.subjects.find((subject) => subject.entry === entry);
    return prop && after && immovable.has(prop.shape) ? [after.at.x - at.x] : [];
  });
  const slide = slides.length > 0 ? slides.reduce((a, b) => a + b, 0) / slides.length : 0;
  return Math.abs(slide) < leastSlide ? 0 : slide;
};

/**
 * `move-direction`: the camera move a shot names is the one its two keyframes draw. Warnings.
 *
 * A push-in ends no wider than it began, a crane up no lower, a static camera where it was; a pan or a truck to the right
 * lets towers and arches slide to the left.
 */
export const moveDirection = (film: Film): Problem[] =>
  panelsOf(film).flatMap((panel) => {
    const { first, last, shot } = panel;
    const effect = effects[shot.move];
    if (!effect || first === last || first.place !== last.place) return [];
    const closer = shotSizes[first.camera.size].step - shotSizes[last.camera.size].step;
    const higher = elevationOf(last.camera) - elevationOf(first.camera);
    const scenery = sceneryOf(film, first, last);
    const reasons = [
      against(effect.closer, closer)
        ? `goes from ${first.camera.size} to ${last.camera.size}`
        : null,
      against(effect.higher, higher) ? `the camera goes ${higher > 0 ? "up" : "down"}` : null,
      against(effect.scenery, scenery)
        ? `what stands still slides ${scenery > 0 ? "right" : "left"}`
        : null,
    ].filter((reason) => reason !== null);
    return reasons.map((reason) =>
      finding(
        "warning",
        "move-direction",
        panel,
        ["move"],
        `the move is ${shot.move}, but between its keyframes ${reason}`,
        "Name the move the keyframes draw, or redraw one of them.",
      ),
    );
  });
