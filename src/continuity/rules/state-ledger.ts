import type { Film } from "../../film/film.ts";
import type { Problem } from "../../film/problem.ts";
import { finding } from "../finding.ts";
import { ledgerOf } from "../ledger.ts";
import { sceneRuns } from "../scene-runs.ts";

/**
 * `state-ledger` (script supervision): inside a scene nothing changes between two shots.
 *
 * A state, the hour, or a thing worn or held may change inside a shot, where it is seen; an error when a shot starts with
 * another value than the one last seen in the scene. What a picture does not show is not compared.
 */
export const stateLedger = (film: Film): Problem[] =>
  sceneRuns(film).flatMap((run) => {
    const known = new Map<string, { readonly value: string; readonly shot: string }>();
    return run.flatMap((panel) => {
      const starts = ledgerOf(film, panel.first);
      const problems = [...starts].flatMap(([fact, value]) => {
        const before = known.get(fact);
        return before === undefined || before.value === value
          ? []
          : [
              finding(
                "error",
                "state-ledger",
                panel,
                ["first"],
                `${fact} is "${value}", and was "${before.value}" when last seen in ${before.shot}`,
                "Let a shot show the change between its first and last keyframe, or keep the value.",
              ),
            ];
      });
      for (const [fact, value] of [...starts, ...ledgerOf(film, panel.last)]) {
        known.set(fact, { value, shot: panel.shot.id });
      }
      return problems;
    });
  });
