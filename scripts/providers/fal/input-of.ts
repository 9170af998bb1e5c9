import { z } from "zod";
import type { ToolRequest } from "../../../src/takes/tool-request.ts";
import type { MakeOutcome } from "../provider.ts";
import type { Expected } from "../service/keep-result.ts";
import { failedToMake } from "../service/outcomes.ts";
import { dataUrl, type SentPicture } from "../service/reference-picture.ts";
import { lengthFor, type FalEndpoint } from "./endpoints.ts";
import { namedShape, seedreamSize } from "./picture-shape.ts";

/** What an endpoint is sent, and what its result is measured against. */
export type FalInput = {
  readonly kind: "input";
  readonly input: Readonly<Record<string, unknown>>;
  readonly expected: Expected;
};

type Bad = Extract<MakeOutcome, { kind: "failed" | "refused" }>;

const notSupported = (message: string, hint: string): Bad =>
  failedToMake("not-supported", message, hint);

const clipInput = (
  request: ToolRequest,
  endpoint: Extract<FalEndpoint, { kind: "clip" }>,
  pictures: readonly SentPicture[],
): FalInput | Bad => {
  const { files, prompt, seconds, seed, width, height, model } = request.ingredients;
  const frame = (role: string) => pictures[files.findIndex((file) => file.role === role)];
  const [first, last] = [frame("first-frame"), frame("last-frame")];
  if (!first || (endpoint.needsLast && !last))
    return notSupported(
      `${model} needs a first ${endpoint.needsLast ? "and a last " : ""}frame.`,
      "Make the shot's keyframes first, or choose another model.",
    );
  const length = lengthFor(endpoint, seconds ?? 0);
  if (length === null)
    return notSupported(
      `${model} makes clips of ${endpoint.seconds.join(", ")} s, ${seconds ?? "no"} s were asked for.`,
      "Ask for a shorter one.",
    );
  return {
    kind: "input",
    expected: { width, height, seconds: length },
    input: {
      ...endpoint.always,
      prompt,
      [endpoint.first]: dataUrl(first),
      ...(last ? { [endpoint.last]: dataUrl(last) } : {}),
      duration: `${length}${endpoint.secondsSuffix}`,
      ...(seed !== null && endpoint.takesSeed ? { seed } : {}),
    },
  };
};

const pictureInput = (
  request: ToolRequest,
  endpoint: Extract<FalEndpoint, { kind: "picture" }>,
  pictures: readonly SentPicture[],
): FalInput | Bad => {
  const { prompt, width, height, seed, model } = request.ingredients;
  if (pictures.length === 0)
    return failedToMake(
      "no-reference",
      `${request.id} has no picture to start from.`,
      "Give a reference or a layout.",
    );
  const shape = namedShape(width, height);
  const pixels = seedreamSize(width, height);
  if (endpoint.size === "aspect-ratio" ? shape === null : pixels === null)
    return notSupported(
      `${model} draws no ${width}x${height}.`,
      "Choose a format with a common shape, or another model.",
    );
  return {
    kind: "input",
    expected: { width, height, seconds: null },
    input: {
      ...endpoint.always,
      prompt,
      [endpoint.references]: pictures.map(dataUrl),
      ...(endpoint.size === "aspect-ratio" ? { aspect_ratio: shape } : { image_size: pixels }),
      ...(seed === null ? {} : { seed }),
    },
  };
};

/** Settings of a request: how fine a clip or a picture is made, where an endpoint has a choice. */
const settingsSchema = z.strictObject({
  resolution: z.enum(["720p", "1080p"]).default("720p"),
  quality: z.enum(["low", "medium", "high"]).default("medium"),
});

/** A request in an endpoint's own words; a setting that nobody knows is an outcome. */
export const inputOf = (
  request: ToolRequest,
  endpoint: FalEndpoint,
  pictures: readonly SentPicture[],
): FalInput | Bad => {
  const parsed = settingsSchema.safeParse(request.ingredients.settings);
  if (!parsed.success)
    return failedToMake(
      "bad-request",
      `Settings of ${request.id}: ${z.prettifyError(parsed.error)}`,
      "fal's clips know resolution, its pictures quality.",
    );
  const made =
    endpoint.kind === "clip"
      ? clipInput(request, endpoint, pictures)
      : pictureInput(request, endpoint, pictures);
  if (made.kind !== "input" || endpoint.grades === null) return made;
  const { field, values } = endpoint.grades;
  const grade = values[endpoint.kind === "clip" ? parsed.data.resolution : parsed.data.quality];
  return { ...made, input: { ...made.input, [field]: grade } };
};
