import {
  isMeant,
  sizeOfMatrix,
  variantMatrix,
  type Variant,
} from "../../src/deliver/variant-matrix.ts";
import type { Film } from "../../src/film/film.ts";
import { failed, type Failure } from "../terminal/outcome.ts";
import type { VariantChoice } from "./variant-arguments.ts";

/** The variants that are meant; never none. */
export type MeantVariants = { readonly kind: "meant"; readonly variants: readonly Variant[] };

const axesText = ({ axes }: VariantChoice): string => {
  const { songs, formats, words, lengths } = axes;
  return `${songs.length} songs x ${formats.length} formats x ${words.length} languages x ${lengths.length} lengths`;
};

/** The variants of a film whose names fit a pattern. A matrix of none or of too many is said before anything is made. */
export const meantVariants = (
  film: Film,
  choice: VariantChoice,
  pattern: string,
): MeantVariants | Failure => {
  const size = sizeOfMatrix(choice.axes);
  if (size === 0) {
    return failed(
      "no-variants",
      `The matrix is empty: ${axesText(choice)}. Nothing was made.`,
      "Name at least one of each in variants.yaml, or with --songs, --formats, --languages, --lengths.",
    );
  }
  const variants =
    size > 100_000
      ? null
      : variantMatrix(film, choice.axes).filter((variant) => isMeant(variant, pattern));
  const meant = variants?.length ?? size;
  if (meant > choice.most || variants === null) {
    return failed(
      "too-many-variants",
      `The matrix has ${meant} variants (${axesText(choice)}), more than ${choice.most}. Nothing was made.`,
      `Choose some with --variants "*.16x9.*", or allow them with --most ${meant}.`,
    );
  }
  return variants.length > 0
    ? { kind: "meant", variants }
    : failed(
        "no-variants",
        `No variant is called "${pattern}". There are ${size}, such as ${variantMatrix(film, choice.axes)[0]?.name ?? ""}.`,
        'Use all, or a pattern such as "*.9x16.*".',
      );
};
