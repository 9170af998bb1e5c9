import { SAMPLE_RATE } from "./song.ts";
import type { Tape } from "./tape.ts";

const HEADER = 44;
const BYTES_PER_FRAME = 6;
const FULL_SCALE = 2 ** 23 - 1;

/** A tape as the bytes of a 24-bit stereo wav file; samples beyond full scale are held there. */
export const toWav = (tape: Tape): Uint8Array => {
  const dataBytes = tape.left.length * BYTES_PER_FRAME;
  const bytes = Buffer.alloc(HEADER + dataBytes);
  bytes.write("RIFF", 0);
  bytes.writeUInt32LE(HEADER - 8 + dataBytes, 4);
  bytes.write("WAVEfmt ", 8);
  bytes.writeUInt32LE(16, 16);
  bytes.writeUInt16LE(1, 20);
  bytes.writeUInt16LE(2, 22);
  bytes.writeUInt32LE(SAMPLE_RATE, 24);
  bytes.writeUInt32LE(SAMPLE_RATE * BYTES_PER_FRAME, 28);
  bytes.writeUInt16LE(BYTES_PER_FRAME, 32);
  bytes.writeUInt16LE(24, 34);
  bytes.write("data", 36);
  bytes.writeUInt32LE(dataBytes, 40);
  const write = (sample: number, at: number): void => {
    const held = Math.max(-1, Math.min(1, sample));
    bytes.writeIntLE(Math.round(held * FULL_SCALE), at, 3);
  };
  for (let index = 0; index < tape.left.length; index++) {
    write(tape.left[index] ?? 0, HEADER + index * BYTES_PER_FRAME);
    write(tape.right[index] ?? 0, HEADER + index * BYTES_PER_FRAME + 3);
  }
  return bytes;
};
