import path from "node:path";
import type { Format } from "../../src/film/film-file.ts";
import type { PromptReference } from "../../src/prompts/prompt.ts";
import type { WorkTask } from "../../src/prompts/worklist/worklist.ts";
import type { Lock } from "../../src/takes/lock.ts";
import { isMissing } from "../store/is-missing.ts";
import type { Project } from "../store/project.ts";
import { sha256OfFile } from "../store/sha256.ts";
import type { TaskRecord } from "./task-file.ts";

/** Raised by hand when tasks ask for the same thing differently: what came back before is then stale. */
const handVersion = "1";

/** Turns a task of the core into what lies on disk: its pictures found and hashed, its folder and the name to come back under. */
export const taskRecord = async (
  project: Project,
  lock: Lock,
  format: Format,
  task: WorkTask,
  number: number,
): Promise<TaskRecord> => {
  const { prompt, kind, id, tool, name, checks, needs } = task;
  const found = await Promise.all(prompt.references.map((one) => hashed(project, one)));
  const { model, seed } = prompt.settings;
  return {
    number,
    folder: `${String(number).padStart(3, "0")}-${name}`,
    name,
    kind,
    id,
    tool,
    language: prompt.language,
    ingredients: {
      maker: tool,
      model: typeof model === "string" ? model : tool,
      version: handVersion,
      prompt: prompt.text,
      files: found.flatMap((one) => (one ? [one] : [])),
      width: format.width,
      height: format.height,
      seconds: task.seconds,
      seed: typeof seed === "number" ? seed : null,
      settings: { ...prompt.settings },
    },
    uploads: prompt.references.map(({ role, label }, index) => {
      const source = found[index]?.file;
      const place = String(index + 1);
      const copy = source === undefined ? null : `${place}-${role}${path.extname(source)}`;
      return { copy, role, label };
    }),
    wordings: [],
    look: kind === "keyframe" ? drawingOf(lock, id) : null,
    checks: { zh: [...checks.zh], en: [...checks.en] },
    avoid: [...prompt.avoid],
    omitted: [...prompt.omitted],
    needs: [...needs],
    answer: `${name}.${kind === "clip" ? "mp4" : "png"}`,
  };
};

/** A reference with the hash of its bytes; null when the file is not there. */
const hashed = async (
  project: Project,
  { file, role, label }: PromptReference,
): Promise<TaskRecord["ingredients"]["files"][number] | null> => {
  if (file === null) return null;
  try {
    return { file, role, label, sha256: await sha256OfFile(path.join(project.public, file)) };
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
};

const drawingOf = (lock: Lock, id: string): string | null =>
  lock.keyframes[id]?.takes.findLast(({ maker }) => maker === "atelier")?.file ?? null;
