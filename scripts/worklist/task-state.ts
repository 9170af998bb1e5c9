import type { Lock } from "../../src/takes/lock.ts";
import { isAnswer, type TaskRecord } from "./task-file.ts";

/**
 * Where a task stands. `done`: an answer to exactly this request is a take. `changed`: there is an answer, and the request
 * has changed since; it goes on standing in the film. `waits`: tasks before it are not done.
 */
export type TaskState = "open" | "waits" | "changed" | "done";

/** A task with its state, the numbers of its takes, and what keeps it waiting. */
export type StatedTask = {
  readonly task: TaskRecord;
  readonly state: TaskState;
  readonly takes: readonly number[];
  /** Numbers of the tasks it waits for. */
  readonly waitsFor: readonly number[];
};

/** Every task with its state, by what the film's takes say. Rejected takes answer nothing. */
export const statedTasks = (tasks: readonly TaskRecord[], lock: Lock): readonly StatedTask[] => {
  const own = new Map(tasks.map((task) => [task.name, answersOf(task, lock)]));
  return tasks.map((task) => {
    const takes = own.get(task.name) ?? [];
    const waitsFor = tasks.filter(
      ({ name }) => task.needs.includes(name) && (own.get(name) ?? []).length === 0,
    );
    const isAnswered = takes.some((take) => isAnswer(task, take));
    return {
      task,
      state: isAnswered
        ? "done"
        : takes.length > 0
          ? "changed"
          : waitsFor.length > 0
            ? "waits"
            : "open",
      takes: takes.map(({ take }) => take),
      waitsFor: waitsFor.map(({ number }) => number),
    };
  });
};

const answersOf = (
  { kind, id, tool }: TaskRecord,
  lock: Lock,
): readonly { readonly take: number; readonly fingerprint: string }[] =>
  (lock[kind === "clip" ? "clips" : "keyframes"][id]?.takes ?? []).filter(
    ({ maker, verdict }) => maker === tool && verdict?.kind !== "rejected",
  );
