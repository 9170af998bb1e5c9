import path from "node:path";
import { nextStep } from "../../src/takes/identity/next-step.ts";
import { lookAtTakes } from "../judging/look-at-takes.ts";
import { judgedChecks, type JudgedTakes } from "../judging/judge-takes.ts";
import { processSettings } from "../providers/service/service-settings.ts";
import type { Cancelled, Failure } from "../terminal/outcome.ts";
import { isFailure, openFilm, type OpenFilm } from "../store/open-film.ts";
import { readTakes } from "../store/read-takes.ts";
import { writeFileAtomic } from "../store/write-file.ts";
import { reviewItems, type ReviewItem } from "../review/review-items.ts";
import { reviewPage } from "../review/review-page.ts";
import { filmCommand, type Shell } from "../terminal/film-command.ts";
import { shownPath } from "../terminal/shown-path.ts";
import { filmArgument, slugOf } from "./film-argument.ts";
import { agreeToJudge, judgeModel } from "./judge-arguments.ts";
import { numberOption } from "./number-option.ts";
import { withArguments } from "./shoot-with.ts";

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
    judge: {
      type: "boolean",
      description: "Have a vision model look at the pictures first, part by part (OPENAI_API_KEY).",
    },
    budget: withArguments.budget,
    "pay-again": withArguments["pay-again"],
    yes: withArguments.yes,
  },
  run: async (args, shell) => {
    const open = await openFilm(shell.project, slugOf(args));
    if (open.kind === "failed") return open;
    const { film, folder } = open;
    const only = (args.only ?? "").split(",").filter(Boolean);
    const most = numberOption("budget", args.budget, { least: 0, most: 100_000, whole: false });
    if (isFailure(most)) return most;
    const looked = args.judge
      ? await judgeNow(shell, open, { ...args, ids: only, budget: most.value })
      : noJudge;
    if ("kind" in looked) return looked;
    const lock = await readTakes(folder.lock);
    if (isFailure(lock)) return lock;
    shell.progress.step("Measuring takes");
    const judged = await judgedChecks(film, folder);
    const items = await reviewItems(
      { shell, film, lock, judged },
      { all: args.all ?? false, only },
    );
    const file = path.join(folder.out, "review.html");
    const toPublic = path.relative(folder.out, shell.project.public);
    await writeFileAtomic(file, await reviewPage(film, items, shell.project.public, toPublic));
    return {
      kind: "done",
      exit: looked.unjudged.length > 0 ? 1 : 0,
      text: [told(items, file), ...notJudged(looked)].join("\n"),
      json: {
        ok: looked.unjudged.length === 0,
        film: film.slug,
        page: file,
        items: items.map(shortOf),
        ...looked,
      },
    };
  },
});

const noJudge: JudgedTakes = { judged: 0, unjudged: [], spentInUsd: 0 };

/** What a run without the judge, or with it, must still say. */
const notJudged = ({ unjudged, spentInUsd }: JudgedTakes): readonly string[] => [
  ...unjudged.map(({ id, take, note }) => `Not judged: ${id} #${take}: ${note}`),
  ...(unjudged.length > 0 ? ["Tick the page's list by eye instead."] : []),
  ...(spentInUsd > 0 ? [`Spent: $${spentInUsd.toFixed(2)} on judging.`] : []),
];

const judgeNow = async (
  shell: Shell,
  { film, folder }: OpenFilm,
  options: {
    readonly ids: readonly string[];
    readonly budget: number | null;
    readonly yes?: boolean | undefined;
    readonly "pay-again"?: boolean | undefined;
  },
): Promise<JudgedTakes | Failure | Cancelled> => {
  const judge = judgeModel(film);
  if ("kind" in judge) return judge;
  const { money } = film.film;
  return lookAtTakes(
    shell,
    {
      film,
      folder,
      model: judge.model,
      caps: { run: options.budget ?? money.run, film: money.film, day: money.day },
      payAgain: options["pay-again"] ?? false,
      maker: null,
      ids: options.ids,
      agree: agreeToJudge(film, options.yes ?? false),
    },
    processSettings(),
  );
};

const shortOf = (item: ReviewItem) => {
  const { kind, id, candidates } = item;
  return {
    kind,
    id,
    next: stepOf(item),
    takes: candidates.map(({ take, stands, measured, isJudged, notes }) => ({
      take: take.take,
      maker: take.maker,
      stands,
      measured: measured.kind,
      isJudged,
      flaws: measured.flaws.map(({ part, expected, seen }) => ({ part, expected, seen })),
      notes: notes.map(({ en }) => en),
    })),
  };
};

/** What measures and judge advise; a person's word goes before it. */
const stepOf = ({ candidates }: ReviewItem) =>
  nextStep(
    candidates.map(({ take, measured }) => ({ take: take.take, verdict: measured })),
    usualBudget,
  );

const told = (items: readonly ReviewItem[], file: string): string =>
  [
    items.length === 0 ? "Nothing waits to be looked at." : `${items.length} to look at:`,
    ...items.flatMap((item) =>
      item.candidates.map(({ take, measured, isJudged, notes }) => {
        const flaws = measured.flaws.map(({ part, seen }) => `${part} (${seen})`);
        const said = [...flaws, ...notes.map(({ en }) => en)].join("; ");
        return `  ${item.id} #${take.take}: ${measured.kind === "pass" ? (isJudged ? "all that can be seen is right" : "nothing wrong could be measured") : measured.kind}${said === "" ? "" : `: ${said}`}`;
      }),
    ),
    `Open  ${shownPath(file)}`,
  ].join("\n");
