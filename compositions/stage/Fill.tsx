import type { CSSProperties, ReactNode } from "react";

/** Props of {@link Fill}. */
export type FillProps = { readonly style?: CSSProperties; readonly children?: ReactNode };

/** A layer as large as the frame. Remotion's `AbsoluteFill` is the same, but puts a track of its own on Studio's timeline. */
export const Fill = ({ style, children }: FillProps) => (
  <div
    style={{ position: "absolute", inset: 0, display: "flex", flexDirection: "column", ...style }}
  >
    {children}
  </div>
);
