import { decodeSong } from "../media/decode-song.ts";
import { sha256OfBytes } from "../store/sha256.ts";

/** SHA-256 of a file's sound as it is heard, sample by sample. */
export const hashOfSound = async (file: string): Promise<string> => {
  const decoded = await decodeSong(file, new AbortController().signal);
  if (decoded.kind !== "decoded") throw new Error(JSON.stringify(decoded));
  return sha256OfBytes(new Uint8Array(decoded.samples.slice().buffer));
};
