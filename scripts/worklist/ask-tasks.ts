import type { Cut } from "../../src/cut/cut.ts";
import type { Film } from "../../src/film/film.ts";
import type { PromptTool } from "../../src/prompts/tools.ts";
import { worklistOf } from "../../src/prompts/worklist/worklist.ts";
import type { Lock } from "../../src/takes/lock.ts";
import type { Project } from "../store/project.ts";
import { taskRecord } from "./task-record.ts";
import type { TaskRecord } from "./task-file.ts";
import { withFlaws } from "./with-flaws.ts";

/** All tasks of a film for these tools, numbered, their pictures found and hashed. */
export const askTasks = async (
  project: Project,
  film: Film,
  lock: Lock,
  cut: Cut | null,
  tools: readonly PromptTool[],
): Promise<readonly TaskRecord[]> => {
  const format = film.film.formats[0] ?? { id: "16x9", width: 1920, height: 1080 };
  const records: TaskRecord[] = [];
  for (const [index, task] of worklistOf(film, lock, cut, tools).entries()) {
    const record = await taskRecord(project, lock, format, task, index + 1);
    records.push(withFlaws(record, task.prompt, lock));
  }
  return records;
};
