import type { Cut } from "../../src/cut/cut.ts";
import { framesBeforeCut } from "../../src/cut/fit-transitions.ts";
import { startFrames } from "../../src/time/range.ts";

/** A shot's clip, from the frame its head handle begins with; or a still, where it has no clip. Paths of files. */
export type ShotSource =
  | { readonly kind: "clip"; readonly file: string; readonly firstFrame: number }
  | { readonly kind: "still"; readonly file: string };

type PlainCut = Pick<Cut, "fps" | "shots" | "durationInFrames">;

/** What the plain assembly is made of. */
export type Assembly = {
  readonly cut: PlainCut;
  /** What each shot is made of, in order. */
  readonly sources: readonly ShotSource[];
  /** A picture with an alpha channel, of the film's size, laid over every second shot as a caption would be. */
  readonly caption: string;
  readonly song: string;
  readonly width: number;
  readonly height: number;
  readonly out: string;
};

/**
 * Arguments for a full ffmpeg that assembles the same shots the way scripts without a stage do: clips (or stills,
 * moved by zoompan) cross-faded where the cut has a transition, captions laid over, a vignette, and the encoder settings of
 * our own render. It is the yardstick of `npm run bench`, never a way to make the film.
 */
export const plainAssembly = (assembly: Assembly): string[] => {
  const { cut, sources } = assembly;
  const captionInput = sources.length;
  const graph = [
    ...cut.shots.map((_, index) => shotFilter(assembly, index)),
    ...joins(cut),
    finish(cut, captionInput),
  ];
  return [
    ["-hide_banner", "-loglevel", "error", "-y"],
    sources.flatMap(({ file }) => ["-i", file]),
    ["-loop", "1", "-framerate", String(cut.fps), "-i", assembly.caption],
    ["-i", assembly.song, "-filter_complex", graph.join(";"), "-map", "[film]"],
    ["-map", `${captionInput + 1}:a`, "-t", String(cut.durationInFrames / cut.fps)],
    ["-c:v", "libx264", "-preset", "veryfast", "-crf", "18", "-g", "48", "-pix_fmt", "yuv420p"],
    ["-c:a", "aac", "-b:a", "320k", "-ar", "48000", "-movflags", "+faststart", assembly.out],
  ].flat();
};

const shotFilter = ({ cut, sources, width, height }: Assembly, index: number): string => {
  const [shot, source] = [cut.shots[index], sources[index]];
  if (!shot || !source) throw new RangeError(`shot ${index} has no source`);
  const frames = shot.durationInFrames + shot.handles.headInFrames + shot.handles.tailInFrames;
  const even = `settb=1/${cut.fps}[s${index}]`;
  if (source.kind === "clip") {
    const { firstFrame } = source;
    return (
      `[${index}:v]trim=start_frame=${firstFrame}:end_frame=${firstFrame + frames},setpts=PTS-STARTPTS,` +
      `scale=${width}:${height},format=yuv420p,fps=${cut.fps},${even}`
    );
  }
  return (
    `[${index}:v]format=yuv420p,zoompan=z='1+0.12*on/${frames}':x='iw/2-iw/zoom/2':y='ih/2-ih/zoom/2'` +
    `:d=${frames}:s=${width}x${height}:fps=${cut.fps},${even}`
  );
};

const joins = (cut: PlainCut): string[] => {
  const starts = startFrames(cut.shots.map((shot) => shot.durationInFrames));
  return cut.shots.slice(1).map((_, index) => {
    const before = index === 0 ? "s0" : `j${index}`;
    const frames = cut.shots[index]?.transition.frames ?? 0;
    const at = ((starts[index + 1] ?? 0) - framesBeforeCut(frames)) / cut.fps;
    const join =
      frames > 0
        ? `xfade=transition=fade:duration=${frames / cut.fps}:offset=${at}`
        : `concat=n=2:v=1:a=0,settb=1/${cut.fps},fps=${cut.fps}`;
    return `[${before}][s${index + 1}]${join}[j${index + 1}]`;
  });
};

const finish = (cut: PlainCut, captionInput: number): string => {
  const starts = startFrames(cut.shots.map((shot) => shot.durationInFrames));
  const shown = cut.shots.flatMap((shot, index) => {
    const from = (starts[index] ?? 0) / cut.fps;
    return index % 2 === 1 ? [`between(t,${from},${from + shot.durationInFrames / cut.fps})`] : [];
  });
  const last = cut.shots.length > 1 ? `j${cut.shots.length - 1}` : "s0";
  const enable = shown.length > 0 ? shown.join("+") : "0";
  return `[${last}][${captionInput}:v]overlay=enable='${enable}':shortest=1,vignette,format=yuv420p[film]`;
};
