import { createHash } from "node:crypto";

/** An object of the test store. `etag` is quoted, as S3 writes it. */
export type StoredObject = {
  readonly body: Buffer;
  readonly etag: string;
  readonly type: string;
  readonly disposition: string | null;
  readonly acl: string;
  readonly modified: Date;
};

/** A bucket of the test store: objects by key, sub-resources (`policy`, `acl`, `lifecycle` ...) as the text that was put. */
export type Bucket = {
  readonly name: string;
  readonly region: string;
  /** Account that owns it. */
  readonly owner: string;
  readonly objects: Map<string, StoredObject>;
  readonly settings: Map<string, string>;
  readonly uploads: Map<string, Upload>;
};

/** A multipart upload that is under way. */
export type Upload = {
  readonly type: string;
  readonly acl: string;
  readonly disposition: string | null;
  readonly parts: Map<number, Buffer>;
};

const md5 = (data: Uint8Array): string => createHash("md5").update(data).digest("hex");

/** The etag S3 gives to an object that was put in one piece. */
export const etagOf = (body: Uint8Array): string => `"${md5(body)}"`;

/** The etag S3 gives to an object put in parts: the md5 of the parts' md5s, and how many there were. */
export const etagOfParts = (parts: readonly Buffer[]): string =>
  `"${md5(Buffer.from(parts.map(md5).join(""), "hex"))}-${parts.length}"`;

/** An empty bucket. */
export const newBucket = (name: string, region: string, owner: string): Bucket => ({
  name,
  region,
  owner,
  objects: new Map(),
  settings: new Map(),
  uploads: new Map(),
});

/** Puts an object, over any that was there. */
export const putObject = (
  bucket: Bucket,
  key: string,
  object: Omit<StoredObject, "modified">,
): void => {
  bucket.objects.set(key, { ...object, modified: new Date() });
};
