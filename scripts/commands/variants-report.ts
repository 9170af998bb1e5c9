import type { DrawingRate } from "../steps/drawing-rate.ts";
import type { VariantPlan } from "../steps/plan-variants.ts";
import type { VariantsStep } from "../steps/variants-step.ts";
import { clock } from "../terminal/clock.ts";
import type { Done, Failure } from "../terminal/outcome.ts";
import { shownPath } from "../terminal/shown-path.ts";
import { table } from "../terminal/table.ts";

const stateOf = (plan: VariantPlan): string =>
  plan.kind === "not-ready" ? plan.failure.reason : plan.isFinished ? "finished" : "to render";

/** What is in the way, each thing once. */
const reasons = (failures: readonly Failure[]): string[] => [
  ...new Set(failures.map(({ message, hint }) => `${message}\n  ${hint}`)),
];

const rowOf = (plan: VariantPlan, { framesPerSecond }: DrawingRate): string[] => {
  const { name } = plan.variant;
  if (plan.kind === "not-ready") return [name, stateOf(plan), "", "", ""];
  const { staged } = plan.planned.order;
  return [
    name,
    stateOf(plan),
    clock(staged.durationInFrames / staged.fps),
    String(plan.framesToDraw),
    clock(plan.framesToDraw / framesPerSecond),
  ];
};

/** A matrix that was planned and not made: each variant's state, what has to be drawn for it, how long that takes. */
export const planReport = (plans: readonly VariantPlan[], rate: DrawingRate): Done => {
  const frames = plans.reduce(
    (sum, plan) => sum + (plan.kind === "planned" ? plan.framesToDraw : 0),
    0,
  );
  const seconds = frames / rate.framesPerSecond;
  const unready = plans.flatMap((plan) => (plan.kind === "not-ready" ? [plan.failure] : []));
  const rows = plans.map((plan) => rowOf(plan, rate));
  const basis = rate.isMeasured
    ? "as this machine drew before"
    : "a guess: nothing was drawn here yet";
  return {
    kind: "done",
    exit: 0,
    text: [
      table(
        [["variant", "state", "lasts", "frames to draw", "about"], ...rows],
        ["left", "left", "right", "right", "right"],
      ),
      ...reasons(unready),
      `${plans.length} variants, ${frames} frames to draw, about ${clock(seconds)} (${basis}). Rendering here costs nothing.`,
    ].join("\n"),
    json: {
      ok: true,
      variants: plans.map((plan) => ({
        name: plan.variant.name,
        song: plan.variant.song.id,
        format: plan.variant.format.id,
        words: plan.variant.words,
        length: plan.variant.length,
        state: stateOf(plan),
        ...(plan.kind === "planned"
          ? {
              frames: plan.planned.order.staged.durationInFrames,
              fps: plan.planned.order.staged.fps,
              segments: plan.planned.order.segments.length,
              framesToDraw: plan.framesToDraw,
              file: plan.planned.order.mp4,
            }
          : { why: plan.failure.message }),
      })),
      framesToDraw: frames,
      secondsToDraw: Math.round(seconds),
      isMeasured: rate.isMeasured,
      costInUsd: 0,
    },
  };
};

/** A matrix that was made. */
export const deliveryReport = ({ results, secondsTaken }: VariantsStep, folder: string): Done => {
  const failures = results.filter(({ kind }) => kind === "failed");
  const rows = results.map((result) => {
    if (result.kind === "failed") return [result.variant.name, result.failure.reason, "", ""];
    const { segments, state, receipt } = result.step;
    const isDrawn = state === "made" && segments.made > 0;
    const drawn = isDrawn ? `${segments.made} of ${segments.all} segments` : "nothing new";
    return [result.variant.name, state, drawn, `${(receipt.file.bytes / 1e6).toFixed(1)} MB`];
  });
  return {
    kind: "done",
    exit: failures.length === 0 ? 0 : 1,
    text: [
      table([["variant", "state", "drawn", "size"], ...rows], ["left", "left", "left", "right"]),
      ...reasons(results.flatMap((result) => (result.kind === "failed" ? [result.failure] : []))),
      `${results.length - failures.length} of ${results.length} variants in ${shownPath(folder)} (manifest.json), ${clock(secondsTaken)}.`,
    ].join("\n"),
    json: {
      ok: failures.length === 0,
      folder,
      secondsTaken,
      variants: results.map((result) =>
        result.kind === "failed"
          ? {
              name: result.variant.name,
              state: "failed",
              reason: result.failure.reason,
              message: result.failure.message,
            }
          : {
              name: result.variant.name,
              state: result.step.state,
              file: result.step.mp4,
              sha256: result.step.receipt.file.sha256,
              frames: result.step.receipt.frames,
              segments: result.step.segments,
            },
      ),
    },
  };
};
