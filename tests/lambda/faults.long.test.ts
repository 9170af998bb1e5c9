/** What goes wrong on Lambda, made to go wrong: each fault is injected into the test cloud, and the real command line meets it. */
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, rm } from "node:fs/promises";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import type { Fault, IncomingInvocation } from "./aws/lambda-run.ts";
import {
  answerOf,
  failureOf,
  makeLambdaRig,
  plantedSecrets,
  renderAnswer,
  type LambdaRig,
} from "./lambda-rig.ts";
import { noSandbox } from "./local-aws.ts";

const why = noSandbox();
const canMount = process.platform === "linux" && process.getuid?.() === 0;

/** Two pieces of 24 frames. */
const pieces = ["--quality", "draft", "--frames-each", "24", "--force", "--json"] as const;

/** A fault for the first render that is launched from now on; later renders are left alone. */
const onlyTheFirst = (
  fault: (invocation: IncomingInvocation) => Fault | null,
): ((invocation: IncomingInvocation) => Fault | null) => {
  let launches = 0;
  return (invocation) => {
    if (invocation.type === "launch") launches += 1;
    return launches === 1 ? fault(invocation) : null;
  };
};

describe.skipIf(why !== null)("on Lambda", () => {
  let cloud: LambdaRig;
  const render = (...more: string[]) => cloud.rig.run("lambda", "render", cloud.slug, ...more);
  const jobs = async () =>
    (await readdir(cloud.rig.at("out", cloud.slug, ".lambda")).catch(() => [])).filter((name) =>
      name.endsWith(".job.json"),
    );
  const launches = () =>
    cloud.aws.lambda.invocations.filter(({ type }) => type === "launch").length;
  const cancellations = () =>
    cloud.aws.s3.requests.filter((line) => /^PUT renders\/.*cancel/.test(line)).length;

  beforeAll(async () => {
    cloud = await makeLambdaRig();
    const run = await cloud.rig.run("lambda", "deploy", cloud.slug);
    if (run.exit !== 0) throw new Error(run.stderr);
  });
  afterEach(() => cloud.aws.inject(null));
  afterAll(() => cloud?.close());

  test("nothing secret is in the site, and nothing that no variant needs", () => {
    const [bucket] = [...cloud.aws.s3.buckets.values()];
    const objects = [...(bucket?.objects ?? [])];
    const site = objects.filter(([key]) => key.startsWith("sites/"));
    expect(site.length).toBeGreaterThan(10);
    const holding = (text: string) =>
      objects.filter(([key, { body }]) => key.includes(text) || body.includes(text)).length;
    // The search finds what is there.
    expect(holding("films/tiny/film.yaml")).toBeGreaterThan(0);
    expect(Object.values(plantedSecrets).filter((secret) => holding(secret) > 0)).toEqual([]);
    const names = site.map(([key]) => key.split("/").slice(2).join("/"));
    expect(names.filter((name) => name.startsWith("public/")).toSorted()).toEqual([
      "public/films/tiny/film.yaml",
      "public/films/tiny/storyboard.yaml",
    ]);
  });

  test.each<[string, (invocation: IncomingInvocation) => Fault | null, string, number[]]>([
    [
      "an environment dies in a piece: once more, in smaller pieces",
      ({ chunk }) => (chunk === 1 ? { kind: "kill", afterInMs: 500 } : null),
      "exit",
      [2, 3],
    ],
    [
      "too many at once: once more, with fewer",
      ({ chunk }) => (chunk === 1 ? { kind: "throttle" } : null),
      "concurrency",
      [2, 1],
    ],
  ])("%s", async (_, fault, trouble, chunks) => {
    cloud.aws.inject(onlyTheFirst(fault));
    const { variants } = answerOf(await render(...pieces), renderAnswer);
    const tries = variants.flatMap((variant) => variant.tries);
    expect(tries.map((one) => [one.trouble, one.chunks])).toEqual([
      [trouble, chunks[0]],
      [null, chunks[1]],
    ]);
    expect(await jobs()).toEqual([]);
  });

  test("a piece that takes too long: once more, in smaller pieces", async () => {
    const size = ["--timeout", "25"];
    const deployed = await cloud.rig.run("lambda", "deploy", cloud.slug, ...size);
    expect(deployed.exit).toBe(0);
    cloud.aws.inject(onlyTheFirst(({ chunk }) => (chunk === 1 ? { kind: "hang" } : null)));
    const { variants } = answerOf(await render(...pieces, ...size), renderAnswer);
    const tries = variants.flatMap((variant) => variant.tries);
    expect(tries.map((one) => [one.trouble, one.chunks])).toEqual([
      ["time-out", 2],
      [null, 3],
    ]);
  });

  test("the film's own error is said, not tried again, and its other pieces are cancelled", async () => {
    const damaged = "this is no picture";
    const sha = createHash("sha256").update(damaged).digest("hex");
    const file = `takes/${sha.slice(0, 2)}/${sha}.png`;
    const board = await readFile(cloud.rig.at("public/films/tiny/storyboard.yaml"), "utf8");
    const [, keyframe = ""] = /^keyframes:\n(?:\s*#.*\n)*\s+-\s+id: (\S+)/m.exec(board) ?? [];
    const take = {
      file,
      width: 640,
      height: 360,
      maker: "hand",
      makerVersion: "1",
      fingerprint: sha,
      take: 1,
      secondsSpent: 0,
    };
    const lock = cloud.rig.at("public/films/tiny/takes.json");
    const before = await readFile(lock, "utf8").catch(() => null);
    await cloud.rig.write({
      [`public/${file}`]: damaged,
      "public/films/tiny/takes.json": JSON.stringify({
        schema: "takes/1",
        keyframes: { [keyframe]: { use: 1, takes: [take] } },
        clips: {},
      }),
    });
    const [launched, cancelled] = [launches(), cancellations()];
    const run = await render(...pieces);
    if (before === null) await rm(lock);
    else await cloud.rig.write({ "public/films/tiny/takes.json": before });
    expect(run.exit).toBe(1);
    const { reason, message } = failureOf(run);
    expect(reason).toBe("render-failed");
    expect(message).toContain("the film's own code failed");
    expect(launches() - launched).toBe(1);
    expect(cancellations() - cancelled).toBeGreaterThanOrEqual(1);
    expect(await jobs()).toEqual([]);
  });

  test("the program is killed while it waits: the next one takes the render up, and pays once; two at once are one", async () => {
    const launched = launches();
    const running = cloud.rig.start("lambda", "render", cloud.slug, ...pieces);
    await running.says("starting");
    // Held, so that it is still at work when the second one asks, however slow that one starts.
    running.child.kill("SIGSTOP");
    const second = await render(...pieces);
    expect([second.exit, failureOf(second).reason]).toEqual([1, "busy"]);
    running.child.kill("SIGKILL");
    await running.ended;
    expect(await jobs()).toEqual(["tiny.16x9.zh-en.job.json"]);
    const { variants } = answerOf(await render(...pieces), renderAnswer);
    expect(variants.map(({ isResumed, tries }) => [isResumed, tries.length])).toEqual([[true, 1]]);
    expect(launches() - launched).toBe(1);
    expect(await jobs()).toEqual([]);
  });

  test.skipIf(!canMount)(
    "a full disk here: said, and what was drawn is fetched later, not paid again",
    async () => {
      const folder = cloud.rig.at("out", cloud.slug);
      const launched = launches();
      await mkdir(folder, { recursive: true });
      // Room for the lock and the job, none for the picture.
      execFileSync("mount", ["-t", "tmpfs", "-o", "size=20k", "tmpfs", folder]);
      try {
        const full = await render(...pieces);
        expect([full.exit, failureOf(full).reason]).toEqual([1, "disk-full"]);
        execFileSync("mount", ["-o", "remount,size=64m", folder]);
        const { variants } = answerOf(await render(...pieces), renderAnswer);
        expect(variants.map(({ isResumed, tries }) => [isResumed, tries.length])).toEqual([
          [true, 1],
        ]);
        expect(launches() - launched).toBe(1);
        expect(
          (await readdir(`${folder}/.lambda`)).filter((name) => name.includes("partial")),
        ).toEqual([]);
      } finally {
        execFileSync("umount", [folder]);
      }
    },
  );

  test("Ctrl-C cancels it in the cloud, too", async () => {
    const before = cancellations();
    const running = cloud.rig.start("lambda", "render", cloud.slug, ...pieces);
    await running.says("starting");
    running.child.kill("SIGINT");
    expect((await running.ended).exit).toBe(130);
    expect(cancellations() - before).toBeGreaterThanOrEqual(1);
    expect(await jobs()).toEqual([]);
  });

  test("a budget that is passed while it runs cancels it", async () => {
    // An earlier render that was all but free makes the estimate too low.
    const report = cloud.rig.at("out", "tiny", "tiny.16x9.zh-en.lambda.json");
    const text = await readFile(report, "utf8");
    const cheap = text.replace(/"billedSeconds": [\d.]+/, '"billedSeconds": 0.001');
    await cloud.rig.write({ "out/tiny/tiny.16x9.zh-en.lambda.json": cheap });
    const before = cancellations();
    const run = await render(...pieces, "--budget", "0.00004");
    await cloud.rig.write({ "out/tiny/tiny.16x9.zh-en.lambda.json": text });
    expect([run.exit, failureOf(run).reason]).toEqual([1, "over-budget"]);
    expect(cancellations() - before).toBeGreaterThanOrEqual(1);
    expect(await jobs()).toEqual([]);
  });

  test("strangers read the site, not the films; a link opens one film to whoever has it", async () => {
    const { links } = answerOf(await render(...pieces, "--link", "1"), renderAnswer);
    const link = links["tiny.16x9.zh-en"] ?? "";
    const film = await fetch(link);
    const mp4 = await readFile(cloud.rig.at("out", "tiny", "tiny.16x9.zh-en.mp4"));
    expect(Buffer.from(await film.arrayBuffer()).equals(mp4)).toBe(true);
    const [bucket] = [...cloud.aws.s3.buckets.values()];
    const status = async (key: string) =>
      (await fetch(`${cloud.aws.s3.origin}/${bucket?.name}/${key}`)).status;
    const keys = [...(bucket?.objects.keys() ?? [])];
    const drawn = keys.find((key) => key.endsWith("picture.mp4")) ?? "";
    const page = keys.find((key) => key.endsWith("/index.html")) ?? "";
    expect(drawn).not.toBe("");
    expect([await status(drawn), await status(page)]).toEqual([403, 200]);
    expect((await fetch(link.replace(/\?.*/, ""))).status).toBe(403);
    expect((await fetch(link.replace("Expires=3600", "Expires=7200"))).status).toBe(403);
  });

  test("what is current is not rendered, and all traces can be deleted", async () => {
    const again = await cloud.rig.run(
      "lambda",
      "render",
      cloud.slug,
      "--quality",
      "draft",
      "--json",
    );
    expect(answerOf(again, renderAnswer)).toMatchObject({
      variants: [],
      current: ["tiny.16x9.zh-en"],
    });
    const cleaned = await cloud.rig.run("lambda", "clean", cloud.slug, "--all", "--json");
    expect(cleaned.exit).toBe(0);
    expect([cloud.aws.s3.buckets.size, cloud.aws.lambda.functions.size]).toEqual([0, 0]);
    expect(await readdir(cloud.rig.at("out", "tiny"))).toContain("tiny.16x9.zh-en.mp4");
  });
});
