import { shotSizes, cameraMoves } from "../../../src/film/vocabulary.ts";
import type { StagedShot } from "../../../src/takes/resolve-cut.ts";
import { toSeconds } from "../../../src/time/rounding.ts";
import type { Notes } from "../../load/film-props.ts";
import type { StagedFilm } from "../../load/staging.ts";
import { keyframeAt } from "../keyframe-at.ts";
import { typefaces, withOpacity } from "../lettering.ts";
import type { ContactSheetLayout } from "./contact-sheet-layout.ts";
import { Thumb } from "./Thumb.tsx";

/** Props of {@link ShotCard}. */
export type ShotCardProps = {
  readonly staged: StagedFilm;
  readonly shot: StagedShot;
  readonly layout: ContactSheetLayout;
  readonly notes: Notes;
};

/** One shot: three of its frames, its number, what it is in the trade's terms, where it lies in the song, its words. */
export const ShotCard = ({ staged, shot, layout, notes }: ShotCardProps) => {
  const { paper, ember } = staged.film.film.look;
  const { durationInFrames, anchor, transition } = shot.cut;
  const last = durationInFrames - 1;
  const seconds = toSeconds(durationInFrames, staged.fps);
  const words = shot.shot.caption ?? shot.shot.action;
  return (
    <>
      <div style={{ display: "flex", gap: layout.thumbGap }}>
        {[0, Math.floor(last / 2), last].map((frame, index) => (
          <Thumb key={`${index} ${frame}`} staged={staged} shot={shot} frame={frame} size={layout.thumb} notes={notes} />
        ))}
      </div>
      <div style={{ display: "flex", alignItems: "baseline", gap: 20, marginTop: 18, whiteSpace: "nowrap" }}>
        <span style={{ fontFamily: typefaces.en, fontWeight: 500, fontSize: 40, color: ember }}>
          {String(shot.index + 1).padStart(2, "0")}
        </span>
        <span style={{ fontFamily: typefaces.en, fontWeight: 600, fontSize: 27, letterSpacing: "0.02em" }}>{shot.shot.id}</span>
        <span style={{ ...detail, opacity: 0.72 }}>{terms(staged, shot)}</span>
        <span style={{ ...detail, marginLeft: "auto" }}>
          {`${seconds.toFixed(2)} s`}
          <span style={{ opacity: 0.6 }}>{` · ${durationInFrames} f · ${place(anchor)}`}</span>
          {anchor.kind === "downbeat" ? <Dot colour={ember} /> : null}
        </span>
      </div>
      <div style={{ ...clipped, fontFamily: typefaces.zh, fontSize: 25, letterSpacing: "0.05em", marginTop: 6, color: shot.shot.caption ? paper : withOpacity(paper, 0.66) }}>
        {words.zh}
      </div>
      <div style={{ ...clipped, fontFamily: typefaces.en, fontStyle: "italic", fontSize: 26, color: withOpacity(paper, shot.shot.caption ? 0.86 : 0.6) }}>
        {words.en}
      </div>
      {transition.kind === "cut" ? null : (
        <div style={{ ...clipped, fontFamily: typefaces.en, fontSize: 22, color: withOpacity(ember, 0.86), marginTop: 2 }}>
          {`→ ${transition.kind} ${transition.frames} f${transition.carrier ? ` · ${transition.carrier.en}` : ""}`}
        </div>
      )}
    </>
  );
};

const detail = { fontFamily: typefaces.en, fontWeight: 500, fontSize: 25 } as const;

const clipped = { whiteSpace: "nowrap", overflow: "hidden", textOverflow: "ellipsis", lineHeight: 1.36 } as const;

const terms = ({ film }: StagedFilm, { shot }: StagedShot): string => {
  const from = keyframeAt(film, shot, "start")?.camera.size;
  const to = keyframeAt(film, shot, "end")?.camera.size;
  const size = from === to || !to ? from : `${from ?? "?"} → ${to}`;
  const chinese = from ? shotSizes[from].name.zh : "";
  return `${size ?? "?"} ${chinese} · ${shot.move} ${cameraMoves[shot.move].zh}`;
};

/** Where its first frame lies in the song: bar and beat, counted from 1. */
const place = ({ kind, bar, beat }: StagedShot["cut"]["anchor"]): string =>
  kind === "start" ? "start" : `bar ${bar}.${beat}`;

/** Marks a shot that starts on a downbeat. */
const Dot = ({ colour }: { readonly colour: string }) => (
  <span
    style={{ display: "inline-block", width: 10, height: 10, marginLeft: 12, borderRadius: 5, backgroundColor: colour, verticalAlign: "0.12em" }}
  />
);
