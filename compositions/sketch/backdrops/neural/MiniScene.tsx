import { Fade } from "../../paint/Fade.tsx";
import { mixColour } from "../../paint/colour.ts";
import type { Place } from "../../../../src/film/bible.ts";

/** A memory of a place, small and simple: drawn in -100..100, horizon at 10. */
export const MiniScene = ({ id, place }: { readonly id: string; readonly place: Place }) => {
  const { tones } = place;
  const dusky = mixColour(tones.shade, tones.top, 0.3);
  return (
    <g>
      <defs>
        <Fade
          id={id}
          from={-100}
          to={100}
          stops={[
            [0, tones.top],
            [0.5, tones.horizon],
            [0.56, mixColour(tones.horizon, tones.light, 0.7)],
            [0.6, tones.light],
            [1, tones.shade],
          ]}
        />
      </defs>
      <rect x={-130} y={-130} width={260} height={260} fill={`url(#${id})`} />
      <Motif backdrop={place.backdrop} light={tones.light} dark={dusky} accent={tones.accent} />
    </g>
  );
};

const Motif = ({
  backdrop,
  light,
  dark,
  accent,
}: {
  readonly backdrop: Place["backdrop"];
  readonly light: string;
  readonly dark: string;
  readonly accent: string;
}) => {
  switch (backdrop) {
    case "dunes":
      return (
        <g>
          <circle cx={18} cy={-14} r={26} fill={light} />
          <path
            d="M-46 12A44 46 0 1 1 30 10M2 12A30 34 0 0 1 60 12"
            fill="none"
            stroke={dark}
            strokeWidth={7}
            opacity={0.75}
          />
          <path d="M-130 22C-80 -2 -40 18 0 20S70 2 130 24V130H-130Z" fill={dark} />
        </g>
      );
    case "arcade":
      return (
        <path
          d="M-130 -130H130V130H-130ZM-90 60V-20A26 26 0 0 1 -38 -20V60ZM-24 60V-30A28 28 0 0 1 32 -30V60ZM46 60V-20A26 26 0 0 1 98 -20V60Z"
          fill={dark}
          fillRule="evenodd"
        />
      );
    case "room":
      return (
        <g>
          <path d="M-34 -70H26V0H-34Z" fill={light} />
          <path d="M-4 -70V0M-34 -36H26" stroke={dark} strokeWidth={5} />
          <path d="M-130 44H20V20H130V130H-130Z" fill={dark} />
          <circle cx={-52} cy={36} r={12} fill={accent} />
        </g>
      );
    case "bench":
      return (
        <g>
          <path d="M-18 -60L-70 60H70L18 -60Z" fill={light} opacity={0.75} />
          <path d="M-26 -60L-12 -88H12L26 -60Z" fill={dark} />
          <path d="M-130 58H130V130H-130Z" fill={dark} />
        </g>
      );
    case "neural":
    case "plain":
      return <circle cx={6} cy={0} r={34} fill={accent} opacity={0.8} />;
    default:
      return backdrop satisfies never;
  }
};
