import { inOrder } from "../../providers/atelier/in-order.ts";
import { Stopped } from "../call-renderer.ts";
import { drawFrames, filmComposition } from "./draw-frames.ts";
import { framesOf, inEachView, type DrawSegments } from "./segment-request.ts";
import { segmentWriter } from "./segment-writer.ts";

const drawView: DrawSegments = async (request, hooks) => {
  const { staged, segments } = request;
  const writer = segmentWriter(segments, staged.fps, { kind: "jpeg", size: null }, hooks);
  const frames = framesOf(segments);
  const places = new Map(frames.map((frame, index) => [frame, index]));
  const ordered = inOrder<Buffer>(async (jpeg) => {
    const failure = await writer.add(jpeg);
    if (failure) throw new Stopped(failure);
  });
  try {
    const drawn = await drawFrames(
      {
        ...request,
        composition: filmComposition(request),
        frames,
        imageFormat: "jpeg",
        onFrame: (jpeg, frame) => ordered.take(jpeg, places.get(frame) ?? 0),
      },
      hooks.signal,
    );
    if (drawn.kind === "drawn") await ordered.end();
    return drawn;
  } finally {
    await writer.abandon();
  }
};

/** Draws segments with Remotion: the stage draws every frame, in one view after the other. */
export const drawSegmentsWithRemotion: DrawSegments = async (request, hooks) => {
  for (const part of inEachView(request)) {
    const end = await drawView(part, hooks);
    if (end.kind !== "drawn") return end;
  }
  return { kind: "drawn" };
};
