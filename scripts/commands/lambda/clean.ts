import { findBucket } from "../../render/lambda/bucket.ts";
import { cleanCloud } from "../../render/lambda/clean-cloud.ts";
import { openCloud } from "../../render/lambda/cloud.ts";
import { cancelRender } from "../../render/lambda/follow-render.ts";
import { jobsIn, removeJob } from "../../render/lambda/job.ts";
import { lambdaReportsIn } from "../../render/lambda/report.ts";
import { openFilm } from "../../store/open-film.ts";
import { filmCommand } from "../../terminal/film-command.ts";
import { filmArgument, slugOf } from "../film-argument.ts";
import { cloudArguments, cloudWish } from "./cloud-arguments.ts";

/** `film lambda clean`: takes a film's traces out of the cloud. Films and reports on this machine stay. */
export const command = filmCommand({
  name: "lambda clean",
  summary: "Delete a film's site and renders in the cloud",
  args: {
    ...filmArgument,
    ...cloudArguments,
    all: {
      type: "boolean",
      description: "Also delete the functions, and the bucket with everything in it.",
    },
  },
  run: async (args, shell) => {
    const open = await openFilm(shell.project, slugOf(args));
    if (open.kind === "failed") return open;
    const { out } = open.folder;
    const wish = cloudWish(args);
    if (wish.kind === "failed") return wish;
    shell.progress.step("Asking AWS");
    const cloud = await openCloud(wish);
    if (cloud.kind === "failed") return cloud;
    const [jobs, reports] = await Promise.all([jobsIn(out), lambdaReportsIn(out)]);
    for (const job of jobs) {
      const failure = await cancelRender(cloud, job);
      if (failure) return failure;
      await removeJob(out, job.name);
    }
    const bucket = await findBucket(cloud, args.bucket);
    if (bucket?.kind === "failed") return bucket;
    const renders = [...jobs, ...reports].flatMap(({ tries }) =>
      tries.map(({ renderId }) => renderId),
    );
    const { slug } = open.film;
    const order = { bucket: bucket?.name ?? null, slug, renders, all: args.all ?? false };
    const cleaned = await cleanCloud(shell, cloud, order);
    if (cleaned.kind === "failed") return cleaned;
    const { objects, functions, bucketIsGone } = cleaned;
    const text = [
      `${objects} objects deleted in the bucket ${bucket?.name ?? "(there is none)"}.`,
      ...(functions.length > 0 ? [`Functions deleted: ${functions.join(", ")}.`] : []),
      ...(bucketIsGone ? ["The bucket is deleted."] : []),
    ].join("\n");
    return { kind: "done", exit: 0, text, json: { ok: true, objects, functions, bucketIsGone } };
  },
});
