import { rm } from "node:fs/promises";
import path from "node:path";
import { mux } from "../../media/mux.ts";
import { verifyFilm } from "../../media/verify-film.ts";
import { partialName } from "../../store/clean-up.ts";
import { makeFolder } from "../../store/make-folder.ts";
import { settleFile } from "../../store/settle-file.ts";
import type { Shell } from "../../terminal/film-command.ts";
import type { Cancelled, Failure } from "../../terminal/outcome.ts";
import { ask } from "./aws-trouble.ts";
import type { Cloud } from "./cloud.ts";
import { lambdaFolder, type Job } from "./job.ts";
import type { LambdaVariant } from "./variant.ts";

/** A picture in the cloud, to become a film here. `sound` is the encoded song on this machine. */
export type Delivery = {
  readonly variant: LambdaVariant;
  readonly job: Job;
  readonly sound: string;
  readonly out: string;
};

const fetchPicture = (cloud: Cloud, job: Job, outPath: string, signal: AbortSignal) =>
  ask("fetching the picture", async () => {
    const { downloadMedia } = await import("@remotion/lambda");
    await downloadMedia({
      region: cloud.region,
      bucketName: job.bucket,
      renderId: job.tries.at(-1)?.renderId ?? "",
      outPath,
      logLevel: "error",
      signal,
    });
  });

/**
 * Fetches a finished picture, joins the song to it without encoding either again, checks frames, length, colours and sound, and
 * only then gives the film its name. What is half-made lies in the film's `.lambda` folder and never outlives this call.
 */
export const deliver = async (
  shell: Shell,
  cloud: Cloud,
  { variant, job, sound, out }: Delivery,
): Promise<{ readonly kind: "delivered" } | Failure | Cancelled> => {
  const part = (rest: string) => path.join(lambdaFolder(out), partialName(variant.name, rest));
  const [picture, joined, list] = [part("picture.mp4"), part("mp4"), part("txt")];
  try {
    await makeFolder(lambdaFolder(out));
    const fetched = await fetchPicture(cloud, job, picture, shell.signal);
    if (shell.signal.aborted) return { kind: "cancelled" };
    if (fetched.kind === "failed") return fetched;
    const { staged, size, soundInSeconds, mp4 } = variant.order;
    const { title } = staged.film.film;
    const tags = { title: `${title.zh} · ${title.en}` };
    const input = { pictures: [picture], list, sound, output: joined, tags };
    const muxed = await mux(input, shell.signal);
    if (muxed.kind !== "muxed") return muxed;
    const frames = staged.durationInFrames;
    const promise = { ...size, fps: staged.fps, frames, songInSeconds: soundInSeconds };
    const verified = await verifyFilm(joined, promise, shell.signal);
    if (verified.kind !== "verified") return verified;
    await settleFile(joined, mp4);
    return { kind: "delivered" };
  } finally {
    await Promise.all([picture, joined, list].map((file) => rm(file, { force: true })));
  }
};
