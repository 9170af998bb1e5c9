import { failed, type Cancelled, type Failure } from "../terminal/outcome.ts";
import { systemFailure } from "../terminal/system-failure.ts";
import { inspectSong } from "./inspect-song.ts";
import { measureLoudness, stereo, type Loudness } from "./measure-loudness.ts";
import { gainFilter, planGain, targetLoudness, type GainPlan } from "./plan-gain.ts";
import { fileArgument, runFfmpeg } from "./run-ffmpeg.ts";

/** Raised by hand when the same song becomes other sound: what was encoded before is then encoded again. */
export const soundVersion = "2";

/** Samples a second of a finished film's sound. */
export const soundRate = 48_000;

/** A song made ready for the film: how loud it was, and what was done about it. */
export type EncodedSong = {
  readonly kind: "encoded";
  readonly from: Loudness;
  readonly plan: GainPlan;
};

/**
 * At this rate the encoder has bits to spare, and its ways of saving them only do harm: they raised the true peak of one
 * song from -1.50 to +0.22 dBTP and of another from -1.54 to -0.97. Like this they become -1.49 and -1.32.
 */
const encoder = ["-c:a", "aac", "-b:a", "320k", "-aac_coder", "fast"].concat(
  ["tns", "is", "pns"].flatMap((tool) => [`-aac_${tool}`, "0"]),
);

/** Levelling lands this near to its target, or is asked again with the difference taken off. LU. */
const goodEnough = 0.2;

type Levelled = {
  readonly kind: "levelled";
  readonly plan: GainPlan;
  readonly filter: string | null;
};

/** Levelling measures in blocks and may miss by some tenths: aims once more, with the miss taken off. */
const level = async (
  file: string,
  loudness: Loudness,
  signal: AbortSignal,
): Promise<Levelled | Failure | Cancelled> => {
  const plan = planGain(loudness);
  const filter = gainFilter(plan, loudness);
  if (plan.kind !== "level") return { kind: "levelled", plan, filter };
  const heard = await measureLoudness(file, signal, filter);
  if (heard.kind !== "measured") return heard;
  const miss = heard.integrated - targetLoudness;
  if (!Number.isFinite(miss) || Math.abs(miss) <= goodEnough)
    return { kind: "levelled", plan, filter };
  const again: GainPlan = { kind: "level", towards: targetLoudness - miss };
  return { kind: "levelled", plan: again, filter: gainFilter(again, loudness) };
};

/**
 * Counts time by samples from 0. Containers that do not say how much an encoder put in front (an mp3 without its tag) start at 25 ms,
 * and levelling keeps times of its own: what was heard at sample n has to be played at n, and the end cut off by samples.
 */
const fromZero = "asetpts=N/SR/TB";

/**
 * Encodes a song as the film's sound: stereo AAC, 48 kHz, 320 kbit/s, at {@link targetLoudness}, in an mp4 whose edit list
 * hides the encoder's own delay, so that a sample stays where it was in the song (Remotion's own AAC comes 2048 samples late). It ends
 * after `seconds`: levelling works in blocks of a tenth of a second and fills the last one up.
 */
export const encodeSong = async (
  input: string,
  output: string,
  signal: AbortSignal,
  seconds = Number.POSITIVE_INFINITY,
): Promise<EncodedSong | Failure | Cancelled> => {
  const song = await inspectSong(input, signal);
  if (song.kind !== "audio") return song;
  const loudness = await measureLoudness(input, signal);
  if (loudness.kind !== "measured") return loudness;
  const levelled = await level(input, loudness, signal);
  if (levelled.kind !== "levelled") return levelled;
  const end = Number.isFinite(seconds)
    ? `atrim=end_sample=${Math.round(seconds * soundRate)}`
    : null;
  const resampled = [`aresample=${soundRate}`, fromZero];
  const chain = [stereo, levelled.filter, ...resampled, end].filter((part) => part !== null);
  const run = await runFfmpeg({
    tool: "ffmpeg",
    args: [
      ["-v", "error", "-i", fileArgument(input), "-map", "0:a:0", "-vn", "-sn", "-dn"],
      ["-map_metadata", "-1", "-map_chapters", "-1", "-af", chain.join(",")],
      encoder,
      ["-fflags", "+bitexact", "-f", "mp4", "-y", fileArgument(output)],
    ].flat(),
    signal,
  });
  if (run.kind !== "ended") return run;
  if (run.exit !== 0) {
    return (
      systemFailure(run.log) ??
      failed(
        "render-failed",
        `The song could not be encoded: ${run.log.trim()}`,
        "Convert it to wav first.",
      )
    );
  }
  return { kind: "encoded", from: loudness, plan: levelled.plan };
};
