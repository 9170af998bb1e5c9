import type { ReactNode } from "react";
import { Fill } from "./Fill.tsx";
import type { Layer } from "./transitions/transition.ts";

/** A picture as a transition wants it at this moment; at opacity 0 it is not drawn at all. */
export const PassageLayer = ({ layer, children }: { layer: Layer; children: ReactNode }) =>
  layer.opacity === 0 ? null : (
    <Fill
      style={{
        opacity: layer.opacity,
        transform: layer.transform,
        transformOrigin: "0 0",
        clipPath: layer.clipPath,
      }}
    >
      {children}
    </Fill>
  );
