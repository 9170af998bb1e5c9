import { stat } from "node:fs/promises";
import path from "node:path";
import type { AwsRegion } from "@remotion/lambda/client";
import type { FunctionSize } from "../../render/lambda/cloud.ts";
import { planChunks, planChunksOf } from "../../render/lambda/plan-chunks.ts";
import { estimate, type Estimate } from "../../render/lambda/price.ts";
import type { PlannedVariant } from "../../render/lambda/render-matrix.ts";
import { lambdaReportsIn, measuredPerFrame } from "../../render/lambda/report.ts";
import { framesOf, type LambdaVariant } from "../../render/lambda/variant.ts";
import type { Project } from "../../store/project.ts";
import { failed, type Done, type Failure } from "../../terminal/outcome.ts";
import { table } from "../../terminal/table.ts";

/** A matrix worked out: who draws what, and what it will cost. */
export type RenderPlan = {
  readonly kind: "plan";
  readonly planned: readonly (PlannedVariant & { readonly estimate: Estimate })[];
  readonly usd: number;
};

/** What a plan is made from. `framesEach` is null unless a person chose it. */
export type PlanInput = {
  readonly variants: readonly LambdaVariant[];
  readonly out: string;
  readonly region: AwsRegion;
  readonly size: FunctionSize;
  readonly functions: number;
  readonly framesEach: number | null;
};

/** Shares each variant among the functions and estimates its price, by earlier renders where there are any. */
export const planRender = async (input: PlanInput): Promise<RenderPlan | Failure> => {
  const { variants, region, size, functions, framesEach } = input;
  const reports = await lambdaReportsIn(input.out);
  const planned: RenderPlan["planned"][number][] = [];
  for (const variant of variants) {
    const frames = framesOf(variant);
    const { width, height } = variant.order.size;
    const plan =
      framesEach === null
        ? planChunks(frames, functions)
        : planChunksOf(frames, framesEach, functions);
    if (plan === null) {
      return failed(
        "no-quota",
        `Pieces of ${framesEach} frames make ${Math.ceil(frames / (framesEach ?? 1))} functions of the ${frames} frames of ${variant.name}; ${functions} may draw at once.`,
        `Say --frames-each ${Math.ceil(frames / functions)} or more, or leave it out.`,
      );
    }
    const measured = measuredPerFrame(reports, width, height);
    const pixels = width * height;
    const expected = { region, size, frames, pixels, plan, measuredPerFrame: measured };
    planned.push({ variant, plan, estimate: await estimate(expected) });
  }
  return { kind: "plan", planned, usd: planned.reduce((sum, one) => sum + one.estimate.usd, 0) };
};

/** What a dry run prints: renders, pieces, price and uploads; nothing was made. */
export const dryRun = async (
  project: Project,
  plan: RenderPlan,
  files: readonly string[],
  about: { readonly current: number; readonly functions: number; readonly from: string },
): Promise<Done> => {
  const sizes = await Promise.all(
    files.map(async (name) => (await stat(path.join(project.public, name))).size),
  );
  const bytes = sizes.reduce((sum, size) => sum + size, 0);
  const rows = plan.planned.map(
    ({ variant, plan: { chunks, framesEach }, estimate: { usd, from } }) => [
      variant.name,
      String(framesOf(variant)),
      `${chunks} x ${framesEach}`,
      `$${usd.toFixed(4)}`,
      from,
    ],
  );
  const text = [
    table(
      [["variant", "frames", "pieces x frames", "price", "by"], ...rows],
      ["left", "right", "right", "right", "left"],
    ),
    "",
    `To render: ${rows.length}; current already: ${about.current}. About $${plan.usd.toFixed(4)} for functions (storage and transfer come on top).`,
    `To upload, at most: ${files.length} files of the film, ${(bytes / 1e6).toFixed(1)} MB, and the page. Functions that draw at once: ${about.functions} (${about.from}).`,
    'Nothing was made. For real: "film lambda deploy" once, then the same command without --dry-run.',
  ].join("\n");
  const renders = plan.planned.map(({ variant, plan: chunkPlan, estimate: expected }) => ({
    name: variant.name,
    frames: framesOf(variant),
    ...chunkPlan,
    usd: expected.usd,
  }));
  const json = {
    ok: true,
    dryRun: true,
    renders,
    current: about.current,
    usd: plan.usd,
    uploads: { files: files.length, bytes },
    functions: about.functions,
  };
  return { kind: "done", exit: 0, text, json };
};
