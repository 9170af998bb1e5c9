import { rm } from "node:fs/promises";
import { z } from "zod";
import type { SongWindow } from "../../src/score/window-of-score.ts";
import { cutSong } from "../media/cut-song.ts";
import { encodeSong, soundVersion, type EncodedSong } from "../media/encode-song.ts";
import { targetLoudness } from "../media/plan-gain.ts";
import { readJsonFile, writeJsonFile } from "../store/json-file.ts";
import { sha256OfData } from "../store/sha256.ts";
import type { Cancelled, Failure } from "../terminal/outcome.ts";
import type { SegmentStore } from "./segments/segment-store.ts";

/** A song to be encoded, or a part of it; `songHash` is the sha-256 of its bytes. */
export type SoundOrder = {
  readonly file: string;
  readonly songHash: string;
  readonly songInSeconds: number;
  readonly part: SongWindow | null;
};

/** What was done to a song, for people: its loudness in LUFS (null for silence), and how its level was changed. */
const noteSchema = z.strictObject({
  schema: z.literal("sound/1"),
  songLoudness: z.number().nullable(),
  gain: z.string(),
});

/** A film's sound on disk. */
export type KeptSound = {
  readonly kind: "sound";
  readonly file: string;
  readonly songLoudness: number | null;
  readonly gain: string;
};

/** Names a film's sound: equal fingerprints mean equal samples. */
export const soundFingerprint = ({ songHash, part }: SoundOrder): string =>
  sha256OfData({ soundVersion, songHash, part, targetLoudness });

const gainOf = ({ plan }: EncodedSong): string => {
  switch (plan.kind) {
    case "untouched":
      return plan.why;
    case "gain":
      return `${plan.decibels >= 0 ? "+" : ""}${plan.decibels.toFixed(2)} dB`;
    case "level":
      return "levelled";
    default:
      return plan satisfies never;
  }
};

const encode = async (
  { file, songInSeconds, part }: SoundOrder,
  draft: string,
  signal: AbortSignal,
): Promise<EncodedSong | Failure | Cancelled> => {
  if (part === null) return encodeSong(file, draft, signal, songInSeconds);
  const wav = draft.replace(/\.mp4$/, ".wav");
  try {
    const cut = await cutSong({ file, songInSeconds }, part, wav, signal);
    return cut.kind === "cut" ? await encodeSong(wav, draft, signal, part.end - part.start) : cut;
  } finally {
    await rm(wav, { force: true });
  }
};

/** A film's sound, as one piece over the whole film: encoded, or taken from the store when it was encoded before. */
export const soundOf = async (
  order: SoundOrder,
  store: SegmentStore,
  signal: AbortSignal,
): Promise<KeptSound | Failure | Cancelled> => {
  const fingerprint = soundFingerprint(order);
  const [kept, note] = await Promise.all([
    store.find(fingerprint),
    readJsonFile(store.note(fingerprint), noteSchema),
  ]);
  if (typeof kept === "object" && note.kind === "read") {
    const { songLoudness, gain } = note.value;
    return { kind: "sound", file: kept.file, songLoudness, gain };
  }
  const draft = await store.draft(fingerprint);
  const encoded = await encode(order, draft, signal);
  if (encoded.kind !== "encoded") return encoded;
  const { integrated } = encoded.from;
  const songLoudness = Number.isFinite(integrated) ? integrated : null;
  const gain = gainOf(encoded);
  await writeJsonFile(store.note(fingerprint), noteSchema, {
    schema: "sound/1",
    songLoudness,
    gain,
  });
  const { file } = await store.keep(fingerprint, draft);
  return { kind: "sound", file, songLoudness, gain };
};
