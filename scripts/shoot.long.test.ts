/** The atelier with the real command line, browser and encoder, on small films of a few seconds. */
import { chmod, cp, readdir, readFile } from "node:fs/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { parse, parseDocument } from "yaml";
import { z } from "zod";
import { clipCacheSchema, lockSchema, type Lock } from "../src/takes/lock.ts";
import { wavFile } from "./media/wav-file.ts";
import { probe } from "./media/probe.ts";
import { makeRig, type CommandRun, type Rig } from "./testing/rig.ts";
import { drumBeat, testRate } from "./testing/signals.ts";

const part = z.object({ made: z.array(z.string()), reused: z.array(z.string()) });
const answerSchema = z.object({ keyframes: part, clips: part });
const slug = "小 film";

const answerOf = (run: CommandRun) => {
  if (run.exit !== 0) throw new Error(`exit ${run.exit}: ${run.stderr}${run.stdout}`);
  return answerSchema.parse(JSON.parse(run.stdout));
};
const reasonOf = (run: CommandRun): string =>
  z.object({ reason: z.string() }).parse(JSON.parse(run.stdout)).reason;

const newFilm = async (rig: Rig, seconds: number): Promise<void> => {
  await rig.write({ "drums.wav": wavFile([drumBeat(seconds)], testRate) });
  const run = await rig.run("new", slug, "--song", rig.at("drums.wav"));
  if (run.exit !== 0) throw new Error(run.stderr);
  const file = `public/films/${slug}/film.yaml`;
  const text = await readFile(rig.at(file), "utf8");
  await rig.write({ [file]: text.replace("width: 1920, height: 1080", "width: 480, height: 270") });
};

const lockOf = async (rig: Rig): Promise<Lock> =>
  lockSchema.parse(
    JSON.parse(await readFile(rig.at("public", "films", slug, "takes.json"), "utf8")),
  );

const shoot = ["shoot", slug, "--quality", "draft", "--json"] as const;

describe("a film is shot", () => {
  let rig: Rig;
  let all: readonly string[] = [];
  let shots: readonly string[] = [];
  beforeAll(async () => {
    rig = await makeRig("shoot");
    await newFilm(rig, 3);
  });
  afterAll(() => rig.remove());

  test("every keyframe becomes a take, every shot a clip with its handles", async () => {
    const { keyframes, clips } = answerOf(await rig.run(...shoot));
    [all, shots] = [keyframes.made, clips.made];
    expect([keyframes.reused, clips.reused]).toEqual([[], []]);
    const lock = await lockOf(rig);
    expect(Object.keys(lock.keyframes).toSorted()).toEqual(all.toSorted());
    for (const { takes } of Object.values(lock.keyframes)) {
      const jpeg = await readFile(rig.at("public", takes[0]?.file ?? ""));
      expect(jpeg.subarray(0, 2).toString("hex")).toBe("ffd8");
    }
    const [list] = (await readdir(rig.at("public", "cache", slug))).filter((name) =>
      name.endsWith(".json"),
    );
    const { clips: made } = clipCacheSchema.parse(
      JSON.parse(await readFile(rig.at("public", "cache", slug, list ?? ""), "utf8")),
    );
    expect(Object.keys(made).toSorted()).toEqual(shots.toSorted());
    for (const clip of Object.values(made)) {
      const probed = await probe(rig.at("public", clip.file), new AbortController().signal, true);
      if (probed.kind !== "probed") throw new Error(JSON.stringify(probed));
      expect(probed.streams[0]).toMatchObject({
        width: clip.width,
        height: clip.height,
        nb_read_packets: clip.durationInFrames,
        color_space: "bt709",
        color_range: "tv",
      });
    }
  });

  test("shot again, everything is reused", async () => {
    const { keyframes, clips } = answerOf(await rig.run(...shoot));
    expect([keyframes.made, clips.made]).toEqual([[], []]);
    expect([keyframes.reused.length, clips.reused.length]).toEqual([all.length, shots.length]);
  });

  test("a keyframe that changes is drawn again, and the shots that use it, and no other", async () => {
    const file = `public/films/${slug}/storyboard.yaml`;
    const text = await readFile(rig.at(file), "utf8");
    const seen = z
      .object({
        keyframes: z.array(z.object({ id: z.string() })),
        shots: z.array(z.object({ id: z.string(), first: z.string(), last: z.string().nullish() })),
      })
      .parse(parse(text));
    const [changed] = seen.keyframes;
    if (!changed) throw new Error("a new film has a keyframe");
    const document = parseDocument(text);
    document.setIn(["keyframes", 0, "tender"], 0.91);
    await rig.write({ [file]: document.toString() });
    const { keyframes, clips } = answerOf(await rig.run(...shoot));
    expect(keyframes.made).toEqual([changed.id]);
    expect(clips.made).toEqual(
      seen.shots
        .filter(({ first, last }) => [first, last].includes(changed.id))
        .map(({ id }) => id),
    );
  });

  test("another process draws the same pictures, byte for byte", async () => {
    const other = await makeRig("shoot again");
    const folder = ["public", "films", slug] as const;
    await cp(rig.at(...folder), other.at(...folder), {
      recursive: true,
      filter: (file) => !file.endsWith("takes.json"),
    });
    answerOf(await other.run(...shoot, "--only", "keyframes"));
    const filesOf = (lock: Lock) =>
      Object.entries(lock.keyframes).map(([id, { takes }]) => [id, takes.at(-1)?.file]);
    expect(filesOf(await lockOf(other))).toEqual(filesOf(await lockOf(rig)));
    await other.remove();
  });

  test("a retake raises the number and keeps the old take", async () => {
    const [id = ""] = all;
    const before = (await lockOf(rig)).keyframes[id];
    answerOf(await rig.run(...shoot, "--only", "keyframes", "--retake", id));
    const after = (await lockOf(rig)).keyframes[id];
    expect(after?.use).toBe((before?.use ?? 0) + 1);
    expect(after?.takes.slice(0, -1)).toEqual(before?.takes);
  });

  test("a shot is taken once more, alone", async () => {
    const [id = ""] = shots;
    const { clips } = answerOf(await rig.run(...shoot, "--only", "clips", "--retake", id));
    expect(clips.made).toEqual([id]);
    expect((await lockOf(rig)).retakes).toEqual({ [id]: 2 });
  });

  test("a name that nothing has is said", async () => {
    const run = await rig.run(...shoot, "--retake", "no-such-shot");
    expect([run.exit, reasonOf(run)]).toEqual([1, "no-shot"]);
  });
});

describe("stopped in the middle", () => {
  let rig: Rig;
  beforeAll(async () => {
    rig = await makeRig("shoot stop");
    await newFilm(rig, 8);
  });
  afterAll(() => rig.remove());

  test("a killed run goes on where it was: what was whole is reused", async () => {
    const running = rig.start(...shoot, "--only", "clips");
    await running.says("Drawing");
    const cache = rig.at("public", "cache");
    const finished = async (): Promise<string[]> =>
      (await readdir(cache, { recursive: true })).filter(
        (name) => name.endsWith(".mp4") && !name.includes("partial"),
      );
    while ((await finished()).length === 0) await new Promise((done) => setTimeout(done, 50));
    running.child.kill("SIGKILL");
    await running.ended;
    const { clips } = answerOf(await rig.run(...shoot, "--only", "clips"));
    expect(clips.reused.length).toBeGreaterThan(0);
    const left = (await readdir(cache, { recursive: true })).filter((name) =>
      name.includes("partial"),
    );
    expect(left).toEqual([]);
  });
});

describe("a browser without WebGL", () => {
  let rig: Rig;
  let wrapper: string;
  beforeAll(async () => {
    rig = await makeRig("no webgl");
    await newFilm(rig, 2);
    wrapper = rig.at("chromium-without-webgl");
    const real = z
      .object({ checks: z.array(z.object({ what: z.string(), detail: z.string() })) })
      .parse(JSON.parse((await rig.run("doctor", "--json")).stdout))
      .checks.find(({ what }) => what === "Browser")
      ?.detail.split(", ")[0];
    await rig.write({
      "chromium-without-webgl": `#!/bin/sh\nexec "${real ?? ""}" --disable-3d-apis "$@"\n`,
    });
    await chmod(wrapper, 0o755);
  });
  afterAll(() => rig.remove());

  test("is told so by shoot, and make goes on with panels", async () => {
    const shot = await rig.run(...shoot, "--browser", wrapper);
    expect([shot.exit, reasonOf(shot)]).toEqual([1, "no-webgl"]);
    const made = await rig.run("make", slug, "--quality", "draft", "--browser", wrapper);
    expect(made).toMatchObject({ exit: 0 });
    expect(made.stderr).toContain("WebGL");
  });
});
