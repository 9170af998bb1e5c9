import type { Loudness } from "./measure-loudness.ts";

/** Loudness of a finished film in LUFS: what music and video services play at. */
export const targetLoudness = -14;
/** Highest true peak of a finished film in dBTP (EBU R 128 s1, AES TD1008). */
export const highestPeak = -1;
/** A song this near to the target is left as it is, in LU. */
const nearEnough = 0.3;
/** Quieter than this is silence, room tone or a mistake: making it loud would only raise noise. LUFS. */
const silence = -60;

/** What is done to a song's level. `untouched` and `gain` keep every sample in proportion; `level` rides the gain. */
export type GainPlan =
  | { readonly kind: "untouched"; readonly why: "near-target" | "silent" }
  | { readonly kind: "gain"; readonly decibels: number }
  | { readonly kind: "level"; readonly towards: number };

/** Chooses the gentlest way to bring a song to {@link targetLoudness} without passing {@link highestPeak}. */
export const planGain = (loudness: Loudness): GainPlan => {
  if (!(loudness.integrated > silence)) return { kind: "untouched", why: "silent" };
  const decibels = targetLoudness - loudness.integrated;
  if (Math.abs(decibels) <= nearEnough) return { kind: "untouched", why: "near-target" };
  return loudness.truePeak + decibels <= highestPeak
    ? { kind: "gain", decibels }
    : { kind: "level", towards: targetLoudness };
};

/** The ffmpeg filter that carries out a plan, or null when there is nothing to do. Both filters keep time to the sample. */
export const gainFilter = (plan: GainPlan, loudness: Loudness): string | null => {
  switch (plan.kind) {
    case "untouched":
      return null;
    case "gain":
      return `volume=${plan.decibels.toFixed(3)}dB:precision=double`;
    case "level": {
      const measured = [
        `measured_I=${loudness.integrated}`,
        `measured_TP=${Math.max(-99, loudness.truePeak)}`,
        `measured_LRA=${loudness.range}`,
        `measured_thresh=${loudness.threshold}`,
      ].join(":");
      const range = Math.min(50, Math.max(1, loudness.range));
      return `loudnorm=I=${plan.towards}:TP=${highestPeak - 0.5}:LRA=${range}:${measured}:linear=false`;
    }
    default:
      return plan satisfies never;
  }
};
