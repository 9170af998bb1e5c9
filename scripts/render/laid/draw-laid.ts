import type { StagedFilm } from "../../../src/deliver/staged-film.ts";
import { drawnFrames, veilsUsed } from "../../../src/deliver/laying/readings.ts";
import type { Project } from "../../store/project.ts";
import { cancelled, type Cancelled, type Failure } from "../../terminal/outcome.ts";
import { drawFrames, filmComposition } from "../segments/draw-frames.ts";
import { drawSegmentsWithRemotion } from "../segments/draw-with-remotion.ts";
import {
  framesOf,
  type DrawSegments,
  type SegmentOrder,
  type SegmentRequest,
} from "../segments/segment-request.ts";
import { segmentWriter } from "../segments/segment-writer.ts";
import { layFrames } from "./lay-frames.ts";
import { askForSheet, type VeilSheet } from "./veil-sheet.ts";

/** Most drawn frames that are kept in memory at once, as JPEG: about 100 MB. */
const drawnAtOnce = 600;

/**
 * Makes segments from clips: the stage draws each veil (grade, light, captions) once, and those frames that are more than a clip
 * under veils (transitions, titles); all others are laid here, without a browser. Browsers that work on one film share its veils.
 */
export const laidDrawing = (project: Project): DrawSegments => {
  const sheets = new WeakMap<StagedFilm, Promise<VeilSheet | Failure | Cancelled>>();
  return async (request, hooks) => {
    const asked = sheets.get(request.staged) ?? askForSheet(project, request, hooks.signal);
    sheets.set(request.staged, asked);
    const sheet = await asked;
    if (sheet.kind !== "sheet") return sheet;
    const isLaid = ({ range }: SegmentOrder): boolean =>
      drawnFrames(sheet.recipe, framesOf([{ range, output: "" }])).length < range.durationInFrames;
    if (!request.segments.some(isLaid)) return drawSegmentsWithRemotion(request, hooks);
    for (const segments of batches(sheet, request.segments)) {
      const end = await layBatch(sheet, { ...request, segments }, project.public, hooks);
      if (end.kind !== "drawn") return end;
    }
    return { kind: "drawn" };
  };
};

/** Segments in groups of few enough drawn frames; one that has more on its own is a group on its own. */
const batches = (sheet: VeilSheet, segments: readonly SegmentOrder[]): SegmentOrder[][] => {
  const groups: SegmentOrder[][] = [];
  let room = 0;
  for (const segment of segments) {
    const drawn = drawnFrames(sheet.recipe, framesOf([segment])).length;
    const last = groups.at(-1);
    if (last && drawn <= room) last.push(segment);
    else groups.push([segment]);
    room = (last && drawn <= room ? room : drawnAtOnce) - drawn;
  }
  return groups;
};

const layBatch = async (
  sheet: VeilSheet,
  request: SegmentRequest,
  publicFolder: string,
  hooks: Parameters<DrawSegments>[1],
): Promise<{ readonly kind: "drawn" } | Failure | Cancelled> => {
  const { signal } = hooks;
  const { segments, staged, size } = request;
  const frames = framesOf(segments);
  const drawn = new Map<number, Uint8Array>();
  const names = veilsUsed(sheet.recipe, frames);
  sheet.shelf.ask(names, request, signal);
  const [taken, ended] = await Promise.all([
    sheet.shelf.take(names),
    drawFrames(
      {
        ...request,
        composition: filmComposition(request),
        frames: drawnFrames(sheet.recipe, frames),
        imageFormat: "jpeg",
        onFrame: (jpeg, frame) => void drawn.set(frame, jpeg),
      },
      signal,
    ),
  ]);
  if (taken.kind !== "taken") return taken;
  if (ended.kind !== "drawn") return ended;
  const { width, height } = size;
  const writer = segmentWriter(segments, staged.fps, { kind: "yuv", width, height }, hooks);
  const { recipe } = sheet;
  try {
    const failure = await layFrames(
      { recipe, frames, table: sheet.table, veils: taken.veils, drawn, publicFolder, size },
      writer.add,
      signal,
    );
    return failure ?? (signal.aborted ? cancelled : { kind: "drawn" });
  } finally {
    await writer.abandon();
  }
};
