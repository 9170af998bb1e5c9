import type { FilmFile } from "../../../src/film/film-file.ts";
import type { StagedShot } from "../../../src/takes/resolve-cut.ts";
import { typefaces, withOpacity } from "../lettering.ts";

/** Props of {@link ShotWords}. */
export type ShotWordsProps = { readonly shot: StagedShot; readonly look: FilmFile["look"] };

/** A shot's caption in both languages, or paler what happens in it; and how it leaves, if not by a plain cut. */
export const ShotWords = ({ shot: { shot, cut }, look: { paper, ember } }: ShotWordsProps) => {
  const words = shot.caption ?? shot.action;
  const strength = shot.caption ? 1 : 0.68;
  const { kind, frames, carrier } = cut.transition;
  return (
    <>
      <div style={{ ...clipped, ...chinese, color: withOpacity(paper, strength) }}>{words.zh}</div>
      <div style={{ ...clipped, ...english, color: withOpacity(paper, strength * 0.86) }}>
        {words.en}
      </div>
      {kind === "cut" ? null : (
        <div style={{ ...clipped, ...leaving, color: withOpacity(ember, 0.86) }}>
          {`→ ${kind} ${frames} f${carrier ? ` · ${carrier.en}` : ""}`}
        </div>
      )}
    </>
  );
};

const clipped = {
  whiteSpace: "nowrap",
  overflow: "hidden",
  textOverflow: "ellipsis",
  lineHeight: 1.36,
} as const;
const chinese = {
  fontFamily: typefaces.zh,
  fontSize: 25,
  letterSpacing: "0.05em",
  marginTop: 6,
} as const;
const english = { fontFamily: typefaces.en, fontStyle: "italic", fontSize: 26 } as const;
const leaving = { fontFamily: typefaces.en, fontSize: 22, marginTop: 2 } as const;
