import { toSeconds } from "../../../src/time/rounding.ts";
import type { StagedFilm } from "../../../src/deliver/staged-film.ts";
import { typefaces, withOpacity } from "../lettering.ts";
import { stoneColours } from "../titles/stone-colours.ts";
import { TwinStones } from "../titles/TwinStones.tsx";
import type { ContactSheetLayout } from "./contact-sheet-layout.ts";

/** Props of {@link ContactSheetHeader}. */
export type ContactSheetHeaderProps = {
  readonly staged: StagedFilm;
  readonly layout: ContactSheetLayout;
};

/** The page's head: title in both languages, what it is cut to, how many shots in how many seconds. */
export const ContactSheetHeader = ({ staged, layout }: ContactSheetHeaderProps) => {
  const { film, song, shots, fps, durationInFrames, format } = staged;
  const { title, look } = film.film;
  const seconds = toSeconds(durationInFrames, fps);
  return (
    <div
      style={{
        position: "absolute",
        left: layout.margin,
        right: layout.margin,
        top: 104,
        height: layout.headerHeight - 160,
        display: "flex",
        alignItems: "flex-end",
        justifyContent: "space-between",
        borderBottom: `1px solid ${withOpacity(look.paper, 0.22)}`,
        paddingBottom: 34,
      }}
    >
      <div>
        <div
          style={{
            fontFamily: typefaces.zh,
            fontWeight: 300,
            fontSize: 84,
            letterSpacing: "0.24em",
            lineHeight: 1.15,
            whiteSpace: "nowrap",
          }}
        >
          {title.zh}
        </div>
        <div
          style={{
            fontFamily: typefaces.en,
            fontWeight: 500,
            fontSize: 33,
            letterSpacing: "0.34em",
            textTransform: "uppercase",
            opacity: 0.8,
            whiteSpace: "nowrap",
          }}
        >
          {title.en}
        </div>
      </div>
      <TwinStones width={420} colours={stoneColours(film)} line={look.paper} drawn={1} />
      <div style={{ textAlign: "right", lineHeight: 1.5, whiteSpace: "nowrap" }}>
        <div style={{ fontFamily: typefaces.zh, fontSize: 26, letterSpacing: "0.06em" }}>
          {`${shots.length} 镜头 · ${seconds.toFixed(1)} 秒 · 《${song.title.zh}》`}
        </div>
        <div style={{ fontFamily: typefaces.en, fontStyle: "italic", fontSize: 29, opacity: 0.8 }}>
          {`${shots.length} shots · average ${(seconds / shots.length).toFixed(1)} s · ${fps} fps · ${format.width} × ${format.height} · “${song.title.en}”`}
        </div>
      </div>
    </div>
  );
};
