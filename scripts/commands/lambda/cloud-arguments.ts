import type { CloudWish } from "../../render/lambda/cloud.ts";
import { failed, type Failure } from "../../terminal/outcome.ts";

/** Options of every command that talks to AWS. */
export const cloudArguments = {
  region: {
    type: "string",
    valueHint: "region",
    description: "AWS region (default: AWS_REGION).",
  },
  bucket: {
    type: "string",
    valueHint: "name",
    description: "Bucket for site and renders (default: this account's own in the region).",
  },
  memory: {
    type: "string",
    valueHint: "MB",
    description: "Memory of a function (default 2048; more is faster and dearer).",
  },
  disk: {
    type: "string",
    valueHint: "MB",
    description: "Disk of a function (default 2048; long films need more).",
  },
  timeout: {
    type: "string",
    valueHint: "seconds",
    description: "Longest a render may take (default 600, at most 900).",
  },
} as const;

/** These options as a person typed them. */
export type CloudOptions = {
  readonly region?: string | undefined;
  readonly bucket?: string | undefined;
  readonly memory?: string | undefined;
  readonly disk?: string | undefined;
  readonly timeout?: string | undefined;
};

/** A number between bounds; without a text the default. */
export const numberOption = (
  name: string,
  text: string | undefined,
  [least, most, standard]: readonly [least: number, most: number, standard: number],
): number | Failure => {
  if (text === undefined) return standard;
  const number = Number(text);
  return Number.isInteger(number) && number >= least && number <= most
    ? number
    : failed(
        "usage",
        `--${name} was given "${text}"; expected a whole number from ${least} to ${most}.`,
        `Leave it out for ${standard}.`,
      );
};

/** Understands {@link cloudArguments}; the bounds are Lambda's own. */
export const cloudWish = (
  options: CloudOptions,
): (CloudWish & { readonly kind: "wish" }) | Failure => {
  const memoryInMb = numberOption("memory", options.memory, [512, 10_240, 2048]);
  if (typeof memoryInMb !== "number") return memoryInMb;
  const diskInMb = numberOption("disk", options.disk, [512, 10_240, 2048]);
  if (typeof diskInMb !== "number") return diskInMb;
  const timeoutInSeconds = numberOption("timeout", options.timeout, [15, 900, 600]);
  if (typeof timeoutInSeconds !== "number") return timeoutInSeconds;
  return { kind: "wish", region: options.region, size: { memoryInMb, diskInMb, timeoutInSeconds } };
};
