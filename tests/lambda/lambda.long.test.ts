/**
 * Remotion Lambda without AWS: Remotion's own function runs in sandboxed processes behind an S3 and a Lambda of our own, and
 * the real command line deploys to it and renders on it.
 */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { lagInSamples, psnrOfFrames, soundOf } from "./compare-films.ts";
import { answerOf, makeLambdaRig, renderAnswer, type LambdaRig } from "./lambda-rig.ts";
import { noSandbox } from "./local-aws.ts";

const why = noSandbox();
if (why !== null) process.stderr.write(`Lambda is not tested here: ${why}\n`);

const deployed = z.object({
  functionName: z.string(),
  bucket: z.string(),
  quota: z.number(),
  site: z.object({ uploaded: z.number(), kept: z.number(), name: z.string() }),
});

/** Two variants of the tiny film, in three pieces each. */
const matrix = ["--variants", "*.16x9.*", "--languages", "zh-en,en", "--quality", "final"] as const;

describe.skipIf(why !== null)("a film on Lambda", () => {
  let cloud: LambdaRig;
  beforeAll(async () => {
    cloud = await makeLambdaRig();
  });
  afterAll(() => cloud?.close());

  test("is deployed; again, nothing is made and nothing uploaded", async () => {
    const { rig, slug, aws } = cloud;
    const first = answerOf(await rig.run("lambda", "deploy", slug, "--json"), deployed);
    expect(first.functionName).toBe("remotion-render-4-0-527-mem2048mb-disk2048mb-600sec");
    expect(first.site.uploaded).toBeGreaterThan(10);
    const second = answerOf(await rig.run("lambda", "deploy", slug, "--json"), deployed);
    expect(second.site).toEqual({ ...second.site, uploaded: 0, kept: first.site.uploaded });
    expect([...aws.s3.buckets.keys()]).toEqual([first.bucket]);
  });

  test("a matrix is rendered in several pieces; its frames are those of a render on this machine", async () => {
    const { rig, slug } = cloud;
    const answer = answerOf(
      await rig.run("lambda", "render", slug, ...matrix, "--frames-each", "16", "--json"),
      renderAnswer,
    );
    expect(answer.variants.map(({ name, ok }) => [name, ok])).toEqual([
      ["tiny.drums.16x9.zh-en.full", true],
      ["tiny.drums.16x9.en.full", true],
    ]);
    expect(answer.variants.map(({ tries }) => tries.map(({ chunks }) => chunks))).toEqual([
      [3],
      [3],
    ]);
    for (const { name, mp4 } of answer.variants) {
      const words = name.split(".").at(3) ?? "";
      const local = ["render", slug, "--words", words, "--quality", "final", "--force"];
      const out = rig.at("local");
      const run = await rig.run(...local, "--out", out);
      if (run.exit !== 0) throw new Error(run.stderr);
      const here = `${out}/tiny.16x9.${words}.mp4`;
      const likeness = await psnrOfFrames(mp4, here, { width: 640, height: 360 });
      expect(likeness).toHaveLength(48);
      expect(Math.min(...likeness)).toBeGreaterThan(40);
      const [song, cloudSound, localSound] = await Promise.all(
        [rig.at("drums.wav"), mp4, here].map(soundOf),
      );
      if (!song || !cloudSound || !localSound) throw new Error("no sound");
      expect(lagInSamples(song, cloudSound, 2500)).toBe(0);
      expect(Buffer.from(cloudSound.buffer).equals(Buffer.from(localSound.buffer))).toBe(true);
    }
  });
});
