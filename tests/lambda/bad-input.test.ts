/** What a person can get wrong about AWS, said in words before anything is made. Real servers and commands, in this process. */
import { mkdir, readdir, writeFile } from "node:fs/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { command } from "../../scripts/commands/lambda.ts";
import { setEnv } from "../../scripts/render/set-env.ts";
import { quietShell } from "../../scripts/testing/rig.ts";
import { testAccount } from "./aws/s3-access.ts";
import { newBucket } from "./aws/s3-store.ts";
import { makeLambdaRig, type LambdaRig } from "./lambda-rig.ts";
import { noSandbox, testRegion } from "./local-aws.ts";

const why = noSandbox();
let cloud: LambdaRig;

beforeAll(async () => {
  cloud = await makeLambdaRig();
}, 60_000);
afterAll(() => cloud?.close());

const within = async <T>(env: Readonly<Record<string, string>>, work: () => Promise<T>) => {
  const restore = setEnv(env);
  return work().finally(restore);
};

const lambda = (...words: string[]) => command.run(words, quietShell(cloud.rig.project));
const refusal = (reason: string, text: string) => ({
  kind: "failed",
  reason,
  message: expect.stringContaining(text),
  hint: expect.stringMatching(/./),
});

/** Every length there is: with one song, three formats and four languages 7,152 variants. */
const everyLength = Array.from({ length: 596 }, (_, index) => `${index + 5}s`).join(",");

/** Nothing may have been made: no bucket, no function, no file of a render. */
const nothingMade = async () => {
  const out = await readdir(cloud.rig.at("out", cloud.slug)).catch(() => []);
  const mine = [...cloud.aws.s3.buckets.values()].filter(({ owner }) => owner === testAccount.id);
  return [mine.length, cloud.aws.lambda.functions.size, out.length];
};

describe("what is wrong is said, and nothing is made", () => {
  test.each<[string, Record<string, string>, string[], string, string]>([
    [
      "no credentials",
      { AWS_ACCESS_KEY_ID: "" },
      ["render"],
      "no-credentials",
      "AWS_ACCESS_KEY_ID",
    ],
    [
      "a token that has run out",
      // Another region: Remotion keeps its clients by region and key.
      { AWS_SESSION_TOKEN: testAccount.expiredToken, AWS_REGION: "eu-west-1" },
      ["render"],
      "no-credentials",
      "has run out",
    ],
    [
      "a key that nobody knows",
      { AWS_ACCESS_KEY_ID: "AKIAWRONG" },
      ["deploy"],
      "no-credentials",
      "does not accept",
    ],
    ["a region that is none", { AWS_REGION: "eu-centrall-1" }, ["render"], "usage", "eu-central-1"],
    ["no region", { AWS_REGION: "" }, ["render"], "usage", "No AWS region"],
    [
      "nobody answers",
      { AWS_ENDPOINT_URL: "http://127.0.0.1:9", AWS_REGION: "us-east-2" },
      ["render"],
      "aws-unreachable",
      "cannot be reached",
    ],
    ["nothing deployed", {}, ["render"], "not-deployed", "No function is deployed"],
    [
      "a price beyond the budget",
      {},
      ["render", "--budget", "0.0001"],
      "over-budget",
      "Nothing was made",
    ],
    [
      "a variant that is none",
      {},
      ["render", "--variants", "*.4x3.*"],
      "no-variants",
      "No variant is called",
    ],
    ["a format that is none", {}, ["render", "--format", "16x8"], "usage", "16x8"],
    ["a budget that is none", {}, ["render", "--budget", "much"], "usage", "--budget"],
    [
      "more variants than are allowed",
      {},
      ["render", "--variants", "all", "--most", "2"],
      "too-many-variants",
      "Nothing was made",
    ],
    [
      "thousands of variants",
      {},
      "render --variants all --dry-run --languages zh-en,zh,en,none --lengths"
        .split(" ")
        .concat(everyLength),
      "too-many-variants",
      "The matrix has 7152 variants",
    ],
    [
      "no variants",
      {},
      ["render", "--variants", "all", "--lengths", ",", "--dry-run"],
      "no-variants",
      "The matrix is empty",
    ],
    ["half a frame each", {}, ["render", "--frames-each", "4.5"], "usage", "--frames-each"],
    [
      "pieces for more functions than there are",
      {},
      ["render", "--frames-each", "5"],
      "no-quota",
      "functions",
    ],
    ["a command that is none", {}, ["rendr"], "usage", "film lambda rendr"],
    [
      "a bucket that is not Remotion's",
      {},
      ["deploy", "--bucket", "mine"],
      "usage",
      "remotionlambda-",
    ],
  ])("%s", async (_, env, [name = "", ...options], reason, text) => {
    const run = await within(env, () => lambda(name, cloud.slug, ...options));
    expect(run).toEqual(refusal(reason, text));
    expect(await nothingMade()).toEqual([0, 0, 0]);
  });

  test("a quota of 1, and one of 3", async () => {
    cloud.aws.account.quota = 1;
    const run = await lambda("render", cloud.slug);
    cloud.aws.account.quota = 5;
    expect(run).toEqual(refusal("no-quota", "needs at least 3"));
  });

  test("a bucket of someone else", async () => {
    const name = "remotionlambda-eucentral1-strangers1";
    cloud.aws.s3.buckets.set(name, newBucket(name, testRegion, "999999999999"));
    const run = await lambda("deploy", cloud.slug, "--bucket", name);
    cloud.aws.s3.buckets.delete(name);
    expect(run).toEqual(refusal("aws-refused", "belongs to someone else"));
  });

  test("what the policy does not allow is named before anything is made", async () => {
    cloud.aws.account.denied = ["lambda:CreateFunction"];
    const run = await lambda("deploy", cloud.slug);
    cloud.aws.account.denied = [];
    expect(run).toEqual(refusal("aws-refused", "lambda:CreateFunction"));
    expect(await nothingMade()).toEqual([0, 0, 0]);
  });

  test.skipIf(why !== null)("a function of another version", async () => {
    const name = "remotion-render-4-0-400-mem2048mb-disk2048mb-600sec";
    const task = cloud.rig.at("old-function");
    await mkdir(task);
    await writeFile(
      `${task}/index.js`,
      `exports.handler = (event, stream) => new Promise((done) => stream.end('{"type":"success","version":"4.0.400"}', done));`,
    );
    const size = { memoryInMb: 2048, diskInMb: 2048, timeoutInSeconds: 600 };
    cloud.aws.lambda.functions.set(name, { name, task, ...size });
    const run = await lambda("render", cloud.slug);
    cloud.aws.lambda.functions.delete(name);
    expect(run).toEqual(refusal("not-deployed", `only ${name} (4.0.400)`));
  });
});

const dryRun = z.object({
  ok: z.literal(true),
  dryRun: z.literal(true),
  renders: z.array(z.object({ name: z.string(), chunks: z.number(), usd: z.number() })),
  usd: z.number(),
  uploads: z.object({ files: z.number(), bytes: z.number() }),
  functions: z.number(),
});

describe("a dry run", () => {
  test.each<[string, Record<string, string>, number]>([
    ["with credentials asks for the quota", {}, 3],
    ["without any takes a new account's", { AWS_ACCESS_KEY_ID: "", AWS_REGION: "" }, 8],
  ])(
    "%s, says renders, pieces, price and uploads, and makes nothing",
    async (_, env, functions) => {
      const words = [
        "render",
        cloud.slug,
        "--variants",
        "*.16x9.*",
        "--languages",
        "zh-en,zh,en",
        "--dry-run",
      ];
      const run = await within(env, () => lambda(...words));
      const answer = dryRun.parse(run.kind === "done" ? run.json : run);
      expect(answer.renders.map(({ name, chunks }) => [name, chunks])).toEqual([
        ["tiny.drums.16x9.zh-en.full", 3],
        ["tiny.drums.16x9.zh.full", 3],
        ["tiny.drums.16x9.en.full", 3],
      ]);
      expect(answer.functions).toBe(functions);
      expect(answer.uploads.files).toBe(2);
      expect(answer.usd).toBeGreaterThan(0);
      expect(await nothingMade()).toEqual([0, 0, 0]);
    },
  );
});
