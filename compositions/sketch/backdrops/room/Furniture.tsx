import { boxPath } from "../../geometry/path.ts";
import { mixColour } from "../../paint/colour.ts";
import type { Paint } from "../../paint/paint.ts";

/** A bed as a child on the floor sees it: its edge a roof, the dark under it a house, a blanket hanging down. */
export const Bed = ({ paint }: { readonly paint: Paint }) => {
  const cloth = mixColour(paint.accent, paint.shade, 0.34);
  return (
    <g>
      <path d={boxPath(0, -190, 1500, 190)} fill={paint.deep} />
      <path
        d="M0 -214H1600V-160H40Q0 -160 0 -190Z"
        fill={mixColour(paint.shade, paint.horizon, 0.28)}
      />
      <path
        d="M30 -214C60 -330 160 -345 420 -338S1200 -360 1600 -340V-200H30Z"
        fill={mixColour(paint.horizon, paint.light, 0.3)}
      />
      <path
        d="M70 -330C130 -352 300 -350 520 -344S1200 -366 1600 -346V-226C1400 -206 1240 -90 1060 -120C980 -132 940 -66 840 -76C720 -88 700 -150 600 -120C470 -80 330 -96 270 -170C200 -230 120 -220 70 -330Z"
        fill={cloth}
      />
      <path
        d="M270 -170C330 -210 350 -280 340 -338M600 -120C620 -200 640 -280 632 -342M840 -76C850 -180 870 -270 866 -346M1060 -120C1070 -210 1080 -290 1076 -352"
        fill="none"
        stroke={mixColour(cloth, paint.shade, 0.5)}
        strokeWidth={6}
        opacity={0.7}
      />
      <path
        d="M70 -330C130 -352 300 -350 520 -344S1200 -366 1600 -346"
        fill="none"
        stroke={paint.glow}
        strokeWidth={5}
        opacity={0.6}
      />
      <path
        d={`${boxPath(24, -190, 40, 190)}${boxPath(-26, -470, 54, 470)}`}
        fill={mixColour(paint.shade, paint.horizon, 0.16)}
      />
      <path d="M-32 -470a33 33 0 1 1 66 0z" fill={mixColour(paint.shade, paint.horizon, 0.16)} />
      <path d="M-20 -462V0" stroke={paint.light} strokeWidth={4} opacity={0.5} />
    </g>
  );
};

/** A table so tall that one sees its underside: a slab across the top of the picture and a leg like a tower. */
export const Table = ({ paint }: { readonly paint: Paint }) => {
  const wood = mixColour(paint.shade, paint.horizon, 0.12);
  return (
    <g>
      <path d="M-1700 -640H70L210 -560H-1700Z" fill={mixColour(paint.deep, paint.horizon, 0.1)} />
      <path d="M-1700 -700H84V-640H-1700Z" fill={mixColour(paint.shade, paint.horizon, 0.42)} />
      <path d="M-1700 -697H84" stroke={paint.light} strokeWidth={5} opacity={0.45} />
      <path d={boxPath(-1700, -640, 1740, 58)} fill={wood} />
      <path d="M-64 -600H26L8 0H-44Z" fill={wood} />
      <path d="M20 -600L6 0" stroke={paint.light} strokeWidth={5} opacity={0.42} />
      <path
        d="M-240 -640C-220 -500 -200 -470 -236 -400C-300 -420 -380 -430 -430 -392C-420 -470 -450 -560 -450 -640Z"
        fill={mixColour(paint.accent, paint.shade, 0.5)}
        opacity={0.9}
      />
    </g>
  );
};
