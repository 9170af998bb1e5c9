import type { RenderStep } from "../steps/render-step.ts";
import { clock } from "../terminal/clock.ts";
import { shownPath } from "../terminal/shown-path.ts";
import type { Done } from "../terminal/outcome.ts";

/** How a rendering command ends well: what was made, from what, and where it lies. */
export const renderOutcome = (
  step: RenderStep,
  states: {
    readonly score: "current" | "made";
    readonly cut: "current" | "made";
    readonly compromises: readonly string[];
  },
): Done => {
  const { receipt, mp4 } = step;
  const { width, height, fps, frames, madeWith, file } = receipt;
  const size = `${width}x${height}, ${frames} frames at ${fps} fps, ${clock(frames / fps)}, ${(file.bytes / 1e6).toFixed(1)} MB`;
  const { all, made } = step.segments;
  const reused = all - made;
  const text =
    step.state === "current"
      ? `Nothing to do: the film is current.\n${shownPath(mp4)}  (${size})`
      : [
          ...states.compromises.map((line) => `note: ${line}`),
          `${shownPath(mp4)}  (${size})`,
          `Rendered in ${clock(madeWith.secondsTaken)}: ${made} of ${all} segments${reused > 0 ? `, ${reused} reused` : ""} (browser: ${madeWith.browser}; song: ${madeWith.gain}).`,
        ].join("\n");
  return {
    kind: "done",
    exit: 0,
    text,
    json: {
      ...receipt,
      ok: true,
      state: { score: states.score, cut: states.cut, render: step.state },
      file: mp4,
      segments: { ...step.segments, reused: step.segments.all - step.segments.made },
      compromises: states.compromises,
      bytes: file.bytes,
      sha256: file.sha256,
    },
  };
};
