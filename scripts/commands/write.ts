import { processSettings, type ServiceSettings } from "../providers/service/service-settings.ts";
import { spentSoFar } from "../steps/spent-so-far.ts";
import { isFailure } from "../store/open-film.ts";
import { askOnTerminal } from "../terminal/ask.ts";
import { filmCommand } from "../terminal/film-command.ts";
import type { Outcome } from "../terminal/outcome.ts";
import { table } from "../terminal/table.ts";
import { writeFilm } from "../writing/write-film.ts";
import type { WriteRow, WriteStep } from "../writing/write-wish.ts";
import { filmArgument, slugOf } from "./film-argument.ts";
import { numberOption } from "./number-option.ts";
import { withArguments } from "./shoot-with.ts";

const dollars = (usd: number | null): string => (usd === null ? "?" : `$${usd.toFixed(2)}`);

const isGood = ({ outcome }: WriteRow): boolean =>
  ["written", "current", "stale", "to-write"].includes(outcome);

const counted = ({ added, changed, dropped, kept }: WriteRow): string =>
  [
    [added.length, "new"] as const,
    [changed.length, "changed"] as const,
    [dropped.length, "gone"] as const,
    [kept.length, "kept as you have them"] as const,
  ]
    .filter(([count]) => count > 0)
    .map(([count, word]) => `${count} ${word}`)
    .join(", ");

const report = (
  slug: string,
  { rows, spentInUsd, limitInUsd }: WriteStep,
  ofFilm: number,
): Outcome => {
  const ok = rows.every(isGood);
  const lines = rows.map((row) => [
    row.step,
    row.outcome,
    row.outcome === "current" || row.outcome === "stale" ? "" : dollars(row.usd),
    [counted(row), row.note].filter(Boolean).join("; "),
  ]);
  const kept = rows.flatMap((row) => row.kept);
  const yours = kept.length > 0 && kept.length <= 12 ? [`Kept: ${kept.join(", ")}.`] : [];
  const limit = limitInUsd === null ? "" : ` of ${dollars(limitInUsd)}`;
  const sums = `Spent: ${dollars(spentInUsd)}${limit} in this run, ${dollars(ofFilm)} for the film.`;
  const next = rows.some(({ outcome }) => outcome === "written")
    ? [`Now: npm run film -- check ${JSON.stringify(slug)}`]
    : [];
  const shown = table(lines, ["left", "left", "right", "left"]);
  return {
    kind: "done",
    exit: ok ? 0 : 1,
    text: [shown, [...yours, sums, ...next].join("\n")].join("\n\n"),
    json: { ok, film: slug, rows, spentInUsd, limitInUsd, spentForFilmInUsd: ofFilm },
  };
};

/** A film takes minutes to think through: three times the wait for one picture. */
const patient = (settings: ServiceSettings): ServiceSettings => ({
  ...settings,
  pace: { ...settings.pace, answerInMs: settings.pace.answerInMs * 3 },
});

const { budget, yes } = withArguments;

/** `film write`: bible, scenes and shots from the film's treatment, in both languages. */
export const command = filmCommand({
  name: "write",
  summary:
    "Write bible, scenes and shots from treatment.md with a model of OpenAI, step by step. What you changed or locked stays",
  args: {
    ...filmArgument,
    only: {
      type: "enum" as const,
      options: ["all", "bible", "scenes", "shots"],
      default: "all",
      description: "One step alone, written anew.",
    },
    stale: {
      type: "boolean" as const,
      description: "Write anew what was written from another treatment, song or bible, too.",
    },
    shots: {
      type: "string" as const,
      valueHint: "number",
      description: "About how many shots, 1 to 240 (default: by the song's length).",
    },
    model: {
      type: "string" as const,
      valueHint: "id",
      description: "Which of OpenAI's models (default: today's good one for each step).",
    },
    budget,
    "pay-again": withArguments["pay-again"],
    yes,
    "dry-run": withArguments["dry-run"],
  },
  run: async (args, shell) => {
    const shots = numberOption("shots", args.shots, { least: 1, most: 240, whole: true });
    if (isFailure(shots)) return shots;
    const most = numberOption("budget", args.budget, { least: 0, most: 100_000, whole: false });
    if (isFailure(most)) return most;
    const slug = slugOf(args);
    const { only } = args;
    const step = await writeFilm(
      shell,
      {
        slug,
        only: only === "bible" || only === "scenes" || only === "shots" ? only : null,
        stale: args.stale ?? false,
        model: args.model ?? null,
        shots: shots.value,
        budget: most.value,
        payAgain: args["pay-again"] ?? false,
        isAgreed: args.yes ?? false,
        isDryRun: args["dry-run"] ?? false,
      },
      patient(processSettings()),
      askOnTerminal,
    );
    if (step.kind !== "wrote") return step;
    const spent = await spentSoFar(shell, slug);
    return isFailure(spent) ? spent : report(slug, step, spent.film);
  },
});
