import { deskStep } from "../steps/desk-step.ts";
import { spentSoFar } from "../steps/spent-so-far.ts";
import { statusStep, type Status, type StatusRow, type StatusWish } from "../steps/status-step.ts";
import { isFailure, openSong } from "../store/open-film.ts";
import { filmCommand, type Shell } from "../terminal/film-command.ts";
import type { Cancelled, Failure } from "../terminal/outcome.ts";
import { table } from "../terminal/table.ts";
import { filmArgument, slugOf, songArgument } from "./film-argument.ts";
import { renderArguments, renderChoice } from "./render-arguments.ts";
import { modelsFor, outsideProvider, withArguments } from "./shoot-with.ts";

const { format, quality } = renderArguments;

/** `film status`: what is made, what is stale and why, what is missing, and what it would cost to have all of it current. */
export const command = filmCommand({
  name: "status",
  summary: "Say how each keyframe and shot stands, and what bringing all up to date would cost",
  args: {
    ...filmArgument,
    ...songArgument,
    format,
    quality,
    with: {
      ...withArguments.with,
      description: "Whose price is asked (default: the atelier, which costs nothing).",
    },
    model: withArguments.model,
    all: { type: "boolean" as const, description: "List what is current, and what is spare, too." },
  },
  run: async (args, shell) => {
    const open = await openSong(shell.project, slugOf(args), args.song);
    if (open.kind === "failed") return open;
    const { song } = open;
    const choice = renderChoice(open.film, args);
    if (choice.kind === "failed") return choice;
    const wish = { ...open, song, format: choice.format, quality: choice.quality };
    const status = await statusStep(shell.project, wish);
    if (status.kind === "failed") return status;
    const price = await priceOf(shell, wish, status, args);
    if (price !== null && "kind" in price) return price;
    const spent = await spentSoFar(shell, open.film.slug);
    if (isFailure(spent)) return spent;
    const count = (state: StatusRow["state"], kind: StatusRow["kind"]) =>
      status.rows.filter((row) => row.state === state && row.kind === kind).length;
    const sum = (kind: StatusRow["kind"]) => {
      const spare = count("spare", kind);
      return [
        ...(["current", "stale", "missing"] as const).map(
          (state) => `${count(state, kind)} ${state}`,
        ),
        ...(spare > 0 ? [`${spare} spare (in no cut)`] : []),
      ].join(", ");
    };
    const listed = status.rows.filter(
      ({ state, jobs }) =>
        (args.all ?? false) || state === "stale" || state === "missing" || jobs.length > 0,
    );
    const text = [
      ...(listed.length > 0 ? [rowTable(listed)] : []),
      [
        `Keyframes: ${sum("keyframe")}.`,
        status.cut ? `Clips: ${sum("clip")}.` : "Clips: the film is not cut yet (film cut).",
        price === null
          ? "Up to date with the atelier: costs nothing (film shoot)."
          : `Up to date with ${price.provider}: about $${price.usd.toFixed(2)} for ${price.number}${price.blocked > 0 ? `; ${price.blocked} cannot be asked for yet` : ""}.`,
        `Spent on this film: $${spent.film.toFixed(2)}.`,
      ].join("\n"),
    ].join("\n\n");
    const json = { ok: true, film: open.film.slug, rows: status.rows, price, spent };
    return { kind: "done", exit: 0, text, json };
  },
});

const rowTable = (rows: readonly StatusRow[]): string => {
  const lines = rows.map(({ kind, id, state, maker, take, because, jobs }) => [
    kind,
    id,
    state,
    maker === null ? "" : `${maker} ${take ?? ""}`,
    [...jobs, ...because.slice(0, 3)].join("; "),
    because.length > 3 ? `and ${because.length - 3} more` : "",
  ]);
  return table(lines, ["left", "left", "left", "left", "left", "left"]);
};

/** What an outside tool would ask for everything it does not have current, by its own estimates. */
type Price = {
  readonly provider: string;
  readonly usd: number;
  readonly number: number;
  readonly blocked: number;
};

const priceOf = async (
  shell: Shell,
  { film, folder }: StatusWish,
  { cut }: Status,
  options: { readonly with?: string | undefined; readonly model?: string | undefined },
): Promise<Price | Failure | Cancelled | null> => {
  if (options.with === undefined || options.with === "atelier" || !cut) return null;
  const provider = outsideProvider(options.with);
  if (isFailure(provider)) return provider;
  const models = modelsFor(provider, options, film);
  if (isFailure(models)) return models;
  const none = { run: null, film: null, day: null };
  const step = await deskStep(
    shell,
    {
      film,
      folder,
      cut,
      provider,
      models,
      ids: null,
      stale: true,
      retake: false,
      candidates: 1,
      payAgain: false,
      money: { caps: none, askAboveInUsd: null, priceInUsd: null, isAgreed: true },
      isDryRun: true,
      concurrency: null,
    },
    async () => "nobody",
  );
  if (step.kind !== "asked") return step;
  const toMake = step.rows.filter(({ outcome }) => outcome === "to-make");
  return {
    provider: provider.name,
    usd: toMake.reduce((sum, { usd }) => sum + (usd ?? 0), 0),
    number: toMake.length,
    blocked: step.rows.filter(({ outcome }) => outcome === "blocked").length,
  };
};
