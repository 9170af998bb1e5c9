import { z } from "zod";
import type { Signal } from "./clean-signal.ts";
import { ONSET_HOP } from "./onset-strength.ts";

const unit = z.number().min(0).max(1);

/**
 * The shape of a song's sound, for drawing it: three curves of one length, each against its own highest value, the first
 * stretch at 0 s.
 */
export const waveSchema = z.strictObject({
  schema: z.literal("wave/1"),
  /** Seconds that one value stands for. */
  hopInSeconds: z.number().positive(),
  /** Largest sample of each stretch. */
  peak: z.array(unit),
  /** Root mean square of each stretch, on the scale of `peak`. */
  body: z.array(unit),
  /** How suddenly sound begins: the strongest onset of each stretch. */
  attack: z.array(unit),
});

/** See {@link waveSchema}. */
export type Wave = z.infer<typeof waveSchema>;

/** A wave on disk (`score/<song>.wave.json`): of which bytes (sha-256, hex), and the version of the analyser that drew it. */
export const waveFileSchema = waveSchema.extend({
  madeFrom: z.strictObject({ song: z.string(), analyser: z.string() }),
});

/** Seconds a value of a wave stands for: finer than a frame, two or three pixels of a screen that shows some seconds. */
const HOP = 0.025;

const hundredth = (value: number): number => Math.round(Math.min(1, value) * 100) / 100;

/** Peak and root mean square of samples `from` up to `to`. */
const levels = (samples: Float32Array, from: number, to: number) => {
  let peak = 0;
  let squares = 0;
  for (let index = from; index < to; index += 1) {
    const value = samples[index] ?? 0;
    peak = Math.max(peak, Math.abs(value));
    squares += value * value;
  }
  return { peak, body: Math.sqrt(squares / Math.max(1, to - from)) };
};

/** Draws the wave of a signal whose strongest sample is 1, `onsets` being its onset strength every 10 ms. */
export const waveOfSignal = (
  { samples, sampleRate }: Pick<Signal, "samples" | "sampleRate">,
  onsets: Float32Array,
): Wave => {
  const count = Math.max(1, Math.ceil(samples.length / sampleRate / HOP));
  const stretches = Array.from({ length: count }, (_, index) =>
    levels(
      samples,
      Math.round(index * HOP * sampleRate),
      Math.min(samples.length, Math.round((index + 1) * HOP * sampleRate)),
    ),
  );
  const strongest = onsets.reduce((best, value) => Math.max(best, value), 1e-9);
  const attack = stretches.map((_, index) => {
    const from = Math.round((index * HOP) / ONSET_HOP);
    const to = Math.max(from + 1, Math.round(((index + 1) * HOP) / ONSET_HOP));
    return onsets.subarray(from, to).reduce((best, value) => Math.max(best, value), 0) / strongest;
  });
  return {
    schema: "wave/1",
    hopInSeconds: HOP,
    peak: stretches.map(({ peak }) => hundredth(peak)),
    body: stretches.map(({ body }) => hundredth(body)),
    attack: attack.map(hundredth),
  };
};
