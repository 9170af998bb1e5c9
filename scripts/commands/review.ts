import path from "node:path";
import { nextStep } from "../../src/takes/identity/next-step.ts";
import { isFailure, openFilm } from "../store/open-film.ts";
import { readTakes } from "../store/read-takes.ts";
import { writeFileAtomic } from "../store/write-file.ts";
import { reviewItems, type ReviewItem } from "../review/review-items.ts";
import { reviewPage } from "../review/review-page.ts";
import { filmCommand } from "../terminal/film-command.ts";
import { shownPath } from "../terminal/shown-path.ts";
import { filmArgument, slugOf } from "./film-argument.ts";

/** Candidates to make of one thing before a person is asked, unless told otherwise. */
const usualBudget = 6;

/** `film review`: what was made elsewhere, beside what was wanted, for a person to approve or reject. */
export const command = filmCommand({
  name: "review",
  summary: "Measure what was made elsewhere and show it beside what was wanted, with ticks",
  args: {
    ...filmArgument,
    all: { type: "boolean", description: "Also what was approved or rejected already." },
    only: {
      type: "string",
      valueHint: "ids",
      description: "Shots or keyframes, with commas between (default: all).",
    },
  },
  run: async (args, shell) => {
    const open = await openFilm(shell.project, slugOf(args));
    if (open.kind === "failed") return open;
    const { film, folder } = open;
    const lock = await readTakes(folder.lock);
    if (isFailure(lock)) return lock;
    shell.progress.step("Measuring takes");
    const only = (args.only ?? "").split(",").filter(Boolean);
    const items = await reviewItems({ shell, film, lock }, { all: args.all ?? false, only });
    const file = path.join(folder.out, "review.html");
    const toPublic = path.relative(folder.out, shell.project.public);
    await writeFileAtomic(file, await reviewPage(film, items, shell.project.public, toPublic));
    return {
      kind: "done",
      exit: 0,
      text: told(items, file),
      json: { ok: true, film: film.slug, page: file, items: items.map(shortOf) },
    };
  },
});

const shortOf = (item: ReviewItem) => {
  const { kind, id, candidates } = item;
  return {
    kind,
    id,
    next: stepOf(item),
    takes: candidates.map(({ take, stands, measured, notes }) => ({
      take: take.take,
      maker: take.maker,
      stands,
      measured: measured.kind,
      flaws: measured.flaws.map(({ part, expected, seen }) => ({ part, expected, seen })),
      notes: notes.map(({ en }) => en),
    })),
  };
};

/** What the measures alone advise; a person's word goes before it. */
const stepOf = ({ candidates }: ReviewItem) =>
  nextStep(
    candidates.map(({ take, measured }) => ({ take: take.take, verdict: measured })),
    usualBudget,
  );

const told = (items: readonly ReviewItem[], file: string): string =>
  [
    items.length === 0 ? "Nothing waits to be looked at." : `${items.length} to look at:`,
    ...items.flatMap((item) =>
      item.candidates.map(({ take, measured, notes }) => {
        const flaws = measured.flaws.map(({ part, seen }) => `${part} (${seen})`);
        const said = [...flaws, ...notes.map(({ en }) => en)].join("; ");
        return `  ${item.id} #${take.take}: ${measured.kind === "pass" ? "nothing wrong could be measured" : measured.kind}${said === "" ? "" : `: ${said}`}`;
      }),
    ),
    `Open  ${shownPath(file)}`,
  ].join("\n");
