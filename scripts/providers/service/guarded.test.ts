import { expect, test } from "vitest";
import { hurried, requestRig } from "../../../tests/services/request-rig.ts";
import type { MakeContext, MakeOutcome } from "../provider.ts";
import { guarded } from "./guarded.ts";
import { failedToMake } from "./outcomes.ts";

const settings = {
  env: { ARK_API_KEY: "planted-0123456789" },
  pace: hurried,
  now: () => new Date("2026-11-22"),
};

const answerOf = async (
  make: (context: MakeContext) => Promise<MakeOutcome>,
): Promise<MakeOutcome> => {
  const rig = await requestRig();
  try {
    const files = [await rig.picture("piece", "ring.png")];
    const request = rig.request("keyframe", { maker: "ark", model: "m", files });
    return await rig.make(
      {
        name: "ark",
        models: [],
        caps: () => null,
        estimate: () => ({ usd: null, basis: "" }),
        make: guarded((_, context) => make(context), settings),
        concurrency: 1,
      },
      request,
    );
  } finally {
    await rig.remove();
  }
};

test("a key that a service quotes is cut out of what is said", async () => {
  const quoted = failedToMake(
    "bad-request",
    "no planted-0123456789 here",
    "not planted-0123456789",
  );
  expect(await answerOf(async () => quoted)).toMatchObject({
    message: "no (a key) here",
    hint: "not (a key)",
  });
});

test("a full disk is an outcome, and the job that is paid for is kept", async () => {
  const full = Object.assign(new Error("no space"), { code: "ENOSPC" });
  const disk = { kind: "failed", reason: "disk", billed: "unknown" };
  const begun = async ({ saveJob }: MakeContext) => {
    await saveJob({ id: "job-1", data: {} });
    throw full;
  };
  expect(await answerOf(begun)).toMatchObject({ ...disk, isJobOver: false });
  expect(await answerOf(() => Promise.reject(full))).toMatchObject({ ...disk, isJobOver: true });
});

test("a bug is thrown, not hidden", async () => {
  await expect(answerOf(() => Promise.reject(new TypeError("a bug")))).rejects.toThrow("a bug");
});
