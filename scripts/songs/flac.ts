import { createHash } from "node:crypto";

import { BitWriter } from "./bit-writer.ts";
import { crc16, crc8 } from "./crc.ts";
import { COEFFICIENT_BITS, predictorsFor, residualOf } from "./linear-prediction.ts";
import type { Predictor } from "./linear-prediction.ts";
import { planRice, writeRice } from "./rice.ts";
import type { RicePlan } from "./rice.ts";

const BLOCK = 4096;
const ORDERS = [2, 4, 8, 12] as const;
const INDEPENDENT = 1;
const LEFT_AND_DIFFERENCE = 8;
const MIDDLE_AND_DIFFERENCE = 10;

/** Two channels of whole numbers in -32768..32767, of equal length. */
export type Pcm16 = { readonly left: Int16Array; readonly right: Int16Array };

type Subframe = {
  readonly samples: Float64Array;
  readonly bitsPerSample: number;
  readonly bits: number;
  readonly coded: { readonly predictor: Predictor; residual: Float64Array; plan: RicePlan } | null;
};

/** A block of one channel, coded the cheapest way: a linear predictor, or plain samples when none helps. */
const planSubframe = (samples: Float64Array, bitsPerSample: number): Subframe => {
  let best: Subframe = {
    samples,
    bitsPerSample,
    bits: samples.length * bitsPerSample,
    coded: null,
  };
  const orders = ORDERS.filter((order) => order < samples.length / 2);
  for (const predictor of orders.length === 0 ? [] : predictorsFor(samples, orders)) {
    const residual = residualOf(samples, predictor);
    const order = predictor.coefficients.length;
    const plan = planRice(residual, order);
    const bits = plan.bits + order * (bitsPerSample + COEFFICIENT_BITS) + 20;
    if (bits < best.bits) {
      best = { samples, bitsPerSample, bits, coded: { predictor, residual, plan } };
    }
  }
  return best;
};

const writeSubframe = (out: BitWriter, subframe: Subframe): void => {
  const { samples, bitsPerSample, coded } = subframe;
  if (coded === null) {
    out.write(1 << 1, 8);
    samples.forEach((sample) => out.write(sample, bitsPerSample));
    return;
  }
  const { coefficients, shift } = coded.predictor;
  const order = coefficients.length;
  out.write((32 + order - 1) << 1, 8);
  samples.subarray(0, order).forEach((sample) => out.write(sample, bitsPerSample));
  out.write(COEFFICIENT_BITS - 1, 4);
  out.write(shift, 5);
  coefficients.forEach((coefficient) => out.write(coefficient, COEFFICIENT_BITS));
  writeRice(out, { residual: coded.residual, warmUp: order, plan: coded.plan });
};

type Layout = { readonly assignment: number; readonly subframes: readonly Subframe[] };

const bitsOf = ({ subframes }: Layout): number =>
  subframes.reduce((sum, { bits }) => sum + bits, 0);

const planFrame = (left: Float64Array, right: Float64Array): Layout => {
  const difference = planSubframe(
    left.map((value, index) => value - (right[index] ?? 0)),
    17,
  );
  const middle = left.map((value, index) => Math.floor((value + (right[index] ?? 0)) / 2));
  const plainLeft = planSubframe(left, 16);
  const layouts: Layout[] = [
    { assignment: INDEPENDENT, subframes: [plainLeft, planSubframe(right, 16)] },
    { assignment: LEFT_AND_DIFFERENCE, subframes: [plainLeft, difference] },
    { assignment: MIDDLE_AND_DIFFERENCE, subframes: [planSubframe(middle, 16), difference] },
  ];
  return layouts.reduce((best, layout) => (bitsOf(layout) < bitsOf(best) ? layout : best));
};

/** A frame number in the bytes of UTF-8, up to 16 bits: five and a half hours of blocks. */
const codedNumber = (value: number): number[] => {
  if (value < 0x80) {
    return [value];
  }
  if (value < 0x800) {
    return [0xc0 | (value >> 6), 0x80 | (value & 0x3f)];
  }
  return [0xe0 | (value >> 12), 0x80 | ((value >> 6) & 0x3f), 0x80 | (value & 0x3f)];
};

const frameBytes = (number: number, left: Float64Array, right: Float64Array): Uint8Array => {
  const layout = planFrame(left, right);
  const out = new BitWriter();
  // Sync and fixed blocks; block size as 16 bits at the end, rate from the stream; stereo layout, 16 bits.
  const head = [0xff, 0xf8, 0x70, (layout.assignment << 4) | 0b1000, ...codedNumber(number)];
  head.push((left.length - 1) >> 8, (left.length - 1) & 0xff);
  [...head, crc8(head)].forEach((byte) => out.write(byte, 8));
  layout.subframes.forEach((subframe) => writeSubframe(out, subframe));
  out.align();
  const check = crc16(out.toBytes());
  out.write(check, 16);
  return out.toBytes();
};

const streamInfo = (pcm: Pcm16, sampleRate: number): Uint8Array => {
  const out = new BitWriter();
  [...Buffer.from("fLaC")].forEach((byte) => out.write(byte, 8));
  out.write(0x80, 8);
  out.write(34, 24);
  out.write(BLOCK, 16);
  out.write(BLOCK, 16);
  out.write(0, 24);
  out.write(0, 24);
  out.write(sampleRate, 20);
  out.write(1, 3);
  out.write(15, 5);
  out.write(Math.floor(pcm.left.length / 2 ** 18), 18);
  out.write(pcm.left.length % 2 ** 18, 18);
  const interleaved = new Int16Array(pcm.left.length * 2);
  pcm.left.forEach((sample, index) => interleaved.set([sample, pcm.right[index] ?? 0], 2 * index));
  const sum = createHash("md5").update(new Uint8Array(interleaved.buffer)).digest();
  sum.forEach((byte) => out.write(byte, 8));
  return out.toBytes();
};

/**
 * A stereo 16-bit FLAC file (RFC 9639): blocks of 4096 samples, linear prediction up to order 12, three stereo layouts,
 * Rice-coded residuals. Remotion's ffmpeg reads FLAC but cannot write it, hence this small encoder.
 */
export const toFlac = (pcm: Pcm16, sampleRate: number): Uint8Array => {
  const chunks = [streamInfo(pcm, sampleRate)];
  for (let start = 0; start < pcm.left.length; start += BLOCK) {
    const left = Float64Array.from(pcm.left.subarray(start, start + BLOCK));
    const right = Float64Array.from(pcm.right.subarray(start, start + BLOCK));
    chunks.push(frameBytes(start / BLOCK, left, right));
  }
  return Buffer.concat(chunks);
};
