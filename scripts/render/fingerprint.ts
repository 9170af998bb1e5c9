import path from "node:path";
import { readJsonFile } from "../store/json-file.ts";
import type { FilmFolder } from "../store/film-folder.ts";
import type { Project } from "../store/project.ts";
import { readTakes } from "../store/read-takes.ts";
import { sha256OfData } from "../store/sha256.ts";
import type { Failure } from "../terminal/outcome.ts";
import { clipCacheFile } from "../../src/takes/clip-cache-file.ts";
import { clipCacheSchema, type ClipCache } from "../../src/takes/lock.ts";
import type { CutFile } from "../../src/cut/cut.ts";
import type { Film } from "../../src/film/film.ts";
import type { ScoreFile } from "../../src/score/score-file.ts";
import { targetLoudness } from "../media/plan-gain.ts";
import { codeHash, sharedPublicHash } from "./code-hash.ts";
import { encoding } from "./encoding.ts";
import type { RenderSize } from "./quality.ts";

/** Raised by hand when this program makes other files from the same input. */
const rendererVersion = "1";

/** Everything that can change a finished film, and why it is in. */
export type FilmIngredients = {
  /** What is drawn: names, colours, keyframes, captions. */
  readonly film: Film;
  readonly folder: FilmFolder;
  /** When it is drawn. */
  readonly cut: CutFile;
  /** What glows with the music; holds the song's hash, so the sound is named too. */
  readonly score: ScoreFile;
  readonly size: RenderSize;
  readonly format: string;
  readonly words: string;
  readonly notes: string;
};

/** How long a clip took does not show in it. */
const filesOf = ({ clips }: ClipCache): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(clips).map(([shot, { file }]) => [shot, file]));

/** The fingerprint of a film about to be rendered: equal fingerprints mean equal pictures and sound. */
export const filmFingerprint = async (
  project: Project,
  { film, folder, cut, score, ...settings }: FilmIngredients,
): Promise<{ readonly kind: "hashed"; readonly fingerprint: string } | Failure> => {
  const lock = await readTakes(folder.lock);
  if ("kind" in lock) return lock;
  const clips = await readJsonFile(
    path.join(project.public, clipCacheFile(film.slug, cut.song, settings.format)),
    clipCacheSchema,
  );
  const [code, shared] = await Promise.all([codeHash(project), sharedPublicHash(project)]);
  const fingerprint = sha256OfData({
    rendererVersion,
    // The page is handed the data, not the files: a comment changes nothing.
    film,
    cut,
    score,
    // Takes are named by their content.
    lock,
    clips: clips.kind === "read" ? filesOf(clips.value) : {},
    code,
    shared,
    settings: { ...settings, encoding, targetLoudness },
  });
  return { kind: "hashed", fingerprint };
};
