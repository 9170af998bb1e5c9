import { useId } from "react";
import { darken, lighten, mix } from "../draw/colour.ts";
import { stroke, trace, type Pt } from "../draw/curves.ts";
import { Linear } from "../draw/Gradients.tsx";
import { Shadow } from "./Shadow.tsx";

const CLOTH =
  "M-60-430C40-480 150-450 190-370C236-280 250-150 300 10C340 150 400 330 430 440C400 486 330 470 290 452C250 492 170 486 120 456" +
  "C70 494-20 492-70 458C-130 496-220 486-260 452C-310 480-400 480-432 434C-380 320-330 170-296 20C-262-140-240-330-60-430Z";

const FOLDS: readonly (readonly Pt[])[] = [
  trace("-60 -400, -150 -160, -210 140, -262 450"),
  trace("10 -410, -30 -100, -60 180, -70 456"),
  trace("90 -420, 110 -120, 110 200, 120 456"),
  trace("150 -390, 220 -100, 250 180, 290 452"),
];

/** Something under a cloth: what stands in for anything the bible does not describe. */
export const Thing = ({ colour }: { readonly colour: string }) => {
  const id = useId();
  return (
    <>
      <Shadow y={464} width={470} height={56} />
      <Linear
        id={id}
        from={[-360, 200]}
        to={[360, -60]}
        stops={[
          [0, darken(colour, 0.5)],
          [0.5, colour],
          [1, lighten(colour, 0.4)],
        ]}
      />
      <path d={CLOTH} fill={`url(#${id})`} />
      {FOLDS.map((fold, i) => (
        <path
          key={i}
          d={stroke(fold, 44 - i * 4, 0.72, 11)}
          fill={darken(colour, 0.55)}
          opacity={0.4}
        />
      ))}
      {FOLDS.map((fold, i) => (
        <path
          key={i}
          d={stroke(
            fold.map(([x, y]): Pt => [x + 34, y]),
            20,
            0.6,
            11,
          )}
          fill={lighten(colour, 0.55)}
          opacity={0.4}
        />
      ))}
      <path
        d={stroke(trace("-10 -446, 120 -446, 188 -372, 236 -210, 300 10, 392 330"), 20, 0.4, 13)}
        fill={mix(lighten(colour, 0.7), "#ffc08a", 0.4)}
        opacity={0.85}
      />
    </>
  );
};
