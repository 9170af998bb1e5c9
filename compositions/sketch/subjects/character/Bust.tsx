import { useId } from "react";
import { Linear } from "../draw/Gradients.tsx";
import { stroke, trace } from "../draw/curves.ts";
import { Filaments } from "../head/Filaments.tsx";
import { Head } from "../head/Head.tsx";
import type { View } from "./facing.ts";
import type { Person } from "./person.ts";
import { Scarf, ScarfInside } from "./Scarf.tsx";
import { Tail } from "./Tail.tsx";

type Props = {
  readonly person: Person;
  readonly view: View;
  /** Colours of the filaments. */
  readonly lights: readonly string[];
};

const shoulders: Readonly<Record<"side" | "square", string>> = {
  side: "M-400 1500C-380 1000-336 640-330 502C-326 420-280 350-180 318L100 310C190 336 262 410 282 502C300 640 330 1000 340 1500Z",
  square:
    "M-470 1500C-440 1000-380 640-372 502C-366 424-320 366-210 336L-110 300L110 300L210 336C320 366 366 424 372 502C380 640 440 1000 470 1500Z",
};

const Shoulders = ({ person, view }: Omit<Props, "lights">) => {
  const id = useId();
  const side = view === "profile";
  const { coat, coatShade, coatLight, ink, rim } = person.wardrobe;
  const back = view === "back" || view === "three-quarter-back";
  return (
    <>
      <Linear
        id={id}
        from={[-280, 420]}
        to={[320, 400]}
        stops={[
          [0, coatShade],
          [0.5, coat],
          [1, coatLight],
        ]}
      />
      <path d={side ? shoulders.side : shoulders.square} fill={`url(#${id})`} />
      <path
        d={stroke(trace("-226 1100, -232 640, -236 460, -206 376"), 9, 0.7, 11)}
        fill={ink}
        opacity={0.7}
      />
      <path
        d={stroke(
          side
            ? trace("170 1100, 160 640, 146 450, 104 362")
            : trace("228 1100, 236 640, 240 460, 210 380"),
          9,
          0.7,
          11,
        )}
        fill={ink}
        opacity={0.6}
      />
      {side || back ? null : (
        <path
          d={stroke(trace("2 1200, 4 700, 4 430, 0 344"), 8, 0.6, 11)}
          fill={ink}
          opacity={0.8}
        />
      )}
      <path
        d={stroke(
          side
            ? trace("130 322, 186 346, 244 402, 275 480, 286 620")
            : trace("220 344, 290 366, 342 412, 366 482, 374 620"),
          7,
          0.4,
          11,
        )}
        fill={rim}
        opacity={0.8}
      />
    </>
  );
};

/** Head, scarf and shoulders. Breath lifts the shoulders a little (one breath every 4.5 s). */
export const Bust = ({ person, view, lights }: Props) => {
  const { wardrobe, turn, contacts, temple, eyes, look } = person;
  const breath = Math.sin((person.seconds * 2 * Math.PI) / 4.5);
  const near = (temple === "left") === turn.mirrored;
  const sides = view === "profile" || view === "three-quarter";
  const shown = near || !sides ? contacts : [];
  const lit = contacts.reduce((sum, one) => sum + one, 0);
  const tilt = eyes === "closed" ? 2.5 : -person.look[1] * -4;
  return (
    <g transform={turn.mirrored ? "scale(-1 1)" : undefined}>
      {person.scarf ? (
        <Tail
          person={person}
          x={view === "profile" ? -120 : -130}
          y={252}
          reach={view === "profile" ? -620 : -560}
          width={120}
          rise={0}
        />
      ) : null}
      <g transform={`translate(0 ${Math.round(-breath * 30) / 10})`}>
        <Shoulders person={person} view={view} />
        {person.scarf ? <ScarfInside wardrobe={wardrobe} view={view} /> : null}
        <g transform={`rotate(${Math.round(tilt * 100 + breath * 30) / 100} -30 140)`}>
          <Head
            view={view}
            wardrobe={wardrobe}
            eyes={eyes}
            look={look}
            contacts={shown}
            detail="full"
          />
          <Filaments
            from={view === "profile" ? [76, -196] : [-118, -190]}
            reach={-880}
            colours={lights}
            amount={lit / 3}
            count={24}
            seconds={person.seconds}
            seed={17}
          />
        </g>
        {person.scarf ? <Scarf wardrobe={wardrobe} view={view} detail="full" /> : null}
      </g>
    </g>
  );
};
