import type { ServerResponse } from "node:http";
import { sendXml, serve, type LoopbackServer } from "./http.ts";
import { callerOf, isPublic, testAccount } from "./s3-access.ts";
import {
  empty,
  escaped,
  header,
  payloadOf,
  refuse,
  settings,
  unescaped,
  type Call,
} from "./s3-call.ts";
import { multipart } from "./s3-multipart.ts";
import { etagOf, newBucket, putObject, type Bucket } from "./s3-store.ts";

/** An S3 of our own on the loopback interface: what Remotion asks of it, with S3's own answers and refusals. */
export type S3Server = LoopbackServer & {
  readonly buckets: Map<string, Bucket>;
  /** Every request, as `PUT key`, in order. */
  readonly requests: string[];
};

const listObjects = ({ response, url }: Call, bucket: Bucket): void => {
  const prefix = url.searchParams.get("prefix") ?? "";
  const most = Number(url.searchParams.get("max-keys") ?? 1000);
  const after = url.searchParams.get("continuation-token") ?? "";
  const keys = [...bucket.objects.keys()].filter((key) => key.startsWith(prefix)).toSorted();
  const rest = keys.filter((key) => key > after);
  const page = rest.slice(0, most);
  const contents = page.map((key) => {
    const object = bucket.objects.get(key);
    return `<Contents><Key>${escaped(key)}</Key><LastModified>${object?.modified.toISOString()}</LastModified><ETag>${escaped(object?.etag ?? "")}</ETag><Size>${object?.body.length}</Size></Contents>`;
  });
  const isCut = rest.length > page.length;
  const next = isCut
    ? `<NextContinuationToken>${escaped(page.at(-1) ?? "")}</NextContinuationToken>`
    : "";
  sendXml(
    response,
    200,
    `<ListBucketResult><Name>${bucket.name}</Name><IsTruncated>${isCut}</IsTruncated>${next}${contents.join("")}</ListBucketResult>`,
  );
};

const setting = async (call: Call, bucket: Bucket, name: string): Promise<void> => {
  const { request, response } = call;
  if (request.method === "PUT") {
    bucket.settings.set(name, (await payloadOf(request)).toString("utf8"));
    return empty(response);
  }
  if (request.method === "DELETE") {
    bucket.settings.delete(name);
    return empty(response, 204);
  }
  const found = bucket.settings.get(name);
  if (found === undefined) return refuse(response, 404, "NoSuchBucketPolicy");
  response.writeHead(200, { "content-type": "application/json" });
  response.end(found);
};

const onBucket = async (
  call: Call,
  bucket: Bucket,
  buckets: Map<string, Bucket>,
): Promise<void> => {
  const { request, response, url } = call;
  const sub = settings.find((name) => url.searchParams.has(name));
  if (sub) return setting(call, bucket, sub);
  if (url.searchParams.has("location"))
    return sendXml(
      response,
      200,
      `<LocationConstraint xmlns="http://s3.amazonaws.com/doc/2006-03-01/">${bucket.region}</LocationConstraint>`,
    );
  if (url.searchParams.has("delete")) {
    const body = (await payloadOf(request)).toString("utf8");
    for (const [, key = ""] of body.matchAll(/<Key>([^<]*)<\/Key>/g))
      bucket.objects.delete(unescaped(key));
    return sendXml(response, 200, "<DeleteResult></DeleteResult>");
  }
  if (request.method === "HEAD") return empty(response);
  if (request.method === "DELETE") {
    if (bucket.objects.size > 0) return refuse(response, 409, "BucketNotEmpty");
    buckets.delete(bucket.name);
    return empty(response, 204);
  }
  if (request.method === "GET") return listObjects(call, bucket);
  return refuse(response, 501, "NotImplemented");
};

const getObject = ({ request, response, key }: Call, bucket: Bucket): void => {
  const object = bucket.objects.get(key);
  if (!object) return refuse(response, 404, "NoSuchKey", "The specified key does not exist.");
  const [, from = "0", to = ""] = /^bytes=(\d*)-(\d*)$/.exec(request.headers.range ?? "") ?? [];
  const isPart = request.headers.range !== undefined;
  const start = Number(from);
  const end = Math.min(to === "" ? object.body.length - 1 : Number(to), object.body.length - 1);
  if (isPart && start >= object.body.length) return refuse(response, 416, "InvalidRange");
  const body = isPart ? object.body.subarray(start, end + 1) : object.body;
  response.writeHead(isPart ? 206 : 200, {
    "content-type": object.type,
    "content-length": body.length,
    etag: object.etag,
    "last-modified": object.modified.toUTCString(),
    "accept-ranges": "bytes",
    ...(object.disposition === null ? {} : { "content-disposition": object.disposition }),
    ...(isPart ? { "content-range": `bytes ${start}-${end}/${object.body.length}` } : {}),
  });
  response.end(request.method === "HEAD" ? undefined : body);
};

const onObject = async (call: Call, bucket: Bucket): Promise<void> => {
  const { request, response, url, key } = call;
  const uploadId = url.searchParams.get("uploadId");
  if (url.searchParams.has("uploads") || uploadId !== null)
    return multipart(call, bucket, uploadId);
  if (request.method === "GET" || request.method === "HEAD") return getObject(call, bucket);
  if (request.method === "DELETE") {
    bucket.objects.delete(key);
    return empty(response, 204);
  }
  const body = await payloadOf(request);
  if (request.headers["if-none-match"] === "*" && bucket.objects.has(key))
    return refuse(response, 412, "PreconditionFailed");
  putObject(bucket, key, {
    body,
    etag: etagOf(body),
    type: header(request, "content-type") ?? "application/octet-stream",
    disposition: header(request, "content-disposition"),
    acl: header(request, "x-amz-acl") ?? "private",
  });
  return empty(response, 200, { etag: etagOf(body) });
};

const create = async (
  { request, response }: Call,
  name: string,
  buckets: Map<string, Bucket>,
): Promise<void> => {
  if (buckets.has(name)) return refuse(response, 409, "BucketAlreadyExists");
  const body = (await payloadOf(request)).toString("utf8");
  const [, region = "us-east-1"] =
    /<LocationConstraint[^>]*>([^<]+)<\/LocationConstraint>/.exec(body) ?? [];
  buckets.set(name, newBucket(name, region, testAccount.id));
  return empty(response, 200, { location: `/${name}` });
};

const listBuckets = (response: ServerResponse, buckets: Iterable<Bucket>): void => {
  const mine = [...buckets]
    .filter(({ owner }) => owner === testAccount.id)
    .map(
      ({ name, region }) =>
        `<Bucket><Name>${name}</Name><BucketRegion>${region}</BucketRegion><CreationDate>2026-01-01T00:00:00.000Z</CreationDate></Bucket>`,
    );
  sendXml(
    response,
    200,
    `<ListAllMyBucketsResult><Buckets>${mine.join("")}</Buckets></ListAllMyBucketsResult>`,
  );
};

/** Bucket and key of a request: `bucket.s3.localhost/key` or `127.0.0.1/bucket/key`. */
const placeOf = (url: URL): { readonly name: string; readonly key: string } => {
  const path = decodeURIComponent(url.pathname.slice(1));
  const [, virtual] = /^(.+)\.s3\.localhost$/.exec(url.hostname) ?? [];
  if (virtual !== undefined) return { name: virtual, key: path };
  const slash = path.indexOf("/");
  return slash < 0
    ? { name: path, key: "" }
    : { name: path.slice(0, slash), key: path.slice(slash + 1) };
};

const isAllowed = (call: Call, bucket: Bucket, isAnonymous: boolean): boolean => {
  const { request, key } = call;
  const isReading = (request.method === "GET" || request.method === "HEAD") && key !== "";
  if (isAnonymous) return isReading && isPublic(bucket, key);
  const expected = header(request, "x-amz-expected-bucket-owner");
  return bucket.owner === testAccount.id && (expected === null || expected === bucket.owner);
};

/** Starts it, with no buckets. */
export const startS3 = async (): Promise<S3Server> => {
  const buckets = new Map<string, Bucket>();
  const requests: string[] = [];
  const server = await serve(async (request, response, url) => {
    const { name, key } = placeOf(url);
    const call: Call = { request, response, url, key };
    requests.push(`${request.method} ${key === "" ? `/${name}${url.search}` : key}`);
    const caller = callerOf(request, url);
    if (caller.kind === "refused") return refuse(response, 403, caller.code, caller.message);
    const isAnonymous = caller.kind === "anonymous";
    if (name === "" && !isAnonymous) return listBuckets(response, buckets.values());
    const bucket = buckets.get(name);
    const isCreation = request.method === "PUT" && key === "" && url.search === "";
    if (isCreation && !isAnonymous) return create(call, name, buckets);
    if (!bucket)
      return refuse(response, 404, "NoSuchBucket", "The specified bucket does not exist");
    if (!isAllowed(call, bucket, isAnonymous))
      return refuse(response, 403, "AccessDenied", "Access Denied");
    return key === "" ? onBucket(call, bucket, buckets) : onObject(call, bucket);
  });
  return { ...server, buckets, requests };
};
