import { z } from "zod";

/** What an endpoint was asked for, whatever it calls its fields. */
export type FalInput = {
  readonly kind: "clip" | "picture";
  readonly prompt: string;
  readonly first: string | null;
  readonly last: string | null;
  readonly seconds: number | null;
  readonly width: number;
  readonly height: number;
};

const picture = z.string().regex(/^data:image\/(png|jpeg|webp);base64,/, "expected a data URL");

const clip = (
  prompt: string,
  first: string,
  last: string | undefined,
  duration: string,
): FalInput => ({
  kind: "clip",
  prompt,
  first,
  last: last ?? null,
  seconds: Number.parseInt(duration, 10),
  width: 0,
  height: 0,
});

const kling25 = z
  .strictObject({
    prompt: z.string().max(2_500),
    image_url: picture,
    tail_image_url: picture.optional(),
    duration: z.enum(["5", "10"]),
    negative_prompt: z.string().optional(),
    cfg_scale: z.number().min(0).max(1).optional(),
  })
  .transform((body) => clip(body.prompt, body.image_url, body.tail_image_url, body.duration));

const kling3 = z
  .strictObject({
    prompt: z.string().max(2_500),
    start_image_url: picture,
    end_image_url: picture.optional(),
    duration: z.enum(["3", "4", "5", "6", "7", "8", "9", "10", "11", "12", "13", "14", "15"]),
    generate_audio: z.boolean().optional(),
    negative_prompt: z.string().optional(),
    cfg_scale: z.number().min(0).max(1).optional(),
  })
  .transform((body) => clip(body.prompt, body.start_image_url, body.end_image_url, body.duration));

const veo31 = z
  .strictObject({
    prompt: z.string(),
    first_frame_url: picture,
    last_frame_url: picture,
    duration: z.enum(["4s", "6s", "8s"]),
    aspect_ratio: z.enum(["auto", "16:9", "9:16"]).optional(),
    resolution: z.enum(["720p", "1080p", "4k"]).optional(),
    generate_audio: z.boolean().optional(),
    seed: z.number().int().optional(),
  })
  .transform((body) => clip(body.prompt, body.first_frame_url, body.last_frame_url, body.duration));

const ratios: Readonly<Record<string, readonly [number, number]>> = {
  "16:9": [16, 9],
  "9:16": [9, 16],
  "1:1": [1, 1],
  "3:2": [3, 2],
  "2:3": [2, 3],
  "4:3": [4, 3],
  "3:4": [3, 4],
  "21:9": [21, 9],
  "4:5": [4, 5],
  "5:4": [5, 4],
};

const nanoBanana = z
  .strictObject({
    prompt: z.string().min(3),
    image_urls: z.array(picture).min(1).max(14),
    aspect_ratio: z.enum(Object.keys(ratios)),
    resolution: z.enum(["1K", "2K", "4K"]),
    output_format: z.enum(["png", "jpeg", "webp"]).optional(),
    num_images: z.literal(1).optional(),
    seed: z.number().int().optional(),
  })
  .transform(({ prompt, aspect_ratio }): FalInput => {
    const [x, y] = ratios[aspect_ratio] ?? [1, 1];
    const width = 16 * Math.round((1024 * Math.sqrt(x / y)) / 16);
    const height = Math.round((width * y) / x);
    return { kind: "picture", prompt, first: null, last: null, seconds: null, width, height };
  });

const seedream = z
  .strictObject({
    prompt: z.string().min(1),
    image_urls: z.array(picture).min(1).max(10),
    image_size: z.strictObject({
      width: z.number().int().max(4096),
      height: z.number().int().max(4096),
    }),
    num_images: z.literal(1).optional(),
    max_images: z.literal(1).optional(),
    seed: z.number().int().optional(),
  })
  .refine(
    ({ image_size: { width, height } }) =>
      (Math.min(width, height) >= 1920 && Math.max(width, height) <= 4096) ||
      (width * height >= 2560 * 1440 && width * height <= 4096 * 4096),
    "image_size: out of bounds",
  )
  .transform(({ prompt, image_size }): FalInput => ({
    kind: "picture",
    prompt,
    first: null,
    last: null,
    seconds: null,
    ...image_size,
  }));

/** Bodies that fal's endpoints take, from the types of its own client, made strict: an unknown field is an error here. */
export const falContracts: Readonly<Record<string, z.ZodType<FalInput>>> = {
  "fal-ai/kling-video/v2.5-turbo/pro/image-to-video": kling25,
  "fal-ai/kling-video/v3/pro/image-to-video": kling3,
  "fal-ai/veo3.1/first-last-frame-to-video": veo31,
  "fal-ai/nano-banana-pro/edit": nanoBanana,
  "fal-ai/bytedance/seedream/v4.5/edit": seedream,
};
