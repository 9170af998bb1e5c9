import type { BibleEntry } from "../film/bible-entries.ts";
import type { Language, Text } from "../film/text.ts";

/** States whose words the panels and the atelier know how to draw. */
const known: Readonly<Record<string, Readonly<Record<string, Text>>>> = {
  lid: {
    closed: { zh: "盖子合着", en: "lid closed" },
    ajar: { zh: "盖子虚掩", en: "lid ajar" },
    open: { zh: "盖子打开", en: "lid open" },
  },
  stand: {
    apart: { zh: "彼此错开", en: "standing apart" },
    aligned: { zh: "叠成一个整体", en: "lined up into one whole" },
  },
  seat: {
    tip: { zh: "戒指在指尖", en: "ring at the fingertip" },
    base: { zh: "戒指在指根", en: "ring at the base of the finger" },
  },
  stones: {
    dim: { zh: "宝石都没有亮", en: "stones unlit" },
    "amber-lit": { zh: "只有琥珀色宝石从里面亮着", en: "only the amber stone lit from within" },
    "blue-lit": { zh: "只有蓝色宝石从里面亮着", en: "only the blue stone lit from within" },
    "both-lit": { zh: "两颗宝石都从里面亮着", en: "both stones lit from within" },
  },
  found: {
    found: { zh: "还没有戴上", en: "not worn yet" },
    worn: { zh: "已经戴上", en: "worn" },
  },
  lights: {
    dead: { zh: "灯全灭", en: "all lights dead" },
    few: { zh: "只剩几盏灯", en: "a few lights left on" },
  },
};

const countWords: Readonly<Record<string, (value: string, most: string) => Text>> = {
  age: (value) => ({ zh: `${value}岁`, en: `${value} years old` }),
  contacts: (value, most) => {
    if (value === "0") return { zh: "光触点全灭", en: "light contacts dark" };
    return value === most
      ? { zh: `${value}枚光触点全亮`, en: `all ${value} light contacts lit` }
      : { zh: `${most}枚光触点亮着${value}枚`, en: `${value} of ${most} light contacts lit` };
  },
};

/** A state's value in words; a state nobody gave words to is said as the bible has it, `lid: half open`. */
export const stateWords = (
  entry: BibleEntry["entry"],
  name: string,
  value: string,
  language: Language,
): string => {
  const counted = countWords[name]?.(value, entry.states[name]?.at(-1) ?? value);
  const said = known[name]?.[value] ?? (Number.isFinite(Number(value)) ? counted : undefined);
  if (said) return said[language];
  const plain = `${name}: ${value}`.replaceAll("-", " ");
  return language === "zh" ? plain.replace(": ", "：") : plain;
};
