import type { FilmFile } from "../../src/film/film-file.ts";
import type { FrameSize } from "./geometry/frame.ts";

/** Props of {@link Grade}. */
export type GradeProps = { readonly frame: FrameSize; readonly look: FilmFile["look"] };

/** What holds pictures of different makers together: corners fall off into the film's ink, its ember lies thinly over all. */
export const Grade = ({ frame: { width, height }, look }: GradeProps) => (
  <svg
    width={width}
    height={height}
    viewBox={`0 0 ${width} ${height}`}
    style={{ position: "absolute", left: 0, top: 0 }}
  >
    <defs>
      <radialGradient id="grade-corners" cx="0.5" cy="0.47" r="0.78">
        <stop offset="0.52" stopColor={look.ink} stopOpacity="0" />
        <stop offset="0.8" stopColor={look.ink} stopOpacity="0.14" />
        <stop offset="1" stopColor={look.ink} stopOpacity="0.42" />
      </radialGradient>
    </defs>
    <rect width={width} height={height} fill={look.ember} opacity={0.035} />
    <rect width={width} height={height} fill="url(#grade-corners)" />
  </svg>
);
