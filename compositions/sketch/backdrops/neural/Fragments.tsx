import { fine, short } from "../../../../src/picture/numbers.ts";
import { blobPath } from "../../geometry/path.ts";
import { seededRandom, smoothNoise } from "../../../../src/picture/seeded-random.ts";
import { Halo } from "../../paint/Fade.tsx";
import { mixColour } from "../../paint/colour.ts";
import type { BackdropScene } from "../backdrop.ts";
import { MiniScene } from "./MiniScene.tsx";

/** Pieces of memory afloat in the web: the film's own places in torn, soft-edged windows, turning slowly. */
export const Fragments = ({
  scene,
  layer,
  count,
  size,
  ring,
}: {
  readonly scene: BackdropScene;
  readonly layer: number;
  readonly count: number;
  readonly size: number;
  /** Distance of the fragments from the middle. */
  readonly ring: number;
}) => {
  const random = seededRandom(scene.seed + layer * 101);
  const places = scene.film.bible.places.filter(
    ({ backdrop }) => backdrop !== "neural" && backdrop !== "plain",
  );
  const night = mixColour(scene.paint.top, scene.paint.horizon, 0.3);
  return (
    <g>
      {Array.from({ length: count }, (_, index) => {
        const place = places[(index * 3 + layer) % Math.max(1, places.length)];
        const turn = ((index + random.between(0.1, 0.7)) / count) * Math.PI * 2 + layer;
        const out = ring * random.between(0.75, 1.25);
        const scale = size * random.between(0.7, 1.35);
        const id = `${scene.paint.key}-fragment-${layer}-${index}`;
        const blob = blobPath(scene.seed + layer * 13 + index, 100, 0.42, 11);
        const sway = smoothNoise(index + layer * 5, scene.seconds * 0.4);
        if (!place) return null;
        return (
          <g
            key={index}
            transform={`translate(${short(Math.cos(turn) * out * 1.5)} ${short(Math.sin(turn) * out * 0.82 + sway * 10)}) rotate(${fine(random.between(-14, 14) + sway * 4)}) scale(${fine(scale)})`}
          >
            <defs>
              <clipPath id={`${id}-edge`}>
                <path d={blob} />
              </clipPath>
              <Halo
                id={`${id}-air`}
                stops={[
                  [0, night, 1],
                  [0.62, night, 0.9],
                  [1, night, 0],
                ]}
              />
              <Halo
                id={`${id}-fade`}
                stops={[
                  [0, night, 0],
                  [0.42, night, 0.1],
                  [0.66, night, 0.55],
                  [0.84, night, 0.93],
                  [1, night, 1],
                ]}
              />
            </defs>
            <circle r={132} fill={`url(#${id}-air)`} />
            <g clipPath={`url(#${id}-edge)`}>
              <MiniScene id={`${id}-sky`} place={place} />
              <circle r={112} fill={`url(#${id}-fade)`} />
            </g>
          </g>
        );
      })}
    </g>
  );
};
