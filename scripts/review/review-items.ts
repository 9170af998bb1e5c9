import path from "node:path";
import type { Film } from "../../src/film/film.ts";
import type { Keyframe, Shot } from "../../src/film/storyboard.ts";
import type { Language, Text } from "../../src/film/text.ts";
import { clipChecks, pictureChecks } from "../../src/prompts/acceptance.ts";
import { bibleReferences } from "../../src/prompts/references-of.ts";
import { clipMotion, flickerFrom } from "../../src/takes/identity/clip-motion.ts";
import { frameMatch } from "../../src/takes/identity/frame-likeness.ts";
import { measurePicture } from "../../src/takes/identity/measure-picture.ts";
import type { Pixels } from "../../src/takes/identity/pixels.ts";
import { verdictOf, type PartCheck, type Verdict } from "../../src/takes/identity/verdict.ts";
import { takeInUse, type ClipTake, type Lock, type PictureTake } from "../../src/takes/lock.ts";
import { picturePixels } from "../media/picture-pixels.ts";
import { smallFrames } from "../media/small-frames.ts";
import type { Shell } from "../terminal/film-command.ts";

/** A candidate with what was measured of it. */
export type Candidate = {
  readonly take: PictureTake | ClipTake;
  readonly stands: boolean;
  /** What measures say, and where it was asked, the judge. */
  readonly measured: Verdict;
  readonly isJudged: boolean;
  readonly notes: readonly Text[];
  /** Of a clip: its first and last frame. */
  readonly frames: readonly Pixels[];
};

/** A keyframe or shot whose takes wait for a person's word. */
export type ReviewItem = {
  readonly kind: "keyframe" | "clip";
  readonly id: string;
  readonly about: Text;
  /** Inside `public/`: the atelier's drawing, or the keyframes of a clip. */
  readonly wanted: readonly string[];
  readonly references: readonly { readonly file: string; readonly label: string }[];
  readonly checks: Readonly<Record<Language, readonly string[]>>;
  readonly candidates: readonly Candidate[];
};

/** Width at which jewelry is looked at, pixels. */
const measuredWidth = 1024;

/** What lies in the house of a film. */
type House = {
  readonly shell: Shell;
  readonly film: Film;
  readonly lock: Lock;
  /** What a vision model saw, by the take's file. */
  readonly judged: ReadonlyMap<string, readonly PartCheck[]>;
};

/** The takes made outside the atelier: those without a verdict, or all of them; an item for each keyframe and shot that has any. */
export const reviewItems = async (
  house: House,
  wish: { readonly all: boolean; readonly only: readonly string[] },
): Promise<readonly ReviewItem[]> => {
  const { film, lock } = house;
  const isWanted = ({ maker, verdict }: PictureTake) =>
    maker !== "atelier" && (wish.all || verdict === null);
  const isAsked = (id: string) => wish.only.length === 0 || wish.only.includes(id);
  const items: ReviewItem[] = [];
  for (const keyframe of film.storyboard.keyframes) {
    const takes = lock.keyframes[keyframe.id]?.takes.filter(isWanted) ?? [];
    if (takes.length > 0 && isAsked(keyframe.id))
      items.push(await pictureItem(house, keyframe, takes));
  }
  for (const shot of film.storyboard.shots) {
    const takes = lock.clips[shot.id]?.takes.filter(isWanted) ?? [];
    const item = takes.length > 0 && isAsked(shot.id) ? await clipItem(house, shot, takes) : null;
    if (item) items.push(item);
  }
  return items;
};

const read = (shell: Shell, file: string): Promise<Pixels | null> =>
  picturePixels(path.join(shell.project.public, file), measuredWidth).catch(() => null);

const pictureItem = async (
  { shell, film, lock, judged }: House,
  keyframe: Keyframe,
  takes: readonly PictureTake[],
): Promise<ReviewItem> => {
  const { id } = keyframe;
  const drawn =
    lock.keyframes[id]?.takes.findLast(({ maker }) => maker === "atelier")?.file ?? null;
  const drawing = drawn === null ? null : await read(shell, drawn);
  const references = bibleReferences(film, keyframe, "en").flatMap(({ file, label }) =>
    file === null ? [] : [{ file, label }],
  );
  const pictures = await Promise.all(
    references.map(async ({ file, label }) => ({ label, pixels: await read(shell, file) })),
  );
  const known = pictures.flatMap(({ label, pixels }) => (pixels ? [{ label, pixels }] : []));
  const standing = takeInUse(lock.keyframes[id]);
  const candidates = await Promise.all(
    takes.map(async (take): Promise<Candidate> => {
      const pixels = await read(shell, take.file);
      const measures = pixels ? measurePicture(film, keyframe, pixels, drawing, known) : [];
      const seen = judged.get(take.file);
      const notes = pixels ? [] : [{ zh: "文件读不出来", en: "the file cannot be read" }];
      const measured = verdictOf([...measures, ...(seen ?? [])]);
      const stands = take.take === standing?.take;
      return { take, stands, measured, isJudged: seen !== undefined, notes, frames: [] };
    }),
  );
  return {
    kind: "keyframe",
    id,
    about: keyframe.light ?? { zh: id, en: id },
    wanted: drawn === null ? [] : [drawn],
    references,
    checks: { zh: pictureChecks(film, keyframe, "zh"), en: pictureChecks(film, keyframe, "en") },
    candidates,
  };
};

const clipItem = async (
  { shell, film, lock }: House,
  shot: Shot,
  takes: readonly ClipTake[],
): Promise<ReviewItem | null> => {
  const keyframe = (id: string | null) =>
    film.storyboard.keyframes.find((candidate) => candidate.id === id) ?? null;
  const [first, last] = [keyframe(shot.first), keyframe(shot.last)];
  if (!first) return null;
  const files = [first, ...(last ? [last] : [])].flatMap(({ id }) => {
    const file = takeInUse(lock.keyframes[id])?.file;
    return file === undefined ? [] : [file];
  });
  const pictures = await Promise.all(files.map((file) => read(shell, file)));
  const standing = takeInUse(lock.clips[shot.id]);
  const candidates: Candidate[] = [];
  for (const take of takes) {
    const looked = await lookAtTake(shell, take, pictures, film.film.fps);
    candidates.push({ take, stands: take.take === standing?.take, isJudged: false, ...looked });
  }
  const checks = (language: Language) => clipChecks(film, shot, first, last, language);
  return {
    kind: "clip",
    id: shot.id,
    about: shot.action,
    wanted: files,
    references: [],
    checks: { zh: checks("zh"), en: checks("en") },
    candidates,
  };
};

const lookAtTake = async (
  { project, signal }: Shell,
  { file }: ClipTake,
  keyframes: readonly (Pixels | null)[],
  fps: number,
): Promise<Pick<Candidate, "measured" | "notes" | "frames">> => {
  const size = { width: 320, height: 180 };
  const small = await smallFrames(path.join(project.public, file), size, signal);
  const [first, last] =
    small.kind === "decoded" ? [small.frames[0], small.frames.at(-1)] : [undefined, undefined];
  if (small.kind !== "decoded" || !first || !last) {
    const notes = [{ zh: "文件读不出来", en: "the file cannot be read" }];
    return { measured: verdictOf([]), notes, frames: [] };
  }
  const ends = [first, last].flatMap((frame, index) => {
    const wanted = keyframes[index];
    return wanted ? [frameCheck(index === 0 ? "first frame" : "last frame", frame, wanted)] : [];
  });
  return {
    measured: verdictOf(ends),
    notes: motionNotes(small.frames, fps),
    frames: [first, last],
  };
};

const frameCheck = (part: string, frame: Pixels, wanted: Pixels): PartCheck => {
  const { difference, verdict } = frameMatch(frame, wanted);
  return {
    part,
    weight: "other",
    expected: "the keyframe",
    seen: `${difference} away`,
    visibility: "clear",
    score: verdict === "honoured" ? 4 : verdict === "drifted" ? 2 : 0,
    region: null,
  };
};

const motionNotes = (frames: readonly Pixels[], fps: number): readonly Text[] => {
  const { longestStill, cuts, flicker } = clipMotion(frames);
  const seconds = (longestStill / fps).toFixed(1);
  return [
    ...(longestStill >= fps
      ? [{ zh: `有 ${seconds} 秒静止不动`, en: `nothing moves for ${seconds} s` }]
      : []),
    ...(cuts.length > 0
      ? [
          {
            zh: `里面有剪切：第 ${cuts.join("、")} 帧`,
            en: `it has cuts inside, at frame ${cuts.join(", ")}`,
          },
        ]
      : []),
    ...(flicker >= flickerFrom
      ? [{ zh: `忽明忽暗（${flicker.toFixed(1)}）`, en: `it flickers (${flicker.toFixed(1)})` }]
      : []),
  ];
};
