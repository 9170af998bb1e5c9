import { useMemo } from "react";
import { useCurrentFrame } from "remotion";
import type { Recipe } from "../../src/deliver/laying/recipe.ts";
import { charactersOf } from "../stage/characters-of.ts";
import type { StageProps } from "../stage/Film.tsx";
import { useFonts } from "../stage/fonts.ts";
import { vocabularyText } from "../stage/vocabulary-text.ts";
import { veilNames } from "./veil-names.ts";
import { VeilPicture } from "./VeilPicture.tsx";

/** Props of {@link Veils}. */
export type VeilsProps = StageProps & {
  /** For whoever asks for the composition; the sheet itself does not read it. */
  readonly recipe: Recipe | null;
  /** Names of the veils that are drawn, one a frame; null for all of the film. */
  readonly wanted: readonly string[] | null;
};

/** The sheet of a film's veils: one a frame, alone, on nothing. */
export const Veils = ({ staging, words, notes, wanted }: VeilsProps) => {
  const frame = useCurrentFrame();
  const staged = staging?.kind === "film" ? staging : null;
  const characters = useMemo(
    () => charactersOf(staged ? [staged.film, staged.song] : [], vocabularyText),
    [staged],
  );
  const hasFonts = useFonts(characters);
  const veil = staged && (wanted ?? veilNames(staged, words))[frame];
  return staged && veil && hasFonts ? (
    <VeilPicture staged={staged} words={words} notes={notes} veil={veil} />
  ) : null;
};
