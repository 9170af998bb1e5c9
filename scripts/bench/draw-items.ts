/** Draws a reel and throws its frames away. For `npm run bench`: `tsx scripts/bench/draw-items.ts '<json>'`. */
import process from "node:process";
import { z } from "zod";
import { drawReel } from "../providers/atelier/draw-reel.ts";
import { projectAt } from "../store/project.ts";
import { standardProgress } from "../terminal/progress.ts";

const still = z.strictObject({
  kind: z.literal("keyframe"),
  keyframe: z.string(),
  take: z.number(),
});
const clip = z.strictObject({
  kind: z.literal("clip"),
  first: z.string(),
  last: z.string().nullable(),
  headInFrames: z.number(),
  durationInFrames: z.number(),
  tailInFrames: z.number(),
  peak: z.number(),
  clockInSeconds: z.number(),
  take: z.number(),
});
const orderSchema = z.strictObject({
  slug: z.string(),
  width: z.number(),
  height: z.number(),
  detail: z.number(),
  oversampling: z.number(),
  items: z.array(z.discriminatedUnion("kind", [still, clip])),
});

const { slug, width, height, detail, oversampling, items } = orderSchema.parse(
  JSON.parse(process.argv[2] ?? "null"),
);
const drawn = await drawReel(
  { project: projectAt(), progress: standardProgress(), signal: new AbortController().signal },
  {
    slug,
    items,
    size: { format: "16x9", width, height },
    detail,
    oversampling,
    browser: undefined,
    concurrency: null,
    onFrame: () => Promise.resolve(),
  },
);
process.stdout.write(`${JSON.stringify(drawn)}\n`, () =>
  process.exit(drawn.kind === "drawn" ? 0 : 1),
);
