import type { Score } from "./score.ts";

/** How fast a song goes and how its beats are counted, in a few words: `120.0 BPM in 4`; `60.0 BPM in 2, beats of three (6/8, or swung)`. */
export const tempoWords = ({
  tempo,
  meter,
  subdivision,
}: Pick<Score, "tempo" | "meter" | "subdivision">): string => {
  if (tempo === 0) return "no beat";
  const parts = subdivision === 3 ? `, beats of three (${3 * meter}/8, or swung)` : "";
  return `${tempo.toFixed(1)} BPM in ${meter}${parts}`;
};
