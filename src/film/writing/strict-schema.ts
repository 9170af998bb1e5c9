import { z } from "zod";
import { sameData } from "./same-data.ts";

/** A map as a list of pairs, which is how a structured answer can hold it. */
const pairsOf = (value: z.ZodType) => z.array(z.strictObject({ key: z.string(), value }));

const ofZod = (schema: unknown): z.ZodType => {
  if (schema instanceof z.ZodType) return schema;
  throw new TypeError("expected a zod schema");
};

const described = <S extends z.ZodType>(schema: S, by: z.ZodType): z.ZodType =>
  by.description === undefined ? schema : schema.describe(by.description);

/**
 * A schema of a film's file as structured outputs take it: every field required, no defaults, maps as lists of pairs. Fields
 * named in `without` are left out, such as those that only a person can fill. Descriptions stay: they tell the model what is meant.
 */
export const strictSchema = (schema: z.ZodType, without: ReadonlySet<string>): z.ZodType => {
  const inner = (part: unknown): z.ZodType => strictSchema(ofZod(part), without);
  if (schema instanceof z.ZodDefault || schema instanceof z.ZodPrefault) {
    return described(inner(schema.def.innerType), schema);
  }
  if (schema instanceof z.ZodNullable)
    return described(inner(schema.def.innerType).nullable(), schema);
  if (schema instanceof z.ZodRecord) return described(pairsOf(inner(schema.def.valueType)), schema);
  if (schema instanceof z.ZodArray) {
    return described(schema.clone({ ...schema.def, element: inner(schema.element) }), schema);
  }
  if (schema instanceof z.ZodUnion)
    return described(z.union(schema.options.map((option) => inner(option))), schema);
  if (schema instanceof z.ZodObject) {
    const shape = Object.entries(schema.shape).flatMap(([key, field]) =>
      without.has(key) ? [] : [[key, inner(field)] as const],
    );
    return described(z.strictObject(Object.fromEntries(shape)), schema);
  }
  return schema;
};

const pairSchema = z.array(z.object({ key: z.string(), value: z.unknown() }));
const groupSchema = z.record(z.string(), z.unknown());

/** Whether a value is what the schema fills in by itself where nothing is said. */
const isDefault = (schema: z.ZodType, value: unknown): boolean =>
  (schema instanceof z.ZodDefault || schema instanceof z.ZodPrefault) &&
  sameData(value, plainOf(ofZod(schema.def.innerType), schema.def.defaultValue));

/**
 * An answer that fits {@link strictSchema} of `schema`, as the film's file holds it: maps as maps, and nothing said that the schema
 * fills in by itself.
 */
export const plainOf = (schema: z.ZodType, value: unknown): unknown => {
  if (schema instanceof z.ZodDefault || schema instanceof z.ZodPrefault) {
    return plainOf(ofZod(schema.def.innerType), value);
  }
  if (schema instanceof z.ZodNullable) {
    return value === null ? null : plainOf(ofZod(schema.def.innerType), value);
  }
  if (schema instanceof z.ZodRecord) {
    const pairs = pairSchema.safeParse(value);
    return pairs.success
      ? Object.fromEntries(
          pairs.data.map((pair) => [pair.key, plainOf(ofZod(schema.def.valueType), pair.value)]),
        )
      : value;
  }
  if (schema instanceof z.ZodArray && Array.isArray(value)) {
    return value.map((entry) => plainOf(ofZod(schema.element), entry));
  }
  const group = groupSchema.safeParse(value);
  if (!(schema instanceof z.ZodObject) || !group.success) return value;
  const fields = Object.entries(schema.shape).flatMap(([key, field]) => {
    if (!Object.hasOwn(group.data, key)) return [];
    const plain = plainOf(ofZod(field), group.data[key]);
    return isDefault(ofZod(field), plain) ? [] : [[key, plain] as const];
  });
  return Object.fromEntries(fields);
};
