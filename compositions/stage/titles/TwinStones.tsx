/** Props of {@link TwinStones}: sizes in pixels, `drawn` 0..1 is how much of it is there. */
export type TwinStonesProps = {
  readonly width: number;
  readonly colours: readonly [string, string];
  readonly line: string;
  readonly drawn: number;
};

/** The studio's ornament: two stones that face each other and never touch, a hairline leaving each. */
export const TwinStones = ({ width, colours: [left, right], line, drawn }: TwinStonesProps) => {
  const height = width * 0.12;
  const centre = { x: width / 2, y: height / 2 };
  const radius = width * 0.021;
  const apart = radius * 1.72;
  const hair = Math.max(1, width / 460);
  const inner = apart + radius * 2.2;
  const outer = inner + (width / 2 - inner) * drawn;
  const stone = (x: number, colour: string, y: number) => (
    <g opacity={Math.min(1, drawn * 2)}>
      <circle
        cx={x}
        cy={y}
        r={radius * 3.2}
        fill={`url(#stone-${colour.slice(1)})`}
        opacity={drawn}
      />
      <circle
        cx={x}
        cy={y}
        r={radius}
        fill={colour}
        fillOpacity={0.16 + 0.2 * drawn}
        stroke={colour}
        strokeWidth={hair * 1.5}
      />
      <circle cx={x} cy={y} r={radius * 0.3} fill={colour} opacity={drawn} />
    </g>
  );
  return (
    <svg
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      style={{ display: "block", overflow: "visible" }}
    >
      <defs>
        {[left, right].map((colour) => (
          <radialGradient key={colour} id={`stone-${colour.slice(1)}`}>
            <stop offset="0.2" stopColor={colour} stopOpacity="0.42" />
            <stop offset="1" stopColor={colour} stopOpacity="0" />
          </radialGradient>
        ))}
      </defs>
      <g stroke={line} strokeWidth={hair} strokeOpacity={0.7} strokeLinecap="round">
        <path d={`M${centre.x - inner} ${centre.y}H${centre.x - outer}`} />
        <path d={`M${centre.x + inner} ${centre.y}H${centre.x + outer}`} />
      </g>
      {stone(centre.x - apart, left, centre.y - radius * 0.28)}
      {stone(centre.x + apart, right, centre.y + radius * 0.28)}
    </svg>
  );
};
