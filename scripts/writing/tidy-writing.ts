import path from "node:path";
import { writingSteps } from "../../src/film/writing/written-file.ts";
import { forgetAnswer, keptAnswer } from "../answers/answer-file.ts";
import type { Project } from "../store/project.ts";
import { removeStalePartials } from "../store/remove-stale-partials.ts";
import type { FilmOnDisk } from "./film-on-disk.ts";

/**
 * Closes what a run that was killed left: half-made files, and answers that are in the film already and were not forgotten any
 * more, or the step's next writing would be given the old one. Under the run lock nobody else can be at it.
 */
export const tidyWriting = async (
  project: Project,
  { folder, written }: Pick<FilmOnDisk, "folder" | "written">,
): Promise<void> => {
  const answers = path.join(project.ledger, "answers", folder.slug);
  for (const one of [folder.folder, folder.inside("score"), answers])
    await removeStalePartials(one);
  for (const step of writingSteps) {
    const name = { film: folder.slug, about: step };
    const [answer, record] = [await keptAnswer(project, name), written.steps[step]];
    if (answer && record?.at === answer.at && record.model === answer.model)
      await forgetAnswer(project, name);
  }
};
