import type { Cut } from "../../cut/cut.ts";
import type { Film } from "../../film/film.ts";
import type { Keyframe } from "../../film/storyboard.ts";
import type { Language } from "../../film/text.ts";
import { usedKeyframes } from "../../takes/atelier-request.ts";
import type { Lock } from "../../takes/lock.ts";
import { clipChecks, pictureChecks } from "../acceptance.ts";
import { promptFor } from "../prompt-for.ts";
import type { Prompt } from "../prompt.ts";
import { promptTools, type PromptTool } from "../tools.ts";

/** One thing that a person makes with a tool: a picture of a keyframe, or a clip of a shot. */
export type WorkTask = {
  /** Unique in a worklist, and the stem of the file that is to come back: `ring-hero.clip.dreamina`. */
  readonly name: string;
  readonly kind: "keyframe" | "clip";
  /** Of the keyframe or the shot. */
  readonly id: string;
  readonly tool: PromptTool;
  readonly prompt: Prompt;
  /** What the result is checked for, in both languages. */
  readonly checks: Readonly<Record<Language, readonly string[]>>;
  /** Clips: how long the shot is in the cut with its handles; null for pictures, and before there is a cut. */
  readonly seconds: number | null;
  /** Names of the tasks that come before it: the pictures that a clip goes from and to. */
  readonly needs: readonly string[];
};

const nameOf = (id: string, kind: WorkTask["kind"], tool: PromptTool): string =>
  `${id}.${kind}.${tool}`;

/**
 * A keyframe is asked for as if nobody but the atelier had drawn it: else the first picture that comes back would change the
 * request it answers (its layout reference would be gone), and every take would be stale at birth.
 */
const askedWithout = (lock: Lock, id: string): Lock => {
  const drawn = (lock.keyframes[id]?.takes ?? []).filter(({ maker }) => maker === "atelier");
  const { [id]: _, ...others } = lock.keyframes;
  return {
    ...lock,
    keyframes: drawn.length === 0 ? others : { ...others, [id]: { use: 0, takes: drawn } },
  };
};

const promptOf = (
  film: Film,
  lock: Lock,
  tool: PromptTool,
  id: string,
  seconds: number | null,
): Prompt | null => {
  const [language] = promptTools[tool].languages;
  const links = { oref: null, sref: null };
  const answer = promptFor(film, lock, {
    id,
    tool,
    language,
    links,
    seconds,
    mostReferences: null,
  });
  return answer.kind === "prompt" ? answer.prompt : null;
};

/**
 * Everything of a film that is to be made by hand with these tools, in the order in which to do it: first the pictures of all
 * keyframes, then the clips between them, both in story order.
 */
export const worklistOf = (
  film: Film,
  lock: Lock,
  cut: Cut | null,
  tools: readonly PromptTool[],
): readonly WorkTask[] => {
  const pictures = usedKeyframes(film).flatMap((id) => {
    const keyframe = keyframeOf(film, id);
    return keyframe ? pictureTasks(film, lock, keyframe, tools) : [];
  });
  const clips = film.storyboard.shots.flatMap(({ id }) =>
    clipTasks(film, lock, cut, id, tools, pictures),
  );
  return [...pictures, ...clips];
};

const keyframeOf = (film: Film, id: string | null): Keyframe | null =>
  film.storyboard.keyframes.find((keyframe) => keyframe.id === id) ?? null;

const pictureTasks = (
  film: Film,
  lock: Lock,
  keyframe: Keyframe,
  tools: readonly PromptTool[],
): readonly WorkTask[] =>
  tools
    .filter((tool) => promptTools[tool].makes === "keyframe")
    .flatMap((tool) => {
      const { id } = keyframe;
      const prompt = promptOf(film, askedWithout(lock, id), tool, id, null);
      if (!prompt) return [];
      const checks = {
        zh: pictureChecks(film, keyframe, "zh"),
        en: pictureChecks(film, keyframe, "en"),
      };
      const name = nameOf(id, "keyframe", tool);
      return [{ name, kind: "keyframe", id, tool, prompt, checks, seconds: null, needs: [] }];
    });

const clipTasks = (
  film: Film,
  lock: Lock,
  cut: Cut | null,
  id: string,
  tools: readonly PromptTool[],
  pictures: readonly WorkTask[],
): readonly WorkTask[] => {
  const shot = film.storyboard.shots.find((candidate) => candidate.id === id);
  const first = keyframeOf(film, shot?.first ?? null);
  if (!shot || !first) return [];
  const last = keyframeOf(film, shot.last);
  const seconds = secondsOf(cut, id);
  return tools
    .filter((tool) => promptTools[tool].makes === "shot")
    .flatMap((tool) => {
      const prompt = promptOf(film, lock, tool, id, seconds);
      if (!prompt) return [];
      return [
        {
          name: nameOf(id, "clip", tool),
          kind: "clip" as const,
          id,
          tool,
          prompt,
          checks: {
            zh: clipChecks(film, shot, first, last, "zh"),
            en: clipChecks(film, shot, first, last, "en"),
          },
          seconds,
          needs: pictures
            .filter((task) => task.id === shot.first || task.id === shot.last)
            .map(({ name }) => name),
        },
      ];
    });
};

/** A shot's length in the cut with its handles, seconds; null where the cut does not know it. */
const secondsOf = (cut: Cut | null, id: string): number | null => {
  const shot = cut?.shots.find((candidate) => candidate.shot === id);
  if (!cut || !shot) return null;
  const { headInFrames, tailInFrames } = shot.handles;
  return (headInFrames + shot.durationInFrames + tailInFrames) / cut.fps;
};
