import { useId } from "react";
import { darken, lighten, mix } from "../draw/colour.ts";
import { n, polygon } from "../draw/curves.ts";
import { Glow } from "../draw/Glow.tsx";
import { Radial } from "../draw/Gradients.tsx";
import { seen } from "../draw/space.ts";
import { ringAt } from "./box.ts";
import { tint, type PropProps } from "./prop-props.ts";
import { Shadow } from "./Shadow.tsx";
import { TinBody } from "./TinBody.tsx";
import { TinInside } from "./TinInside.tsx";
import { TinLid } from "./TinLid.tsx";
import { TIN, tinView, type Enamel } from "./tin-shape.ts";

/** The biscuit tin from three-quarter above: lid closed, ajar with light in the gap, or open with its treasures on red felt. */
export const Tin = (props: PropProps) => {
  const { prop, seconds, pulse } = props;
  const id = useId();
  const view = tinView(props);
  const enamel = tint(prop, ["enamel", "body", "colour"], "#2f6f73");
  const colours: Enamel = {
    enamel,
    line: tint(prop, ["line", "light"], "#efe2c6"),
    rust: tint(prop, ["rust", "shade"], "#9a5230"),
    felt: tint(prop, ["felt", "inside"], "#8e1f2b"),
    bare: mix(darken(enamel, 0.3), "#b7a596", 0.45),
  };
  const base = ringAt(view.outer, 0, view.place);
  const width = Math.max(...base.map(([x]) => Math.abs(x)));
  const ground = base.reduce((sum, [, y]) => sum + y, 0) / base.length;
  const behind = seen([0, 0, -1], view.eye)[2] < 0;
  const warm = lighten(colours.felt, 0.5);
  const isOpen = view.open > 0.02;
  // Light fills the gap first; what lies on the felt comes out of it while the lid rises.
  const gap = isOpen && view.open < 0.6;
  const blaze = 1 - Math.max(0, Math.min(1, (view.open - 0.18) / 0.36));
  const [lx, ly] = view.onLid(0, 200, 0);
  return (
    <>
      <Shadow x={-width * 0.08} y={ground + 30} width={width * 1.22} height={width * 0.46} />
      {view.open >= 0.6 && behind ? <TinLid view={view} colours={colours} /> : null}
      {isOpen ? <TinInside {...props} view={view} colours={colours} /> : null}
      {gap ? (
        <>
          <Radial
            id={id}
            stops={[
              [0, mix(colours.felt, "#ffd594", 0.85)],
              [0.6, mix(colours.felt, "#ff9a4a", 0.4)],
              [1, darken(colours.felt, 0.55)],
            ]}
          />
          <path
            d={polygon(ringAt(view.outer, TIN.h, view.place))}
            fill={`url(#${id})`}
            opacity={n(blaze)}
          />
        </>
      ) : null}
      <TinBody view={view} colours={colours} />
      {gap ? (
        <Glow
          x={lx}
          y={ly}
          radius={width * 1.1}
          colour="#ffc27a"
          strength={0.42 + 0.1 * Math.sin(seconds * 2) + 0.2 * pulse}
        />
      ) : null}
      {view.open < 0.6 || !behind ? <TinLid view={view} colours={colours} /> : null}
      {view.open >= 0.6 ? (
        <Glow
          x={0}
          y={ground - width * 0.2}
          radius={width * 0.9}
          colour={mix(warm, "#ffc27a", 0.7)}
          strength={0.22 + 0.14 * pulse}
        />
      ) : null}
    </>
  );
};
