import { z } from "zod";
import type { OverrideChanges } from "../store/overrides-text.ts";
import { failed, type Failure } from "../terminal/outcome.ts";

/** The word that takes an override away. */
const heard = "heard";

/** How `film score` is told what to lay down over what is heard; saved in the film folder. */
export const overrideArguments = {
  tempo: {
    type: "string",
    valueHint: "half|double|heard",
    description: "Halve or double the tempo that is heard, and save that beside the song.",
  },
  "offset-ms": {
    type: "string",
    valueHint: "ms|heard",
    description:
      "Move all beats by this many milliseconds (later; earlier below 0), and save that.",
  },
  meter: {
    type: "string",
    valueHint: "beats|heard",
    description: "Beats in every bar; saved.",
  },
  "first-downbeat": {
    type: "string",
    valueHint: "seconds|heard",
    description: "Where a bar opens; bars are counted from there both ways; saved.",
  },
} as const;

const number = z
  .string()
  .regex(/^[+-]?\d+(\.\d+)?$/)
  .transform(Number);
const heardOr = <S extends z.ZodType>(schema: S) =>
  z.union([z.literal(heard).transform(() => null), schema]);

const fields = {
  tempo: {
    option: "--tempo",
    expected: "half, double or heard",
    of: heardOr(z.enum(["half", "double"])),
  },
  offsetInMs: {
    option: "--offset-ms",
    expected: "-2000 to 2000, or heard",
    of: heardOr(number.pipe(z.number().min(-2000).max(2000))),
  },
  meter: {
    option: "--meter",
    expected: "a whole number from 1 to 16, or heard",
    of: heardOr(number.pipe(z.int().min(1).max(16))),
  },
  firstDownbeat: {
    option: "--first-downbeat",
    expected: "seconds from the song's start, or heard",
    of: heardOr(number.pipe(z.number().min(0))),
  },
} as const;

/** What the options of a command line change, with nothing when none was given. */
export const overrideChanges = (args: {
  tempo?: string | undefined;
  "offset-ms"?: string | undefined;
  meter?: string | undefined;
  "first-downbeat"?: string | undefined;
}): OverrideChanges | Failure => {
  const given = {
    tempo: args.tempo,
    offsetInMs: args["offset-ms"],
    meter: args.meter,
    firstDownbeat: args["first-downbeat"],
  };
  const schema = z.object({
    tempo: fields.tempo.of.optional(),
    offsetInMs: fields.offsetInMs.of.optional(),
    meter: fields.meter.of.optional(),
    firstDownbeat: fields.firstDownbeat.of.optional(),
  });
  const parsed = schema.safeParse(given);
  if (parsed.success) return parsed.data;
  const [name] = parsed.error.issues[0]?.path ?? [];
  const field = Object.entries(fields).find(([key]) => key === name)?.[1] ?? fields.tempo;
  const came = Object.entries(given).find(([key]) => key === name)?.[1] ?? "";
  return failed(
    "usage",
    `${field.option} expects ${field.expected}; "${came}" came.`,
    `For example: film score ${field.option} ${heard}`,
  );
};
