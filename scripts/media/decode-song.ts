import type { Score } from "../../src/score/score.ts";
import type { Cancelled, Failure } from "../terminal/outcome.ts";
import { inspectSong } from "./inspect-song.ts";
import { pcmReader } from "./pcm-reader.ts";
import { fileArgument, runFfmpeg } from "./run-ffmpeg.ts";
import { songTrouble } from "./song-trouble.ts";

/** Samples a second that songs are decoded to, in stereo. */
const decodingRate = 44_100;

/** Samples a second that songs are heard at: half of what they are decoded to, for above 11 kHz nothing tells the time. */
export const hearingRate = decodingRate / 2;

/** A song as samples: mono, -1 to 1 and what a filter overshoots, {@link hearingRate}; its length is what the film will last. */
export type DecodedSong =
  | {
      readonly kind: "decoded";
      readonly samples: Float32Array<ArrayBuffer>;
      readonly sampleRate: number;
      readonly durationInSeconds: number;
      /** Of both channels, before they are mixed. */
      readonly loudness: NonNullable<Score["loudness"]>;
    }
  | Failure
  | Cancelled;

/**
 * Decodes any song that the bundled ffmpeg reads, with the decoder that also renders the film's sound, so that cuts stay in
 * step. Streams: memory grows with the samples alone (5 MB a minute).
 */
export const decodeSong = async (file: string, signal: AbortSignal): Promise<DecodedSong> => {
  const song = await inspectSong(file, signal);
  if (song.kind !== "audio") return song;
  const reader = pcmReader(decodingRate, (song.seconds ?? 60) + 1);
  const run = await runFfmpeg({
    tool: "ffmpeg",
    args: [
      ["-v", "error", "-i", fileArgument(file), "-map", "0:a:0", "-vn", "-sn", "-dn"],
      ["-ac", "2", "-ar", String(decodingRate), "-c:a", "pcm_s24le", "-f", "wav", "pipe:1"],
    ].flat(),
    signal,
    onData: reader.take,
  });
  if (run.kind !== "ended") return run;
  const { samples, loudness } = reader.end();
  if (samples.length === 0) {
    if (/no decoder found|decoder not found/i.test(run.log))
      return songTrouble.unreadable(file, song.codec);
    return run.exit === 0 ? songTrouble.noSound(file) : songTrouble.notAudio(file);
  }
  return {
    kind: "decoded",
    samples,
    sampleRate: hearingRate,
    durationInSeconds: samples.length / hearingRate,
    loudness,
  };
};
