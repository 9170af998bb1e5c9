import { boxPath } from "../../geometry/path.ts";
import { mixColour } from "../../paint/colour.ts";
import type { Paint } from "../../paint/paint.ts";

/** What a child leaves on the floor: blocks, a horse on wheels, a ball, a paper boat. */
export const Toys = ({ paint }: { readonly paint: Paint }) => {
  const dark = mixColour(paint.shade, paint.horizon, 0.22);
  const warm = mixColour(paint.accent, paint.shade, 0.16);
  const pale = mixColour(paint.light, paint.horizon, 0.3);
  return (
    <g>
      <g transform="translate(-560 0)">
        <path d={boxPath(-60, -62, 62, 62)} fill={warm} />
        <path d={boxPath(8, -62, 62, 62)} fill={pale} />
        <path d={boxPath(-30, -124, 62, 62)} fill={mixColour(paint.top, paint.light, 0.3)} />
        <path d="M-30 -124L1 -178L32 -124Z" fill={warm} />
        <path
          d="M-60 0V-62M8 0V-62M-30 -62V-124"
          stroke={paint.glow}
          strokeWidth={3}
          opacity={0.5}
        />
      </g>
      <g transform="translate(520 0)">
        <path
          d="M-70 -30V-78Q-70 -96 -40 -96H10L26 -132Q34 -150 60 -142L74 -122Q70 -112 52 -114L44 -60V-30H26V-62H-46V-30Z"
          fill={dark}
        />
        <path d="M26 -132Q10 -116 14 -92" fill="none" stroke={warm} strokeWidth={8} />
        <path d="M-84 -24H60" stroke={warm} strokeWidth={8} />
        <circle cx={-62} cy={-12} r={15} fill={pale} />
        <circle cx={40} cy={-12} r={15} fill={pale} />
      </g>
      <g transform="translate(-880 0)">
        <circle cx={0} cy={-46} r={46} fill={warm} />
        <path
          d="M-44 -58Q0 -30 44 -58M-44 -34Q0 -6 44 -34"
          fill="none"
          stroke={pale}
          strokeWidth={9}
        />
      </g>
      <g transform="translate(890 0)">
        <path d="M-70 -34L-34 0H40L76 -34L20 -26L2 -84L-20 -26Z" fill={pale} />
        <path d="M2 -84L20 -26L-8 -14Z" fill={dark} opacity={0.5} />
      </g>
    </g>
  );
};
