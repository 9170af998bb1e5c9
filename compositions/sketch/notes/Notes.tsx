import type { Film } from "../../../src/film/film.ts";
import type { Keyframe, Shot } from "../../../src/film/storyboard.ts";
import { titleSafe } from "../../../src/picture/frame-window.ts";
import { fine, mix, smoothStep } from "../../../src/picture/numbers.ts";
import { pair } from "../geometry/path.ts";
import { spotOf } from "../../../src/picture/picture.ts";
import type { Box } from "../../../src/picture/picture.ts";
import type { WorldMoment } from "../geometry/shot-moment.ts";
import { InkLine } from "./InkLine.tsx";
import { movePaths } from "./move-paths.ts";
import { PanelStrip } from "./PanelStrip.tsx";
import { stripLayout } from "./strip-layout.ts";
import { SubjectNotes } from "./SubjectNotes.tsx";

/**
 * What a storyboard artist pencils over a panel: how the camera moves, who faces where, who looks at what, title-safe.
 * The lines draw themselves on in 0.4 s, stay for a moment, and then stand back.
 */
export const Notes = ({
  film,
  shot,
  first,
  world,
  window,
  seconds,
  notes,
}: {
  readonly film: Film;
  readonly shot: Shot;
  readonly first: Keyframe;
  readonly world: WorldMoment;
  readonly window: Box;
  readonly seconds: number;
  readonly notes: "arrows" | "full";
}) => {
  const { ink, paper } = film.film.look;
  const unit = Math.min(window.width, window.height) / 900;
  const line = { ink, paper, unit, drawn: smoothStep(0, 0.4, seconds) };
  const strip = notes === "full" ? stripLayout(film, shot, first, window) : null;
  const clear = { ...window, height: window.height - (strip?.box.height ?? 0) };
  const safe = inset(clear, (1 - titleSafe) / 2);
  return (
    <g>
      <g opacity={fine(mix(0.92, 0.35, smoothStep(0.9, 1.7, seconds)))}>
        <path
          d={tickPath(safe, 30 * unit)}
          fill="none"
          stroke={paper}
          strokeWidth={fine(1.6 * unit)}
          opacity={0.5}
        />
        {movePaths(shot.move, { safe, focus: spotOf(first.focus), unit }).map((d) => (
          <InkLine key={d} d={d} ink={line} />
        ))}
        <SubjectNotes film={film} world={world} safe={safe} ink={line} />
      </g>
      {strip ? <PanelStrip film={film} keyframe={first} layout={strip} /> : null}
    </g>
  );
};

const inset = (box: Box, share: number): Box => ({
  x: box.x + box.width * share,
  y: box.y + box.height * share,
  width: box.width * (1 - 2 * share),
  height: box.height * (1 - 2 * share),
});

/** Corner marks of the safe area. */
const tickPath = ({ x, y, width, height }: Box, size: number): string =>
  [
    [x, y, 1, 1],
    [x + width, y, -1, 1],
    [x + width, y + height, -1, -1],
    [x, y + height, 1, -1],
  ]
    .map(
      ([left = 0, top = 0, right = 1, down = 1]) =>
        `M${pair(left + right * size, top)}L${pair(left, top)}L${pair(left, top + down * size)}`,
    )
    .join("");
