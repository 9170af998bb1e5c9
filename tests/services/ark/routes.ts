import sharp from "sharp";
import { drawClip } from "../draw-clip.ts";
import type { Fault } from "../fault.ts";
import type { Job, JobTable } from "../job-table.ts";
import { jsonReply, type Call, type Reply } from "../reply.ts";
import { arkCreateSchema, problemsOfCreate, type ArkCreate } from "./contract.ts";

const error = (status: number, code: string, message: string, retryAfter?: number | null): Reply =>
  jsonReply(
    status,
    { error: { code, message, type: "BadRequest", param: "" } },
    { headers: typeof retryAfter === "number" ? { "retry-after": String(retryAfter) } : {} },
  );

/** Ark's own words for a fault; null where the fault is none of an answer's status. */
export const arkFault = (fault: Fault): Reply | null => {
  switch (fault.do) {
    case "unauthorized":
      return error(401, "AuthenticationError", "The API key or AK/SK in the request is wrong.");
    case "moderation":
      return error(
        400,
        "InputTextSensitiveContentDetected",
        "The request failed because the input text may contain sensitive information.",
      );
    case "real-person":
      return error(
        400,
        "InputImageSensitiveContentDetected.PrivacyInformation",
        "The request failed because the input image may contain real person.",
      );
    case "rate-limit":
      return error(429, "RateLimitExceeded", "Too many requests.", fault.retryAfter);
    case "quota":
      return error(429, "QuotaExceeded", "The account's quota is used up.");
    case "server-error":
      return error(500, "InternalServiceError", "The service had an error.");
    default:
      return null;
  }
};

const shortSides = { "480p": 480, "720p": 720, "1080p": 1080, "4k": 2160 } as const;

const even = (value: number): number => 2 * Math.round(value / 2);

const pictureOf = async (url: string): Promise<Buffer> => {
  const data = /^data:image\/[a-z]+;base64,(.*)$/s.exec(url);
  return data
    ? Buffer.from(data[1] ?? "", "base64")
    : Buffer.from(await (await fetch(url)).arrayBuffer());
};

const frameOf = (body: ArkCreate, role: string): string | null => {
  for (const part of body.content)
    if (part.type === "image_url" && (part.role ?? "first_frame") === role)
      return part.image_url.url;
  return null;
};

const draw = async (body: ArkCreate, seconds: number, isWrong: boolean): Promise<Buffer> => {
  const url = frameOf(body, "first_frame") ?? frameOf(body, "reference_image");
  const first = url === null ? await plainPicture() : await pictureOf(url);
  const lastUrl = frameOf(body, "last_frame");
  const { width = 16, height = 9 } = await sharp(first).metadata();
  const side = shortSides[body.resolution ?? "720p"];
  const size =
    width >= height
      ? { width: even((side * width) / height), height: side }
      : { width: side, height: even((side * height) / width) };
  return drawClip({
    first,
    // Mini models take a last frame and do not keep to it.
    last: lastUrl === null || body.model.includes("mini") ? null : await pictureOf(lastUrl),
    ...(isWrong ? { width: side, height: side } : size),
    seconds,
    fps: 24,
  });
};

const plainPicture = (): Promise<Buffer> =>
  sharp({ create: { width: 160, height: 90, channels: 3, background: "#456" } })
    .png()
    .toBuffer();

const problemsOfFrames = async (body: ArkCreate): Promise<readonly string[]> => {
  const problems: string[] = [];
  for (const part of body.content) {
    if (part.type !== "image_url") continue;
    const bytes = await pictureOf(part.image_url.url);
    if (bytes.length >= 30e6) problems.push("a picture has 30 MB or more");
    const { width = 0, height = 0 } = await sharp(bytes)
      .metadata()
      .catch(() => ({ width: 0, height: 0 }));
    if (Math.min(width, height) < 300 || Math.max(width, height) > 6_000)
      problems.push(`a picture is ${width}x${height}: sides must have 300 to 6000 pixels`);
  }
  return problems;
};

/** `POST /contents/generations/tasks`. */
export const arkCreate = async (call: Call, jobs: JobTable): Promise<Reply> => {
  const parsed = arkCreateSchema.safeParse(JSON.parse(Buffer.from(call.body).toString()));
  if (!parsed.success) return error(400, "InvalidParameter", parsed.error.message);
  const body = parsed.data;
  const problems = [...problemsOfCreate(body), ...(await problemsOfFrames(body))];
  const [first] = problems;
  if (first !== undefined)
    return error(
      400,
      first.startsWith("Invalid") ? first : "InvalidParameter",
      problems.join("; "),
    );
  const seconds = body.duration ?? 5;
  const job = jobs.add({
    model: body.model,
    tag: body.safety_identifier ?? null,
    result: draw(body, seconds, call.fault?.do === "wrong-size"),
    more: {
      seconds,
      resolution: body.resolution ?? "720p",
      seed: body.seed ?? 7,
      fate: call.fault?.do ?? "",
    },
  });
  return jsonReply(200, { id: job.id }, { paid: true, model: body.model, tag: job.tag });
};

const tokensPerSecond = { "480p": 10_000, "720p": 21_600, "1080p": 48_600, "4k": 194_400 } as const;

const describe = (job: Job, status: string, origin: string): Record<string, unknown> => {
  const seconds = Number(job.more["seconds"]);
  const resolution = job.more["resolution"];
  const rate =
    resolution === "480p" || resolution === "1080p" || resolution === "4k"
      ? tokensPerSecond[resolution]
      : tokensPerSecond["720p"];
  return {
    id: job.id,
    model: job.model,
    status,
    created_at: job.createdAt,
    updated_at: job.createdAt,
    safety_identifier: job.tag,
    ...(status === "succeeded"
      ? {
          content: { video_url: `${origin}/files/${job.id}.mp4` },
          usage: { completion_tokens: seconds * rate, total_tokens: String(seconds * rate) },
          seed: job.more["seed"],
          resolution,
          duration: String(seconds),
          framespersecond: 24,
        }
      : {}),
    ...(status === "failed"
      ? {
          error: {
            code: "OutputVideoSensitiveContentDetected",
            message: "The output video may contain sensitive information.",
          },
        }
      : {}),
  };
};

const endings = {
  "job-failed": "failed",
  "job-expired": "expired",
  "job-cancelled": "cancelled",
} as const;

const statusOf = (job: Job, jobs: JobTable, fault: Fault | null): string => {
  const fate = job.more["fate"];
  if (fault?.do === "never-ready") return "running";
  for (const [kind, status] of Object.entries(endings))
    if (fault?.do === kind || fate === kind) return status;
  const state = jobs.look(job);
  return state === "done" ? "succeeded" : state;
};

/** `GET /contents/generations/tasks/{id}`; says when to ask again, so that nobody waits longer than they must. */
export const arkTask = (call: Call, jobs: JobTable, id: string): Reply => {
  const job = jobs.find(id);
  if (!job) return error(404, "ResourceNotFound", `The task ${id} is not there.`);
  const status = statusOf(job, jobs, call.fault);
  return jsonReply(200, describe(job, status, call.origin), {
    headers: { "retry-after-ms": "20" },
  });
};

/** `GET /contents/generations/tasks`: newest first. */
export const arkList = (call: Call, jobs: JobTable): Reply => {
  const size = Number(call.url.searchParams.get("page_size") ?? 20);
  const page = Number(call.url.searchParams.get("page_num") ?? 1);
  const items = jobs
    .all()
    .toReversed()
    .slice((page - 1) * size, page * size)
    .map((job) => describe(job, "running", call.origin))
    // Whether the real list names what was sent along is not written down anywhere.
    .map((task) => (call.fault?.do === "no-tags" ? { ...task, safety_identifier: null } : task));
  return jsonReply(200, { total: jobs.all().length, items });
};
