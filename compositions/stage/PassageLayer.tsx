import type { Framing } from "./geometry/match-framing.ts";
import type { ReactNode } from "react";
import { Fill } from "./Fill.tsx";
import type { Layer } from "./transitions/transition.ts";

/** A picture as a transition wants it at this moment; at opacity 0 it is not drawn at all. */
export const PassageLayer = ({ layer, children }: { layer: Layer; children: ReactNode }) =>
  layer.opacity === 0 ? null : (
    <Fill
      style={{
        opacity: layer.opacity,
        transform: layer.framing ? css(layer.framing) : "none",
        transformOrigin: "0 0",
        clipPath: layer.clipPath,
      }}
    >
      {children}
    </Fill>
  );

const css = ({ left, top, scale }: Framing): string =>
  `translate(${left.toFixed(2)}px, ${top.toFixed(2)}px) scale(${scale.toFixed(4)})`;
