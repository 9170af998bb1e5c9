import { readFile, rm } from "node:fs/promises";
import path from "node:path";
import type { Song } from "../../src/film/film-file.ts";
import type { FilmFolder } from "../store/film-folder.ts";
import { isMissing } from "../store/is-missing.ts";
import { overridesText, type OverrideChanges } from "../store/overrides-text.ts";
import { writeFileAtomic } from "../store/write-file.ts";
import type { Shell } from "../terminal/film-command.ts";
import { failed, type Cancelled, type Failure } from "../terminal/outcome.ts";
import { scoreStep, type ScoreStep } from "./score-step.ts";

const readText = async (file: string): Promise<string | null> => {
  try {
    return await readFile(file, "utf8");
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
};

/**
 * Saves overrides beside the song (`songs/<song>.score.yaml`) and hears the song under them. When they cannot be, the file is
 * put back as it was.
 */
export const overrideStep = async (
  shell: Shell,
  folder: FilmFolder,
  song: Song,
  changes: OverrideChanges,
): Promise<ScoreStep | Failure | Cancelled> => {
  const file = folder.overrides(song.id);
  const before = await readText(file);
  const after = overridesText(before, changes);
  if (after === null) {
    return failed(
      "bad-overrides",
      `${path.relative(folder.folder, file)} is not YAML of fields, so nothing can be saved in it.`,
      "Mend it by hand, or remove it.",
    );
  }
  await writeFileAtomic(file, after);
  const step = await scoreStep(shell, folder, song, false);
  if (step.kind === "failed" && step.reason === "bad-overrides") {
    if (before === null) await rm(file);
    else await writeFileAtomic(file, before);
  }
  return step;
};
