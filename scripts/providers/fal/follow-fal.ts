import { z } from "zod";
import type { MakeOutcome } from "../provider.ts";
import { followJob } from "../service/poll-job.ts";
import { ask, forgotten, notAnswered, type Work } from "./fal-work.ts";

const statusSchema = z.object({ status: z.enum(["IN_QUEUE", "IN_PROGRESS", "COMPLETED"]) });

const states = { IN_QUEUE: "queued", IN_PROGRESS: "drawing", COMPLETED: "done" } as const;

/** Looks at a job until it ends: null once it is done, else what keeps it from that. */
export const follow = (work: Work, id: string): Promise<MakeOutcome | null> => {
  const { client, lastAnswer } = work.line;
  const { model } = work.request.ingredients;
  return followJob<MakeOutcome | null>(work, { id, name: `fal's job ${id}` }, async () => {
    const seen = await ask(
      work,
      async () => statusSchema.parse(await client.queue.status(model, { requestId: id })).status,
      null,
    );
    if (seen.kind === "turned-away" && seen.status === 404)
      return { kind: "ended", value: forgotten(id) };
    if (seen.kind !== "answered") return { kind: "ended", value: notAnswered(seen, "free") };
    const askAgainInMs = lastAnswer().pollAgainInMs;
    return seen.value === "COMPLETED"
      ? { kind: "ended", value: null }
      : { kind: "going-on", state: states[seen.value], askAgainInMs };
  });
};
