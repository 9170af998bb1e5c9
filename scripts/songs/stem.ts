import { OfflineAudioContext } from "node-web-audio-api";

import { seededChance, seedFrom } from "./chance.ts";
import { eventsOf } from "./events.ts";
import type { PartEvent } from "./events.ts";
import { toHertz } from "./pitch.ts";
import { SAMPLE_RATE, samplesIn, samplesPerBeat } from "./song.ts";
import type { Song } from "./song.ts";
import { blankTape, copyOf, fadeOut, layOn } from "./tape.ts";
import type { Tape } from "./tape.ts";
import type { Voice } from "./voice.ts";
import { voices } from "./voices.ts";

/** No two strokes in a row are quite alike: each pitch has this many takes. */
const TAKES = 3;
const CUT_FADE = 0.02 * SAMPLE_RATE;

type NoteText = {
  readonly midi: number;
  readonly seconds: number;
  readonly velocity: number;
  readonly ringing: boolean;
  readonly take: number;
};

/** Renders one note alone from time 0. A long graph costs time for every node at every moment; a short one does not. */
const renderNote = async (voice: Voice, name: string, note: NoteText): Promise<Tape> => {
  const length = Math.ceil((note.seconds + voice.tail(note.ringing)) * SAMPLE_RATE);
  const context = new OfflineAudioContext(2, length, SAMPLE_RATE);
  voice.play({
    context,
    out: context.destination,
    hertz: toHertz(note.midi),
    seconds: note.seconds,
    velocity: note.velocity,
    ringing: note.ringing,
    chance: seededChance(seedFrom(`${name} ${note.midi} ${note.take}`)),
  });
  const tape = copyOf(await context.startRendering());
  fadeOut(tape, CUT_FADE);
  return tape;
};

/** Loudness of a stroke: a little more than its velocity says, so that pp to ff spans about 19 dB. */
const toGain = (velocity: number): number => velocity ** 1.6;

type Stroke = { readonly at: number; readonly gain: number; readonly pan: number };

/**
 * One part from first bar to last on a tape as long as the song. Every note starts on its exact sample; only its strength
 * is humanised (up to 6 % either way) and, where the part is spread, its side alternates.
 */
export const renderStem = async (song: Song, partName: string): Promise<Tape> => {
  const part = song.parts[partName];
  if (part === undefined) {
    throw new Error(`${song.id} has no part "${partName}"`);
  }
  const voice = voices[part.voice];
  const chance = seededChance(seedFrom(`${song.seed} ${partName}`));
  const tape = blankTape(samplesIn(song));
  const known = new Map<string, Tape>();
  const lay = async (note: NoteText, stroke: Stroke): Promise<void> => {
    const key = Object.values(note).join();
    const sound = known.get(key) ?? (await renderNote(voice, part.voice, note));
    known.set(key, sound);
    layOn(tape, sound, stroke);
  };
  for (const [index, event] of eventsOf(song, partName).entries()) {
    const gain = toGain(event.velocity) * (0.94 + 0.12 * chance());
    const side = index % 2 === 0 ? -part.spread : part.spread;
    const stroke = { at: sampleOf(song, event), gain, pan: part.pan + side };
    const seconds = (event.beats * samplesPerBeat(song)) / SAMPLE_RATE;
    for (const midi of event.pitches) {
      const take = Math.floor(chance() * TAKES);
      const { velocity, tied: ringing } = event;
      await lay({ midi, seconds, velocity, ringing, take }, stroke);
    }
  }
  return tape;
};

const sampleOf = (song: Song, event: PartEvent): number =>
  Math.round(event.beat * samplesPerBeat(song));
