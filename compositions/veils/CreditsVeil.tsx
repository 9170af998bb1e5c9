import type { StagedFilm } from "../../src/deliver/staged-film.ts";
import type { Words } from "../../src/film/text.ts";
import type { StagedShot } from "../../src/takes/resolve-cut.ts";
import { CreditsCard } from "../stage/titles/CreditsCard.tsx";
import { creditsLayout, wholeCard } from "../stage/titles/credits-moment.ts";
import { CreditsShade } from "../stage/titles/CreditsShade.tsx";

/** Props of {@link CreditsVeil}. */
export type CreditsVeilProps = {
  readonly staged: StagedFilm;
  readonly words: Words;
  readonly shot: StagedShot | undefined;
  /** The card, from 0; null for what lies under all of them. */
  readonly card: number | null;
};

/** A card of the credits, or the shade under them, all there. */
export const CreditsVeil = ({ staged, words, shot, card }: CreditsVeilProps) => {
  if (!shot) return null;
  if (card === null) return <CreditsShade staged={staged} strength={1} />;
  const layout = creditsLayout(staged, shot, words);
  return (
    <CreditsCard staged={staged} words={words} layout={layout} moment={wholeCard(layout, card)} />
  );
};
