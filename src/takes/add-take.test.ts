import { expect, test } from "vitest";
import { headOfClip, nextTake, withCandidate } from "./add-take.ts";

const take = (number: number, verdict: "approved" | "rejected" | null = null) => ({
  take: number,
  verdict: verdict && { kind: verdict },
});

test.each<[string, Parameters<typeof withCandidate>[0], number]>([
  ["the first of all", undefined, 1],
  ["after one that nobody judged: the new one stands", { use: 1, takes: [take(1)] }, 2],
  ["after a rejected one", { use: 1, takes: [take(1, "rejected")] }, 2],
  ["after an approved one: that goes on standing", { use: 1, takes: [take(1, "approved")] }, 1],
  [
    "the approved one is not the one that stands",
    { use: 2, takes: [take(1, "approved"), take(2)] },
    3,
  ],
])("%s", (_, before, use) => {
  const number = nextTake(before);
  const after = withCandidate(before, take(number));
  expect(after).toEqual({ use, takes: [...(before?.takes ?? []), take(number)] });
});

test.each<[string, number, number]>([
  ["as long as the shot", 48, 0],
  ["shorter", 40, 0],
  ["room for the tail, none for the head", 54, 0],
  ["room for half the head", 57, 3],
  ["much longer: the head and no more", 120, 7],
])("where a clip begins that is %s", (_, frames, head) => {
  const shot = { durationInFrames: 48, headInFrames: 7, tailInFrames: 6 };
  expect(headOfClip(frames, shot)).toBe(head);
});
