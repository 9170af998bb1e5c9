import type { Film } from "../film/film.ts";
import type { Keyframe, Shot } from "../film/storyboard.ts";
import type { Language, Text } from "../film/text.ts";
import type { Lock } from "../takes/lock.ts";
import { clipChecks } from "./acceptance.ts";
import { avoidOf } from "./avoid.ts";
import type { Prompt, PromptReference } from "./prompt.ts";
import { pictureOf } from "./references-of.ts";
import type { VideoTool } from "./tools.ts";
import { videoDialects } from "./video-dialects.ts";
import { moveClauses, stillClauses } from "./video-words.ts";
import { writePrompt } from "./write-prompt.ts";

/** What a clip is asked for. */
export type ClipWish = {
  readonly tool: VideoTool;
  readonly language: Language;
  /** How long the shot is in the cut, handles included; null before there is a cut: then the longest the storyboard allows. */
  readonly seconds: number | null;
};

/**
 * A shot for a video model that goes from a first to a last frame. Both pictures say what everything looks like, so the words say
 * only what moves: the action, what changes between the two, the camera. People are called by what is seen, never by name.
 * Null when the storyboard has no such first keyframe.
 */
export const videoPrompt = (
  film: Film,
  lock: Lock,
  shot: Shot,
  { tool, language, seconds }: ClipWish,
): Prompt | null => {
  const keyframe = (id: string | null) =>
    film.storyboard.keyframes.find((candidate) => candidate.id === id) ?? null;
  const [first, last] = [keyframe(shot.first), keyframe(shot.last)];
  if (!first) return null;
  const dialect = videoDialects[tool];
  return writePrompt({
    tool,
    language,
    of: { kind: "shot", id: shot.id },
    clauses: [
      ...moveClauses(film, shot, first, last, language),
      ...stillClauses(film, shot, first, last, language),
    ],
    joints: language === "zh" ? { within: "", between: "" } : { within: " ", between: " " },
    flags: [],
    references: frames(lock, first, last, dialect.frameLabels, language),
    settings: dialect.settings({
      seconds: Math.ceil(seconds ?? shot.music.longest),
      seed: first.seed,
      hasLast: last !== null,
    }),
    avoid: avoidOf(film, [first, ...(last ? [last] : [])], language),
    acceptance: clipChecks(film, shot, first, last, language),
    changes: [],
  });
};

const frames = (
  lock: Lock,
  first: Keyframe,
  last: Keyframe | null,
  labels: { readonly first: Text; readonly last: Text },
  language: Language,
): readonly PromptReference[] => {
  const label = (text: Text, { id }: Keyframe) =>
    ({ zh: `${text.zh}：关键帧 ${id}`, en: `${text.en}: keyframe ${id}` })[language];
  return [
    { file: pictureOf(lock, first.id), role: "first-frame", label: label(labels.first, first) },
    ...(last
      ? [
          {
            file: pictureOf(lock, last.id),
            role: "last-frame" as const,
            label: label(labels.last, last),
          },
        ]
      : []),
  ];
};
