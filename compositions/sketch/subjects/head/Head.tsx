import type { View } from "../character/facing.ts";
import { BackHead } from "./BackHead.tsx";
import { FrontHead } from "./FrontHead.tsx";
import type { HeadProps } from "./head-props.ts";
import { ProfileHead } from "./ProfileHead.tsx";
import { ThreeQuarterBackHead } from "./ThreeQuarterBackHead.tsx";
import { ThreeQuarterHead } from "./ThreeQuarterHead.tsx";

const heads: Readonly<Record<View, (props: HeadProps) => React.ReactNode>> = {
  front: FrontHead,
  "three-quarter": ThreeQuarterHead,
  profile: ProfileHead,
  "three-quarter-back": ThreeQuarterBackHead,
  back: BackHead,
};

/** The same head from one of the five directions. */
export const Head = ({ view, ...props }: HeadProps & { readonly view: View }) => {
  const Drawing = heads[view];
  return <Drawing {...props} />;
};
