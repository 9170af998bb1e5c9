import type { Piece, Stone } from "../film/bible.ts";
import type { Language, Text } from "../film/text.ts";

type Band = Piece["bands"][number];

const finishes = {
  polished: { zh: "抛光", en: "polished" },
  satin: { zh: "缎面", en: "satin" },
  brushed: { zh: "拉丝", en: "brushed" },
  hammered: { zh: "锤纹", en: "hammered" },
  oxidised: { zh: "氧化发黑", en: "oxidised" },
} as const satisfies Readonly<Record<Band["metal"]["finish"], Text>>;

const profiles = {
  round: { zh: "圆形截面", en: "round profile" },
  "half-round": { zh: "半圆截面", en: "half-round profile" },
  flat: { zh: "平截面", en: "flat profile" },
  "knife-edge": { zh: "刀锋截面", en: "knife-edge profile" },
} as const satisfies Readonly<Record<Band["profile"], Text>>;

const cuts = {
  "round-brilliant": { zh: "圆明亮式", en: "round brilliant" },
  oval: { zh: "椭圆", en: "oval" },
  cushion: { zh: "枕形", en: "cushion" },
  "emerald-cut": { zh: "祖母绿式", en: "emerald cut" },
  pear: { zh: "梨形", en: "pear" },
  marquise: { zh: "马眼形", en: "marquise" },
  cabochon: { zh: "弧面", en: "cabochon" },
  rough: { zh: "原石", en: "rough" },
} as const satisfies Readonly<Record<Stone["cut"], Text>>;

const settings = {
  claw: { zh: "爪镶", en: "claw set" },
  bezel: { zh: "包镶", en: "bezel set" },
  pave: { zh: "密镶", en: "pavé set" },
  channel: { zh: "槽镶", en: "channel set" },
  tension: { zh: "张力镶", en: "tension set" },
  flush: { zh: "抹镶", en: "flush set" },
} as const satisfies Readonly<Record<Stone["setting"], Text>>;

/** What kind of jewelry a piece is, without its name. */
export const kindWords = {
  ring: { zh: "戒指", en: "ring" },
  cuff: { zh: "开口镯", en: "cuff" },
  bracelet: { zh: "手链", en: "bracelet" },
  necklace: { zh: "项链", en: "necklace" },
  pendant: { zh: "吊坠", en: "pendant" },
  earring: { zh: "耳环", en: "earring" },
  brooch: { zh: "胸针", en: "brooch" },
} as const satisfies Readonly<Record<Piece["kind"], Text>>;

const comma = (language: Language, words: readonly string[]): string =>
  words.filter(Boolean).join(language === "zh" ? "，" : ", ");

/** A stone, with everything that can be counted or measured on it. */
export const stoneWords = (stone: Stone, language: Language): string => {
  const { count, claws, diameterInMm, colour } = stone;
  const many = { zh: `共${count}颗`, en: `${count} of them` }[language];
  const each = { zh: "每颗", en: "each with " }[language];
  const held = { zh: `${claws}爪`, en: `${claws} claws` }[language];
  const body = comma(language, [
    `${cuts[stone.cut][language]} ${colour}`,
    { zh: `直径${diameterInMm}毫米`, en: `${diameterInMm} mm across` }[language],
    settings[stone.setting][language],
    claws === 0 ? "" : `${count > 1 ? each : ""}${held}`,
    count > 1 ? many : "",
    stone.place[language],
  ]);
  return `${stone.name[language]}${language === "zh" ? "：" : ": "}${body}`;
};

const bandBody = ({ metal, widthInMm, profile }: Band, language: Language): string =>
  comma(language, [
    `${metal.alloy[language]} ${metal.colour}`,
    finishes[metal.finish][language],
    { zh: `宽${widthInMm}毫米`, en: `${widthInMm} mm wide` }[language],
    profiles[profile][language],
  ]);

/** The bands of a piece; equal ones are said once, with their number. */
export const bandWords = ({ bands }: Piece, language: Language): readonly string[] => {
  const bodies = bands.map((band) => bandBody(band, language));
  return [...new Set(bodies)].map((body) => {
    const count = bodies.filter((other) => other === body).length;
    return count === 1
      ? { zh: `1道环：${body}`, en: `1 band: ${body}` }[language]
      : { zh: `${count}道环，每道：${body}`, en: `${count} bands, each: ${body}` }[language];
  });
};

/** Clasp, engraving and size: what is left to say of a piece. */
export const makeWords = ({ clasp, engraving, scale }: Piece, language: Language): string[] => {
  const inner = scale.innerDiameterInMm;
  const size = comma(language, [
    { zh: `高${scale.heightInMm}毫米`, en: `${scale.heightInMm} mm high` }[language],
    inner === null ? "" : { zh: `内径${inner}毫米`, en: `${inner} mm inside` }[language],
    scale.againstTheBody[language],
  ]);
  return [
    ...(clasp ? [{ zh: `扣：${clasp.zh}`, en: `clasp: ${clasp.en}` }[language]] : []),
    ...(engraving
      ? [{ zh: `刻字：${engraving.zh}`, en: `engraving: ${engraving.en}` }[language]]
      : []),
    { zh: `尺寸：${size}`, en: `size: ${size}` }[language],
  ];
};
