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
