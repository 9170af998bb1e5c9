import type { Text } from "../text.ts";
import type {
  CameraAngle,
  CameraMove,
  ShotSize,
  TimeOfDay,
  TransitionKind,
} from "../vocabulary.ts";
import type { ListName } from "./names.ts";
import type { AskedSeconds } from "./seconds.ts";
import type { Setting } from "./slugline.ts";
import type { View } from "./trade-words.ts";

/** One shot as its list describes it, in the vocabulary's words where there is one. Null: the list does not say. */
export type ListShot = {
  readonly line: number;
  /** The shot's number as written. */
  readonly label: string | null;
  readonly scene: string | null;
  readonly place: string | null;
  readonly setting: Setting | null;
  readonly time: TimeOfDay | null;
  readonly size: ShotSize | null;
  readonly lastSize: ShotSize | null;
  readonly angle: CameraAngle | null;
  readonly view: View | null;
  readonly move: CameraMove | null;
  readonly lensInMm: number | null;
  readonly seconds: AskedSeconds | null;
  /** Null when the row has neither an action nor anything else that says what happens. */
  readonly action: Text | null;
  readonly caption: Text | null;
  readonly light: Text | null;
  /** `frames` null: the kind's usual length. */
  readonly transition: { readonly kind: TransitionKind; readonly frames: number | null } | null;
  readonly characters: readonly ListName[];
  readonly props: readonly ListName[];
  /** Cells that have no field of their own (`备注：...`), for comments. */
  readonly notes: readonly string[];
};
