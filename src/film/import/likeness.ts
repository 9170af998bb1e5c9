import type { Place, Prop } from "../bible.ts";
import type { Setting } from "./slugline.ts";

type Guess<T> = readonly (readonly [RegExp, T])[];

/** Names that say which backdrop comes nearest; the first that fits. Everything else is plain. */
const backdrops: Guess<Place["backdrop"]> = [
  [/dream|memor|mind|梦|记忆|回忆|意识|脑海/i, "neural"],
  [/desert|dune|沙漠|沙丘|沙海/i, "dunes"],
  [/arcade|colonnade|corridor|长廊|拱廊|走廊|回廊/i, "arcade"],
  [/workbench|workshop|工作台|工作坊|作坊/i, "bench"],
  [/bedroom|living ?room|\broom\b|卧室|房间|客厅|卧房/i, "room"],
];

/** The backdrop a panel of a place with this name is drawn with. */
export const backdropOf = (name: string): Place["backdrop"] =>
  backdrops.find(([pattern]) => pattern.test(name))?.[1] ?? "plain";

/** The setting that a backdrop has when the list does not say one. */
export const settingOf = (backdrop: Place["backdrop"]): Setting =>
  backdrop === "neural"
    ? "mind"
    : backdrop === "plain" || backdrop === "dunes"
      ? "exterior"
      : "interior";

const shapes: Guess<Prop["shape"]> = [
  [/tower|lighthouse|灯塔|高塔|塔/i, "tower"],
  [/\barch(?:es)?\b|拱门/i, "arches"],
  [/candle|蜡烛|烛/i, "candle"],
  [/\blamp\b|lantern|台灯|路灯|灯笼|灯/i, "lamp"],
  [/\btin\b|tin box|铁盒|铁罐|盒/i, "tin"],
  [/crystal|amethyst|quartz|水晶/i, "crystal"],
  [/marble|弹珠|玻璃球|玻璃珠/i, "marble"],
  [/pebble|stone|石子|鹅卵石|石头/i, "pebble"],
  [/screen|monitor|television|\btv\b|phone|屏幕|电视|显示器|手机/i, "screen"],
  [/photo|picture|letter|照片|相片|信/i, "photo"],
  [/\btoy|玩具|纸鹤|风筝/i, "toy"],
  [/pliers|hammer|tool|钳|锤|工具/i, "hand-tool"],
  [/\bsuns?\b|太阳/i, "suns"],
  [/spark|firefly|萤火|火花/i, "spark"],
];

/** The shape that a panel draws a prop with this name in; `thing` when no name fits. */
export const shapeOf = (name: string): Prop["shape"] =>
  shapes.find(([pattern]) => pattern.test(name))?.[1] ?? "thing";

/** Five quiet tones for places whose colours nobody has chosen yet. */
export const tonesOf: Readonly<Record<Setting, Place["tones"]>> = {
  exterior: {
    top: "#4a5578",
    horizon: "#c9a58c",
    light: "#eed9b4",
    shade: "#4b4656",
    accent: "#d9825b",
  },
  interior: {
    top: "#4a3f3c",
    horizon: "#a98763",
    light: "#ecd3a8",
    shade: "#332b2d",
    accent: "#e0a96a",
  },
  mind: {
    top: "#171033",
    horizon: "#3d3276",
    light: "#aab8f2",
    shade: "#0d0920",
    accent: "#e79ac9",
  },
};
