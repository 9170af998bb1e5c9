import { mainSubject } from "../continuity/main-subject.ts";
import type { Film } from "../film/film.ts";
import type { Keyframe } from "../film/storyboard.ts";
import type { Language } from "../film/text.ts";
import type { Lock } from "../takes/lock.ts";
import { pictureChecks } from "./acceptance.ts";
import { avoidOf } from "./avoid.ts";
import { clause, sentence, type Clause } from "./clauses.ts";
import { entriesSeen } from "./entries-seen.ts";
import { entryClauses } from "./entry-clauses.ts";
import { fixedClauses } from "./fixed-clauses.ts";
import { cameraWords, turnWords } from "./frame-words.ts";
import { placeClauses } from "./place-clauses.ts";
import type { Prompt, PromptReference } from "./prompt.ts";
import { bibleReferences, layoutOf } from "./references-of.ts";
import { writePrompt } from "./write-prompt.ts";

/** `/images/edits` takes at most 16 pictures (OpenAI's OpenAPI). */
const mostOfGptImage = 16;

/**
 * A keyframe for an image model that takes references (`gpt-image`, through `images.edit`).
 *
 * Order: the frame, the pictures by number with jewelry first, jewelry part by part, people, things, place and light, what
 * may not change, what to avoid. Fixed features stand word for word as the bible has them. A model that takes at
 * most `mostReferences` pictures (null: gpt-image's 16) gets the first of them, and the words number no others.
 */
export const gptImagePrompt = (
  film: Film,
  lock: Lock,
  keyframe: Keyframe,
  language: Language,
  mostReferences: number | null = null,
): Prompt => {
  const seen = entriesSeen(film, keyframe);
  const most = Math.min(mostReferences ?? mostOfGptImage, mostOfGptImage);
  const references = referencesFor(film, lock, keyframe, language, most);
  const avoid = avoidOf(film, [keyframe], language);
  const say = (section: string, rank: Clause["rank"], text: string, before = "") =>
    clause(language, section, rank, text, before);
  const camera = viewWords(film, keyframe, language);
  const intro = {
    zh: `一张电影剧照，16:9：${camera}`,
    en: `One cinematic film still, 16:9: ${camera}`,
  }[language];
  return writePrompt({
    tool: "gpt-image",
    language,
    of: { kind: "keyframe", id: keyframe.id },
    clauses: [
      ...say("frame", 1, sentence(language, intro)),
      ...references.flatMap((reference, index) =>
        say("references", 1, sentence(language, referenceWords(reference, index + 1, language))),
      ),
      ...seen.flatMap((one) => entryClauses(film, one, language)),
      ...placeClauses(film, keyframe, language),
      ...fixedClauses(seen, language),
      ...say("avoid", 1, { zh: "画面避免：", en: "Avoid:" }[language]),
      ...avoid.flatMap((thing) => say("avoid", 2, thing, "- ")),
    ],
    joints: { within: "\n", between: "\n\n" },
    flags: [],
    references,
    settings: { model: "gpt-image-2-2026-04-21", size: "2048x1152", quality: "medium", n: 2 },
    avoid,
    acceptance: pictureChecks(film, keyframe, language),
    changes: [],
  });
};

/** The camera, and how a thing that the picture is about is turned to it. */
const viewWords = (film: Film, keyframe: Keyframe, language: Language): string => {
  const main = mainSubject(film.bible, keyframe);
  const isPerson = film.bible.characters.some(({ id }) => id === main?.entry);
  const turn = main && !isPerson ? turnWords(keyframe.camera, language) : "";
  return [cameraWords(keyframe.camera, language), turn]
    .filter(Boolean)
    .join(language === "zh" ? "，" : ", ");
};

const referencesFor = (
  film: Film,
  lock: Lock,
  keyframe: Keyframe,
  language: Language,
  most: number,
): readonly PromptReference[] => {
  const layout = layoutOf(lock, keyframe.id);
  const label = { zh: "这一关键帧的构图草图", en: "a drawing of this keyframe" }[language];
  const drawn: PromptReference[] = layout === null ? [] : [{ file: layout, role: "layout", label }];
  const originals = bibleReferences(film, keyframe, language);
  return [...originals.slice(0, Math.max(0, most - drawn.length)), ...drawn].slice(0, most);
};

const referenceWords = (
  { role, label }: PromptReference,
  number: number,
  language: Language,
): string => {
  const use = {
    zh:
      role === "layout"
        ? "只取构图：位置、大小、机位；不取画风"
        : role === "piece"
          ? "这件首饰的形状、宝石、材质以此图为准"
          : "外形以此图为准",
    en:
      role === "layout"
        ? "take the layout from it: places, sizes, camera; nothing of its style"
        : role === "piece"
          ? "it decides shape, stones and material of this piece"
          : "it decides what this looks like",
  }[language];
  return { zh: `图${number}是${label}；${use}`, en: `Image ${number} is ${label}; ${use}` }[
    language
  ];
};
