import { useId } from "react";
import type { Piece } from "../../../../src/film/bible.ts";
import { darken, lighten, mix } from "../draw/colour.ts";
import { along, band, n, resample, stroke, type Pt } from "../draw/curves.ts";
import { Linear } from "../draw/Gradients.tsx";
import { handPoses, usualHand, type Finger } from "./hand-poses.ts";
import type { Person } from "./person.ts";
import { WornRing } from "./WornRing.tsx";

type Props = {
  readonly person: Person;
  /** The word of the subject's `pose` state. */
  readonly pose: string;
  readonly ring: Piece | null;
  readonly lights: readonly number[];
  /** What is held, 1000 units high about its centre, or null. */
  readonly held: React.ReactNode;
};

const widthOf = ({ thick }: Finger) => (t: number) => thick[0] + (thick[1] - thick[0]) * t + 6 * Math.sin(t * Math.PI * 3);

const FingerDrawing = ({ finger, person, nail, dim, soft }: { readonly finger: Finger; readonly person: Person; readonly nail: boolean; readonly dim: number; readonly soft: number }) => {
  const id = useId();
  const { skin, skinShade, ink, rim } = person.wardrobe;
  const spine = resample(finger.joints, 12);
  const tip = along(spine, 1);
  const before = along(spine, 0.9);
  const angle = (Math.atan2(tip[1] - before[1], tip[0] - before[0]) * 180) / Math.PI;
  const radius = finger.thick[1] / 2;
  const root = along(spine, 0);
  const body = band(spine, widthOf(finger));
  const fill = mix(skin, skinShade, dim);
  const lower = spine.map(([x, y], i): Pt => [x - 2, y + widthOf(finger)(i / 11) * 0.3]);
  const upper = spine.map(([x, y], i): Pt => [x + 2, y - widthOf(finger)(i / 11) * 0.42]);
  return (
    <>
      <Linear id={id} from={root} to={along(spine, 0.4)} stops={[[0, mix(skin, skinShade, soft)], [1, fill]]} />
      <g fill={mix(skinShade, ink, 0.4)} stroke={mix(skinShade, ink, 0.4)} strokeWidth={7}>
        <circle cx={n(tip[0])} cy={n(tip[1])} r={radius} />
        <path d={band(spine.slice(3), (t) => widthOf(finger)(0.27 + 0.73 * t))} />
      </g>
      <circle cx={n(tip[0])} cy={n(tip[1])} r={radius} fill={fill} />
      <circle cx={n(root[0])} cy={n(root[1])} r={n(finger.thick[0] / 2)} fill={mix(skin, skinShade, soft)} />
      <path d={body} fill={`url(#${id})`} />
      <path d={stroke(lower, finger.thick[1] * 0.4, 0.5, 11)} fill={skinShade} opacity={0.55} />
      <path d={stroke(upper, 9, 0.6, 11)} fill={rim} opacity={0.75 * (1 - dim)} />
      {nail ? (
        <g transform={`translate(${n(tip[0])} ${n(tip[1])}) rotate(${n(angle)})`}>
          <path d="M-22-26C-4-32 20-26 27-8C14-4-8-6-24-12Z" fill={lighten(skin, 0.5)} opacity={0.9} />
        </g>
      ) : null}
    </>
  );
};

const Sleeve = ({ person, at }: { readonly person: Person; readonly at: Pt }) => {
  const id = useId();
  const { coat, coatShade, coatLight, ink, rim } = person.wardrobe;
  const [x, y] = at;
  return (
    <g transform={`translate(${x} ${y})`}>
      <Linear id={id} from={[0, -180]} to={[-60, 190]} stops={[[0, coatLight], [0.35, coat], [1, coatShade]]} />
      <ellipse cx={14} rx={40} ry={150} fill={darken(coatShade, 0.5)} />
      <path d="M20-158C60-90 62 90 22 166C-200 210-500 260-1500 330L-1500-330C-500-250-200-200 20-158Z" fill={`url(#${id})`} />
      <path d={stroke([[20, -158], [52, -60], [52, 70], [22, 166]], 16)} fill={darken(coatShade, 0.3)} />
      <path d={stroke([[-40, -60], [-240, -20], [-500, -60]], 22, 0.4) + stroke([[-30, 80], [-260, 120], [-620, 110]], 26, 0.4)} fill={ink} opacity={0.55} />
      <path d={stroke([[16, -158], [-200, -198], [-500, -246], [-900, -282]], 12, 0.35, 11)} fill={rim} opacity={0.8} />
    </g>
  );
};

/** The left hand, its index finger apart from the others and nearest to the viewer: there the ring is worn. */
export const Hand = ({ person, pose, ring, lights, held }: Props) => {
  const id = useId();
  const shape = handPoses[pose] ?? usualHand;
  const { skin, skinShade, ink, rim } = person.wardrobe;
  const index = shape.fingers.at(-1);
  const others = shape.fingers.slice(0, -1);
  const breath = Math.sin(person.seconds * 1.3) * 1.2;
  const up = shape === handPoses["palm-up"];
  const seat = index ? resample(index.joints, 12) : [];
  const [at, ahead] = [along(seat, 0.24), along(seat, 0.3)];
  const angle = (Math.atan2(ahead[1] - at[1], ahead[0] - at[0]) * 180) / Math.PI;
  const indexDrawing = index ? <FingerDrawing finger={index} person={person} nail={!up} dim={0} soft={0} /> : null;
  const ringDrawing = ring && index ? (
    <g transform={`translate(${n(at[0])} ${n(at[1])}) rotate(${n(angle)})`}>
      <WornRing piece={ring} lights={lights} finger={widthOf(index)(0.24)} seconds={person.seconds} />
    </g>
  ) : null;
  const thumb = <FingerDrawing finger={shape.thumb} person={person} nail={!up} dim={up ? 0.2 : 0.04} soft={up ? 0.3 : 0.62} />;
  return (
    <g transform={`${person.turn.mirrored ? "scale(-1 1) " : ""}translate(${shape.shift[0]} ${shape.shift[1]}) rotate(${n(shape.turn + breath)}) scale(${shape.scale})`}>
      <Linear id={id} from={[0, -160]} to={[-60, 170]} stops={[[0, lighten(skin, 0.16)], [0.45, skin], [1, skinShade]]} />
      {up ? thumb : null}
      {up ? indexDrawing : null}
      {up ? ringDrawing : null}
      {others.map((finger, i) => (
        <FingerDrawing key={i} finger={finger} person={person} nail={!up && i > 0} dim={up ? 0.06 * i : 0.36 - 0.12 * i} soft={0.4} />
      ))}
      <path d={shape.palm} fill={`url(#${id})`} stroke={mix(skinShade, ink, 0.4)} strokeWidth={up ? 5 : 0} />
      {up ? <path d={stroke([[-150, -60], [-60, 20], [-40, 110]], 8) + stroke([[-100, -70], [20, -30], [120, -40]], 7)} fill={skinShade} opacity={0.8} /> : null}
      {up ? null : indexDrawing}
      <path d={stroke(shape.ridge, 9, 0.6, 11)} fill={rim} opacity={0.7} />
      {up ? null : <path d={stroke([[60, -132], [92, -112], [98, -80]], 6)} fill={skinShade} opacity={0.6} />}
      {up ? null : ringDrawing}
      {up ? null : thumb}
      {held ? <g transform={`translate(${shape.held[0]} ${shape.held[1]}) scale(.26)`}>{held}</g> : null}
      <Sleeve person={person} at={shape.wrist} />
    </g>
  );
};
