import { access } from "node:fs/promises";
import path from "node:path";
import type { Variant } from "../../src/deliver/variant-matrix.ts";
import type { StagedFilm } from "../../src/deliver/staged-film.ts";
import { toSeconds } from "../../src/time/rounding.ts";
import { stillOfFilm } from "../media/still-of-film.ts";
import { drawSheet } from "../render/draw-sheet.ts";
import { stagePool, type StagePool } from "../render/stage-pool.ts";
import type { OpenFilm } from "../store/open-film.ts";
import type { Shell } from "../terminal/film-command.ts";
import type { Cancelled, Failure, FailureReason } from "../terminal/outcome.ts";
import { enterInManifest, manifestEntry } from "./manifest.ts";
import type { PlannedFilm } from "./plan-film.ts";
import type { VariantPlan } from "./plan-variants.ts";
import { renderPlanned, type RenderStep } from "./render-step.ts";
import { whileLocked } from "./while-locked.ts";

/** What became of one variant. */
export type VariantResult =
  | { readonly kind: "finished"; readonly variant: Variant; readonly step: RenderStep }
  | { readonly kind: "failed"; readonly variant: Variant; readonly failure: Failure };

/** What became of a matrix. */
export type VariantsStep = {
  readonly kind: "delivered";
  readonly results: readonly VariantResult[];
  readonly secondsTaken: number;
};

/** Where these fail, the next variant would fail too. */
const hopeless: readonly FailureReason[] = [
  "no-browser",
  "no-bundle",
  "no-ffmpeg",
  "disk-full",
  "not-writable",
  "busy",
];

const isThere = (file: string): Promise<boolean> =>
  access(file).then(
    () => true,
    () => false,
  );

/** Second of the frame that stands for a film: the middle of the shot for its loudest moment, else of its first hero, else of itself. */
const posterSecond = ({ shots, durationInFrames, fps }: StagedFilm): number => {
  const hero =
    shots.find(({ shot }) => shot.music.hero === "loudest") ??
    shots.find(({ shot }) => shot.music.hero !== "none");
  const frame = hero
    ? hero.startInFrames + Math.floor(hero.cut.durationInFrames / 2)
    : Math.floor(durationInFrames / 2);
  return toSeconds(frame, fps);
};

/** The poster is the variant's own; the contact sheet has no words and is shared by its languages. */
const picturesOf = (open: OpenFilm, variant: Variant) => ({
  poster: path.join(open.folder.out, `${variant.name}.poster.jpg`),
  contactSheet: path.join(
    open.folder.out,
    `${open.film.slug}.${variant.song.id}.${variant.format.id}.${variant.length}.contact-sheet.png`,
  ),
});

/** Variants after the one at `index` that are to be rendered too and differ from it in their words alone. */
const inOtherWords = (plans: readonly VariantPlan[], index: number): PlannedFilm[] => {
  const one = plans[index]?.variant;
  return plans.slice(index + 1).flatMap((plan) => {
    const { song, format, length } = plan.variant;
    const isSame = song.id === one?.song.id && format.id === one.format.id && length === one.length;
    return isSame && plan.kind === "planned" && !plan.isFinished ? [plan.planned] : [];
  });
};

type Making = {
  readonly shell: Shell;
  readonly open: OpenFilm;
  readonly pool: StagePool;
  /** Contact sheets drawn in this run. */
  readonly drawn: Set<string>;
};

const drawSheetOf = async (
  { shell, pool, drawn }: Making,
  { staged, view }: PlannedFilm["order"],
  png: string,
  isMade: boolean,
): Promise<Failure | Cancelled | null> => {
  if (drawn.has(png) || (!isMade && (await isThere(png)))) return null;
  const [bundle, browser] = [await pool.bundle(), await pool.browser(0)];
  if (typeof bundle !== "string") return bundle;
  if (browser.kind === "failed") return browser;
  const publicFolder = shell.project.public;
  const { notes } = view;
  const sheet = await drawSheet(
    { bundle, browser, publicFolder, staged, notes, png },
    shell.signal,
  );
  drawn.add(png);
  return sheet.kind === "drawn" ? null : sheet;
};

const make = async (
  making: Making,
  variant: Variant,
  planned: PlannedFilm,
  others: readonly PlannedFilm[],
): Promise<RenderStep | Failure | Cancelled> => {
  const { shell, open, pool } = making;
  const step = await renderPlanned(shell, planned, pool, others);
  if (step.kind !== "rendered") return step;
  const pictures = picturesOf(open, variant);
  const isMade = step.state === "made";
  const trouble = await drawSheetOf(making, planned.order, pictures.contactSheet, isMade);
  if (trouble) return trouble;
  if (isMade || !(await isThere(pictures.poster))) {
    const seconds = posterSecond(planned.order.staged);
    const still = await stillOfFilm({ mp4: step.mp4, seconds, jpg: pictures.poster }, shell.signal);
    if (still.kind !== "taken") return still;
  }
  const { name, length } = variant;
  const entry = await manifestEntry({ name, length }, planned, step.receipt, pictures);
  await enterInManifest(open.folder, open.film.film.title, entry);
  return step;
};

/**
 * Renders variants one after the other, with one bundle and one set of browsers; every segment is drawn once, whatever number of
 * variants show it, and those that differ in their words alone are drawn together. One that cannot be made does not keep the others. Each has its poster, contact sheet and line in
 * the manifest before the next begins.
 */
export const variantsStep = async (
  shell: Shell,
  open: OpenFilm,
  plans: readonly VariantPlan[],
  browser: string | undefined,
): Promise<VariantsStep | Failure | Cancelled> =>
  whileLocked(shell, open.folder.out, async () => {
    const startedAt = performance.now();
    const pool = stagePool(shell, browser);
    const making: Making = { shell, open, pool, drawn: new Set() };
    const results: VariantResult[] = [];
    try {
      for (const [index, plan] of plans.entries()) {
        const { variant } = plan;
        shell.progress.note(`${index + 1}/${plans.length}  ${variant.name}`);
        const made =
          plan.kind === "not-ready"
            ? plan.failure
            : await make(making, variant, plan.planned, inOtherWords(plans, index));
        if (made.kind === "cancelled") return made;
        if (made.kind === "rendered") results.push({ kind: "finished", variant, step: made });
        else {
          shell.progress.note(made.message);
          results.push({ kind: "failed", variant, failure: made });
          if (hopeless.includes(made.reason)) return made;
        }
      }
    } finally {
      shell.progress.end();
      await pool.close();
    }
    return {
      kind: "delivered",
      results,
      secondsTaken: (performance.now() - startedAt) / 1000,
    } as const;
  });
