import { useMemo } from "react";
import { Fill } from "../Fill.tsx";
import type { SheetStills } from "../../../src/deliver/sheet-stills.ts";
import type { Notes, WithStaging } from "../../load/film-props.ts";
import { charactersOf } from "../characters-of.ts";
import { useFonts } from "../fonts.ts";
import { StagingSlate } from "../StagingSlate.tsx";
import { vocabularyText } from "../vocabulary-text.ts";
import { ContactSheetHeader } from "./ContactSheetHeader.tsx";
import { contactSheetLayout } from "./contact-sheet-layout.ts";
import { ShotCard } from "./ShotCard.tsx";

/** What {@link ContactSheet} needs of its composition's props. */
export type ContactSheetStageProps = WithStaging & {
  readonly notes: Notes;
  /** What a renderer took out of the clips beforehand; null where the page plays them itself. */
  readonly stills: SheetStills | null;
};

/** Every shot of a film on one page: its first, middle and last frame, and what a crew asks about it. */
export const ContactSheet = ({ staging, notes, stills }: ContactSheetStageProps) => {
  const characters = useMemo(
    () =>
      charactersOf(
        staging?.kind === "film" ? [staging.film, staging.song] : staging,
        vocabularyText,
      ),
    [staging],
  );
  const hasFonts = useFonts(characters);
  if (!staging || !hasFonts) return null;
  if (staging.kind === "slate") return <StagingSlate staging={staging} />;
  const layout = contactSheetLayout(staging.format, staging.shots.length);
  const { ink, paper } = staging.film.film.look;
  return (
    <Fill style={{ backgroundColor: ink, color: paper }}>
      <ContactSheetHeader staged={staging} layout={layout} />
      {staging.shots.map((shot, index) => (
        <div
          key={shot.shot.id}
          style={{
            position: "absolute",
            left: layout.margin + (index % layout.columns) * (layout.card.width + layout.gutter),
            top: layout.headerHeight + Math.floor(index / layout.columns) * layout.card.height,
            width: layout.card.width,
          }}
        >
          <ShotCard staged={staging} shot={shot} layout={layout} notes={notes} stills={stills} />
        </div>
      ))}
    </Fill>
  );
};
