import { z } from "zod";

const image = z.strictObject({
  type: z.literal("image_url"),
  image_url: z.strictObject({ url: z.string().regex(/^(https?:|data:image\/|asset:)/) }),
  role: z.enum(["first_frame", "last_frame", "reference_image"]).optional(),
});
const text = z.strictObject({ type: z.literal("text"), text: z.string().min(1) });

/**
 * What ModelArk takes for a Seedance clip, as its official Python SDK and its pages describe it; written by hand, so it says
 * less than a published description would. A field that a model does not know is an error there, not ignored.
 */
export const arkCreateSchema = z.strictObject({
  model: z.string(),
  content: z.array(z.discriminatedUnion("type", [text, image])).min(1),
  ratio: z.string().optional(),
  resolution: z.enum(["480p", "720p", "1080p", "4k"]).optional(),
  duration: z.number().int().min(2).max(30).optional(),
  seed: z.number().int().min(-1).max(4_294_967_295).optional(),
  watermark: z.boolean().optional(),
  generate_audio: z.boolean().optional(),
  camera_fixed: z.boolean().optional(),
  return_last_frame: z.boolean().optional(),
  execution_expires_after: z.number().int().min(3_600).max(259_200).optional(),
  safety_identifier: z.string().max(64).optional(),
  service_tier: z.enum(["default", "flex"]).optional(),
});

/** See {@link arkCreateSchema}. */
export type ArkCreate = z.infer<typeof arkCreateSchema>;

/** What the schema cannot say; nothing when the request is sound. */
export const problemsOfCreate = (body: ArkCreate): readonly string[] => {
  const roles = body.content.flatMap((part) =>
    part.type === "image_url" ? [part.role ?? "first_frame"] : [],
  );
  const count = (role: string) => roles.filter((entry) => entry === role).length;
  const is2 = /seedance-2-/.test(body.model);
  const known =
    /^(dreamina-|doubao-)?seedance-(2-5-260628|2-0-260128|2-0-fast-260128|2-0-mini-260615|1-5-pro-251215|1-0-pro-250528|1-0-pro-fast-251015)$/;
  return [
    ...(known.test(body.model) ? [] : [`InvalidEndpointOrModel.NotFound: ${body.model}`]),
    ...(count("first_frame") > 1 || count("last_frame") > 1
      ? ["more than one first or last frame"]
      : []),
    ...(count("last_frame") > 0 && count("first_frame") === 0
      ? ["a last frame needs a first frame"]
      : []),
    ...(count("reference_image") > 0 && count("reference_image") < roles.length
      ? ["frames and references exclude each other"]
      : []),
    ...(/seedance-2-5/.test(body.model) && roles.length > 0 && body.ratio !== "adaptive"
      ? ["with frames the ratio must be adaptive"]
      : []),
    ...(is2 && body.camera_fixed !== undefined ? ["camera_fixed is not supported"] : []),
    ...(/mini|fast/.test(body.model) && is2 && /1080p|4k/.test(body.resolution ?? "")
      ? [`${body.resolution ?? ""} is not supported`]
      : []),
  ];
};
