import type { Language } from "../film/text.ts";
import { clause, type Clause } from "./clauses.ts";
import type { Seen } from "./entries-seen.ts";

/** The tail of an image prompt: what may not change, jewelry first. Nothing in an empty picture. */
export const fixedClauses = (seen: readonly Seen[], language: Language): readonly Clause[] => {
  if (seen.length === 0) return [];
  const head = {
    zh: "以下绝不改变：",
    en: "What must not change:",
  }[language];
  const lines = seen.map(({ list, entry, subjects }) => {
    const isHand = subjects.length > 0 && subjects.every(({ part }) => part === "hand");
    const what = {
      pieces: {
        zh: "宝石的数目、切工、颜色和位置，每个爪，环的形状、宽度、金属和光泽，比例和在身上的大小",
        en: "number, cut, colour and place of its stones, every claw, shape, width, metal and finish of its bands, proportions and size on the body",
      },
      characters: isHand
        ? { zh: "手、袖口和颜色", en: "hand, sleeve and their colours" }
        : { zh: "五官、发型、衣着和颜色", en: "face, hair, clothes and their colours" },
      props: { zh: "形状和颜色", en: "shape and colours" },
    }[list][language];
    return { zh: `${entry.token}：${what}`, en: `${entry.token}: ${what}` }[language];
  });
  return [
    ...clause(language, "fixed", 1, head),
    ...lines.flatMap((line, index) =>
      clause(language, "fixed", seen[index]?.list === "props" ? 3 : 1, line, "- "),
    ),
  ];
};
