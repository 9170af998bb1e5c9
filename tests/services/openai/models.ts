import { jsonReply, type Reply } from "../reply.ts";

/** `GET /models`: what the service says is there, and what ends when. */
export const answerModels = (): Reply =>
  jsonReply(200, {
    object: "list",
    data: [
      { id: "gpt-6.1-sol", shutdown_date: null },
      { id: "gpt-6.1-terra", shutdown_date: null },
      { id: "gpt-image-2", shutdown_date: null },
      { id: "gpt-image-2-2026-04-21", shutdown_date: "2027-04-21" },
      { id: "gpt-image-1.5", shutdown_date: "2026-12-01" },
    ].map((model) => ({ ...model, object: "model", created: 1_760_000_000, owned_by: "stub" })),
  });
