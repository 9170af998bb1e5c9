import type { Language, Text } from "../text.ts";

/** Whether a text holds Chinese characters. */
export const hasHan = (text: string): boolean => /\p{Script=Han}/u.test(text);

/** The language a text is written in, as far as its letters tell. */
export const languageOf = (text: string): Language => (hasHan(text) ? "zh" : "en");

/** One text for both languages: its words are the author's, nobody has translated them yet. */
export const sameText = (text: string): Text => ({ zh: text, en: text });
