import { z } from "zod";
import { encodeSong, soundVersion, type EncodedSong } from "../media/encode-song.ts";
import { targetLoudness } from "../media/plan-gain.ts";
import { readJsonFile, writeJsonFile } from "../store/json-file.ts";
import { sha256OfData } from "../store/sha256.ts";
import type { Cancelled, Failure } from "../terminal/outcome.ts";
import type { SegmentStore } from "./segments/segment-store.ts";

/** A song to be encoded; `songHash` is the sha-256 of its bytes. */
export type SoundOrder = { readonly file: string; readonly songHash: string };

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
export const soundFingerprint = ({ songHash }: SoundOrder): string =>
  sha256OfData({ soundVersion, songHash, targetLoudness });

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
  const encoded = await encodeSong(order.file, draft, signal);
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
