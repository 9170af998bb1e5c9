import { deskReport } from "../steps/desk-report.ts";
import type { DeskRow } from "../steps/desk-wish.ts";
import { spentSoFar } from "../steps/spent-so-far.ts";
import { isFailure } from "../store/open-film.ts";
import type { Shell } from "../terminal/film-command.ts";
import { failed, type Outcome } from "../terminal/outcome.ts";
import { shownPath } from "../terminal/shown-path.ts";
import { inboxOf, shownInbox, worklistFolder } from "../worklist/places.ts";
import type { StatedTask } from "../worklist/task-state.ts";
import { worklistStep, type WorklistStep } from "../worklist/worklist-step.ts";
import type { OutsideWish } from "./shoot-outside.ts";
import type { WithOptions } from "./shoot-with.ts";

const rowOf = ({ task, state, takes, waitsFor }: StatedTask, isDryRun: boolean): DeskRow => {
  const isDone = state === "done";
  const notes = [
    ...(state === "changed" ? ["asked differently since"] : []),
    ...(waitsFor.length > 0 ? [`after task ${waitsFor.join(", ")}`] : []),
    ...(isDone ? [] : [`comes back as ${task.answer}`]),
  ];
  return {
    kind: task.kind,
    id: task.id,
    take: takes.at(-1) ?? null,
    outcome: isDone ? "current" : isDryRun ? "to-make" : "waiting",
    // What a tool of one's own costs is between its maker and its user.
    usd: isDone ? null : 0,
    seconds: 0,
    note: notes.join("; "),
  };
};

const kindsOf = (only: string | undefined) =>
  only === "keyframes"
    ? (["keyframe"] as const)
    : only === "clips"
      ? (["clip"] as const)
      : (["keyframe", "clip"] as const);

const where = ({ written }: WorklistStep, { folder }: OutsideWish): string =>
  written
    ? `Open  ${shownPath(written.page)}\nDrop  what you make into ${shownInbox(folder)}; take it in with: film inbox ${folder.slug} --watch`
    : "";

/** `film shoot --with manual`: writes the worklist for what is asked, and answers that it waits for a person's hands. */
export const shootByHand = async (
  shell: Shell,
  wish: OutsideWish,
  options: WithOptions,
): Promise<Outcome> => {
  if (options.only === "sheets") {
    return failed(
      "usage",
      "The worklist has keyframes and clips, no sheets.",
      "Print a sheet's prompt instead: film prompt ID --for midjourney.",
    );
  }
  const isDryRun = options["dry-run"] ?? false;
  const { film, folder, song, ids } = wish;
  const step = await worklistStep(
    shell,
    {
      film,
      folder,
      song: song.id,
      tools: (options.model ?? "").split(",").filter(Boolean),
      ids: ids ?? [],
      kinds: kindsOf(options.only),
    },
    isDryRun,
  );
  if (isFailure(step)) return step;
  const spent = await spentSoFar(shell, film.slug);
  if (isFailure(spent)) return spent;
  const { money } = film.film;
  const report = deskReport(
    { kind: "asked", rows: step.stated.map((one) => rowOf(one, isDryRun)), spentInUsd: 0 },
    { film: film.slug, provider: "manual", caps: { ...money }, spent },
  );
  return {
    ...report,
    text: [report.text, where(step, wish)].filter(Boolean).join("\n\n"),
    json: {
      ...report.json,
      tools: step.tools,
      page: step.written?.page ?? null,
      worklist: worklistFolder(folder),
      inbox: inboxOf(folder),
    },
  };
};
