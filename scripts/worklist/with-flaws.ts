import { withChange } from "../../src/prompts/write-prompt.ts";
import type { Prompt } from "../../src/prompts/prompt.ts";
import type { Lock } from "../../src/takes/lock.ts";
import { fingerprintOf, type TaskRecord } from "./task-file.ts";

/**
 * A task that names what its answers were rejected for, each flaw as the one thing more that the prompt asks for. Only flaws of
 * answers to this very task count: other words in the film's files are a new beginning.
 */
export const withFlaws = (task: TaskRecord, prompt: Prompt, lock: Lock): TaskRecord => {
  const takes = lock[task.kind === "clip" ? "clips" : "keyframes"][task.id]?.takes ?? [];
  let [asked, worded] = [task, prompt];
  for (;;) {
    const rejected = takes.filter(
      ({ maker, take, verdict, fingerprint }) =>
        maker === task.tool &&
        verdict?.kind === "rejected" &&
        fingerprint === fingerprintOf(asked, take),
    );
    const next = rejected.reduce(
      (text, { verdict }) => withChange(text, verdict?.reason ?? ""),
      worded,
    );
    if (next.text === worded.text) return asked;
    asked = {
      ...asked,
      ingredients: { ...asked.ingredients, prompt: next.text },
      wordings: [...asked.wordings, worded.text],
    };
    worded = next;
  }
};
