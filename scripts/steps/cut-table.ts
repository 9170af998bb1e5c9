import type { Cut } from "../../src/cut/cut.ts";
import { startFrames } from "../../src/time/range.ts";
import { toSeconds } from "../../src/time/rounding.ts";
import { table } from "../terminal/table.ts";

const timecode = (frame: number, fps: number): string => {
  const seconds = toSeconds(frame, fps);
  const minutes = Math.floor(seconds / 60);
  return `${minutes}:${(seconds - minutes * 60).toFixed(2).padStart(5, "0")}`;
};

/** A cut as a table for people: each shot with its start, length in frames, musical moment and error. */
export const cutTable = (cut: Cut): string => {
  const starts = startFrames(cut.shots.map((shot) => shot.durationInFrames));
  const rows = cut.shots.map((shot, index) => {
    const { anchor, transition } = shot;
    return [
      String(index + 1),
      shot.shot,
      timecode(starts[index] ?? 0, cut.fps),
      String(shot.durationInFrames),
      // The song's start and free moments (where nothing beats) have no place in a bar.
      anchor.beat === 0 ? anchor.kind : `${anchor.bar}.${anchor.beat}`,
      `${shot.errorInMs >= 0 ? "+" : ""}${shot.errorInMs.toFixed(1)}`,
      transition.kind === "cut" ? "" : `${transition.kind} ${transition.frames}`,
    ];
  });
  return table(
    [["#", "shot", "start", "frames", "bar.beat", "error ms", "leaves by"], ...rows],
    ["right", "left", "right", "right", "right", "right", "left"],
  );
};
