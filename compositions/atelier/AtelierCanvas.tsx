import { useEffect, useLayoutEffect, useRef, type ReactNode } from "react";
import type { Film } from "../../src/film/film.ts";
import { openAtelier, type Atelier, type AtelierPicture } from "./engine/atelier.ts";
import { hasWebGl2 } from "./has-webgl2.ts";

/** Props of {@link AtelierCanvas}. */
export type AtelierCanvasProps = {
  readonly film: Film;
  readonly picture: AtelierPicture;
  readonly width: number;
  readonly height: number;
  readonly detail: number;
  readonly oversampling: number;
  /** What is shown where the browser has no WebGL 2. */
  readonly fallback: ReactNode;
};

/** A canvas on which the atelier draws one picture, anew whenever the picture changes. */
export const AtelierCanvas = (props: AtelierCanvasProps) =>
  hasWebGl2() ? <Drawn {...props} /> : <>{props.fallback}</>;

const Drawn = ({ film, picture, width, height, detail, oversampling }: AtelierCanvasProps) => {
  const canvas = useRef<HTMLCanvasElement>(null);
  const atelier = useRef<Atelier | null>(null);
  useEffect(
    () => () => {
      atelier.current?.dispose();
      atelier.current = null;
    },
    [film, width, height, detail, oversampling],
  );
  // Drawn before the browser paints: the frame on the screen is this one.
  useLayoutEffect(() => {
    if (!canvas.current) return;
    atelier.current ??= openAtelier(
      canvas.current,
      film,
      { width, height },
      { detail, oversampling },
    );
    atelier.current?.draw(picture);
  }, [film, picture, width, height, detail, oversampling]);
  return <canvas ref={canvas} width={width} height={height} style={{ width, height }} />;
};
