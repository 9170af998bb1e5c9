import { z } from "zod";

const node = z.looseObject({
  type: z.union([z.string(), z.array(z.string())]).optional(),
  enum: z.array(z.unknown()).optional(),
  const: z.unknown().optional(),
  anyOf: z.array(z.unknown()).optional(),
  $ref: z.string().optional(),
  properties: z.record(z.string(), z.unknown()).optional(),
  items: z.unknown().optional(),
  minItems: z.number().optional(),
  minimum: z.number().optional(),
  minLength: z.number().optional(),
  $defs: z.record(z.string(), z.unknown()).optional(),
  definitions: z.record(z.string(), z.unknown()).optional(),
});

/** The smallest thing that fits a strict JSON schema: first of every choice, shortest of every list. Patterns are not obeyed. */
export const sampleOfSchema = (schema: unknown): unknown => {
  const root = node.parse(schema);
  const definitions = { ...root.definitions, ...root.$defs };
  const sample = (value: unknown): unknown => {
    const part = node.parse(value);
    if (part.$ref !== undefined) return sample(definitions[part.$ref.split("/").at(-1) ?? ""]);
    if (part.const !== undefined) return part.const;
    if (part.enum) return part.enum[0];
    if (part.anyOf) return sample(part.anyOf[0]);
    const type = Array.isArray(part.type) ? part.type[0] : part.type;
    switch (type) {
      case "object":
        return Object.fromEntries(
          Object.entries(part.properties ?? {}).map(([key, entry]) => [key, sample(entry)]),
        );
      case "array":
        return Array.from({ length: part.minItems ?? 0 }, () => sample(part.items));
      case "integer":
      case "number":
        return part.minimum ?? 0;
      case "boolean":
        return false;
      case "null":
        return null;
      default:
        return "stub".padEnd(part.minLength ?? 0, ".");
    }
  };
  return sample(schema);
};
