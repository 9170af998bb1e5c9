import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import OpenAI, { toFile } from "openai";
import { zodTextFormat } from "openai/helpers/zod";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { probe } from "../../scripts/media/probe.ts";
import { startStub, type StubServer } from "./stub-server.ts";

let stub: StubServer;
let folder: string;

beforeAll(async () => {
  stub = await startStub();
  folder = await mkdtemp(path.join(tmpdir(), "gemini-ring-stub-test-"));
});

afterAll(async () => {
  await stub.stop();
  await rm(folder, { recursive: true, force: true });
});

const client = (apiKey = "sk-stub") =>
  new OpenAI({ apiKey, baseURL: stub.env["OPENAI_BASE_URL"] ?? "", maxRetries: 0 });

const plain = (width: number, height: number, colour: string): Promise<Buffer> =>
  sharp({ create: { width, height, channels: 3, background: colour } })
    .png()
    .toBuffer();

const edit = async (change: Record<string, unknown>) =>
  client().images.edit({
    model: "gpt-image-2-2026-04-21",
    prompt: "A ring on a sill",
    image: [await toFile(await plain(320, 180, "#a33"), "image-1.png", { type: "image/png" })],
    size: "1088x624",
    quality: "low",
    ...change,
  });

test("a sound edit through the real SDK answers with a real picture of the asked size", async () => {
  const answer = await edit({});
  const picture = Buffer.from(answer.data?.[0]?.b64_json ?? "", "base64");
  expect(await sharp(picture).metadata()).toMatchObject({
    format: "png",
    width: 1088,
    height: 624,
  });
  expect(answer.usage?.total_tokens).toBeGreaterThan(0);
});

describe("an edit that the service would turn away is turned away here", () => {
  test.each<[string, () => Promise<Record<string, unknown>>, RegExp]>([
    ["a side that 16 does not divide", async () => ({ size: "1920x1080" }), /divisible by 16/],
    ["too few pixels", async () => ({ size: "256x256" }), /pixels/],
    ["a model that is gone", async () => ({ model: "gpt-image-1" }), /gpt-image-1 is not there/],
    [
      "an unknown quality (by the published description)",
      async () => ({ quality: "best" }),
      /quality/,
    ],
    ["an unknown field", async () => ({ sparkle: "yes" }), /unknown field sparkle/],
    [
      "seventeen pictures",
      async () => ({
        image: await Promise.all(
          Array.from({ length: 17 }, async (_, index) =>
            toFile(await plain(16, 16, "#333"), `${index}.png`, { type: "image/png" }),
          ),
        ),
      }),
      /16/,
    ],
    [
      "a picture that is none",
      async () => ({ image: await toFile(Buffer.from("text"), "a.png", { type: "image/png" }) }),
      /not a picture/,
    ],
  ])("%s", async (_, change, why) => {
    await expect(edit(await change())).rejects.toThrow(why);
  });
});

test("structured text fits the schema it was asked with; a wrong key is refused", async () => {
  const format = zodTextFormat(
    z.strictObject({ title: z.string(), shots: z.array(z.enum(["wide", "close"])).min(2) }),
    "idea",
  );
  const ask = (key: string) =>
    client(key).responses.create({ model: "gpt-6.1-terra", input: "Go", text: { format } });
  expect(JSON.parse((await ask("sk-stub")).output_text)).toEqual({
    title: "stub",
    shots: ["wide", "wide"],
  });
  await expect(ask("sk-wrong")).rejects.toThrow(/401/);
});

const jsonOf = async (url: string, init?: RequestInit): Promise<Record<string, unknown>> =>
  z
    .record(z.string(), z.unknown())
    .parse(
      await (await fetch(url, { ...init, headers: { authorization: "Bearer ark-stub" } })).json(),
    );

test("an Ark clip: queued, running, succeeded, and a real MP4 from first to last frame", async () => {
  const tasks = `${stub.env["ARK_BASE_URL"]}/contents/generations/tasks`;
  const image = async (colour: string, role: string) => ({
    type: "image_url",
    image_url: {
      url: `data:image/png;base64,${(await plain(640, 360, colour)).toString("base64")}`,
    },
    role,
  });
  const body = {
    model: "seedance-1-0-pro-250528",
    content: [
      { type: "text", text: "The ring turns" },
      await image("#f00", "first_frame"),
      await image("#00f", "last_frame"),
    ],
    resolution: "480p",
    duration: 2,
  };
  const { id } = await jsonOf(tasks, { method: "POST", body: JSON.stringify(body) });
  const states: unknown[] = [];
  let task: Record<string, unknown> = {};
  while (task["status"] !== "succeeded" && states.length < 5) {
    task = await jsonOf(`${tasks}/${String(id)}`);
    states.push(task["status"]);
  }
  expect(states).toEqual(["queued", "running", "succeeded"]);
  const { video_url } = z.object({ video_url: z.string() }).parse(task["content"]);
  const mp4 = path.join(folder, "clip.mp4");
  await writeFile(mp4, Buffer.from(await (await fetch(video_url)).arrayBuffer()));
  expect(await probe(mp4, new AbortController().signal, true)).toMatchObject({
    kind: "probed",
    streams: [{ codec_name: "h264", width: 854, height: 480, nb_read_packets: 48 }],
  });
});

test("faults come in their turn, and money that was spent is counted though no answer came", async () => {
  const own = await startStub({
    faults: [
      { on: "openai.models", do: "rate-limit", retryAfter: 3 },
      { on: "openai.models", do: "reset", paid: true, after: 1 },
    ],
  });
  try {
    const models = () =>
      fetch(`${own.env["OPENAI_BASE_URL"]}/models`, { headers: { authorization: "Bearer x" } });
    const first = await models();
    expect([first.status, first.headers.get("retry-after")]).toEqual([429, "3"]);
    await expect(models()).rejects.toThrow("fetch failed");
    expect((await models()).status).toBe(200);
    expect(own.calls.map(({ fault }) => fault)).toEqual(["rate-limit", "reset", null]);
  } finally {
    await own.stop();
  }
});
