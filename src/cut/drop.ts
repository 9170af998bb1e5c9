import type { Score, Section } from "../score/score.ts";
import type { CutPoint } from "./anchors.ts";

/** The loudest section: the highest energy, the earliest of equals. */
const loudest = (score: Score): Section | null =>
  score.sections.reduce<Section | null>(
    (best, section) => (best && best.energy >= section.energy ? best : section),
    null,
  );

/** Frame of the first downbeat of the loudest section, or null when the song has none. */
export const dropFrame = (score: Score, points: readonly CutPoint[]): number | null => {
  const section = loudest(score);
  const opening = points.find(
    (point) => point.opens === section && point.anchor.kind === "downbeat",
  );
  const inside = points.find(
    (point) => point.section === section && point.anchor.kind === "downbeat",
  );
  return (opening ?? inside)?.frame ?? null;
};
