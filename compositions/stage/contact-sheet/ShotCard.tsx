import { sheetFrames, type SheetStills } from "../../../src/deliver/sheet-stills.ts";
import type { StagedShot } from "../../../src/takes/resolve-cut.ts";
import type { Notes } from "../../load/film-props.ts";
import type { StagedFilm } from "../../../src/deliver/staged-film.ts";
import type { ContactSheetLayout } from "./contact-sheet-layout.ts";
import { ShotFacts } from "./ShotFacts.tsx";
import { ShotWords } from "./ShotWords.tsx";
import { Thumb } from "./Thumb.tsx";

/** Props of {@link ShotCard}. */
export type ShotCardProps = {
  readonly staged: StagedFilm;
  readonly shot: StagedShot;
  readonly layout: ContactSheetLayout;
  readonly notes: Notes;
  readonly stills: SheetStills | null;
};

/** One shot: its first, middle and last frame, the facts, its words. */
export const ShotCard = ({ staged, shot, layout, notes, stills }: ShotCardProps) => {
  return (
    <>
      <div style={{ display: "flex", gap: layout.thumbGap }}>
        {sheetFrames(shot.cut.durationInFrames).map((frame, index) => (
          <Thumb
            key={`${index} ${frame}`}
            staged={staged}
            shot={shot}
            frame={frame}
            size={layout.thumb}
            notes={notes}
            still={stills?.[shot.shot.id]?.[index] ?? null}
          />
        ))}
      </div>
      <ShotFacts staged={staged} shot={shot} />
      <ShotWords shot={shot} look={staged.film.film.look} />
    </>
  );
};
