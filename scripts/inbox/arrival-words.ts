import { handTools } from "../../src/prompts/worklist/hand-tools.ts";
import type { FrameMatch } from "../../src/takes/identity/frame-likeness.ts";
import type { Arrival } from "./take-in.ts";

/** One line on what became of a file. */
export const arrivalWords = (arrival: Arrival): string => {
  switch (arrival.kind) {
    case "taken": {
      const { name, task, take, stands, by, first, last, converted } = arrival;
      const frame = (end: string, match: FrameMatch | null) =>
        match === null ? [] : [`${end} frame ${match.difference} (${match.verdict})`];
      const details = [
        ...(by === "name" ? [] : [`known by its ${by}`]),
        ...frame("first", first),
        ...frame("last", last),
        ...(converted === null ? [] : [`converted: ${converted}`]),
        ...(stands ? [] : ["an approved take stands; choose it to use it"]),
      ];
      return `✓ ${name}: ${task.kind} ${task.id}, take ${take}, ${handTools[task.tool].name.en}${details.length > 0 ? `; ${details.join("; ")}` : ""}`;
    }
    case "known":
      return `= ${arrival.name}: has been taken in before (${arrival.file})`;
    case "refused":
      return `✗ ${arrival.name}: ${arrival.message.en} ${arrival.hint.en}`;
    case "gone":
      return `- ${arrival.name}: gone before it could be read`;
    default:
      return arrival satisfies never;
  }
};
