import { readFile } from "node:fs/promises";
import path from "node:path";
import { GetObjectCommand, PutObjectCommand } from "@aws-sdk/client-s3";
import { getSignedUrl } from "@aws-sdk/s3-request-presigner";
import { ask, type Asked } from "./aws-trouble.ts";
import type { Cloud } from "./cloud.ts";

/** Longest that a link may hold, by AWS's own rule. */
export const longestLinkInHours = 7 * 24;

/**
 * Puts a finished film into the bucket, for nobody but who has the link that comes back. The link holds for `hours`, or until
 * the keys that signed it run out. It lets whoever has it fetch the film: it is printed, and written nowhere.
 */
export const shareFilm = (
  cloud: Cloud,
  bucket: string,
  mp4: string,
  hours: number,
): Promise<Asked<string>> =>
  ask("making a link", async () => {
    // Under the same rule of expiry as the renders.
    const place = {
      Bucket: bucket,
      Key: `renders/7-days-film-${crypto.randomUUID()}/${path.basename(mp4)}`,
    };
    await cloud.s3.send(
      new PutObjectCommand({ ...place, Body: await readFile(mp4), ContentType: "video/mp4" }),
    );
    return getSignedUrl(cloud.s3, new GetObjectCommand(place), { expiresIn: hours * 3600 });
  });
