import { chance } from "../draw/chance.ts";
import { darken, lighten, mix, ramp } from "../draw/colour.ts";
import { polygon, smooth, stroke, type Pt } from "../draw/curves.ts";
import { TIN, type Enamel, type TinView } from "./tin-shape.ts";

type Props = { readonly view: TinView; readonly colours: Enamel };

/** Which way a drawn polygon winds: positive when its front is seen. */
const winding = (points: readonly Pt[]): number =>
  points.reduce((sum, [x, y], i) => {
    const [nx, ny] = points[(i + 1) % points.length] ?? [x, y];
    return sum + x * ny - nx * y;
  }, 0);

/** The lid about its hinge: enamel with cream lines from above, bare and rusted metal from inside. */
export const TinLid = ({ view, colours }: Props) => {
  const { enamel, line, rust, bare } = colours;
  const ring = (inset: number, k: number): readonly Pt[] =>
    view.outer.map(({ x, z }) =>
      view.onLid(x * (1 - inset / TIN.w), TIN.d + z * (1 - inset / TIN.d), k),
    );
  const top = ring(0, TIN.lid);
  const lower = ring(0, 0);
  const outside = winding(top) > 0;
  const skirt = top.map((point, i): { readonly corners: readonly Pt[]; readonly light: number } => {
    const j = (i + 1) % top.length;
    const edge = view.outer[i];
    return {
      corners: [lower[i] ?? point, lower[j] ?? point, top[j] ?? point, point],
      light: 0.5 + 0.5 * (edge?.nx ?? 0),
    };
  });
  const shown = skirt.filter(({ corners }) => winding(corners) > 0 === outside || !outside);
  const face = outside ? ring(0, TIN.lid) : ring(10, TIN.lid - 6);
  const mark = (x: number, s: number): Pt => view.onLid(x, s, outside ? TIN.lid : TIN.lid - 6);
  const drips = Array.from({ length: 9 }, (_, i) => {
    const x = (chance(51, i) - 0.5) * 340;
    const s = 30 + chance(52, i) * 200;
    return stroke([mark(x, s), mark(x + 3, s - 20 - 40 * chance(53, i))], 9, 0.3);
  });
  return (
    <>
      {shown.map(({ corners, light }, i) => {
        const tone = ramp([darken(enamel, 0.5), enamel, lighten(enamel, 0.2)], light);
        return <path key={i} d={polygon(corners)} fill={tone} stroke={tone} strokeWidth={2} />;
      })}
      <path
        d={polygon(outside ? top : lower)}
        fill={outside ? lighten(enamel, 0.1) : mix(rust, bare, 0.4)}
        stroke={mix(rust, bare, 0.3)}
        strokeWidth={9}
        strokeLinejoin="round"
      />
      <path
        d={polygon(face)}
        fill={outside ? mix(enamel, lighten(enamel, 0.2), 0.6) : mix(darken(bare, 0.2), rust, 0.22)}
      />
      {outside ? (
        <>
          <path
            d={polygon(ring(20, TIN.lid))}
            fill="none"
            stroke={line}
            strokeWidth={9}
            opacity={0.9}
            strokeLinejoin="round"
          />
          <path
            d={polygon(ring(33, TIN.lid))}
            fill="none"
            stroke={line}
            strokeWidth={5}
            opacity={0.75}
            strokeLinejoin="round"
          />
          <path
            d={polygon([mark(-170, 60), mark(-120, 40), mark(150, 230), mark(90, 246)])}
            fill="#fff6e6"
            opacity={0.13}
          />
          <path
            d={
              smooth(
                [mark(150, 30), mark(196, 24), mark(200, 66), mark(176, 84), mark(164, 52)],
                true,
              ) +
              smooth([mark(-190, 200), mark(-176, 232), mark(-200, 252)], true) +
              smooth([mark(60, 264), mark(120, 256), mark(132, 276), mark(70, 276)], true)
            }
            fill={rust}
            opacity={0.8}
          />
        </>
      ) : (
        <>
          <path
            d={polygon([mark(-190, 20), mark(190, 20), mark(190, 60), mark(-190, 90)])}
            fill={darken(bare, 0.6)}
            opacity={0.5}
          />
          <path d={drips.join("")} fill={rust} opacity={0.6} />
          <path
            d={polygon([mark(20, 264), mark(110, 264), mark(-40, 30), mark(-110, 30)])}
            fill="#fff0dc"
            opacity={0.12}
          />
        </>
      )}
    </>
  );
};
