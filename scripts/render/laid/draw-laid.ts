import type { StagedFilm } from "../../../src/deliver/staged-film.ts";
import { drawnFrames, veilsUsed } from "../../../src/deliver/laying/readings.ts";
import type { Recipe } from "../../../src/deliver/laying/recipe.ts";
import type { Project } from "../../store/project.ts";
import { cancelled, type Cancelled, type Failure } from "../../terminal/outcome.ts";
import { drawFrames, filmComposition } from "../segments/draw-frames.ts";
import { drawSegmentsWithRemotion } from "../segments/draw-with-remotion.ts";
import {
  framesOf,
  inEachView,
  type DrawSegments,
  type SegmentOrder,
  type SegmentRequest,
} from "../segments/segment-request.ts";
import { segmentWriter } from "../segments/segment-writer.ts";
import { layFrames, type LaidView } from "./lay-frames.ts";
import { veilSheet, type VeilSheet } from "./veil-sheet.ts";

/** Most drawn frames that are kept in memory at once, as JPEG: about 100 MB. */
const drawnAtOnce = 600;

type Hooks = Parameters<DrawSegments>[1];
type End = Awaited<ReturnType<DrawSegments>>;

/**
 * Makes segments from clips: the stage draws each veil (grade, light, captions) once, and those frames that are more than a clip
 * under veils (transitions, titles); all others are laid here, without a browser. Browsers that work on one film share its
 * veils. What is seen in several words is read and laid once up to the words; these are laid over it one after the other.
 */
export const laidDrawing = (project: Project): DrawSegments => {
  const sheets = new WeakMap<StagedFilm, VeilSheet>();
  return async (request, hooks) => {
    const sheet = sheets.get(request.staged) ?? veilSheet(project, request);
    sheets.set(request.staged, sheet);
    const recipes = new Map<string, Recipe>();
    const asked = inEachView(request).map(async (part) => {
      const found = await sheet.recipe(part, hooks.signal);
      if (found.kind === "recipe") recipes.set(part.view.words, found.recipe);
      return found;
    });
    const missing = (await Promise.all(asked)).find((found) => found.kind !== "recipe");
    if (missing) return missing;
    const recipeOf = ({ view }: SegmentRequest): Recipe => {
      const recipe = recipes.get(view.words);
      if (!recipe) throw new Error(`no recipe was asked for in ${view.words}`);
      return recipe;
    };
    const drawnOf = (segment: SegmentOrder): number =>
      drawnFrames(recipeOf(request), framesOf([segment])).length;
    if (!request.segments.some((segment) => drawnOf(segment) < segment.range.durationInFrames))
      return drawSegmentsWithRemotion(request, hooks);
    for (const segments of batches(request.segments, drawnOf)) {
      const end = await layBatch(sheet, recipeOf, { ...request, segments }, project.public, hooks);
      if (end.kind !== "drawn") return end;
    }
    return { kind: "drawn" };
  };
};

/** Segments in groups of few enough drawn frames; one that has more on its own is a group on its own. */
const batches = (
  segments: readonly SegmentOrder[],
  drawnOf: (segment: SegmentOrder) => number,
): SegmentOrder[][] => {
  const groups: SegmentOrder[][] = [];
  let room = 0;
  for (const segment of segments) {
    const drawn = drawnOf(segment) * (1 + segment.also.length);
    const last = groups.at(-1);
    if (last && drawn <= room) last.push(segment);
    else groups.push([segment]);
    room = (last && drawn <= room ? room : drawnAtOnce) - drawn;
  }
  return groups;
};

/** What one view of some frames is made from: its veils, and what only the stage can draw. */
type Prepared = { readonly kind: "prepared" } & Pick<LaidView, "veils" | "drawn">;

const prepare = async (
  { shelf }: VeilSheet,
  recipe: Recipe,
  request: SegmentRequest,
  signal: AbortSignal,
): Promise<Prepared | Failure | Cancelled> => {
  const frames = framesOf(request.segments);
  const names = veilsUsed(recipe, frames);
  const drawn = new Map<number, Uint8Array>();
  shelf.ask(names, request, signal);
  const [taken, ended] = await Promise.all([
    shelf.take(names, request.view),
    drawFrames(
      {
        ...request,
        composition: filmComposition(request),
        frames: drawnFrames(recipe, frames),
        imageFormat: "jpeg",
        onFrame: (jpeg, frame) => void drawn.set(frame, jpeg),
      },
      signal,
    ),
  ]);
  if (taken.kind !== "taken") return taken;
  return ended.kind === "drawn" ? { kind: "prepared", veils: taken.veils, drawn } : ended;
};

const layBatch = async (
  { table, ...sheet }: VeilSheet,
  recipeOf: (request: SegmentRequest) => Recipe,
  request: SegmentRequest,
  publicFolder: string,
  hooks: Hooks,
): Promise<End> => {
  const { signal } = hooks;
  const { staged, size } = request;
  const { width, height } = size;
  const views: (LaidView & { readonly abandon: () => Promise<void> })[] = [];
  for (const part of inEachView(request)) {
    const recipe = recipeOf(part);
    const prepared = await prepare({ table, ...sheet }, recipe, part, signal);
    if (prepared.kind !== "prepared") return prepared;
    const { segments } = part;
    const writer = segmentWriter(segments, staged.fps, { kind: "yuv", width, height }, hooks);
    const { veils, drawn } = prepared;
    views.push({ recipe, frames: framesOf(segments), veils, drawn, ...writer });
  }
  try {
    const failure = await layFrames({ views, table, publicFolder, size }, signal);
    return failure ?? (signal.aborted ? cancelled : { kind: "drawn" });
  } finally {
    await Promise.all(views.map(({ abandon }) => abandon()));
  }
};
