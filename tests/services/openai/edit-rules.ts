import sharp from "sharp";

/** Models of the images API that answer today; everything else is turned away, as the service does. */
const liveModels = [
  "gpt-image-2",
  "gpt-image-2-2026-04-21",
  "gpt-image-2.5-sunburst",
  "gpt-image-2.5-flare",
  "gpt-image-2.6-sunburst",
  "gpt-image-2.6-flare",
] as const;

const fields = [
  "model",
  "prompt",
  "image[]",
  "image",
  "size",
  "quality",
  "n",
  "output_format",
  "output_compression",
  "background",
  "user",
  "mask",
] as const;

/** The asked size in pixels, or why it is none. Sides divisible by 16, ratio 1:3 to 3:1, 655,360 to 8,294,400 pixels. */
export const sizeOf = (size: string): { width: number; height: number } | string => {
  const match = /^(\d+)x(\d+)$/.exec(size);
  if (!match) return `size: expected WIDTHxHEIGHT, got ${size}`;
  const [width, height] = [Number(match[1]), Number(match[2])];
  const pixels = width * height;
  if (width % 16 !== 0 || height % 16 !== 0) return `size ${size}: sides must be divisible by 16`;
  if (Math.max(width, height) > 3 * Math.min(width, height)) return `size ${size}: too narrow`;
  if (pixels < 655_360 || pixels > 8_294_400 || Math.max(width, height) > 3840)
    return `size ${size}: ${pixels} pixels`;
  return { width, height };
};

const problemOfFile = async (file: File): Promise<string | null> => {
  if (file.size >= 50e6) return `${file.name} has ${file.size} bytes, at most 50 MB are allowed`;
  if (file.size === 0) return `${file.name} is empty`;
  try {
    const { format, pages, space } = await sharp(await file.arrayBuffer()).metadata();
    if (format !== "png" && format !== "jpeg" && format !== "webp")
      return `${file.name} is ${format}, expected png, jpeg or webp`;
    if ((pages ?? 1) > 1) return `${file.name} is animated`;
    return space === "cmyk" ? `${file.name} is CMYK` : null;
  } catch {
    return `${file.name} is not a picture`;
  }
};

/** What the published description leaves open and the service refuses: nothing when the form is sound. */
export const problemsOfEdit = async (form: FormData): Promise<readonly string[]> => {
  const unknown = [...form.keys()].filter((key) => !fields.some((field) => field === key));
  const model = form.get("model");
  const prompt = form.get("prompt");
  const size = sizeOf(String(form.get("size")));
  const files = imagesOf(form);
  const problems = await Promise.all(files.map(problemOfFile));
  return [
    ...unknown.map((key) => `unknown field ${key}`),
    ...(liveModels.some((live) => live === model)
      ? []
      : [`the model ${String(model)} is not there`]),
    ...(typeof prompt === "string" && prompt.length > 32_000 ? ["the prompt is too long"] : []),
    ...(typeof size === "string" ? [size] : []),
    ...(files.length === 0 ? ["expected at least one image"] : []),
    ...(files.length > 16 ? [`${files.length} images, at most 16`] : []),
    ...problems.filter((problem) => problem !== null),
  ];
};

/** The pictures of an edit, in order. */
export const imagesOf = (form: FormData): readonly File[] =>
  [...form.getAll("image[]"), ...form.getAll("image")].filter((entry) => entry instanceof File);
