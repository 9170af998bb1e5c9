import { fine, short } from "../../../../src/picture/numbers.ts";
import { smoothNoise } from "../../../../src/picture/seeded-random.ts";
import { LightHalo } from "../../paint/Fade.tsx";
import type { BackdropScene } from "../backdrop.ts";
import { filaments } from "./filaments.ts";
import type { Filaments } from "./filaments.ts";

/** How one layer of the web looks. */
export type FilamentLook = {
  readonly key: string;
  readonly warm: string;
  readonly cool: string;
  readonly core: string;
  readonly stroke: number;
  readonly opacity: number;
  readonly nodeRadius: number;
};

const known = new Map<string, Filaments>();

/** One layer of the web: curves, light running along some of them, and nodes that breathe with the music. */
export const FilamentLayer = ({
  scene,
  shape,
  look,
}: {
  readonly scene: BackdropScene;
  readonly shape: Parameters<typeof filaments>[0];
  readonly look: FilamentLook;
}) => {
  const name = Object.values(shape).join("/");
  const web = known.get(name) ?? filaments(shape);
  known.set(name, web);
  const id = `${scene.paint.key}-${look.key}`;
  const breath = 0.82 + 0.1 * scene.energy + 0.2 * scene.pulse;
  return (
    <g>
      <defs>
        <LightHalo id={`${id}-warm`} colour={look.warm} />
        <LightHalo id={`${id}-cool`} colour={look.cool} />
      </defs>
      <g fill="none" strokeWidth={look.stroke} strokeOpacity={fine(look.opacity * breath)}>
        <path d={web.warm} stroke={look.warm} />
        <path d={web.cool} stroke={look.cool} />
      </g>
      <g
        fill="none"
        stroke={look.core}
        strokeWidth={short(look.stroke * 2.2)}
        strokeLinecap="round"
        strokeOpacity={fine(look.opacity)}
      >
        {web.runs.map((d, index) => (
          <path
            key={index}
            d={d}
            pathLength={100}
            strokeDasharray="2.4 47.6"
            strokeDashoffset={fine(-scene.seconds * (9 + index) - index * 11)}
          />
        ))}
      </g>
      {web.nodes.map((node, index) => {
        const radius =
          look.nodeRadius *
          (0.35 + 1.5 * node.size) *
          (0.9 + 0.16 * smoothNoise(index + shape.seed, scene.seconds * 1.3) + 0.15 * scene.pulse);
        return (
          <g key={index} transform={`translate(${short(node.x)} ${short(node.y)})`}>
            <circle
              r={short(radius)}
              fill={`url(#${id}-${index % 2 === 0 ? "warm" : "cool"})`}
              opacity={fine(look.opacity)}
            />
            <circle
              r={short(radius * 0.1 + 0.6)}
              fill={look.core}
              opacity={fine(Math.min(1, look.opacity * 1.3))}
            />
          </g>
        );
      })}
    </g>
  );
};
