import { useId } from "react";
import { darken } from "../draw/colour.ts";
import { stroke, trace, type Pt } from "../draw/curves.ts";
import { Linear } from "../draw/Gradients.tsx";
import type { Person } from "./person.ts";

/** The coat's sleeve about a wrist, running off to the left. */
export const Sleeve = ({ person, at }: { readonly person: Person; readonly at: Pt }) => {
  const id = useId();
  const { coat, coatShade, coatLight, ink, rim } = person.wardrobe;
  const [x, y] = at;
  return (
    <g transform={`translate(${x} ${y})`}>
      <Linear
        id={id}
        from={[0, -180]}
        to={[-60, 190]}
        stops={[
          [0, coatLight],
          [0.35, coat],
          [1, coatShade],
        ]}
      />
      <ellipse cx={14} rx={40} ry={150} fill={darken(coatShade, 0.5)} />
      <path
        d="M20-158C60-90 62 90 22 166C-200 210-500 260-1500 330L-1500-330C-500-250-200-200 20-158Z"
        fill={`url(#${id})`}
      />
      <path d={stroke(trace("20 -158, 52 -60, 52 70, 22 166"), 16)} fill={darken(coatShade, 0.3)} />
      <path
        d={
          stroke(trace("-40 -60, -240 -20, -500 -60"), 22, 0.4) +
          stroke(trace("-30 80, -260 120, -620 110"), 26, 0.4)
        }
        fill={ink}
        opacity={0.55}
      />
      <path
        d={stroke(trace("16 -158, -200 -198, -500 -246, -900 -282"), 12, 0.35, 11)}
        fill={rim}
        opacity={0.8}
      />
    </g>
  );
};
