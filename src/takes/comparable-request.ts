import { z } from "zod";

const withFiles = z.looseObject({
  files: z.array(z.looseObject({ role: z.string(), label: z.string(), sha256: z.string() })),
});

/**
 * The ingredients of a tool's request as they are compared with today's: pictures by what they show rather than by place in a
 * list, and without the layout drawing. That one says where things are, which the keyframe's own words say too, and the atelier
 * draws it again whenever it likes: no take that was paid for is stale because of it. What is no tool's request stays as it is.
 */
export const comparableRequest = (ingredients: unknown): unknown => {
  const parsed = withFiles.safeParse(ingredients);
  if (!parsed.success) return ingredients;
  const { files, ...rest } = parsed.data;
  const shown = files.filter(({ role }) => role !== "layout");
  return { ...rest, files: Object.fromEntries(shown.map(({ label, sha256 }) => [label, sha256])) };
};

const withSeconds = z.looseObject({ seconds: z.number() });

/**
 * What was asked for, as it is compared with what is asked for today: a clip that is longer than it need be now holds all that is
 * needed (models make no shorter ones than their own shortest, and a cut may grow shorter), so its length is no difference.
 */
export const comparableTo = (before: unknown, today: unknown): unknown => {
  const [was, is] = [withSeconds.safeParse(before), withSeconds.safeParse(today)];
  const isEnough = was.success && is.success && was.data.seconds > is.data.seconds;
  return comparableRequest(isEnough ? { ...was.data, seconds: is.data.seconds } : before);
};
