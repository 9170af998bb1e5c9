import type { CloudWish } from "../../render/lambda/cloud.ts";
import { isFailure } from "../../store/open-film.ts";
import type { Failure } from "../../terminal/outcome.ts";
import { numberOption } from "../number-option.ts";

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

/** Understands {@link cloudArguments}; the bounds are Lambda's own. */
export const cloudWish = (
  options: CloudOptions,
): (CloudWish & { readonly kind: "wish" }) | Failure => {
  const megabytes = { least: 512, most: 10_240, whole: true };
  const memory = numberOption("memory", options.memory, megabytes);
  if (isFailure(memory)) return memory;
  const disk = numberOption("disk", options.disk, megabytes);
  if (isFailure(disk)) return disk;
  const timeout = numberOption("timeout", options.timeout, { least: 15, most: 900, whole: true });
  if (isFailure(timeout)) return timeout;
  const size = {
    memoryInMb: memory.value ?? 2048,
    diskInMb: disk.value ?? 2048,
    timeoutInSeconds: timeout.value ?? 600,
  };
  return { kind: "wish", region: options.region, size };
};
