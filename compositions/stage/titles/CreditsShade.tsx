import type { StagedFilm } from "../../../src/deliver/staged-film.ts";
import { TitleShade } from "./TitleShade.tsx";

/** Props of {@link CreditsShade}: how much of it has come, 0..1. */
export type CreditsShadeProps = { readonly staged: StagedFilm; readonly strength: number };

/** The shade under all cards of the credits. */
export const CreditsShade = ({ staged, strength }: CreditsShadeProps) => (
  <TitleShade
    frame={staged.format}
    ink={staged.film.film.look.ink}
    strength={strength}
    edge={0.5}
  />
);
