import { cameraMoves, shotSizes } from "../../../src/film/vocabulary.ts";
import type { StagedShot } from "../../../src/takes/resolve-cut.ts";
import { toSeconds } from "../../../src/time/rounding.ts";
import type { StagedFilm } from "../../../src/deliver/staged-film.ts";
import { keyframeAt } from "../keyframe-at.ts";
import { typefaces } from "../lettering.ts";

/** Props of {@link ShotFacts}. */
export type ShotFactsProps = { readonly staged: StagedFilm; readonly shot: StagedShot };

/** One line about a shot: number, id, size and move, seconds, frames, bar and beat; a dot where it starts on a downbeat. */
export const ShotFacts = ({ staged, shot }: ShotFactsProps) => {
  const { ember } = staged.film.film.look;
  const { durationInFrames, anchor } = shot.cut;
  const seconds = toSeconds(durationInFrames, staged.fps).toFixed(2);
  return (
    <div style={line}>
      <span style={{ fontSize: 40, color: ember }}>{String(shot.index + 1).padStart(2, "0")}</span>
      <span style={{ fontWeight: 600, fontSize: 27, letterSpacing: "0.02em" }}>{shot.shot.id}</span>
      <span style={{ opacity: 0.72 }}>{terms(staged, shot)}</span>
      <span style={{ marginLeft: "auto" }}>
        {`${seconds} s`}
        <span style={{ opacity: 0.6 }}>{` · ${durationInFrames} f · ${place(anchor)}`}</span>
        {anchor.kind === "downbeat" ? <span style={{ ...dot, backgroundColor: ember }} /> : null}
      </span>
    </div>
  );
};

const line = {
  display: "flex",
  alignItems: "baseline",
  gap: 20,
  marginTop: 18,
  whiteSpace: "nowrap",
  fontFamily: typefaces.en,
  fontWeight: 500,
  fontSize: 25,
} as const;

const dot = {
  display: "inline-block",
  width: 10,
  height: 10,
  marginLeft: 12,
  borderRadius: 5,
  verticalAlign: "0.12em",
} as const;

const terms = ({ film }: StagedFilm, { shot }: StagedShot): string => {
  const from = keyframeAt(film, shot, "start")?.camera.size;
  const to = keyframeAt(film, shot, "end")?.camera.size;
  const size = from === to || !to ? from : `${from ?? "?"} → ${to}`;
  const chinese = from ? shotSizes[from].name.zh : "";
  return `${size ?? "?"} ${chinese} · ${shot.move} ${cameraMoves[shot.move].zh}`;
};

/** Where a shot's first frame lies in the song: bar and beat, counted from 1. */
const place = ({ kind, bar, beat }: StagedShot["cut"]["anchor"]): string =>
  kind === "start" ? "start" : `bar ${bar}.${beat}`;
