import { typefaces } from "../stage/lettering.ts";
import { AttackLane } from "./AttackLane.tsx";
import { BeatLane } from "./BeatLane.tsx";
import { CutLines } from "./CutLines.tsx";
import type { LaneProps } from "./lane-props.ts";
import { Playhead } from "./Playhead.tsx";
import { scoreViewSize } from "./score-view-layout.ts";
import { SectionLane } from "./SectionLane.tsx";
import { ShotLane } from "./ShotLane.tsx";
import { WaveLane } from "./WaveLane.tsx";
import { WholeSong } from "./WholeSong.tsx";

/** All lanes and what stands over them, in one drawing. */
export const Lanes = (props: LaneProps) => {
  const { width, height } = scoreViewSize;
  return (
    <svg
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      style={{
        position: "absolute",
        left: 0,
        top: 0,
        fontFamily: typefaces.en,
        fontWeight: 600,
        fontVariantNumeric: "lining-nums",
      }}
    >
      <SectionLane {...props} />
      <WaveLane {...props} />
      <AttackLane {...props} />
      <BeatLane {...props} />
      <ShotLane {...props} />
      <CutLines {...props} />
      <Playhead {...props} />
      <WholeSong {...props} />
    </svg>
  );
};
