import { z } from "zod";
import { jsonReply, type Call, type Reply } from "../reply.ts";
import { problemsOf } from "./api-description.ts";
import { badRequest } from "./error-reply.ts";
import { sampleOfSchema } from "./sample-of-schema.ts";

const requestSchema = z.looseObject({
  model: z.string(),
  input: z.unknown(),
  text: z
    .looseObject({
      format: z.looseObject({ type: z.string(), name: z.string().optional(), schema: z.unknown() }),
    })
    .optional(),
});

/** A request for structured text, as the stub understood it. */
export type WritingCall = {
  /** Of the answer's format. */
  readonly name: string;
  readonly schema: unknown;
  /** The whole body, for scripted answers that look at it. */
  readonly body: Readonly<Record<string, unknown>>;
};

/** What to answer to a request: data, or undefined for the smallest thing that fits the schema. */
export type Writer = (call: WritingCall) => unknown;

const contentOf = (call: Call, text: string): readonly unknown[] => {
  switch (call.fault?.do) {
    case "refusal":
      return [{ type: "refusal", refusal: "I cannot help with that." }];
    case "broken-json":
      return [{ type: "output_text", text: text.slice(0, -1), annotations: [], logprobs: [] }];
    case "broken-schema":
      return [
        { type: "output_text", text: '{"nobody":"asked for this"}', annotations: [], logprobs: [] },
      ];
    default:
      return [{ type: "output_text", text, annotations: [], logprobs: [] }];
  }
};

/** `POST /responses`: the writer's answer as the text of a completed response. */
export const answerResponse = (call: Call, write: Writer, number: number): Reply => {
  const body = z
    .record(z.string(), z.unknown())
    .parse(JSON.parse(Buffer.from(call.body).toString()));
  const problems = problemsOf("/responses", "application/json", body);
  const request = requestSchema.safeParse(body);
  if (problems.length > 0 || !request.success) return badRequest(problems.join("; "));
  const format = request.data.text?.format;
  const name = format?.name ?? "";
  const answer = write({ name, schema: format?.schema, body });
  const data = answer === undefined ? sampleOfSchema(format?.schema ?? { type: "object" }) : answer;
  const text = JSON.stringify(data);
  const isIncomplete = call.fault?.do === "incomplete";
  const input = Math.ceil(JSON.stringify(body).length / 4);
  const output = Math.ceil(text.length / 4);
  return jsonReply(
    200,
    {
      id: `resp_stub_${number}`,
      object: "response",
      created_at: Math.floor(Date.now() / 1000),
      status: isIncomplete ? "incomplete" : "completed",
      error: null,
      incomplete_details: isIncomplete ? { reason: "max_output_tokens" } : null,
      instructions: null,
      model: request.data.model,
      output: [
        {
          id: `msg_stub_${number}`,
          type: "message",
          role: "assistant",
          status: isIncomplete ? "incomplete" : "completed",
          content: contentOf(call, isIncomplete ? text.slice(0, text.length / 2) : text),
        },
      ],
      parallel_tool_calls: true,
      temperature: 1,
      tool_choice: "auto",
      tools: [],
      top_p: 1,
      usage: {
        input_tokens: input,
        input_tokens_details: { cached_tokens: 0 },
        output_tokens: output,
        output_tokens_details: { reasoning_tokens: 0 },
        total_tokens: input + output,
      },
    },
    { paid: true, model: request.data.model, tag: call.headers["x-client-request-id"] ?? null },
  );
};
