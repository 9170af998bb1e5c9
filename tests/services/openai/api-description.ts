import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { z } from "zod";

const jsonObject = z.record(z.string(), z.unknown());
const contentSchema = z.object({ content: z.record(z.string(), z.object({ schema: jsonObject })) });
const descriptionSchema = z.object({
  paths: z.record(
    z.string(),
    z.record(z.string(), z.object({ requestBody: contentSchema.optional() })),
  ),
  components: jsonObject,
});

const description = descriptionSchema.parse(
  JSON.parse(readFileSync(new URL("./openapi.pruned.json", import.meta.url), "utf8")),
);

const ajv = new Ajv2020({ strict: false, allErrors: true, validateFormats: false });
const compiled = new Map<string, ReturnType<typeof ajv.compile>>();

/** What OpenAI's published description says against a request's body: nothing when it is sound. */
export const problemsOf = (path: string, contentType: string, body: unknown): readonly string[] => {
  const schema = description.paths[path]?.["post"]?.requestBody?.content[contentType]?.schema;
  if (!schema) return [`POST ${path} takes no ${contentType}`];
  const key = `${path} ${contentType}`;
  const validate =
    compiled.get(key) ?? ajv.compile({ ...schema, components: description.components });
  compiled.set(key, validate);
  if (validate(body)) return [];
  return (validate.errors ?? []).map(
    ({ instancePath, message }) => `${instancePath || "(body)"} ${message ?? "is wrong"}`,
  );
};
