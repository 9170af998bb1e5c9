import type { Film } from "../../../src/film/film.ts";
import type { Keyframe } from "../../../src/film/storyboard.ts";
import { fine, short } from "../../../src/picture/numbers.ts";
import type { StripLayout, StripLine } from "./strip-layout.ts";

const fonts = {
  zh: "'Noto Serif SC Variable', 'Noto Serif SC', serif",
  en: "'Cormorant Variable', 'Cormorant', serif",
} as const;

/** The slip under a panel: shot, size, angle, move, lens, place and its tones, and what happens, in Chinese and English. */
export const PanelStrip = ({
  film,
  keyframe,
  layout,
}: {
  readonly film: Film;
  readonly keyframe: Keyframe;
  readonly layout: StripLayout;
}) => {
  const { box, unit, rowHeight, facts, action } = layout;
  const { ink, paper } = film.film.look;
  const place = film.bible.places.find(({ id }) => id === keyframe.place);
  return (
    <g>
      <rect
        x={short(box.x)}
        y={short(box.y)}
        width={short(box.width)}
        height={short(box.height)}
        fill={ink}
        opacity={0.82}
      />
      <rect
        x={short(box.x)}
        y={short(box.y)}
        width={short(box.width)}
        height={short(1.5 * unit)}
        fill={paper}
        opacity={0.5}
      />
      {Object.values(place?.tones ?? {}).map((tone, index) => (
        <rect
          key={index}
          x={short(box.x + box.width - (170 - index * 29) * unit)}
          y={short(box.y - 12 * unit)}
          width={short(25 * unit)}
          height={short(25 * unit)}
          rx={short(4 * unit)}
          fill={tone}
          stroke={paper}
          strokeOpacity={0.4}
          strokeWidth={fine(1.2 * unit)}
        />
      ))}
      {[facts, action].map(({ x, y, lines }) => (
        <g key={`${x}/${y}`} fill={paper}>
          {lines.map((line, index) => (
            <Words key={index} line={line} x={x} y={y + index * rowHeight} unit={unit} />
          ))}
        </g>
      ))}
    </g>
  );
};

const Words = ({
  line,
  x,
  y,
  unit,
}: {
  readonly line: StripLine;
  readonly x: number;
  readonly y: number;
  readonly unit: number;
}) => (
  <text
    x={short(x)}
    y={short(y)}
    fontFamily={fonts[line.script]}
    fontSize={short(line.size * unit)}
    opacity={fine(line.strength)}
  >
    {line.text}
  </text>
);
