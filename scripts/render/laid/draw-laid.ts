import type { StagedFilm } from "../../../src/deliver/staged-film.ts";
import { drawnFrames, letteredFrames, veilsUsed } from "../../../src/deliver/laying/readings.ts";
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
 * under veils (transitions, without their words; titles); all others are laid here, without a browser. Browsers that work on one
 * film share its veils. What is seen in several words is drawn or read, and laid, once up to the words; these are laid over it one
 * after the other.
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
    const frames = framesOf(request.segments);
    if (drawnFrames(recipeOf(request), frames).length === frames.length)
      return drawSegmentsWithRemotion(request, hooks);
    const picturesOf = (segment: SegmentOrder): number => {
      const [recipe, inSegment] = [recipeOf(request), framesOf([segment])];
      const withWords = drawnFrames(recipe, inSegment).length * (1 + segment.also.length);
      return withWords + letteredFrames(recipe, inSegment).length;
    };
    for (const segments of batches(request.segments, picturesOf)) {
      const end = await layBatch(sheet, recipeOf, { ...request, segments }, project.public, hooks);
      if (end.kind !== "drawn") return end;
    }
    return { kind: "drawn" };
  };
};

/** Segments in groups of few enough of the stage's pictures; one that has more on its own is a group on its own. */
const batches = (
  segments: readonly SegmentOrder[],
  picturesOf: (segment: SegmentOrder) => number,
): SegmentOrder[][] => {
  const groups: SegmentOrder[][] = [];
  let room = 0;
  for (const segment of segments) {
    const pictures = picturesOf(segment);
    const last = groups.at(-1);
    const fits = last !== undefined && pictures <= room;
    if (fits) last.push(segment);
    else groups.push([segment]);
    room = (fits ? room : drawnAtOnce) - pictures;
  }
  return groups;
};

/** What one view of some frames is made from: its veils, and what only the stage can draw. */
type Prepared = { readonly kind: "prepared" } & Pick<LaidView, "veils" | "drawn">;

type Jpegs = ReadonlyMap<number, Uint8Array>;

const drawJpegs = async (
  request: SegmentRequest,
  frames: readonly number[],
  signal: AbortSignal,
): Promise<{ readonly kind: "jpegs"; readonly jpegs: Jpegs } | Failure | Cancelled> => {
  const jpegs = new Map<number, Uint8Array>();
  const composition = filmComposition(request);
  const onFrame = (jpeg: Uint8Array, frame: number) => void jpegs.set(frame, jpeg);
  const ended = await drawFrames(
    { ...request, composition, frames, imageFormat: "jpeg", onFrame },
    signal,
  );
  return ended.kind === "drawn" ? { kind: "jpegs", jpegs } : ended;
};

const prepare = async (
  { shelf }: VeilSheet,
  recipe: Recipe,
  request: SegmentRequest,
  signal: AbortSignal,
): Promise<Prepared | Failure | Cancelled> => {
  const frames = framesOf(request.segments);
  const names = veilsUsed(recipe, frames);
  shelf.ask(names, request, signal);
  const [taken, drawn] = await Promise.all([
    shelf.take(names, request.view),
    drawJpegs(request, drawnFrames(recipe, frames), signal),
  ]);
  if (taken.kind !== "taken") return taken;
  return drawn.kind === "jpegs"
    ? { kind: "prepared", veils: taken.veils, drawn: drawn.jpegs }
    : drawn;
};

/** Each number once, from the lowest. */
const sorted = (numbers: readonly number[]): number[] =>
  [...new Set(numbers)].toSorted((a, b) => a - b);

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
  const parts = inEachView(request);
  const lettered = parts.flatMap((part) => letteredFrames(recipeOf(part), framesOf(part.segments)));
  const inNoWords = { ...request, view: { ...request.view, words: "none" as const } };
  const wordless = await drawJpegs(inNoWords, sorted(lettered), signal);
  if (wordless.kind !== "jpegs") return wordless;
  const views: (LaidView & { readonly abandon: () => Promise<void> })[] = [];
  for (const part of parts) {
    const recipe = recipeOf(part);
    const prepared = await prepare({ table, ...sheet }, recipe, part, signal);
    if (prepared.kind !== "prepared") return prepared;
    const { segments } = part;
    const writer = segmentWriter(segments, staged.fps, { kind: "yuv", width, height }, hooks);
    const { veils, drawn } = prepared;
    views.push({ recipe, frames: framesOf(segments), veils, drawn, ...writer });
  }
  try {
    const failure = await layFrames(
      { views, wordless: wordless.jpegs, table, publicFolder, size },
      signal,
    );
    return failure ?? (signal.aborted ? cancelled : { kind: "drawn" });
  } finally {
    await Promise.all(views.map(({ abandon }) => abandon()));
  }
};
