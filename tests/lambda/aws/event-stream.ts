import { crc32 } from "node:zlib";

const headerOf = (name: string, value: string): Buffer => {
  const [key, text] = [Buffer.from(name), Buffer.from(value)];
  const length = Buffer.alloc(2);
  length.writeUInt16BE(text.length);
  return Buffer.concat([Buffer.from([key.length]), key, Buffer.from([7]), length, text]);
};

/**
 * One message of `application/vnd.amazon.eventstream`: lengths, their CRC32, headers, payload, CRC32 of all
 * (https://smithy.io/2.0/aws/amazon-eventstream.html).
 */
export const eventMessage = (type: string, contentType: string, payload: Uint8Array): Buffer => {
  const headers = Buffer.concat([
    headerOf(":message-type", "event"),
    headerOf(":event-type", type),
    headerOf(":content-type", contentType),
  ]);
  const prelude = Buffer.alloc(12);
  prelude.writeUInt32BE(16 + headers.length + payload.length, 0);
  prelude.writeUInt32BE(headers.length, 4);
  prelude.writeUInt32BE(crc32(prelude.subarray(0, 8)), 8);
  const body = Buffer.concat([prelude, headers, payload]);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([body, check]);
};
