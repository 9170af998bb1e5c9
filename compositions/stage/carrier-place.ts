import type { Film } from "../../src/film/film.ts";
import type { Keyframe } from "../../src/film/storyboard.ts";
import type { StagedShot } from "../../src/takes/resolve-cut.ts";
import { frameWindow } from "../../src/picture/frame-window.ts";
import { keepWhole } from "../../src/picture/keep-whole.ts";
import { spotOf } from "../../src/picture/picture.ts";
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
      return isComposedFor(picture.clip, frame)
        ? placeInWindow(film, keyframe, frame)
        : focusInFrame({ picture: picture.clip, frame, focus: keyframe.focus });
    case "keyframes":
      return focusInFrame({
        picture: (end === "end" && picture.last) || picture.first,
        frame,
        focus: keyframe.focus,
      });
    case "sketch":
    case "slate":
      return placeInWindow(film, keyframe, frame);
    default:
      return picture satisfies never;
  }
};

/** Whether a picture has the frame's own shape: then it was composed for it, and is not cropped. */
const isComposedFor = (picture: FrameSize, frame: FrameSize): boolean =>
  Math.abs(picture.width / picture.height / (frame.width / frame.height) - 1) < 0.01;

/** Where a keyframe's focus lies in a picture that is composed for the frame. */
const placeInWindow = (film: Film, keyframe: Keyframe, frame: FrameSize): Place => {
  const focus = spotOf(keyframe.focus);
  const window = frameWindow({ ...frame, focus, subjects: keepWhole(film, keyframe) });
  return {
    x: ((focus.x - window.x) / window.width) * frame.width,
    y: ((focus.y - window.y) / window.height) * frame.height,
  };
};
