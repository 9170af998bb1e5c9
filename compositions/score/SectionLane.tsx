import { hueOf } from "../../src/deliver/score-plot/hues.ts";
import { withOpacity } from "../stage/lettering.ts";
import type { LaneProps } from "./lane-props.ts";
import { lanes, scoreViewSize, sightAt, xAt } from "./score-view-layout.ts";

/** Room that a section's words take. */
const wordsWidth = 260;

/** Sections: those that sound alike share a colour, loud ones are fuller; a glow of it goes down to the beats. */
export const SectionLane = ({ staged, sheet, now }: LaneProps) => {
  const { paper, ink } = staged.film.film.look;
  const { sections } = sheet.score;
  const labels = [...new Set(sections.map(({ label }) => label))];
  const { from, to } = sightAt(now);
  const { top, height } = lanes.sections;
  const foot = lanes.beats.top + lanes.beats.height;
  return sections.map((section, index) => {
    if (section.end < from || section.start > to) return null;
    const left = Math.max(-10, xAt(now, section.start));
    const right = Math.min(scoreViewSize.width + 10, xAt(now, section.end) - 3);
    const hue = hueOf(labels, section.label);
    // Words stay in sight as long as their section does.
    const wordsX = Math.min(Math.max(left, 0) + 14, right - wordsWidth);
    return (
      <g key={index}>
        <rect
          x={left}
          y={top}
          width={Math.max(0, right - left)}
          height={height}
          rx={6}
          fill={withOpacity(hue, 0.2 + 0.5 * section.energy)}
        />
        <rect
          x={left}
          y={top + height + 6}
          width={Math.max(0, right - left)}
          height={foot - top - height - 6}
          fill={withOpacity(hue, 0.03 + 0.05 * section.energy)}
        />
        {right - left > wordsWidth ? (
          <text
            x={wordsX}
            y={top + 27}
            fontSize={23}
            fill={paper}
            stroke={withOpacity(ink, 0.7)}
            strokeWidth={5}
            paintOrder="stroke"
          >
            {`${section.label}  ·  ${Math.round(section.energy * 100)} %  ·  ${section.verdict}`}
          </text>
        ) : null}
      </g>
    );
  });
};
