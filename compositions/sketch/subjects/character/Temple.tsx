import { useId } from "react";
import { chance } from "../draw/chance.ts";
import { darken, lighten, mix } from "../draw/colour.ts";
import { along, band, resample, stroke, trace, type Pt } from "../draw/curves.ts";
import { Glow } from "../draw/Glow.tsx";
import { Linear } from "../draw/Gradients.tsx";
import { Contacts } from "../head/Contacts.tsx";
import { Filaments } from "../head/Filaments.tsx";
import { Fringe } from "./Fringe.tsx";
import type { Person } from "./person.ts";

type Props = { readonly person: Person; readonly lights: readonly string[] };

const AT: readonly Pt[] = trace("30 -200, 0 0, 10 200");

/** The side hair, falling past the temple on the left. */
const SideHair = ({ person }: { readonly person: Person }) => {
  const id = useId();
  const { hair, sheen } = person.wardrobe;
  const locks = Array.from({ length: 22 }, (_, i) => {
    const x = -2150 + (1980 * i) / 21;
    const stir = Math.sin(person.seconds * 0.8 + i * 0.6) * 7;
    return resample(
      [
        [x + 260, -1400],
        [x + 60, -400],
        [x - 10 + stir, 300],
        [x + 60 + stir, 1400],
      ],
      8,
    );
  });
  return (
    <>
      <Linear
        id={id}
        from={[-1200, -1000]}
        to={[-300, 900]}
        stops={[
          [0, mix(hair, sheen, 0.3)],
          [0.4, hair],
          [1, darken(hair, 0.4)],
        ]}
      />
      {locks.map((spine, i) => (
        <path
          key={i}
          d={band(spine, () => 190)}
          fill={chance(81, i) > 0.45 ? `url(#${id})` : darken(hair, 0.25)}
        />
      ))}
      <path
        d={locks
          .flatMap((spine, i) =>
            [-40, 36].map((dx, k) =>
              stroke(
                spine.map(([x, y]): Pt => [x + dx, y]),
                8 + 10 * chance(82, i * 2 + k),
                0.3 + 0.4 * chance(83, i),
                11,
              ),
            ),
          )
          .join("")}
        fill={sheen}
        opacity={0.34}
      />
      <path
        d={locks
          .map((spine, i) =>
            stroke(
              spine.map(([x, y]): Pt => [x + 84, y]),
              10,
              0.3 + 0.4 * chance(84, i),
              11,
            ),
          )
          .join("")}
        fill={darken(hair, 0.6)}
        opacity={0.7}
      />
    </>
  );
};

/** The temple filling the frame: three contacts at the edge of the hair, the outer end of the lashes, threads leaving. */
export const Temple = ({ person, lights }: Props) => {
  const id = useId();
  const { skin, skinShade, ink, contact, blush } = person.wardrobe;
  const lit = person.contacts.reduce((sum, one) => sum + one, 0);
  const open = person.eyes === "open";
  const lid: readonly Pt[] = open
    ? trace("430 80, 640 10, 1000 -110, 1700 -130")
    : trace("470 20, 720 140, 1100 210, 1700 220");
  return (
    <g transform={person.temple === "left" ? "scale(-1 1)" : undefined}>
      <Linear
        id={id}
        from={[-200, 300]}
        to={[1500, -200]}
        stops={[
          [0, mix(skinShade, ink, 0.2)],
          [0.3, mix(skin, skinShade, 0.45)],
          [0.7, skin],
          [1, lighten(skin, 0.35)],
        ]}
      />
      <path d="M-2400-1400L2400-1400L2400 1400L-2400 1400Z" fill={`url(#${id})`} />
      <Glow x={760} y={800} radius={760} colour={blush} strength={0.4} />
      <path
        d={stroke(trace("520 -330, 900 -440, 1400 -420, 1900 -330"), 70, 0.4, 13)}
        fill={ink}
        opacity={0.75}
      />
      <path
        d={stroke(trace("520 -20, 800 -190, 1200 -250, 1700 -200"), 20, 0.5, 13)}
        fill={skinShade}
      />
      {open ? (
        <path
          d="M560 70C800-90 1200-130 1700-90L1700 240C1200 260 800 220 560 70Z"
          fill="#f7e8dc"
        />
      ) : null}
      <path d={stroke(lid, 58, 0.6, 15)} fill={ink} />
      {Array.from({ length: 9 }, (_, i) => {
        const [x, y] = along(lid, 0.08 + i * 0.08);
        const [out, down] = [-150 + i * 15, (open ? -1 : 1) * (70 + i * 10)];
        return (
          <path
            key={i}
            d={stroke(
              [
                [x, y],
                [x + out * 0.4, y + down * 0.55],
                [x + out, y + down],
              ],
              24,
              0.22,
            )}
            fill={ink}
          />
        );
      })}
      <path
        d={stroke(
          trace("-120 -1400, -60 -500, -90 300, 40 1400").map(([x = 0, y = 0]): Pt => [x + 90, y]),
          240,
          0.5,
          13,
        )}
        fill={mix(skinShade, ink, 0.3)}
        opacity={0.45}
      />
      <SideHair person={person} />
      <Fringe person={person} low={-640} />
      {AT.map(([x, y], i) => (
        <Glow
          key={y}
          x={x}
          y={y}
          radius={440}
          colour={contact}
          strength={(person.contacts[i] ?? 0) * 0.5}
        />
      ))}
      <Contacts at={AT} radius={54} colour={contact} shine={person.contacts} />
      <Filaments
        from={[0, 0]}
        reach={-1700}
        colours={lights}
        amount={lit / 3}
        count={26}
        seconds={person.seconds}
        seed={29}
      />
    </g>
  );
};
