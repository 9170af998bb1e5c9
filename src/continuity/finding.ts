import type { Problem, Severity } from "../film/problem.ts";
import type { Panel } from "./panel.ts";

/** A problem of one shot in the storyboard. `at` leads from the shot to the field that should change. */
export const finding = (
  severity: Severity,
  rule: string,
  panel: Panel,
  at: readonly (string | number)[],
  message: string,
  hint: string,
): Problem => ({
  severity,
  rule,
  file: "storyboard.yaml",
  path: ["shots", panel.index, ...at],
  message: `${panel.shot.id}: ${message}`,
  hint,
});
