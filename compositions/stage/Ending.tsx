import type { StagedFilm } from "../../src/deliver/staged-film.ts";
import { endingDarkness } from "./ending-darkness.ts";

/** Props of {@link Ending}. `frame` is the film's. */
export type EndingProps = { readonly staged: StagedFilm; readonly frame: number };

/** The film's last frames go down into its ink. */
export const Ending = ({ staged, frame }: EndingProps) => {
  const dark = endingDarkness(staged, frame);
  const { width, height } = staged.format;
  return dark === 0 ? null : (
    <svg width={width} height={height} style={{ position: "absolute", left: 0, top: 0 }}>
      <rect width={width} height={height} fill={staged.film.film.look.ink} opacity={dark} />
    </svg>
  );
};
