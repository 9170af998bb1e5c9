import { z } from "zod";
import { idSchema } from "../film/id.ts";

const takePath = z
  .string()
  .regex(/^takes\/[0-9a-f]{2}\/[0-9a-f]{64}\.[a-z0-9]{2,5}$/, "expected takes/<ab>/<sha256>.<ext>");
const cachePath = z
  .string()
  .regex(/^cache\/[0-9a-f]{2}\/[0-9a-f]{64}\.[a-z0-9]{2,5}$/, "expected cache/<ab>/<sha256>.<ext>");
const fingerprint = z.string().regex(/^[0-9a-f]{64}$/, "expected a sha-256 in hex");

/** Where a take came from: what was asked of whom. */
const originShape = {
  /** The provider that made it: `atelier`, or the name of a tool. */
  maker: z.string().min(1),
  /** Of the maker, raised by hand when it makes other pictures from the same request. */
  makerVersion: z.string(),
  /** Names everything in the request that can change the result (sha-256 of its canonical JSON). */
  fingerprint,
  /** 1 for the first, one more for each retake. */
  take: z.number().int().min(1),
  secondsSpent: z.number().min(0),
  /** Of the tool; null where the maker has but one. */
  model: z.string().min(1).nullable().default(null),
  seed: z.number().int().nullable().default(null),
  /** Who really drew it: the embedded atelier, a service, a stub in a service's place, or a person's hands. */
  source: z.enum(["atelier", "live", "stub", "manual"]).default("atelier"),
  /** What the service reported or, where it does not, null. */
  costInUsd: z.number().min(0).nullable().default(0),
  /** The service's name of the request or job. */
  requestId: z.string().nullable().default(null),
  /** ISO 8601; null for what can be made again at will. */
  madeAt: z.iso.datetime().nullable().default(null),
  /** What a person or the identity check said. */
  verdict: z
    .strictObject({ kind: z.enum(["approved", "rejected"]), reason: z.string() })
    .nullable()
    .default(null),
};

/** What a take says of its making where the embedded atelier made it. */
export const madeByAtelier = {
  model: null,
  seed: null,
  source: "atelier",
  costInUsd: 0,
  requestId: null,
  madeAt: null,
  verdict: null,
} as const;

/** A picture on disk, addressed by its content. */
export const pictureTakeSchema = z.strictObject({
  /** Addressed by its content; drafts, and what the atelier can make again, lie in the cache. */
  file: z.union([takePath, cachePath]),
  width: z.number().int().positive(),
  height: z.number().int().positive(),
  ...originShape,
});

/** A clip on disk. */
export const clipTakeSchema = pictureTakeSchema.extend({
  /** Frames it holds at the film's frame rate, handles included. */
  durationInFrames: z.number().int().positive(),
  /** Frames before the shot's own first frame. */
  headInFrames: z.number().int().min(0),
});

const takesOf = <T extends z.ZodType>(take: T) =>
  z.strictObject({
    /** The take that stands in the film: its number. */
    use: z.number().int().min(1),
    /** All that were made, oldest first. None is ever removed for a new one. */
    takes: z.array(take).min(1),
  });

/** `takes.json`: the takes of each keyframe, each shot and each sheet, by their ids. */
export const lockSchema = z.strictObject({
  schema: z.literal("takes/1"),
  keyframes: z.record(idSchema, takesOf(pictureTakeSchema)),
  clips: z.record(idSchema, takesOf(clipTakeSchema)),
  /** Reference sheets of bible entries: for a person to judge, never in the film by themselves. */
  sheets: z.record(idSchema, takesOf(pictureTakeSchema)).default({}),
  /** The take a person asked for of shots whose clips are made again at will; 1 goes without saying. */
  retakes: z.record(idSchema, z.number().int().min(2)).default({}),
});

/** The clips that the atelier made for one song in one format, by shot: derived, made again at will, never in git. */
export const clipCacheSchema = z.strictObject({
  schema: z.literal("clips/1"),
  clips: z.record(idSchema, clipTakeSchema),
});

/** See {@link pictureTakeSchema}. */
export type PictureTake = z.infer<typeof pictureTakeSchema>;
/** See {@link clipTakeSchema}. */
export type ClipTake = z.infer<typeof clipTakeSchema>;
/** See {@link lockSchema}. */
export type Lock = z.infer<typeof lockSchema>;
/** See {@link clipCacheSchema}. */
export type ClipCache = z.infer<typeof clipCacheSchema>;

/** All takes of one keyframe or shot. */
export type Takes<T> = { readonly use: number; readonly takes: readonly T[] };

/** The lock of a film for which nothing has been made yet. */
export const emptyLock: Lock = {
  schema: "takes/1",
  keyframes: {},
  clips: {},
  sheets: {},
  retakes: {},
};

/** The take that stands in the film, or null; the newest where `use` names one that is not there. */
export const takeInUse = <T extends { readonly take: number }>(
  takes: Takes<T> | undefined,
): T | null => takes?.takes.find(({ take }) => take === takes.use) ?? takes?.takes.at(-1) ?? null;

/** The takes with one more, which stands in the film from now on. A take of the same number is replaced. */
export const withTake = <T extends { readonly take: number }>(
  takes: Takes<T> | undefined,
  made: T,
): { use: number; takes: T[] } => ({
  use: made.take,
  takes: [...(takes?.takes ?? []).filter(({ take }) => take !== made.take), made],
});
