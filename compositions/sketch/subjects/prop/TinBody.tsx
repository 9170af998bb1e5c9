import { chance } from "../draw/chance.ts";
import { darken, lighten, mix, ramp } from "../draw/colour.ts";
import { polygon, smooth, type Pt } from "../draw/curves.ts";
import { seen } from "../draw/space.ts";
import { walls } from "./box.ts";
import { TIN, type Enamel, type TinView } from "./tin-shape.ts";

type Props = { readonly view: TinView; readonly colours: Enamel };

/** Patches of rust along the lower and upper edge of what can be seen, always in the same places. */
const rustOn = ({ view }: Props): readonly string[] =>
  view.outer.flatMap((edge, i) => {
    const next = view.outer[(i + 1) % view.outer.length] ?? edge;
    if (seen([edge.nx, 0, edge.nz], view.eye)[2] < 0.12) return [];
    const long = Math.hypot(next.x - edge.x, next.z - edge.z) > 60;
    const spots = long ? 7 : 1;
    return Array.from({ length: spots }, (_, k) => {
      const t = (k + chance(91, i * 9 + k)) / spots;
      const low = chance(92, i * 9 + k) > 0.36;
      const y = low ? 3 : TIN.h - 6;
      const [wide, tall] = [
        5 + 11 * chance(93, i * 9 + k),
        (low ? 7 : -6) - (low ? -1 : 1) * 16 * chance(94, i * 9 + k),
      ];
      const at = (dx: number, dy: number): Pt => {
        const u = Math.max(0, Math.min(1, t + dx / (long ? 300 : 24)));
        return view.place([edge.x + (next.x - edge.x) * u, y + dy, edge.z + (next.z - edge.z) * u]);
      };
      return smooth(
        [
          at(-wide, 0),
          at(-wide * 0.4, tall * 0.8),
          at(wide * 0.2, tall),
          at(wide, tall * 0.3),
          at(wide * 0.7, -2),
        ],
        true,
      );
    });
  });

/** The outside of the tin: enamel in a few flat tones, two cream lines, rust at the edges, the rolled rim. */
export const TinBody = ({ view, colours }: Props) => {
  const { enamel, line, rust, bare } = colours;
  const seenWalls = walls(view.outer, 0, TIN.h, view.eye, view.place).filter(
    ({ facing }) => facing > 0,
  );
  const tones = [darken(enamel, 0.55), darken(enamel, 0.2), enamel, lighten(enamel, 0.22)];
  const stripe = (y: number, tall: number, colour: string, opacity: number) => (
    <path
      d={walls(view.outer, y, y + tall, view.eye, view.place)
        .filter(({ facing }) => facing > 0)
        .map(({ corners }) => polygon(corners))
        .join("")}
      fill={colour}
      opacity={opacity}
    />
  );
  const frontRim = walls(view.outer, TIN.h - 5, TIN.h + 3, view.eye, view.place).filter(
    ({ facing }) => facing > 0,
  );
  const top = view.outer.map((edge, i) => ({ edge, inner: view.inner[i] ?? edge }));
  return (
    <>
      {seenWalls.map(({ corners, light }, i) => {
        const tone = ramp(tones, light);
        return <path key={i} d={polygon(corners)} fill={tone} stroke={tone} strokeWidth={2} />;
      })}
      {stripe(0, 12, darken(enamel, 0.5), 0.55)}
      {stripe(34, 6, line, 0.9)}
      {stripe(48, 3.4, line, 0.75)}
      <path d={rustOn({ view, colours }).join("")} fill={rust} opacity={0.82} />
      {frontRim.map(({ corners, light }, i) => (
        <path
          key={i}
          d={polygon(corners)}
          fill={ramp([darken(rust, 0.3), rust, mix(bare, line, 0.6)], light)}
        />
      ))}
      {view.open > 0.02 ? (
        <path
          d={top
            .flatMap(({ edge, inner }, i) => {
              const next = top[(i + 1) % top.length] ?? { edge, inner };
              if (seen([edge.nx + next.edge.nx, 0, edge.nz + next.edge.nz], view.eye)[2] < 0)
                return [];
              const corners = [edge, next.edge, next.inner, inner].map(({ x, z }) =>
                view.place([x, TIN.h + 3, z]),
              );
              return [polygon(corners)];
            })
            .join("")}
          fill={mix(bare, line, 0.55)}
        />
      ) : null}
    </>
  );
};
