import { beatPulse } from "../score/beat-pulse.ts";
import { energyAt } from "../score/energy-at.ts";
import type { StagedShot } from "../takes/resolve-cut.ts";
import { endInFrames, overlap, type FrameRange } from "../time/range.ts";
import { toSeconds } from "../time/rounding.ts";
import { captionsOf } from "./captions-of.ts";
import { carrierOf, shotPicture } from "./shot-picture.ts";
import { ownRange, shotWords } from "./shot-words.ts";
import type { StagedFilm, View } from "./staged-film.ts";
import { transitionRanges } from "./transition-ranges.ts";

/** Decimals of the light of the music: finer than any pixel. */
const lightDecimals = 6;

const rounded = (value: number): number => Number(value.toFixed(lightDecimals));

/** The light of the music, frame by frame; a panel moves with every beat, the light over a film with downbeats. */
const musicIn = ({ pulse, fps }: StagedFilm, range: FrameRange, hasPanels: boolean): unknown =>
  pulse &&
  Array.from({ length: range.durationInFrames }, (_, index) => {
    const seconds = toSeconds(range.startInFrames + index, fps);
    const throb = rounded(beatPulse({ ...pulse, beats: [] }, seconds, 0.24));
    const energy = rounded(energyAt(pulse, seconds));
    return hasPanels ? [energy, throb, rounded(beatPulse(pulse, seconds))] : [energy, throb];
  });

const withHandles = ({ startInFrames, cut }: StagedShot): FrameRange => ({
  startInFrames: startInFrames - cut.handles.headInFrames,
  durationInFrames: cut.handles.headInFrames + cut.durationInFrames + cut.handles.tailInFrames,
});

const shotIn = (staged: StagedFilm, view: View, range: FrameRange) => (shot: StagedShot) => {
  const { startInFrames, cut } = shot;
  const isPanel = shot.picture.kind === "sketch" || shot.picture.kind === "slate";
  const notes = isPanel && shot.shot.title === "none" ? view.notes : "none";
  return {
    from: startInFrames - range.startInFrames,
    durationInFrames: cut.durationInFrames,
    handles: cut.handles,
    play: cut.play,
    peak: cut.peak,
    picture: shotPicture(staged, shot, notes !== "none"),
    notes,
    // Lettering dims the light of the music, in whatever language.
    isLettered: [shot.shot.caption !== null, shot.shot.title !== "none"],
    words: shotWords(staged, shot, view, range),
  };
};

const transitionsIn = (staged: StagedFilm, range: FrameRange): unknown[] =>
  staged.shots.slice(0, -1).flatMap((outgoing, index) => {
    const incoming = staged.shots[index + 1];
    const [place] = transitionRanges({
      shots: [outgoing.cut, ...(incoming ? [incoming.cut] : [])],
    });
    if (!incoming || !place) return [];
    const startInFrames = place.startInFrames + outgoing.startInFrames;
    if (!overlap({ ...place, startInFrames }, range)) return [];
    return [
      {
        kind: outgoing.cut.transition.kind,
        cut: incoming.startInFrames - range.startInFrames,
        frames: outgoing.cut.transition.frames,
        // The edge of a dream has its chance from here.
        seed: incoming.index,
        from: carrierOf(staged.film, outgoing, "end"),
        to: carrierOf(staged.film, incoming, "start"),
      },
    ];
  });

/** The lines that are read in a range, each with its place in it; null where the shots have captions of their own. */
const lyricsIn = (staged: StagedFilm, { words, notes }: View, range: FrameRange): unknown =>
  staged.lyrics &&
  captionsOf(staged, words)
    .filter((caption) => overlap(caption.range, range))
    .map(({ range: { startInFrames, durationInFrames }, lines, sung }) => ({
      from: startInFrames - range.startInFrames,
      durationInFrames,
      lines,
      ...(sung.length > 0 ? { sung } : {}),
      isRaised: notes === "full",
    }));

/** How far the end of the film is, where its last shot fades into it. */
const endingIn = (staged: StagedFilm, range: FrameRange): unknown => {
  const last = staged.shots.at(-1);
  return last && overlap(ownRange(last), range)
    ? {
        frames: last.shot.transition.frames,
        left: staged.durationInFrames - endInFrames(range),
      }
    : null;
};

/**
 * Everything of a film that can change the pixels of a range of it, and nothing else, as plain data: two ranges with equal
 * content look the same, in whatever film, song or language they lie. What draws it (code, fonts, size, encoder) is not in it.
 */
export const segmentContent = (staged: StagedFilm, view: View, range: FrameRange): unknown => {
  const { film, format, fps } = staged;
  const shots = staged.shots.filter((shot) => overlap(withHandles(shot), range));
  const hasPanels = shots.some(({ picture }) => picture.kind === "sketch");
  const isLit = shots.some((shot) => overlap(ownRange(shot), range) && shot.shot.title === "none");
  return {
    frames: range.durationInFrames,
    fps,
    frame: { width: format.width, height: format.height },
    look: film.film.look,
    shots: shots.map(shotIn(staged, view, range)),
    transitions: transitionsIn(staged, range),
    music: isLit || hasPanels ? musicIn(staged, range, hasPanels) : null,
    ending: endingIn(staged, range),
    lyrics: lyricsIn(staged, view, range),
  };
};
