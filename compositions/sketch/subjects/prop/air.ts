import { darken, mix } from "../draw/colour.ts";
import type { PropProps } from "./prop-props.ts";

/** How much of the sky's colour lies over far things at each hour, and how much darker they are. */
const hours = {
  dawn: [0.3, 0],
  day: [0.22, 0],
  dusk: [0.2, 0],
  night: [0.5, 0.34],
  none: [0.1, 0],
} as const;

/** The colours of a far, large thing under the sky it stands before: towards the horizon's tone, and dark at night. */
export const airOver = ({
  film,
  keyframe,
}: Pick<PropProps, "film" | "keyframe">): ((colour: string) => string) => {
  const place = film.bible.places.find(({ id }) => id === keyframe.place);
  if (!place || place.setting !== "exterior") return (colour) => colour;
  const [veil, night] = hours[keyframe.time];
  return (colour) => darken(mix(colour, place.tones.horizon, veil), night);
};
