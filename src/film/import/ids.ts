import { plainWord } from "./plain-word.ts";

const digits = new Map([..."零一二三四五六七八九"].map((sign, value) => [sign, value]));

/** Chinese numerals up to 99 as digits: `第十二场` becomes `第12场`. Others stay. */
const withDigits = (text: string): string =>
  text.replaceAll(
    /([一二三四五六七八九])?(十)?([一二三四五六七八九])?/g,
    (all, tens, ten, ones) => {
      if (all === "") return "";
      const value = (sign: unknown) => (typeof sign === "string" ? (digits.get(sign) ?? 0) : 0);
      if (ten === undefined) return [...all].map((sign) => String(value(sign))).join("");
      return String((tens === undefined ? 1 : value(tens)) * 10 + value(ones));
    },
  );

/** What is left of a text in an id: Latin letters, digits and dashes, at most 32 of them. May be empty. */
export const idPart = (text: string): string =>
  plainWord(text)
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^-+|-+$/g, "")
    .slice(0, 32)
    .replace(/-+$/, "");

/**
 * An id for a numbered thing: `3A` of shots is `shot-3a`; of scenes the number is enough (`第三场 海边`, `Scene 3: The shore`
 * are `scene-3`). Empty when nothing Latin is left.
 */
export const numberedId = (kind: "shot" | "scene", label: string): string => {
  const part = idPart(withDigits(plainWord(label))).replace(/^(?:shot|sh|scene|sc|s)-?(?=\d)/, "");
  const number = kind === "scene" ? /^\d+[a-z]?(?=-|$)/.exec(part)?.[0] : undefined;
  return part === "" ? "" : `${kind}-${number ?? part}`;
};

/** The id itself, or with the next free number behind it when it is taken. */
export const freeId = (id: string, isTaken: (id: string) => boolean): string => {
  if (!isTaken(id)) return id;
  let count = 2;
  while (isTaken(`${id}-${count}`)) count += 1;
  return `${id}-${count}`;
};

/** The id of a bible entry: its Latin name, else its kind and the next free number (`place-1`). */
export const entryId = (
  kind: "character" | "prop" | "place",
  latin: string,
  isTaken: (id: string) => boolean,
): string => {
  const part = idPart(latin);
  const named = /^[a-z]/.test(part) && part.length > 1 ? part : "";
  if (named !== "") return isTaken(named) ? freeId(`${kind}-${named}`, isTaken) : named;
  let count = 1;
  while (isTaken(`${kind}-${count}`)) count += 1;
  return `${kind}-${count}`;
};

/** The UPPERCASE token of an entry with this id. */
export const tokenOf = (id: string): string => {
  const token = id.toUpperCase().replaceAll("-", " ").slice(0, 32).trim();
  return token.length > 1 ? token : `${token} 1`;
};
