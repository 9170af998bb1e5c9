import type { StagedFilm } from "../../src/deliver/staged-film.ts";

/** Props of {@link Ink}: how much of it there is, 0..1. */
export type InkProps = { readonly staged: StagedFilm; readonly strength: number };

/** The film's ink over the whole frame. */
export const Ink = ({ staged, strength }: InkProps) => {
  const { width, height } = staged.format;
  return strength === 0 ? null : (
    <svg width={width} height={height} style={{ position: "absolute", left: 0, top: 0 }}>
      <rect width={width} height={height} fill={staged.film.film.look.ink} opacity={strength} />
    </svg>
  );
};
