/**
 * A word for comparing: full-width forms made plain (Unicode NFKC), lower case, one space between words, no accents on Latin
 * letters, apostrophes left out, every dash the same.
 */
export const plainWord = (text: string): string =>
  text
    .normalize("NFKD")
    .replaceAll(/\p{M}+/gu, "")
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll(/['’‘`´]/g, "")
    .replaceAll(/[‐‑‒–—―－]/g, "-")
    .replaceAll(/\s+/g, " ")
    .trim();
