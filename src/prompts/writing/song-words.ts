import type { Score } from "../../score/score.ts";

/** What of a song matters to who writes a film for it. */
export type SongOutline = Pick<Score, "durationInSeconds" | "tempo" | "meter"> & {
  readonly sections: readonly Pick<
    Score["sections"][number],
    "start" | "end" | "energy" | "label"
  >[];
};

/** The outline of a score. */
export const songOutline = ({ durationInSeconds, tempo, meter, sections }: Score): SongOutline => ({
  durationInSeconds,
  tempo,
  meter,
  sections: sections.map(({ start, end, energy, label }) => ({ start, end, energy, label })),
});

const seconds = (value: number): string => `${value.toFixed(1)} s`;

/** A song in words: how long, how fast, and its sections with their energy. */
export const songWords = ({ durationInSeconds, tempo, meter, sections }: SongOutline): string =>
  [
    `The song lasts ${seconds(durationInSeconds)}${tempo > 0 ? `, ${Math.round(tempo)} beats a minute${meter > 0 ? `, ${meter} to a bar` : ""}` : ", without a beat"}. Its sections (equal letters sound alike; energy from 0, quietest, to 1):`,
    ...sections.map(
      ({ start, end, energy, label }) =>
        `- ${label}: ${seconds(start)} to ${seconds(end)}, energy ${energy.toFixed(2)}`,
    ),
  ].join("\n");

/** Seconds that a shot of a film lasts on average. */
const usualShot = 2.5;

/** How many shots a song asks for, when nobody says; at least 1. */
export const shotsForSong = ({ durationInSeconds }: SongOutline): number =>
  Math.max(1, Math.round(durationInSeconds / usualShot));
