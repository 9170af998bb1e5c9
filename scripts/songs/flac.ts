import libflac from "libflacjs";
import type { Flac, StreamMetadata } from "libflacjs";

import type { Pcm16 } from "./pcm16.ts";

const COMPRESSION = 8;
/** Samples handed over at a time: little enough for the encoder's memory to stay as it is. */
const STRETCH = 1 << 16;

/** Fields of STREAMINFO known only at the end, by their byte in the file (RFC 9639, section 8.2). */
const SMALLEST_FRAME_AT = 12;
const LARGEST_FRAME_AT = 15;
const MD5_AT = 26;

/** libFLAC without WebAssembly: its WebAssembly build fetches itself by path, which Node refuses. */
const loadEncoder = async (): Promise<Flac> => {
  const flac = libflac("release.asmjs");
  await new Promise((resolve) => flac.on("ready", resolve));
  return flac;
};

const feed = (flac: Flac, encoder: number, pcm: Pcm16): boolean => {
  for (let start = 0; start < pcm.left.length; start += STRETCH) {
    const left = Int32Array.from(pcm.left.subarray(start, start + STRETCH));
    const right = Int32Array.from(pcm.right.subarray(start, start + STRETCH));
    if (!flac.FLAC__stream_encoder_process(encoder, [left, right], left.length)) {
      return false;
    }
  }
  return flac.FLAC__stream_encoder_finish(encoder);
};

const completeHeader = (file: Buffer, { md5sum, ...info }: StreamMetadata): void => {
  file.writeUIntBE(info.min_framesize, SMALLEST_FRAME_AT, 3);
  file.writeUIntBE(info.max_framesize, LARGEST_FRAME_AT, 3);
  file.write(md5sum, MD5_AT, "hex");
};

/**
 * A stereo 16-bit FLAC file by libFLAC at its strongest compression, decoded and compared as it is made. The encoder
 * writes a stream and cannot go back, so the frame sizes and the MD5 sum are written into the header afterwards.
 * Remotion's ffmpeg reads FLAC but cannot write it. Takes at least one sample.
 */
export const encodeFlac = async (pcm: Pcm16, sampleRate: number): Promise<Uint8Array> => {
  const flac = await loadEncoder();
  const { length } = pcm.left;
  const encoder = flac.create_libflac_encoder(sampleRate, 2, 16, COMPRESSION, length, true);
  const chunks: Uint8Array[] = [];
  const infos: StreamMetadata[] = [];
  const status = flac.init_encoder_stream(
    encoder,
    (chunk) => void chunks.push(chunk),
    (info) => void (info && infos.push(info)),
  );
  const finished = status === 0 && feed(flac, encoder, pcm);
  const state = flac.FLAC__stream_encoder_get_state(encoder);
  flac.FLAC__stream_encoder_delete(encoder);
  const info = infos.at(-1);
  if (!finished || info === undefined) {
    throw new Error(`libFLAC ended with status ${status} and state ${state}`);
  }
  const file = Buffer.concat(chunks);
  completeHeader(file, info);
  return file;
};
