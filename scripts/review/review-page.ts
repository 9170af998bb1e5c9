import sharp from "sharp";
import type { Film } from "../../src/film/film.ts";
import type { Text } from "../../src/film/text.ts";
import type { Pixels } from "../../src/takes/identity/pixels.ts";
import { bilingual, copyButton, escapeHtml, linkTo } from "../pages/html.ts";
import { page } from "../pages/page.ts";
import { thumbnailsOf, type Thumbnails } from "../pages/thumbnails.ts";
import type { Candidate, ReviewItem } from "./review-items.ts";

const steps: readonly Text[] = [
  {
    zh: "左边是要的样子，右边是做出来的。先看量出来的，再对着清单一项一项看，看不见的不算错。",
    en: "On the left what was wanted, on the right what came. First what was measured, then tick what you see; what cannot be seen is not wrong.",
  },
  {
    zh: "全都对：复制“收下”。有一项不对：复制“退回”，没打勾的第一项就是理由，下一次只改它。",
    en: "All right: copy Approve. Something is not: copy Reject; the first thing without a tick is the reason, and the one thing the next try changes.",
  },
];

/** What the measures say. Nothing measured wrong is not a pass: only a person, or a judge with eyes, passes a take. */
const verdictWords: Readonly<Record<Candidate["measured"]["kind"], Text>> = {
  pass: { zh: "量不出毛病", en: "nothing wrong could be measured" },
  fix: { zh: "量出毛病", en: "something is off" },
  reject: { zh: "首饰不对", en: "the jewelry is wrong" },
  "cannot-tell": { zh: "量不出来，只能看", en: "cannot be measured, only seen" },
};

const judgedRight: Text = {
  zh: "评判看过：看得见的都对",
  en: "judged: all that can be seen is right",
};

/** `review.html`: what came beside what was wanted, with ticks and the command that approves or rejects. */
export const reviewPage = async (
  film: Film,
  items: readonly ReviewItem[],
  publicFolder: string,
  toPublic: string,
): Promise<string> => {
  const pictures = items.flatMap(({ kind, wanted, references, candidates }) => [
    ...wanted,
    ...references.map(({ file }) => file),
    ...(kind === "keyframe" ? candidates.map(({ take }) => take.file) : []),
  ]);
  const thumbnails = await thumbnailsOf(publicFolder, pictures);
  const cards: string[] = [];
  for (const item of items) cards.push(await itemCard(film, item, thumbnails, toPublic));
  const count = items.reduce((sum, { candidates }) => sum + candidates.length, 0);
  const none = { zh: "没有等着看的。", en: "Nothing waits to be looked at." };
  return page({
    film,
    kind: { zh: "看片", en: "Review" },
    facts: [
      {
        zh: `看片 · ${items.length} 处 · ${count} 个`,
        en: `Review · ${items.length} places · ${count} takes`,
      },
    ],
    steps,
    filters: [["all", { zh: `全部 ${items.length}`, en: `All ${items.length}` }]],
    main: `${cards.join("\n") || `<p>${bilingual(none)}</p>`}\n<script>${reviewScript}</script>`,
    thumbnails,
  });
};

/** The command to reject names what has no tick. */
const reviewScript = `
document.addEventListener("ticks", (event) => {
  const list = event.target;
  const card = list.closest(".candidate");
  for (const button of card.querySelectorAll("[data-reject]")) {
    const open = [...list.querySelectorAll("label")].find((label) => !label.querySelector("input").checked);
    const reason = (open ? open.dataset.say : "").replace(/["$\\\`\\\\]/g, "");
    button.dataset.copy = button.dataset.reject + " \\"" + reason + "\\"";
    button.previousElementSibling.textContent = button.dataset.copy;
  }
});
document.addEventListener("DOMContentLoaded", () => {
  for (const list of document.querySelectorAll("[data-key]")) list.dispatchEvent(new CustomEvent("ticks", { bubbles: true }));
});
`;

const itemCard = async (
  film: Film,
  item: ReviewItem,
  thumbnails: Thumbnails,
  toPublic: string,
): Promise<string> => {
  const { id, kind, about, wanted, references, candidates } = item;
  const shown = [...wanted.map((file) => ({ file, label: id })), ...references];
  const left = shown
    .map(
      ({ file, label }) =>
        `<li>${thumbnails.show(file, label)}<small>${escapeHtml(label)}</small></li>`,
    )
    .join("");
  const right: string[] = [];
  for (const candidate of candidates)
    right.push(await candidatePart(film, item, candidate, thumbnails, toPublic));
  return `<section data-state="${kind}"><h2>${escapeHtml(id)} <span class="say">${bilingual(about)}</span></h2>
<div class="body even"><div class="beside">
<h3>${bilingual({ zh: "要的", en: "Wanted" })}</h3><ul class="uploads wide">${left}</ul>
</div><div>${right.join("\n")}</div></div></section>`;
};

/** Ticks belong to one take: another one begins anew. */
const ticksPart = ({ id, checks }: ReviewItem, file: string): string => {
  const items = checks.zh.map((zh, index) => {
    const en = checks.en[index] ?? zh;
    return `<li><label data-say="${escapeHtml(en)}"><input type="checkbox"><span>${bilingual({ zh, en })}</span></label></li>`;
  });
  return `<ul class="checks" data-key="${escapeHtml(`${id} ${file}`)}">${items.join("")}</ul>`;
};

const candidatePart = async (
  film: Film,
  item: ReviewItem,
  candidate: Candidate,
  thumbnails: Thumbnails,
  toPublic: string,
): Promise<string> => {
  const { id, kind } = item;
  const { take, stands, measured, isJudged, notes, frames } = candidate;
  const said = isJudged && measured.kind === "pass" ? judgedRight : verdictWords[measured.kind];
  const pictures =
    kind === "keyframe"
      ? thumbnails.show(take.file, `${id} ${take.take}`)
      : `<span class="strip">${(await Promise.all(frames.map(embedded))).join("")}</span>`;
  const rows = measured.flaws.map(
    ({ part, expected, seen }) =>
      `<dt>${escapeHtml(part)}</dt><dd>${escapeHtml(seen)} <small>(${escapeHtml(expected)})</small></dd>`,
  );
  const command = (verb: string) =>
    `npm run film -- ${verb} ${id} ${take.take} --film '${film.slug.replaceAll("'", "'\\''")}'`;
  const state = take.verdict
    ? { approved: { zh: "已收下", en: "approved" }, rejected: { zh: "已退回", en: "rejected" } }[
        take.verdict.kind
      ]
    : stands
      ? { zh: "在片中", en: "stands in the film" }
      : { zh: "备选", en: "waits" };
  return `<div class="candidate"><h3>#${take.take} · ${escapeHtml(take.maker)} · ${bilingual(state)}</h3>
<a href="${linkTo(`${toPublic}/${take.file}`)}">${pictures}</a>
<p class="say">${bilingual(said)}${notes.map((note) => ` · <span class="warn">${bilingual(note)}</span>`).join("")}</p>
<dl>${rows.join("")}</dl>
${ticksPart(item, take.file)}
<div class="bring"><div class="under"><code>${escapeHtml(command("choose"))}</code>${copyButton(command("choose"), { zh: "收下", en: "Approve" })}</div>
<div class="under"><code></code><button type="button" class="copy" data-reject="${escapeHtml(command("reject"))}" data-copy="">${bilingual({ zh: "退回", en: "Reject" })}</button></div></div></div>`;
};

const embedded = async ({ width, height, data }: Pixels): Promise<string> => {
  const jpeg = await sharp(data, { raw: { width, height, channels: 3 } })
    .jpeg({ quality: 75 })
    .toBuffer();
  return `<span class="pic" style="background-image:url(data:image/jpeg;base64,${jpeg.toString("base64")})"></span>`;
};
