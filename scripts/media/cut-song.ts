import type { SongWindow } from "../../src/score/window-of-score.ts";
import { failed, type Cancelled, type Failure } from "../terminal/outcome.ts";
import { writeFileAtomic } from "../store/write-file.ts";
import { soundRate } from "./encode-song.ts";
import { stereo } from "./measure-loudness.ts";
import { fileArgument, runFfmpeg } from "./run-ffmpeg.ts";
import { wavFile } from "./wav-file.ts";

/** How a part of a song comes and goes, where it does not begin or end with the song: seconds. */
const fadeIn = 0.01;
const fadeOut = 1.2;

/** Raised cosine: a fade that the ear does not notice beginning. */
const rise = (share: number): number =>
  0.5 - 0.5 * Math.cos(Math.PI * Math.min(1, Math.max(0, share)));

const faded = (samples: Float32Array, window: SongWindow, songInSeconds: number): Float32Array => {
  const comes = window.start > 0;
  const goes = window.end < songInSeconds;
  return samples.map((sample, index) => {
    const up = comes ? rise(index / (fadeIn * soundRate)) : 1;
    const down = goes ? rise((samples.length - 1 - index) / (fadeOut * soundRate)) : 1;
    return sample * up * down;
  });
};

/**
 * Writes a part of a song as a stereo WAV at {@link soundRate}: to the sample as long as `window`, beginning on the sample where it
 * begins. It fades out over its last 1.2 s unless it ends with the song, `songInSeconds` long.
 */
export const cutSong = async (
  song: { readonly file: string; readonly songInSeconds: number },
  window: SongWindow,
  wav: string,
  signal: AbortSignal,
): Promise<{ readonly kind: "cut" } | Failure | Cancelled> => {
  const frames = Math.round((window.end - window.start) * soundRate);
  const first = Math.round(window.start * soundRate);
  const chunks: Buffer[] = [];
  const filter = `${stereo},aresample=${soundRate},atrim=start_sample=${first}:end_sample=${first + frames}`;
  const run = await runFfmpeg({
    tool: "ffmpeg",
    args: [
      ["-v", "error", "-i", fileArgument(song.file), "-map", "0:a:0", "-vn", "-sn", "-dn"],
      ["-af", filter, "-c:a", "pcm_s16le", "-f", "wav", "pipe:1"],
    ].flat(),
    signal,
    onData: (chunk) => chunks.push(chunk),
  });
  if (run.kind !== "ended") return run;
  const wave = Buffer.concat(chunks);
  const header = wave.indexOf("data") + 8;
  if (run.exit !== 0 || wave.length <= header) {
    return failed(
      "bad-song",
      `The part of ${song.file} from ${window.start} s to ${window.end} s could not be read: ${run.log.trim()}`,
      "Convert the song to wav.",
    );
  }
  const channels = [0, 1].map((channel) =>
    Float32Array.from({ length: frames }, (_, index) => {
      const at = header + 4 * index + 2 * channel;
      return at + 2 <= wave.length ? wave.readInt16LE(at) / 32_767 : 0;
    }),
  );
  await writeFileAtomic(
    wav,
    wavFile(
      channels.map((channel) => faded(channel, window, song.songInSeconds)),
      soundRate,
    ),
  );
  return { kind: "cut" };
};
