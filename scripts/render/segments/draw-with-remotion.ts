import { inOrder } from "../../providers/atelier/in-order.ts";
import { Stopped } from "../call-renderer.ts";
import { drawFrames, filmComposition } from "./draw-frames.ts";
import { framesOf, type DrawSegments } from "./segment-request.ts";
import { segmentWriter } from "./segment-writer.ts";

/** Draws segments with Remotion: the stage draws every frame. */
export const drawSegmentsWithRemotion: DrawSegments = async (request, hooks) => {
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
