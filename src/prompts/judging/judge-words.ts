import type { Film } from "../../film/film.ts";
import type { ChecklistLine } from "./checklist.ts";

const instructions = `You compare pictures for a film's continuity. The references say what is right; the candidate is one picture that was made.
Answer each numbered check by itself, from what you see in the candidate and nothing else: not what is likely, not what was asked for.
First say what is seen, then how well that part can be seen, then the score. Count stones, claws, bands and fingers one by one.
What is too small, turned away, out of the frame, hidden or out of focus is "not-visible": its score is null, and that is never wrong.
A drawing shows places and sizes only; its style, and how finely it is drawn, do not matter.
Where two pictures stand side by side, the left one is right and the right one is the candidate's.`;

/** What a judge is told: how to look, and the checks by number. Pure. */
export const judgeWords = (
  { film }: Film,
  checklist: readonly ChecklistLine[],
): { readonly instructions: string; readonly input: string } => ({
  instructions,
  input: [
    `The film: ${film.title.en}. Check the candidate:`,
    ...checklist.map(({ number, part }) => `${number}. ${part}`),
  ].join("\n"),
});
