import { useId } from "react";
import { stroke, trace, type Pt } from "../draw/curves.ts";
import { darken } from "../draw/colour.ts";
import { Linear } from "../draw/Gradients.tsx";
import type { View } from "./facing.ts";
import type { Wardrobe } from "./wardrobe.ts";

type Look = {
  readonly wrap: string;
  readonly folds: readonly (readonly Pt[])[];
  readonly lights: readonly (readonly Pt[])[];
};

const PROFILE: Look = {
  wrap:
    "M-208 176C-222 132-160 112-70 122C10 130 80 118 118 128C160 140 178 180 176 226C176 282 140 326 60 342" +
    "C-30 358-150 348-198 300C-228 268-222 214-208 176Z",
  folds: [
    trace("-206 196, -120 200, 0 230, 110 214, 172 176"),
    trace("-214 244, -120 232, 10 286, 110 280, 164 254"),
    trace("-180 312, -90 282, 10 316, 80 330"),
    trace("-60 128, 20 168, 90 160, 130 136"),
  ],
  lights: [
    trace("-150 142, -60 134, 30 146, 110 136"),
    trace("-120 216, 0 246, 100 234, 168 198"),
    trace("-110 254, 0 300, 90 298, 150 276"),
  ],
};

const FRONT: Look = {
  wrap:
    "M-196 196C-206 140-160 112-98 112C-60 140 60 140 98 112C160 112 206 140 196 196C204 262 170 322 96 340" +
    "C30 354-40 354-104 338C-172 320-204 262-196 196Z",
  folds: [
    trace("-194 204, -100 196, 10 244, 120 216, 190 172"),
    trace("-188 262, -90 244, 20 300, 120 288, 184 246"),
    trace("-150 316, -70 300, 10 334, 70 340"),
    trace("-104 122, -40 172, 50 172, 104 124"),
  ],
  lights: [
    trace("-150 130, -110 124, -50 158, 0 166"),
    trace("-110 214, 10 262, 120 236, 186 196"),
    trace("-100 262, 20 316, 110 306, 172 270"),
  ],
};

const BACK: Look = {
  wrap:
    "M-198 200C-206 150-166 114-110 108C-40 122 40 122 110 108C166 114 206 150 198 200C204 262 168 316 96 332" +
    "C30 344-40 344-104 330C-168 312-204 262-198 200Z",
  folds: [
    trace("-194 200, -90 160, 30 170, 120 150, 188 168"),
    trace("-192 250, -80 206, 40 236, 130 206, 194 214"),
    trace("-160 304, -60 260, 40 292, 120 270, 184 262"),
  ],
  lights: [trace("-150 160, -80 136, 40 146, 130 128"), trace("-120 234, 0 232, 100 228, 186 198")],
};

const looks: Readonly<Record<View, Look>> = {
  front: FRONT,
  "three-quarter": FRONT,
  profile: PROFILE,
  "three-quarter-back": BACK,
  back: BACK,
};

type Props = {
  readonly wardrobe: Wardrobe;
  readonly view: View;
  readonly detail: "full" | "small";
};

/** The inside of the wrap behind the neck, drawn before the head. */
export const ScarfInside = ({ wardrobe, view }: Omit<Props, "detail">) => (
  <ellipse
    cx={view === "profile" ? -24 : 0}
    cy={152}
    rx={140}
    ry={46}
    fill={darken(wardrobe.scarfShade, 0.35)}
  />
);

/** The scarf wound around the neck: one soft shape, folds that run out, light along their backs. */
export const Scarf = ({ wardrobe, view, detail }: Props) => {
  const id = useId();
  const { wrap, folds, lights } = looks[view];
  const { scarf, scarfShade, scarfLight, rim } = wardrobe;
  return (
    <>
      <Linear
        id={id}
        from={[-120, 120]}
        to={[60, 350]}
        stops={[
          [0, scarf],
          [0.55, scarf],
          [1, scarfShade],
        ]}
      />
      <path d={wrap} fill={`url(#${id})`} />
      {folds.map((fold, i) => (
        <path
          key={i}
          d={stroke(fold, detail === "full" ? 17 - i * 2 : 20, 0.5, 11)}
          fill={scarfShade}
          opacity={0.85}
        />
      ))}
      {lights.map((light, i) => (
        <path
          key={i}
          d={stroke(light, detail === "full" ? 11 - i : 13, 0.6, 11)}
          fill={scarfLight}
          opacity={0.75}
        />
      ))}
      <path
        d={stroke(
          view === "profile"
            ? trace("110 126, 160 146, 177 200, 170 264, 130 314")
            : trace("140 124, 184 148, 198 200, 190 262, 150 314"),
          7,
        )}
        fill={rim}
        opacity={0.85}
      />
    </>
  );
};
