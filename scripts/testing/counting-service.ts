import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createServer, type IncomingMessage } from "node:http";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout } from "node:timers/promises";
import sharp from "sharp";
import { z } from "zod";
import type { ToolRequest } from "../../src/takes/tool-request.ts";
import { fileArgument, runFfmpeg } from "../media/run-ffmpeg.ts";
import type { MadeBy, MakeContext, MakeOutcome, Provider } from "../providers/provider.ts";
import { writeFileAtomic } from "../store/write-file.ts";

/** A picture service on 127.0.0.1 that counts what it is paid for. */
export type CountingService = {
  readonly url: string;
  /** One name for everything that was paid, in order. A name that stands twice was paid twice. */
  readonly paid: () => readonly string[];
  /** Most that were under way at once. */
  readonly busiest: () => number;
  /** What the next requests for an id are answered with instead of a picture, one after another. */
  readonly goWrong: (id: string, ...faults: readonly Fault[]) => void;
  readonly close: () => Promise<void>;
};

/**
 * `refuse` the content, `break` without billing, `drop` the line once it is paid for, `text` where a picture should be, a `wide`
 * shape.
 */
export type Fault = "refuse" | "break" | "drop" | "text" | "wide";

const askSchema = z.object({
  /** The caller's own name for it: asked twice under one name, it is made once. Null: it cannot be named. */
  key: z.string().nullable(),
  id: z.string(),
  kind: z.enum(["keyframe", "sheet", "clip"]),
  take: z.number(),
  width: z.number(),
  height: z.number(),
  seconds: z.number().nullable(),
});
type Asked = z.infer<typeof askSchema>;

const bodyOf = async (request: IncomingMessage): Promise<string> => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString("utf8");
};

const pictureOf = ({ width, height, take }: Asked): Promise<Buffer> =>
  sharp({
    create: { width, height, channels: 3, background: { r: (take * 53) % 256, g: 90, b: 140 } },
  })
    .png({ compressionLevel: 1 })
    .toBuffer();

const clipOf = async (asked: Asked): Promise<Buffer> => {
  const folder = await mkdtemp(path.join(tmpdir(), "gemini-ring test clip "));
  try {
    const file = path.join(folder, "clip.mp4");
    const still = path.join(folder, "still.png");
    await writeFile(still, await pictureOf(asked));
    const run = await runFfmpeg({
      tool: "ffmpeg",
      args: [
        ["-loop", "1", "-framerate", "24", "-t", String(asked.seconds ?? 1)],
        ["-i", fileArgument(still), "-c:v", "libx264", "-preset", "ultrafast"],
        ["-pix_fmt", "yuv420p", "-y", fileArgument(file)],
      ].flat(),
      signal: new AbortController().signal,
    });
    if (run.kind !== "ended" || run.exit !== 0) throw new Error(`no clip: ${JSON.stringify(run)}`);
    return await readFile(file);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

/** Starts a {@link CountingService}. A job takes `workInMs` before it is done. */
export const startCountingService = async (workInMs = 20): Promise<CountingService> => {
  const paid: string[] = [];
  const jobs = new Map<string, Asked & { readonly doneAt: number; readonly fault: Fault | null }>();
  const faults = new Map<string, Fault[]>();
  let underWay = 0;
  let busiest = 0;
  const begin = (asked: Asked) => {
    const id = asked.key ?? `job-${paid.length + 1}`;
    const known = jobs.get(id);
    // The line broke once: whoever asks again under the same name is told.
    if (known) return { id, job: { ...known, fault: null } };
    const fault = faults.get(asked.id)?.shift() ?? null;
    const job = { ...asked, doneAt: performance.now() + workInMs, fault };
    if (fault !== "break" && fault !== "refuse") {
      paid.push(`${asked.kind} ${asked.id} ${asked.take}`);
      jobs.set(id, job);
    }
    return { id, job };
  };
  const server = createServer((request, response) => {
    const answer = (status: number, value: unknown) =>
      response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(value));
    const file = async (job: Asked & { readonly fault: Fault | null }): Promise<void> => {
      const asked = job.fault === "wide" ? { ...job, width: job.width * 2 } : job;
      const bytes =
        job.fault === "text"
          ? Buffer.from("no picture")
          : await (job.kind === "clip" ? clipOf(asked) : pictureOf(asked));
      response.writeHead(200).end(bytes);
    };
    const handle = async (): Promise<void> => {
      const [, what = "", id = ""] = (request.url ?? "").split("/");
      if (request.method === "POST") {
        const { id: name, job } = begin(askSchema.parse(JSON.parse(await bodyOf(request))));
        if (job.fault === "refuse") return void answer(400, { code: "moderation" });
        if (job.fault === "break") return void answer(503, { code: "busy" });
        if (job.fault === "drop") return void request.socket.destroy();
        if (what === "jobs") return void answer(200, { id: name });
        await setTimeout(workInMs);
        return file(job);
      }
      const job = jobs.get(id);
      if (!job) return void answer(404, {});
      if (performance.now() < job.doneAt) return void answer(200, { state: "running" });
      return what === "jobs" ? void answer(200, { state: "done" }) : file(job);
    };
    underWay += 1;
    busiest = Math.max(busiest, underWay);
    void handle()
      .catch((error: unknown) => answer(500, { error: String(error) }))
      .finally(() => (underWay -= 1));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const port = typeof address === "object" && address ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}`,
    paid: () => paid,
    busiest: () => busiest,
    goWrong: (id, ...next) => void faults.set(id, [...next]),
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
};

const nameSchema = z.object({ id: z.string() });
const stateSchema = z.object({ state: z.enum(["running", "done"]) });

/** Prices of the counting service, USD. */
export const prices = { picture: 0.05, second: 0.15 } as const;

/**
 * The provider of the counting service. Models: `still` and `moving` make jobs that go on when nobody listens; `at-once` answers
 * with the picture and knows no names for what nobody fetched; `unpriced` is `still` with a price nobody knows beforehand.
 */
export const countingProvider = (url: string, answerInMs = 50_000): Provider => ({
  name: "counting",
  models: ["still", "moving", "at-once", "unpriced"],
  caps: (model) =>
    model === "moving"
      ? { makes: ["clip"], lastFrame: true, references: 0, seconds: { shortest: 2, longest: 12 } }
      : { makes: ["keyframe", "sheet"], lastFrame: false, references: 16, seconds: null },
  estimate: ({ kind, ingredients: { seconds, model } }) =>
    model === "unpriced"
      ? { usd: null, basis: "unknown: billed by tokens" }
      : kind === "clip"
        ? { usd: (seconds ?? 0) * prices.second, basis: `${seconds} s x $${prices.second}` }
        : { usd: prices.picture, basis: `$${prices.picture} a picture` },
  make: (request, context) =>
    request.ingredients.model === "at-once"
      ? makeAtOnce(url, request, context, answerInMs)
      : makeByJob(url, request, context, answerInMs),
  concurrency: 3,
});

const asking = ({ kind, id, ingredients }: ToolRequest, key: string | null): Asked => {
  const { take, width, height, seconds } = ingredients;
  return { key, id, kind, take, width, height, seconds };
};

const byOf = ({ kind, ingredients }: ToolRequest, requestId: string): MadeBy => ({
  requestId,
  costInUsd: kind === "clip" ? (ingredients.seconds ?? 0) * prices.second : prices.picture,
  seed: ingredients.seed,
  model: ingredients.model,
  source: "stub",
});

const post = (url: string, body: Asked, signal: AbortSignal): Promise<Response> =>
  fetch(url, { method: "POST", body: JSON.stringify(body), signal });

const unpaid = (status: number): MakeOutcome => ({
  kind: status === 400 ? "refused" : "failed",
  reason: status === 400 ? "moderation" : "server",
  message: `The service answered ${status}.`,
  hint: "Say it otherwise.",
  billed: "no",
  isJobOver: true,
});

const lost = (again: "asks" | "pays"): MakeOutcome => ({
  kind: "timed-out",
  message: "The service did not answer.",
  hint: again === "pays" ? "Nobody can know whether it was paid: --pay-again." : "Run it again.",
  again,
});

const keep = async (request: ToolRequest, folder: string, bytes: Uint8Array): Promise<string> => {
  const file = path.join(folder, request.kind === "clip" ? "result.mp4" : "result.png");
  await writeFileAtomic(file, bytes);
  return file;
};

const makeAtOnce = async (
  url: string,
  request: ToolRequest,
  { folder, job, signal, saveJob }: MakeContext,
  answerInMs: number,
): Promise<MakeOutcome> => {
  if (job) return lost("pays");
  await saveJob({ id: request.fingerprint, data: { step: "asked" } });
  const patience = AbortSignal.any([signal, AbortSignal.timeout(answerInMs)]);
  try {
    const answer = await post(`${url}/pictures`, asking(request, null), patience);
    if (!answer.ok) return unpaid(answer.status);
    const file = await keep(request, folder, new Uint8Array(await answer.arrayBuffer()));
    return { kind: "made", file, by: byOf(request, request.fingerprint) };
  } catch {
    return signal.aborted ? { kind: "cancelled" } : lost("pays");
  }
};

const makeByJob = async (
  url: string,
  request: ToolRequest,
  { folder, job, signal, saveJob, onState }: MakeContext,
  answerInMs: number,
): Promise<MakeOutcome> => {
  const key = job?.data["key"] ?? `${request.fingerprint.slice(0, 16)}-${Date.now()}`;
  const patience = AbortSignal.any([signal, AbortSignal.timeout(answerInMs)]);
  try {
    if (!job) await saveJob({ id: `about to be ${key}`, data: { key } });
    const answer = await post(`${url}/jobs`, asking(request, key), patience);
    if (!answer.ok) return unpaid(answer.status);
    const { id } = nameSchema.parse(await answer.json());
    await saveJob({ id, data: { key } });
    for (;;) {
      const { state } = stateSchema.parse(
        await (await fetch(`${url}/jobs/${id}`, { signal: patience })).json(),
      );
      onState(state);
      if (state === "done") break;
      await setTimeout(10, undefined, { signal: patience });
    }
    const bytes = await (await fetch(`${url}/files/${id}`, { signal: patience })).arrayBuffer();
    const file = await keep(request, folder, new Uint8Array(bytes));
    return { kind: "made", file, by: byOf(request, id) };
  } catch {
    return signal.aborted ? { kind: "cancelled" } : lost("asks");
  }
};
