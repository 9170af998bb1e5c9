import type { Film } from "../../film/film.ts";
import type { Problem } from "../../film/problem.ts";
import { finding } from "../finding.ts";
import { panelsOf, type Panel } from "../panel.ts";

const longestRun = 3;
const largestShare = 0.6;
/** Below this many shots a share says nothing. */
const fewestShots = 6;

/**
 * `size-run` (rhythm of sizes, heuristic): at most three shots of one size in a row, and no size in more than 60 % of
 * the film. Sizes are those the shots start on. Warnings.
 */
export const sizeRun = (film: Film): Problem[] => {
  const panels = panelsOf(film);
  return [...runs(panels), ...shares(panels)];
};

const sizeOf = (panel: Panel | undefined) => panel?.first.camera.size;

const runs = (panels: readonly Panel[]): Problem[] => {
  let length = 0;
  return panels.flatMap((panel, index) => {
    length = sizeOf(panel) === sizeOf(panels[index - 1]) ? length + 1 : 1;
    return length === longestRun + 1
      ? [
          finding(
            "warning",
            "size-run",
            panel,
            ["first"],
            `the ${length}th shot in a row that starts on ${sizeOf(panel)}`,
            "Let one of them go wider or tighter.",
          ),
        ]
      : [];
  });
};

const shares = (panels: readonly Panel[]): Problem[] => {
  if (panels.length < fewestShots) return [];
  const counts = new Map<string, { count: number; latest: Panel }>();
  for (const panel of panels) {
    const { size } = panel.first.camera;
    counts.set(size, { count: (counts.get(size)?.count ?? 0) + 1, latest: panel });
  }
  return [...counts].flatMap(([size, { count, latest }]) =>
    count / panels.length <= largestShare
      ? []
      : [
          finding(
            "warning",
            "size-run",
            latest,
            ["first"],
            `${count} of ${panels.length} shots start on ${size}`,
            "Vary the sizes: a film needs its wide shots and its details.",
          ),
        ],
  );
};
