import type { StagedFilm } from "../../../src/deliver/staged-film.ts";
import { drawnFrames, letteredFrames, veilsUsed } from "../../../src/deliver/laying/readings.ts";
import type { Recipe } from "../../../src/deliver/laying/recipe.ts";
import { inDrawingOrder, type ShownFrame } from "../../../src/deliver/shown-frame.ts";
import type { Words } from "../../../src/film/text.ts";
import type { Project } from "../../store/project.ts";
import { cancelled, type Cancelled, type Failure } from "../../terminal/outcome.ts";
import { drawFrames, stagedComposition } from "../segments/draw-frames.ts";
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

/** What the stage drew, as JPEG, by number of the frame. */
type Jpegs = ReadonlyMap<number, Uint8Array>;

/** What the stage has to draw of a batch: frames with words, as each view has them, and those over which words are laid. */
const shownOf = (
  parts: readonly SegmentRequest[],
  recipeOf: (request: SegmentRequest) => Recipe,
): readonly ShownFrame[] =>
  inDrawingOrder(
    parts.flatMap((part) => {
      const [recipe, frames] = [recipeOf(part), framesOf(part.segments)];
      const { words } = part.view;
      return [
        ...drawnFrames(recipe, frames).map((frame) => ({ frame, words })),
        ...letteredFrames(recipe, frames).map((frame) => ({ frame, words: "none" as const })),
      ];
    }),
  );

/** What the stage drew: of some frames, those as they are in certain words. */
type Drawn = (words: Words, frames: readonly number[]) => Jpegs;

/** Draws frames in whatever words on the pages of one browser. */
const drawJpegs = async (
  request: SegmentRequest,
  shown: readonly ShownFrame[],
  signal: AbortSignal,
): Promise<{ readonly kind: "jpegs"; readonly drawn: Drawn } | Failure | Cancelled> => {
  const jpegs = new Map<ShownFrame, Uint8Array>();
  const ended = await drawFrames(
    {
      ...request,
      composition: stagedComposition(request, "frames", shown.length, { shown }),
      frames: [...shown.keys()],
      imageFormat: "jpeg",
      onFrame: (jpeg, index) => {
        const one = shown[index];
        if (!one) throw new RangeError(`frame ${index} was not asked for`);
        jpegs.set(one, jpeg);
      },
    },
    signal,
  );
  if (ended.kind !== "drawn") return ended;
  const drawn: Drawn = (words, frames) => {
    const wanted = new Set(frames);
    const found = [...jpegs].filter(([one]) => one.words === words && wanted.has(one.frame));
    return new Map(found.map(([{ frame }, jpeg]) => [frame, jpeg]));
  };
  return { kind: "jpegs", drawn };
};

const layBatch = async (
  { table, shelf }: VeilSheet,
  recipeOf: (request: SegmentRequest) => Recipe,
  request: SegmentRequest,
  publicFolder: string,
  hooks: Hooks,
): Promise<End> => {
  const { signal } = hooks;
  const { staged, size } = request;
  const { width, height } = size;
  const parts = inEachView(request);
  const veilsOf = (part: SegmentRequest) => veilsUsed(recipeOf(part), framesOf(part.segments));
  for (const part of parts) shelf.ask(veilsOf(part), part, signal);
  const jpegs = await drawJpegs(request, shownOf(parts, recipeOf), signal);
  if (jpegs.kind !== "jpegs") return jpegs;
  const views: (LaidView & { readonly abandon: () => Promise<void> })[] = [];
  for (const part of parts) {
    const taken = await shelf.take(veilsOf(part), part.view);
    if (taken.kind !== "taken") return taken;
    const { segments, view } = part;
    const [recipe, frames] = [recipeOf(part), framesOf(segments)];
    const drawn = jpegs.drawn(view.words, drawnFrames(recipe, frames));
    const writer = segmentWriter(segments, staged.fps, { kind: "yuv", width, height }, hooks);
    views.push({ recipe, frames, veils: taken.veils, drawn, ...writer });
  }
  const lettered = views.flatMap(({ recipe, frames }) => letteredFrames(recipe, frames));
  const wordless = jpegs.drawn("none", lettered);
  try {
    const failure = await layFrames({ views, wordless, table, publicFolder, size }, signal);
    return failure ?? (signal.aborted ? cancelled : { kind: "drawn" });
  } finally {
    await Promise.all(views.map(({ abandon }) => abandon()));
  }
};
