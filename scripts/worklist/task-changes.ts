import type { TaskRecord } from "./task-file.ts";

/** What is other in a task than when it was last written down, in words; nothing where only its number moved. */
export const taskChanges = (before: TaskRecord, now: TaskRecord): readonly string[] => {
  const [old, fresh] = [before.ingredients, now.ingredients];
  const hashes = ({ files }: TaskRecord["ingredients"]) =>
    files.map(({ role, sha256 }) => `${role} ${sha256}`);
  const changedFiles = fresh.files
    .filter(({ role, sha256 }) => !hashes(old).includes(`${role} ${sha256}`))
    .map(({ role }) => role);
  const hasFewer = fresh.files.length < old.files.length;
  const settings = [...new Set([...Object.keys(old.settings), ...Object.keys(fresh.settings)])];
  return [
    ...(old.prompt === fresh.prompt ? [] : ["prompt"]),
    ...new Set([...changedFiles, ...(hasFewer ? ["references"] : [])]),
    ...settings.filter((name) => old.settings[name] !== fresh.settings[name]),
  ];
};
