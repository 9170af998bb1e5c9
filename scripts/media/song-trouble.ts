import path from "node:path";
import { failed, type Failure } from "../terminal/outcome.ts";

const plays = "mp3, wav, flac, m4a, ogg and opus are read";

/** Kinds that the bundled ffmpeg cannot read, by the first bytes of the file. */
const unreadable: readonly (readonly [offset: number, bytes: string, name: string])[] = [
  [0, "FORM", "AIFF"],
  [0, "MAC ", "Monkey's Audio"],
  [0, "wvpk", "WavPack"],
  [0, "MThd", "MIDI"],
  [0, "#!AMR", "AMR"],
  [0, "\u0030\u0026\u00b2\u0075", "WMA"],
];

/** Names a kind of audio that cannot be read, from the first bytes of a file; null when they say nothing. */
export const unreadableKind = (head: Buffer): string | null =>
  unreadable.find(([offset, bytes]) => {
    const wanted = Buffer.from(bytes, "latin1");
    return head.subarray(offset, offset + wanted.length).equals(wanted);
  })?.[2] ?? null;

const say = (message: string, hint: string): Failure => failed("bad-song", message, hint);

/** Everything that can be wrong with a song's file, said for a person. */
export const songTrouble = {
  missing: (file: string) =>
    say(`There is no file ${file}.`, "Put the song there, or name another one."),
  folder: (file: string) => say(`${file} is a folder, not a song.`, "Name the audio file itself."),
  empty: (file: string) =>
    say(`${path.basename(file)} is empty (0 bytes).`, "Copy or export the song again."),
  notAudio: (file: string) =>
    say(
      `${path.basename(file)} is not an audio file that can be read, whatever its name says.`,
      `Export the song again; ${plays}.`,
    ),
  noSound: (file: string) =>
    say(`${path.basename(file)} holds no sound.`, `Name a file with an audio track; ${plays}.`),
  unreadable: (file: string, kind: string) =>
    say(
      `${path.basename(file)} is ${kind}, which the bundled ffmpeg cannot read.`,
      `Convert it to wav or flac first; ${plays}.`,
    ),
  damaged: (file: string, log: string) =>
    say(
      `${path.basename(file)} could not be decoded: ${log.trim().split("\n").at(-1) ?? "no reason given"}`,
      "Export the song again, or convert it to wav.",
    ),
  long: (file: string, seconds: number, most: number) =>
    say(
      `${path.basename(file)} lasts ${Math.round(seconds / 60)} minutes; at most ${most / 60} are taken.`,
      "Cut the song to the part the film needs.",
    ),
} as const;
