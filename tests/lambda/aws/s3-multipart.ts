import { randomUUID } from "node:crypto";
import { sendXml } from "./http.ts";
import { empty, escaped, header, payloadOf, refuse, type Call } from "./s3-call.ts";
import { etagOf, etagOfParts, putObject, type Bucket } from "./s3-store.ts";

/** One step of an upload in parts: begin (no id), a part, the end, or giving up. */
export const multipart = async (call: Call, bucket: Bucket, id: string | null): Promise<void> => {
  const { request, response, url, key } = call;
  if (id === null) {
    const created = randomUUID();
    bucket.uploads.set(created, {
      type: header(request, "content-type") ?? "application/octet-stream",
      acl: header(request, "x-amz-acl") ?? "private",
      disposition: header(request, "content-disposition"),
      parts: new Map(),
    });
    return sendXml(
      response,
      200,
      `<InitiateMultipartUploadResult><Bucket>${bucket.name}</Bucket><Key>${escaped(key)}</Key><UploadId>${created}</UploadId></InitiateMultipartUploadResult>`,
    );
  }
  const upload = bucket.uploads.get(id);
  if (!upload) return refuse(response, 404, "NoSuchUpload");
  if (request.method === "DELETE") {
    bucket.uploads.delete(id);
    return empty(response, 204);
  }
  const body = await payloadOf(request);
  if (request.method === "PUT") {
    upload.parts.set(Number(url.searchParams.get("partNumber")), body);
    return empty(response, 200, { etag: etagOf(body) });
  }
  const parts = [...upload.parts].toSorted(([a], [b]) => a - b).map(([, part]) => part);
  const etag = etagOfParts(parts);
  putObject(bucket, key, { ...upload, body: Buffer.concat(parts), etag });
  bucket.uploads.delete(id);
  return sendXml(
    response,
    200,
    `<CompleteMultipartUploadResult><Bucket>${bucket.name}</Bucket><Key>${escaped(key)}</Key><ETag>${escaped(etag)}</ETag></CompleteMultipartUploadResult>`,
  );
};
