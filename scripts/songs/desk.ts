import { OfflineAudioContext } from "node-web-audio-api";

import { eventsOf } from "./events.ts";
import { makeHall } from "./hall.ts";
import { makeFilter, makeGain, makePan } from "./nodes.ts";
import { startSamples } from "./noise.ts";
import { pressCurve } from "./sidechain.ts";
import { SAMPLE_RATE, samplesIn, samplesPerBeat } from "./song.ts";
import type { Song } from "./song.ts";
import { copyOf } from "./tape.ts";
import type { Tape } from "./tape.ts";

const toRatio = (decibels: number): number => 10 ** (decibels / 20);

const startTape = (context: BaseAudioContext, tape: Tape): AudioBufferSourceNode => {
  const buffer = context.createBuffer(2, tape.left.length, SAMPLE_RATE);
  buffer.copyToChannel(tape.left, 0);
  buffer.copyToChannel(tape.right, 1);
  const source = context.createBufferSource();
  source.buffer = buffer;
  source.start(0);
  return source;
};

/** A fader the kick presses down by `depth`: the press curve, turned over, drives its gain. */
const makePressed = (context: BaseAudioContext, press: AudioNode, depth: number): GainNode => {
  const fader = makeGain(context, 1);
  press.connect(makeGain(context, -depth)).connect(fader.gain);
  return fader;
};

const kickTimes = (song: Song): number[] =>
  song.parts["kick"] === undefined
    ? []
    : eventsOf(song, "kick").map(({ beat }) => (beat * samplesPerBeat(song)) / SAMPLE_RATE);

/** A ping-pong echo, each side answering the other a dotted eighth later and a little darker. */
const makeEcho = (context: BaseAudioContext, seconds: number, out: AudioNode): AudioNode => {
  const entry = makeGain(context, 1);
  const [left, right] = [context.createDelay(2), context.createDelay(2)];
  for (const delay of [left, right]) {
    delay.delayTime.setValueAtTime(seconds, 0);
  }
  const feedback = makeGain(context, 0.42);
  const dull = makeFilter(context, "lowpass", 3400, 0.4);
  entry.connect(left);
  left.connect(makePan(context, -0.75)).connect(out);
  left.connect(right);
  right.connect(makePan(context, 0.75)).connect(out);
  right.connect(dull).connect(feedback).connect(left);
  return entry;
};

type Buses = { readonly dry: AudioNode; readonly hall: AudioNode; readonly echo: AudioNode };

const makeBuses = (context: BaseAudioContext, song: Song, press: AudioNode): Buses => {
  const dry = makeGain(context, 1);
  const rumble = makeFilter(context, "highpass", 28, 0.7);
  dry.connect(rumble).connect(context.destination);
  const convolver = context.createConvolver();
  convolver.buffer = makeHall(context, song.seed);
  const hall = makeFilter(context, "highpass", 170, 0.5);
  hall
    .connect(convolver)
    .connect(makePressed(context, press, 0.3))
    .connect(dry);
  const dottedEighth = (0.75 * samplesPerBeat(song)) / SAMPLE_RATE;
  const returns = makeGain(context, 1);
  returns.connect(dry);
  returns.connect(makeGain(context, 0.4)).connect(hall);
  return { dry, hall, echo: makeEcho(context, dottedEighth, returns) };
};

/** Mixes a song's stems down to one tape: faders, ducking under the kick, hall and echo. */
export const mixDown = async (song: Song, stems: ReadonlyMap<string, Tape>): Promise<Tape> => {
  const length = samplesIn(song);
  const context = new OfflineAudioContext(2, length, SAMPLE_RATE);
  const press = startSamples(context, pressCurve(kickTimes(song), length));
  const buses = makeBuses(context, song, press);
  for (const [name, tape] of stems) {
    const part = song.parts[name];
    if (part === undefined) {
      continue;
    }
    const fader = makeGain(context, toRatio(part.level));
    const pressed = makePressed(context, press, part.duck);
    startTape(context, tape).connect(fader).connect(pressed);
    pressed.connect(buses.dry);
    pressed.connect(makeGain(context, part.hall)).connect(buses.hall);
    pressed.connect(makeGain(context, part.echo)).connect(buses.echo);
  }
  return copyOf(await context.startRendering());
};
