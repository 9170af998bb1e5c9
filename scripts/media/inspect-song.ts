import { open, stat } from "node:fs/promises";
import { isMissing } from "../store/is-missing.ts";
import type { Cancelled, Failure } from "../terminal/outcome.ts";
import { probe } from "./probe.ts";
import { songTrouble, unreadableKind } from "./song-trouble.ts";

/** An audio file that ffmpeg can open. `seconds` is what its header claims, or null. */
export type InspectedSong =
  | { readonly kind: "audio"; readonly seconds: number | null; readonly codec: string }
  | Failure
  | Cancelled;

/** Longest song that is taken, in seconds: two hours (1.3 GB of samples). */
const longest = 7200;

const headOf = async (file: string): Promise<Buffer> => {
  const handle = await open(file, "r");
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(64), 0, 64, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
};

/** Looks at a file before it is decoded, so that whatever is wrong with it is said in a person's words. */
export const inspectSong = async (file: string, signal: AbortSignal): Promise<InspectedSong> => {
  try {
    const { size, isFile } = await stat(file).then((s) => ({ size: s.size, isFile: s.isFile() }));
    if (!isFile) return songTrouble.folder(file);
    if (size === 0) return songTrouble.empty(file);
  } catch (error) {
    if (isMissing(error)) return songTrouble.missing(file);
    throw error;
  }
  const kind = unreadableKind(await headOf(file));
  if (kind) return songTrouble.unreadable(file, kind);
  const probed = await probe(file, signal);
  if (probed.kind === "not-media") return songTrouble.notAudio(file);
  if (probed.kind !== "probed") return probed;
  const sound = probed.streams.find((stream) => stream.codec_type === "audio");
  // ffmpeg takes some plain texts for subtitles or pictures: no audio stream then.
  if (!sound) {
    return probed.streams.some((stream) => stream.codec_type === "video")
      ? songTrouble.noSound(file)
      : songTrouble.notAudio(file);
  }
  if (sound.codec_name === "alac") return songTrouble.unreadable(file, "Apple Lossless");
  const seconds = sound.duration ?? probed.seconds;
  if (seconds !== null && seconds > longest) return songTrouble.long(file, seconds, longest);
  return { kind: "audio", seconds, codec: sound.codec_name };
};
