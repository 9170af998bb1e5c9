import { openCloud } from "../../render/lambda/cloud.ts";
import { deploy } from "../../render/lambda/deployment.ts";
import { deploySite } from "../../render/lambda/deploy-site.ts";
import { publicFilesOf } from "../../render/lambda/public-files.ts";
import { quotaOf } from "../../render/lambda/quota.ts";
import { openFilm } from "../../store/open-film.ts";
import { filmCommand } from "../../terminal/film-command.ts";
import { filmArgument, slugOf } from "../film-argument.ts";
import { cloudArguments, cloudWish } from "./cloud-arguments.ts";
import { matrixArguments, variantsOf } from "./matrix-arguments.ts";

/** `film lambda deploy`: function, bucket and site, each only where it is not as it should be. */
export const command = filmCommand({
  name: "lambda deploy",
  summary: "Make function, bucket and the film's site on AWS, or bring them up to date",
  args: { ...filmArgument, ...matrixArguments, ...cloudArguments },
  run: async (args, shell) => {
    const open = await openFilm(shell.project, slugOf(args));
    if (open.kind === "failed") return open;
    const { film } = open;
    const wish = cloudWish(args);
    if (wish.kind === "failed") return wish;
    const variants = await variantsOf(shell, open, args);
    if (variants.kind !== "variants") return variants;
    const files = await publicFilesOf(shell.project, film.slug, variants.all);
    if (files.kind === "failed") return files;
    shell.progress.step("Asking AWS");
    const cloud = await openCloud(wish);
    if (cloud.kind === "failed") return cloud;
    const quota = await quotaOf(cloud);
    if (quota.kind === "failed") return quota;
    const deployment = await deploy(shell, cloud, args.bucket);
    if (deployment.kind === "failed") return deployment;
    shell.progress.step("Uploading the site");
    const { bucket, functionName } = deployment;
    const site = await deploySite(shell, cloud, bucket, film.slug, files.files);
    if (site.kind === "failed") return site;
    const text = [
      `function  ${functionName} (${deployment.isNew ? "made" : "was there"})`,
      `bucket    ${bucket} (only sites/* can be read by others)`,
      `site      ${site.name}: ${site.uploaded} files uploaded, ${site.kept} were there, ${(site.bytes / 1e6).toFixed(1)} MB in all`,
      `quota     ${quota.atOnce} functions at once in ${cloud.region}`,
    ].join("\n");
    const json = {
      ok: true,
      region: cloud.region,
      functionName,
      bucket,
      site,
      quota: quota.atOnce,
    };
    return { kind: "done", exit: 0, text, json };
  },
});
