import type { Cut } from "../../src/cut/cut.ts";
import type { ShotReport } from "../../src/takes/cut-report.ts";
import { startFrames } from "../../src/time/range.ts";
import { toSeconds } from "../../src/time/rounding.ts";
import { table } from "../terminal/table.ts";

const timecode = (frame: number, fps: number): string => {
  const seconds = toSeconds(frame, fps);
  const minutes = Math.floor(seconds / 60);
  return `${minutes}:${(seconds - minutes * 60).toFixed(2).padStart(5, "0")}`;
};

/** What became of a shot, in a few words: `extended +28`, `dropped`, `needs new take, $0.42`. */
const fateWords = (report: ShotReport): string => {
  const { fate, durationInFrames, ownInFrames, speed, newTake } = report;
  const change = durationInFrames - ownInFrames;
  const slow = speed < 1 ? `, at ${Math.round(speed * 100)} %` : "";
  switch (fate) {
    case "trimmed":
    case "extended":
      return `${fate} ${change > 0 ? "+" : ""}${change}${slow}`;
    case "needs-new-take": {
      const cost = newTake?.estimatedCostInUsd ?? null;
      return `needs new take (${newTake?.thereInFrames} of ${newTake?.neededInFrames} frames there${cost === null ? "" : `, about $${cost.toFixed(2)}`})`;
    }
    case "kept":
    case "dropped":
    case "added":
      return `${fate}${slow}`;
    default:
      return fate satisfies never;
  }
};

/**
 * A cut as a table for people: each shot of the storyboard in story order with its start, length in frames, musical moment and
 * error. What became of a shot is in the last column, where it says anything: some shot is not as in the film's own cut.
 */
export const cutTable = (cut: Cut, report: readonly ShotReport[]): string => {
  const starts = startFrames(cut.shots.map((shot) => shot.durationInFrames));
  const hasNews = report.some(({ fate }) => fate !== "kept");
  const rows = report.map((item) => {
    const index = cut.shots.findIndex(({ shot }) => shot === item.shot);
    const shot = cut.shots[index];
    const fate = hasNews ? [fateWords(item)] : [];
    if (!shot) return ["", item.shot, "", "", "", "", "", ...fate];
    const { anchor, transition } = shot;
    return [
      String(index + 1),
      shot.shot,
      timecode(starts[index] ?? 0, cut.fps),
      String(shot.durationInFrames),
      // The song's start and moments between beats have no place in a bar.
      anchor.beat === 0 ? anchor.kind : `${anchor.bar}.${anchor.beat}`,
      `${shot.errorInMs >= 0 ? "+" : ""}${shot.errorInMs.toFixed(1)}`,
      transition.kind === "cut" ? "" : `${transition.kind} ${transition.frames}`,
      ...fate,
    ];
  });
  const heading = ["#", "shot", "start", "frames", "bar.beat", "error ms", "leaves by"];
  return table(
    [[...heading, ...(hasNews ? ["beside its own song"] : [])], ...rows],
    [
      "right",
      "left",
      "right",
      "right",
      "right",
      "right",
      "left",
      ...(hasNews ? ["left" as const] : []),
    ],
  );
};

/** How many shots had which fate, in one line; empty when all are as in the film's own cut. */
export const fateSummary = (report: readonly ShotReport[]): string => {
  const counts = new Map<string, number>();
  for (const { fate } of report) counts.set(fate, (counts.get(fate) ?? 0) + 1);
  if (counts.size === 1 && counts.has("kept")) return "";
  const cost = report.reduce((sum, { newTake }) => sum + (newTake?.estimatedCostInUsd ?? 0), 0);
  const words = [...counts].map(([fate, count]) => `${count} ${fate.replaceAll("-", " ")}`);
  return `${words.join(", ")}${cost > 0 ? `; new takes about $${cost.toFixed(2)}` : ""}`;
};
