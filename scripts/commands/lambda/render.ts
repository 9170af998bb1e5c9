import type { Film } from "../../../src/film/film.ts";
import type { Asked } from "../../render/lambda/aws-trouble.ts";
import { openCloud, type Cloud } from "../../render/lambda/cloud.ts";
import { credentialsFrom } from "../../render/lambda/credentials.ts";
import { findDeployment, type Deployment } from "../../render/lambda/deployment.ts";
import { deploySite } from "../../render/lambda/deploy-site.ts";
import { lambdaFolder } from "../../render/lambda/job.ts";
import { publicFilesOf } from "../../render/lambda/public-files.ts";
import { purseOf } from "../../render/lambda/purse.ts";
import { drawingFunctions, quotaOf } from "../../render/lambda/quota.ts";
import { regionFrom } from "../../render/lambda/region.ts";
import { renderMatrix, type VariantResult } from "../../render/lambda/render-matrix.ts";
import { shareFilm } from "../../render/lambda/share-film.ts";
import type { LambdaVariant } from "../../render/lambda/variant.ts";
import { currentReceipt } from "../../render/receipt.ts";
import type { FilmFolder } from "../../store/film-folder.ts";
import { openFilm } from "../../store/open-film.ts";
import { whileLocked } from "../../steps/while-locked.ts";
import { filmCommand, type Shell } from "../../terminal/film-command.ts";
import { failed, type Outcome } from "../../terminal/outcome.ts";
import { filmArgument, slugOf } from "../film-argument.ts";
import { cloudArguments, cloudWish } from "./cloud-arguments.ts";
import { matrixArguments, variantsOf } from "./matrix-arguments.ts";
import { choiceOf, lambdaRenderArguments, type LambdaChoice } from "./render-choice.ts";
import { dryRun, planRender, type RenderPlan } from "./render-plan.ts";
import { renderSummary } from "./render-summary.ts";

const stale = async (
  variants: readonly LambdaVariant[],
  force: boolean,
): Promise<{ readonly todo: readonly LambdaVariant[]; readonly current: readonly string[] }> => {
  const receipts = await Promise.all(
    variants.map(({ order, fingerprint }) =>
      force ? null : currentReceipt(order.mp4, fingerprint),
    ),
  );
  return {
    todo: variants.filter((_, index) => !receipts[index]),
    current: variants.flatMap(({ name }, index) => (receipts[index] ? [name] : [])),
  };
};

type Order = {
  readonly film: Film;
  readonly folder: FilmFolder;
  readonly cloud: Cloud;
  readonly deployment: Deployment;
  readonly functions: number;
  readonly plan: RenderPlan;
  readonly files: readonly string[];
  readonly current: readonly string[];
  readonly choice: LambdaChoice;
};

const linksOf = async (
  { cloud, deployment, choice }: Order,
  results: readonly VariantResult[],
): Promise<Asked<Readonly<Record<string, string>>>> => {
  const links: Record<string, string> = {};
  for (const { variant, result } of results) {
    if (choice.linkHours === null || result.kind !== "made") continue;
    const link = await shareFilm(cloud, deployment.bucket, variant.order.mp4, choice.linkHours);
    if (link.kind === "failed") return link;
    links[variant.name] = link.value;
  }
  return { kind: "answered", value: links };
};

const renderAll = async (shell: Shell, order: Order): Promise<Outcome> => {
  const { film, folder, cloud, deployment, functions, plan, choice } = order;
  shell.progress.step("Uploading the site");
  const site = await deploySite(shell, cloud, deployment.bucket, film.slug, order.files);
  if (site.kind === "failed") return site;
  shell.progress.note(`site: ${site.uploaded} files uploaded, ${site.kept} were there.`);
  shell.progress.step(
    plan.planned.length === 1 ? "Rendering" : `Rendering ${plan.planned.length} films`,
  );
  const purse = purseOf(choice.budget);
  const { serveUrl } = site;
  const { out } = folder;
  const results = await renderMatrix(
    { shell, cloud, deployment, serveUrl, out, purse, functions },
    plan.planned,
  );
  shell.progress.end();
  const links = await linksOf(order, results);
  if (links.kind === "failed") return links;
  const { current } = order;
  return renderSummary(results, { current, usd: purse.spent(), links: links.value });
};

/** `film lambda render`: the matrix of `film render --variants`, on other people's computers. */
export const command = filmCommand({
  name: "lambda render",
  summary: "Render a film's variants on AWS Lambda",
  args: { ...filmArgument, ...matrixArguments, ...cloudArguments, ...lambdaRenderArguments },
  run: async (args, shell) => {
    const open = await openFilm(shell.project, slugOf(args));
    if (open.kind === "failed") return open;
    const { film, folder } = open;
    const wish = cloudWish(args);
    if (wish.kind === "failed") return wish;
    const choice = choiceOf(args);
    if (choice.kind === "failed") return choice;
    const { "dry-run": isDryRun, ...meant } = args;
    const variants = await variantsOf(shell, open, meant);
    if (variants.kind !== "variants") return variants;
    const { todo, current } = await stale(variants.all, args.force ?? false);
    const files = await publicFilesOf(shell.project, film.slug, todo);
    if (files.kind === "failed") return files;
    const { framesEach } = choice;
    const { out } = folder;
    const planned = { variants: todo, out, size: wish.size, framesEach };

    if (isDryRun && credentialsFrom(process.env).kind === "failed") {
      const region = await regionFrom(wish.region ?? "us-east-1", process.env);
      if (region.kind === "failed") return region;
      const functions = choice.functions ?? drawingFunctions(10);
      const plan = await planRender({ ...planned, region: region.region, functions });
      if (plan.kind === "failed") return plan;
      const from = "without credentials: a new account's quota of 10";
      return dryRun(shell.project, plan, files.files, { current: current.length, functions, from });
    }

    shell.progress.step("Asking AWS");
    const cloud = await openCloud(wish);
    if (cloud.kind === "failed") return cloud;
    const quota = await quotaOf(cloud);
    if (quota.kind === "failed") return quota;
    const functions = Math.min(quota.drawing, choice.functions ?? quota.drawing);
    const plan = await planRender({ ...planned, region: cloud.region, functions });
    if (plan.kind === "failed") return plan;
    if (isDryRun) {
      const from = `quota ${quota.atOnce}`;
      return dryRun(shell.project, plan, files.files, { current: current.length, functions, from });
    }
    if (todo.length === 0) return renderSummary([], { current, usd: 0, links: {} });
    if (plan.usd > choice.budget) {
      return failed(
        "over-budget",
        `That will cost about $${plan.usd.toFixed(4)}, more than the $${choice.budget.toFixed(4)} of --budget. Nothing was made.`,
        "Say a higher --budget, a lower --quality or fewer variants; --dry-run shows the price of each.",
      );
    }
    const deployment = await findDeployment(cloud, args.bucket);
    if (deployment.kind === "failed") return deployment;
    const order: Order = {
      film,
      folder,
      cloud,
      deployment,
      functions,
      plan,
      files: files.files,
      current,
      choice,
    };
    return whileLocked(shell, lambdaFolder(out), () => renderAll(shell, order));
  },
});
