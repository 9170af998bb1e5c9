import { useId } from "react";
import { mix } from "../draw/colour.ts";
import { n, smooth, stroke, type Pt } from "../draw/curves.ts";
import { Linear } from "../draw/Gradients.tsx";
import { across, type Outline } from "./body.ts";
import type { Person } from "./person.ts";

type Props = { readonly person: Person; readonly outline: Outline };

const fold = (outline: Outline, from: number, to: number, start: number): readonly Pt[] =>
  Array.from({ length: 9 - start }, (_, i) =>
    across(outline, from + ((to - from) * i) / (8 - start), start + i),
  );

/** The hem as a soft scalloped line from the right edge to the left. */
const hemOf = (outline: Outline): readonly Pt[] => {
  const depth = [0, 16, 9, 20, 10, 17, 0];
  return depth.map((dip, i): Pt => {
    const [x, y] = across(outline, 1 - i / (depth.length - 1), 8);
    return [x, y + dip];
  });
};

const Closing = ({ person, outline }: Props) => {
  const { ink, coatLight } = person.wardrobe;
  const facing = Math.cos(person.turn.yaw);
  const centre = 0.5 + 0.36 * Math.sin(person.turn.yaw);
  if (Math.abs(facing) < 0.2) return null;
  if (facing < 0) {
    const vent = fold(outline, 0.5 + 0.1 * Math.sin(person.turn.yaw), 0.5, 5);
    return (
      <>
        <path
          d={stroke(
            [across(outline, 0.06, 3), across(outline, 0.5, 4), across(outline, 0.94, 3)],
            5,
          )}
          fill={ink}
          opacity={0.6}
        />
        <path d={stroke(vent, 7, 0.8)} fill={ink} opacity={0.9} />
      </>
    );
  }
  const buttons = [3, 4, 5].flatMap((row) =>
    [-0.07, 0.1].map((side) => across(outline, centre + side * Math.max(0.4, facing), row)),
  );
  return (
    <>
      <path d={stroke(fold(outline, centre, centre + 0.02, 2), 6, 0.7)} fill={ink} opacity={0.9} />
      {buttons.map(([x, y]) => (
        <circle
          key={`${n(x)} ${y}`}
          cx={n(x)}
          cy={y - 30}
          r={5.5}
          fill={mix(coatLight, "#d9a066", 0.5)}
        />
      ))}
    </>
  );
};

/** The long coat: one paper shape, folds that fall from the waist, light along its right edge. */
export const Coat = ({ person, outline }: Props) => {
  const id = useId();
  const { coat, coatShade, coatLight, ink, rim } = person.wardrobe;
  const { left, right } = outline;
  const shape = `${smooth(left.toReversed())}L${smooth(right).slice(1)}L${smooth(hemOf(outline)).slice(1)}Z`;
  const [a, b] = [left[6]?.[0] ?? -100, right[6]?.[0] ?? 100];
  return (
    <>
      <Linear
        id={id}
        from={[a, 60]}
        to={[b, -20]}
        stops={[
          [0, coatShade],
          [0.42, coat],
          [0.8, coat],
          [1, coatLight],
        ]}
      />
      <path d={shape} fill={`url(#${id})`} />
      <path
        d={`${smooth(fold(outline, 0.3, 0.16, 4))}L${smooth(fold(outline, 0.4, 0.36, 4).toReversed()).slice(1)}Z`}
        fill={coatShade}
        opacity={0.45}
      />
      <path
        d={`${smooth(fold(outline, 0.66, 0.6, 4))}L${smooth(fold(outline, 0.7, 0.78, 4).toReversed()).slice(1)}Z`}
        fill={coatShade}
        opacity={0.4}
      />
      <path d={stroke(fold(outline, 0.74, 0.84, 4), 9, 0.7)} fill={coatLight} opacity={0.6} />
      <path d={stroke(fold(outline, 0.44, 0.42, 5), 6, 0.8)} fill={coatLight} opacity={0.35} />
      <path d={stroke(fold(outline, 0.2, 0.08, 5), 6, 0.8)} fill={ink} opacity={0.5} />
      <Closing person={person} outline={outline} />
      <path
        d={stroke(
          right.slice(2).map(([x, y]): Pt => [x - 3, y]),
          9,
          0.65,
          13,
        )}
        fill={rim}
        opacity={0.85}
      />
    </>
  );
};
