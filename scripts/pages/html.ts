import type { Text } from "../../src/film/text.ts";

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Text as HTML shows it, in an element or an attribute. */
export const escapeHtml = (text: string): string =>
  text.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign);

/** A text in both languages; the page shows the one that is chosen. */
export const bilingual = ({ zh, en }: Text): string =>
  `<span lang="zh" class="ui">${escapeHtml(zh)}</span><span lang="en" class="ui">${escapeHtml(en)}</span>`;

/** A path as a relative link: every name encoded, slashes kept. */
export const linkTo = (path: string): string =>
  path.split(/[\\/]/).map(encodeURIComponent).join("/");

/** A button that copies `text`. */
export const copyButton = (text: string, label: Text): string =>
  `<button type="button" class="copy" data-copy="${escapeHtml(text)}">${bilingual(label)}</button>`;
