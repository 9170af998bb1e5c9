import type { ArgsDef } from "citty";
import type { Film } from "../../src/film/film.ts";
import { axesOf, type Axes } from "../../src/deliver/variant-matrix.ts";
import { variantsFileSchema } from "../../src/film/variants-file.ts";
import type { FilmFolder } from "../store/film-folder.ts";
import { readVariants } from "../store/read-variants.ts";
import { failed, type Failure } from "../terminal/outcome.ts";
import { nearest } from "../terminal/nearest.ts";
import type { Quality } from "../render/quality.ts";

/** Options of every command that works on a film's variants; each goes before what `variants.yaml` says. */
export const variantArguments = {
  songs: { type: "string" as const, valueHint: "ids", description: "Songs, with commas, or all." },
  formats: {
    type: "string" as const,
    valueHint: "ids",
    description: "Formats, with commas, or all.",
  },
  languages: {
    type: "string" as const,
    valueHint: "list",
    description: "Languages on the screen, with commas: zh-en, zh, en, none.",
  },
  lengths: {
    type: "string" as const,
    valueHint: "list",
    description: "Lengths, with commas: full, 30s, 15s ...",
  },
  most: {
    type: "string" as const,
    valueHint: "number",
    description: "Refuse a matrix of more variants than this (default: 200).",
  },
} satisfies ArgsDef;

const withVariants = <A extends { readonly description: string }>(argument: A): A => {
  const { description } = argument;
  const rest = `${description.charAt(0).toLowerCase()}${description.slice(1)}`;
  return { ...argument, description: `With --variants: ${rest}` };
};

/** The same for commands that render one film unless `--variants` is given: their help says so. */
export const variantArgumentsOfRender = {
  songs: withVariants(variantArguments.songs),
  formats: withVariants(variantArguments.formats),
  languages: withVariants(variantArguments.languages),
  lengths: withVariants(variantArguments.lengths),
  most: withVariants(variantArguments.most),
} satisfies ArgsDef;

/** The options as a person typed them. */
export type VariantOptions = {
  readonly songs?: string | undefined;
  readonly formats?: string | undefined;
  readonly languages?: string | undefined;
  readonly lengths?: string | undefined;
  readonly most?: string | undefined;
  readonly quality?: string | undefined;
};

/** The same, understood and looked up. */
export type VariantChoice = {
  readonly kind: "chosen";
  readonly axes: Axes;
  readonly quality: Quality;
  readonly most: number;
};

const list = (text: string | undefined): readonly string[] | undefined =>
  text
    ?.split(",")
    .map((item) => item.trim())
    .filter((item) => item !== "");

const idsOf = (text: string | undefined): "all" | readonly string[] | undefined =>
  text === "all" ? "all" : list(text);

const mostOf = (text: string | undefined): number | null => {
  const number = Number(text ?? 200);
  return Number.isInteger(number) && number >= 1 ? number : null;
};

/** Understands what a film is to be delivered as: options first, then `variants.yaml`. */
export const variantChoice = async (
  film: Film,
  folder: FilmFolder,
  options: VariantOptions,
): Promise<VariantChoice | Failure> => {
  const most = mostOf(options.most);
  if (most === null)
    return failed("usage", `--most was given "${options.most ?? ""}".`, "Expected a whole number.");
  const read = await readVariants(folder);
  if (read.kind === "failed") return read;
  const wished = {
    songs: idsOf(options.songs),
    formats: idsOf(options.formats),
    languages: list(options.languages),
    lengths: list(options.lengths),
    quality: options.quality,
  };
  const given = Object.entries(wished).filter(([, value]) => value !== undefined);
  const parsed = variantsFileSchema.safeParse({ ...read.file, ...Object.fromEntries(given) });
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    return failed(
      "usage",
      `--${String(issue?.path[0] ?? "")}: ${issue?.message ?? "not understood"}.`,
      'Run "film variants --help".',
    );
  }
  const found = axesOf(film, parsed.data);
  if (found.kind === "unknown") {
    const { what, id, known } = found;
    return failed(
      "usage",
      `The film "${film.slug}" has no ${what} "${id}". It has: ${known.join(", ")}.`,
      nearest(id, known, (close) => `Did you mean ${close}?`) ??
        `Add it under ${what}s in film.yaml.`,
    );
  }
  return { kind: "chosen", axes: found.axes, quality: parsed.data.quality, most };
};
