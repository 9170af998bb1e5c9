/** Values of a setting of ours in an endpoint's own field. */
type Grades = { readonly field: string; readonly values: Readonly<Record<string, string>> };

/** How an endpoint that makes clips names what it is given. */
type ClipEndpoint = {
  readonly kind: "clip";
  readonly first: string;
  readonly last: string;
  /** It makes nothing without a last frame. */
  readonly needsLast: boolean;
  /** Lengths in seconds that it makes, shortest first. */
  readonly seconds: readonly number[];
  /** "5" or "5s". */
  readonly secondsSuffix: "" | "s";
  readonly takesSeed: boolean;
  /** `resolution`; null where the endpoint has but one. */
  readonly grades: Grades | null;
  /** Sent with every request. */
  readonly always: Readonly<Record<string, string | number | boolean>>;
};

/** How an endpoint that makes pictures names what it is given. */
type PictureEndpoint = {
  readonly kind: "picture";
  readonly references: string;
  /** A named shape and a grade of fineness, or pixels. */
  readonly size: "aspect-ratio" | "pixels";
  /** `quality`; null where the endpoint has but one. */
  readonly grades: Grades | null;
  readonly always: Readonly<Record<string, string | number | boolean>>;
};

/** See {@link endpoints}. */
export type FalEndpoint = ClipEndpoint | PictureEndpoint;

/**
 * fal's endpoints by id: each vendor names its frames otherwise, and what it does not know it ignores without a word. Fields and
 * limits are those of the types in @fal-ai/client 1.10.1. A new endpoint is an entry here and a line in `models/model-table.ts`.
 */
export const endpoints: Readonly<Record<string, FalEndpoint>> = {
  "fal-ai/kling-video/v3/pro/image-to-video": {
    kind: "clip",
    first: "start_image_url",
    last: "end_image_url",
    needsLast: false,
    seconds: [3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15],
    secondsSuffix: "",
    takesSeed: false,
    grades: null,
    always: { generate_audio: false },
  },
  "fal-ai/kling-video/v2.5-turbo/pro/image-to-video": {
    kind: "clip",
    first: "image_url",
    last: "tail_image_url",
    needsLast: false,
    seconds: [5, 10],
    secondsSuffix: "",
    takesSeed: false,
    grades: null,
    always: {},
  },
  "fal-ai/veo3.1/first-last-frame-to-video": {
    kind: "clip",
    first: "first_frame_url",
    last: "last_frame_url",
    needsLast: true,
    seconds: [4, 6, 8],
    secondsSuffix: "s",
    takesSeed: true,
    grades: { field: "resolution", values: { "720p": "720p", "1080p": "1080p" } },
    always: { generate_audio: false, aspect_ratio: "auto" },
  },
  "fal-ai/nano-banana-pro/edit": {
    kind: "picture",
    references: "image_urls",
    size: "aspect-ratio",
    grades: { field: "resolution", values: { low: "1K", medium: "2K", high: "4K" } },
    always: { num_images: 1, output_format: "png" },
  },
  "fal-ai/bytedance/seedream/v4.5/edit": {
    kind: "picture",
    references: "image_urls",
    size: "pixels",
    grades: null,
    always: { num_images: 1, max_images: 1 },
  },
};

/** The shortest length an endpoint makes that is long enough; null where none is. */
export const lengthFor = (endpoint: ClipEndpoint, seconds: number): number | null =>
  endpoint.seconds.find((known) => known >= seconds) ?? null;
