import sharp from "sharp";
import { drawClip } from "../draw-clip.ts";
import { drawPicture } from "../draw-picture.ts";
import type { Fault } from "../fault.ts";
import type { Job, JobTable } from "../job-table.ts";
import { jsonReply, type Call, type Reply } from "../reply.ts";
import { falContracts, type FalInput } from "./contract.ts";

/** fal's own words for a fault; null where the fault is none of an answer's status. */
export const falFault = (fault: Fault): Reply | null => {
  switch (fault.do) {
    case "unauthorized":
      return jsonReply(401, { detail: "Cannot access application: authentication is required." });
    case "moderation":
    case "real-person":
      return jsonReply(422, {
        detail: [
          {
            loc: ["body", "prompt"],
            msg: "The content could not be processed because it was flagged by a content checker.",
            type: "content_policy_violation",
          },
        ],
      });
    case "rate-limit":
      return jsonReply(
        429,
        { detail: "Too many requests." },
        { headers: fault.retryAfter === null ? {} : { "retry-after": String(fault.retryAfter) } },
      );
    case "quota":
      return jsonReply(403, { detail: "User is locked. Reason: Exhausted balance." });
    case "server-error":
      return jsonReply(500, { detail: "Internal Server Error" });
    default:
      return null;
  }
};

const bytesOf = (url: string): Buffer =>
  Buffer.from(/^data:image\/[a-z]+;base64,(.*)$/s.exec(url)?.[1] ?? "", "base64");

const clipOf = async (input: FalInput, isWrong: boolean): Promise<Buffer> => {
  const first = bytesOf(input.first ?? "");
  const { width = 16, height = 9 } = await sharp(first).metadata();
  const side = 480;
  const wide = 2 * Math.round((side * width) / height / 2);
  return drawClip({
    first,
    last: input.last === null ? null : bytesOf(input.last),
    width: isWrong ? side : wide,
    height: side,
    seconds: input.seconds ?? 5,
    fps: 24,
  });
};

const draw = async (input: FalInput, fault: Fault | null, variant: number): Promise<Buffer> => {
  const isWrong = fault?.do === "wrong-size";
  if (input.kind === "clip") return clipOf(input, isWrong);
  const picture = await drawPicture({
    prompt: input.prompt,
    layout: null,
    width: isWrong ? input.height : input.width,
    height: isWrong ? input.width : input.height,
    format: "png",
    variant,
  });
  return fault?.do === "truncated-picture" ? picture.subarray(0, picture.length / 2) : picture;
};

/** `POST queue.fal.run/{endpoint}`. */
export const falSubmit = (call: Call, jobs: JobTable, endpoint: string): Reply => {
  const contract = falContracts[endpoint];
  if (!contract) return jsonReply(404, { detail: `Application "${endpoint}" not found` });
  const parsed = contract.safeParse(JSON.parse(Buffer.from(call.body).toString()));
  if (!parsed.success)
    return jsonReply(422, {
      detail: parsed.error.issues.map(({ path, message }) => ({
        loc: ["body", ...path.map(String)],
        msg: message,
        type: "value_error",
      })),
    });
  const job = jobs.add({
    model: endpoint,
    tag: null,
    result: draw(parsed.data, call.fault, jobs.all().length),
    more: {
      kind: parsed.data.kind,
      width: parsed.data.width,
      height: parsed.data.height,
      fate: call.fault?.do ?? "",
    },
  });
  return jsonReply(200, queueStatus(job, "IN_QUEUE", call.origin), { paid: true, model: endpoint });
};

const queueStatus = (job: Job, status: string, origin: string) => {
  const base = `${origin}/fal/queue/${job.model}/requests/${job.id}`;
  return {
    status,
    request_id: job.id,
    response_url: base,
    status_url: `${base}/status`,
    cancel_url: `${base}/cancel`,
    ...(status === "IN_QUEUE" ? { queue_position: 0 } : { logs: [] }),
  };
};

/** `GET .../requests/{id}/status`. */
export const falStatus = (call: Call, jobs: JobTable, id: string): Reply => {
  const job = jobs.find(id);
  if (!job) return jsonReply(404, { detail: "Request not found" });
  const state = call.fault?.do === "never-ready" ? "running" : jobs.look(job);
  const status = { queued: "IN_QUEUE", running: "IN_PROGRESS", done: "COMPLETED" }[state];
  return jsonReply(200, queueStatus(job, status, call.origin), {
    headers: { "retry-after-ms": "20" },
  });
};

/** `GET .../requests/{id}`: where the result lies. */
export const falResult = (call: Call, jobs: JobTable, id: string): Reply => {
  const job = jobs.find(id);
  if (!job || call.fault?.do === "job-expired" || job.more["fate"] === "job-expired")
    return jsonReply(404, { detail: "Request not found" });
  const fate = call.fault?.do ?? job.more["fate"];
  if (fate === "job-failed")
    return jsonReply(422, {
      detail: [{ loc: ["body"], msg: "The output was flagged.", type: "content_policy_violation" }],
    });
  const headers = { "x-fal-request-id": job.id };
  return job.more["kind"] === "clip"
    ? jsonReply(
        200,
        { video: { url: `${call.origin}/files/${job.id}.mp4`, content_type: "video/mp4" } },
        { headers },
      )
    : jsonReply(
        200,
        { images: [{ url: `${call.origin}/files/${job.id}.png`, content_type: "image/png" }] },
        { headers },
      );
};
