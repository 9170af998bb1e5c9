import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { inflateRawSync } from "node:zlib";

/** Unpacks a zip file (stored or deflated entries; APPNOTE.TXT 4.3) into a folder, files executable. */
export const unzip = async (zip: Uint8Array, folder: string): Promise<void> => {
  const data = Buffer.from(zip);
  const end = data.lastIndexOf(Buffer.from("PK\u0005\u0006"));
  const count = data.readUInt16LE(end + 10);
  let at = data.readUInt32LE(end + 16);
  for (let entry = 0; entry < count; entry += 1) {
    const [method, size] = [data.readUInt16LE(at + 10), data.readUInt32LE(at + 20)];
    const lengths = [28, 30, 32].map((offset) => data.readUInt16LE(at + offset));
    const [nameLength = 0, extraLength = 0, commentLength = 0] = lengths;
    const local = data.readUInt32LE(at + 42);
    const name = data.toString("utf8", at + 46, at + 46 + nameLength);
    const from = local + 30 + data.readUInt16LE(local + 26) + data.readUInt16LE(local + 28);
    const packed = data.subarray(from, from + size);
    at += 46 + nameLength + extraLength + commentLength;
    if (name.endsWith("/")) continue;
    const file = path.join(folder, name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, method === 0 ? packed : inflateRawSync(packed), { mode: 0o755 });
  }
};
