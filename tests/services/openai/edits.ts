import { drawPicture } from "../draw-picture.ts";
import { jsonReply, type Call, type Reply } from "../reply.ts";
import { problemsOf } from "./api-description.ts";
import { imagesOf, problemsOfEdit, sizeOf } from "./edit-rules.ts";
import { badRequest } from "./error-reply.ts";

/** A form as the description sees it: files are marker strings, `name[]` a list, numbers numbers. */
const asBody = (form: FormData): Record<string, unknown> => {
  const body: Record<string, unknown> = {};
  for (const key of new Set(form.keys())) {
    const values = form
      .getAll(key)
      .map((value) => (value instanceof File ? `<${value.size} bytes>` : plain(key, value)));
    body[key.replace(/\[\]$/, "")] = key.endsWith("[]") ? values : values[0];
  }
  return body;
};

const plain = (key: string, value: string): string | number =>
  key === "n" || key === "output_compression" ? Number(value) : value;

/** Output tokens of a square megapixel; more for more pixels. */
const tokensPerMegapixel = { low: 200, medium: 1_050, high: 4_200 } as const;

const usageOf = (form: FormData, pixels: number) => {
  const quality = form.get("quality");
  const rate = tokensPerMegapixel[quality === "low" || quality === "high" ? quality : "medium"];
  const image = imagesOf(form).length * 1_100;
  const text = Math.ceil(String(form.get("prompt")).length / 4);
  const output = Math.round((pixels / 1e6) * rate);
  return {
    input_tokens: image + text,
    input_tokens_details: { image_tokens: image, text_tokens: text },
    output_tokens: output,
    total_tokens: image + text + output,
  };
};

const formatOf = (form: FormData): "png" | "jpeg" | "webp" => {
  const format = form.get("output_format");
  return format === "jpeg" || format === "webp" ? format : "png";
};

/** `POST /images/edits`: the picture whose file name says `layout`, else one by the prompt, in the asked size. */
export const answerEdit = async (call: Call, variant: number): Promise<Reply> => {
  const type = call.headers["content-type"] ?? "";
  if (!type.startsWith("multipart/form-data")) return badRequest(`expected multipart, got ${type}`);
  const form = await new Response(call.body, { headers: { "content-type": type } }).formData();
  const problems = [
    ...problemsOf("/images/edits", "multipart/form-data", asBody(form)),
    ...(await problemsOfEdit(form)),
  ];
  const size = sizeOf(String(form.get("size")));
  if (problems.length > 0 || typeof size === "string") return badRequest(problems.join("; "));
  const layout = imagesOf(form).find((file) => file.name.includes("layout"));
  const wrong = call.fault?.do === "wrong-size";
  const picture = await drawPicture({
    prompt: String(form.get("prompt")),
    layout: layout ? Buffer.from(await layout.arrayBuffer()) : null,
    width: wrong ? size.height : size.width,
    height: wrong ? size.width : size.height,
    format: formatOf(form),
    variant,
  });
  const bytes =
    call.fault?.do === "truncated-picture"
      ? picture.subarray(0, picture.length / 2)
      : call.fault?.do === "not-a-picture"
        ? Buffer.from("this is no picture")
        : picture;
  return jsonReply(
    200,
    {
      created: Math.floor(Date.now() / 1000),
      data: [{ b64_json: bytes.toString("base64") }],
      size: form.get("size"),
      quality: form.get("quality"),
      output_format: formatOf(form),
      usage: usageOf(form, size.width * size.height),
    },
    {
      paid: true,
      model: String(form.get("model")),
      tag: call.headers["x-client-request-id"] ?? null,
    },
  );
};
