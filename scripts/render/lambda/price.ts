import type { AwsRegion } from "@remotion/lambda/client";
import type { ChunkPlan } from "./plan-chunks.ts";
import type { FunctionSize } from "./cloud.ts";

/** What a render is expected to take. `measured` when an earlier render of the same film at this size told. */
export type Estimate = {
  readonly functionSeconds: number;
  readonly usd: number;
  readonly from: "measured" | "assumed";
};

/** A function opens its browser and the page before it draws. Seconds. */
const opening = 8;
/**
 * What a frame takes per million pixels at one core, with Lambda's software WebGL (measured: 1.4 s of processor time at
 * 1920x1080). Seconds.
 */
const perMegapixel = 0.7;

/** What is estimated. `measuredPerFrame`: billed seconds a frame of an earlier render, or null. */
export type EstimateInput = {
  readonly region: AwsRegion;
  readonly size: FunctionSize;
  readonly frames: number;
  readonly pixels: number;
  readonly plan: ChunkPlan;
  readonly measuredPerFrame: number | null;
};

/** Seconds that functions will run in all, the one that waits for the others included. */
export const functionSeconds = ({
  frames,
  pixels,
  plan,
  measuredPerFrame,
}: Omit<EstimateInput, "region" | "size">): number => {
  if (measuredPerFrame !== null) return measuredPerFrame * frames;
  const perFrame = (perMegapixel * pixels) / 1e6;
  const longest = opening + plan.framesEach * perFrame;
  return plan.chunks * opening + frames * perFrame + longest;
};

/** What a render will cost, in dollars: Remotion's own price list, for functions only (storage and transfer come on top). */
export const estimate = async (input: EstimateInput): Promise<Estimate> => {
  const { estimatePrice } = await import("@remotion/lambda/client");
  const seconds = functionSeconds(input);
  const usd = estimatePrice({
    region: input.region,
    memorySizeInMb: input.size.memoryInMb,
    diskSizeInMb: input.size.diskInMb,
    lambdasInvoked: input.plan.chunks + 2,
    durationInMilliseconds: Math.round(seconds * 1000),
  });
  return {
    functionSeconds: seconds,
    usd,
    from: input.measuredPerFrame === null ? "assumed" : "measured",
  };
};
