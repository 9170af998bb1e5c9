import type { Film } from "../../src/film/film.ts";
import type { StagedShot } from "../../src/takes/resolve-cut.ts";
import { frameWindow } from "../sketch/geometry/frame-window.ts";
import { keepWhole } from "../sketch/geometry/keep-whole.ts";
import { spotOf } from "../sketch/geometry/picture.ts";
import { focusInFrame } from "./geometry/cover-crop.ts";
import type { FrameSize, Place } from "./geometry/frame.ts";
import { keyframeAt } from "./keyframe-at.ts";

/** Where a shot's carrier is at its start or end, in frame pixels: its keyframe's focus, as the picture in use shows it. */
export const carrierPlace = (
  film: Film,
  staged: StagedShot,
  end: "start" | "end",
  frame: FrameSize,
): Place => {
  const keyframe = keyframeAt(film, staged.shot, end);
  if (!keyframe) return { x: frame.width / 2, y: frame.height / 2 };
  const { picture } = staged;
  switch (picture.kind) {
    case "clip":
      return focusInFrame({ picture: picture.clip, frame, focus: keyframe.focus });
    case "keyframes":
      return focusInFrame({
        picture: (end === "end" && picture.last) || picture.first,
        frame,
        focus: keyframe.focus,
      });
    case "sketch":
    case "slate": {
      const focus = spotOf(keyframe.focus);
      const window = frameWindow({ ...frame, focus, subjects: keepWhole(film, keyframe) });
      return {
        x: ((focus.x - window.x) / window.width) * frame.width,
        y: ((focus.y - window.y) / window.height) * frame.height,
      };
    }
    default:
      return picture satisfies never;
  }
};
