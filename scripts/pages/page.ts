import type { Film } from "../../src/film/film.ts";
import type { Text } from "../../src/film/text.ts";
import { bilingual, escapeHtml } from "./html.ts";
import { pageScript } from "./page-script.ts";
import { pageStyle } from "./page-style.ts";
import type { Thumbnails } from "./thumbnails.ts";

/** What stands on a page. The parts are HTML. */
export type PageParts = {
  readonly film: Film;
  /** What kind of page it is, such as worklist. */
  readonly kind: Text;
  /** Beside the title: how much there is. */
  readonly facts: readonly Text[];
  readonly steps: readonly Text[];
  /** Filters: a state, and what its button says. The first is chosen. */
  readonly filters: readonly (readonly [state: string, label: Text])[];
  readonly main: string;
  readonly thumbnails: Thumbnails;
};

/** A whole page that needs no network: style, lettering, pictures and program are in it. */
export const page = async (parts: PageParts): Promise<string> => {
  const { film, kind, facts, steps, filters, main, thumbnails } = parts;
  const { title } = film.film;
  const filter = ([state, label]: (typeof filters)[number], index: number) =>
    `<button type="button" data-filter="${state}" aria-pressed="${String(index === 0)}">${bilingual(label)}</button>`;
  return `<!doctype html>
<html lang="en" data-ui="en" data-film="${escapeHtml(film.slug)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; img-src 'self' data: file:; font-src data:; media-src 'self' file:">
<title>${escapeHtml(`${title.zh} ${title.en} · ${kind.en}`)}</title>
<style>
${await pageStyle(film)}
${thumbnails.css}
</style>
</head>
<body>
<header>
<div><h1 lang="zh">${escapeHtml(title.zh)}</h1><p lang="en">${escapeHtml(title.en)}</p></div>
<div class="thread" aria-hidden="true"><i></i><i></i></div>
<div class="right">${facts.map((fact) => `<div>${bilingual(fact)}</div>`).join("")}</div>
</header>
<nav class="bar">${filters.map(filter).join("")}<span class="gap"></span>
<button type="button" data-language="zh" lang="zh">中文</button><button type="button" data-language="en" lang="en">English</button></nav>
<ol class="steps">${steps.map((step) => `<li>${bilingual(step)}</li>`).join("")}</ol>
<main>
${main}
</main>
<script>${pageScript}</script>
</body>
</html>
`;
};
