import type { Language } from "../film/text.ts";

/** Control characters, line breaks, and invisible signs that turn or split text. */
const invisible = /[\p{Cc}\p{Zl}\p{Zp}\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]+/gu;
/** Painters read what stands in quotes as lettering. */
const quotes = /["“”„‟«»「」『』＂]+/g;
/** Two hyphens, or a long dash that a text field makes of them: a parameter to Midjourney and to Seedance 1. */
const dashes = /\s*[-—–―－]*(?:--|[—–―－])[-—–―－]*\s*/g;

/**
 * A text a person wrote as one line that no tool mistakes for anything but words: no line breaks, no quotes, no double
 * dashes, no `::` weights, no `{}` permutations. Dashes become commas; between digits a hyphen. Cleaning twice changes nothing.
 */
export const cleanText = (text: string, language: Language): string =>
  text
    .replace(invisible, " ")
    .replace(quotes, "")
    .replace(/(\d)\s*[–—]\s*(?=\d)/g, "$1-")
    .replace(dashes, language === "zh" ? "，" : ", ")
    .replace(/::+/g, ":")
    .replace(/\{/g, "(")
    .replace(/\}/g, ")")
    .replace(/\s+/g, " ")
    .replace(/ +([,，。；;、])/g, "$1")
    .replace(/[,，](?:\s*[,，])+/g, language === "zh" ? "，" : ",")
    .replace(/^[\s,，]+|[\s,，]+$/g, "");
