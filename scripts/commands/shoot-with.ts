import type { Film } from "../../src/film/film.ts";
import { processSettings } from "../providers/service/service-settings.ts";
import { chooseModels } from "../providers/models/choose-models.ts";
import { serviceProvider, serviceProviderNames } from "../providers/providers.ts";
import type { Provider } from "../providers/provider.ts";
import { judgedReport, judgeMade } from "./judge-made.ts";
import { deskReport } from "../steps/desk-report.ts";
import { deskStep } from "../steps/desk-step.ts";
import type { DeskWish } from "../steps/desk-wish.ts";
import { spentSoFar } from "../steps/spent-so-far.ts";
import { isFailure } from "../store/open-film.ts";
import { askOnTerminal } from "../terminal/ask.ts";
import type { Shell } from "../terminal/film-command.ts";
import { failed, type Failure, type Outcome } from "../terminal/outcome.ts";
import { numberOption } from "./number-option.ts";

/** Options of asking an outside tool. */
export const withArguments = {
  with: {
    type: "string" as const,
    valueHint: "provider",
    description: `Who makes it: atelier (default), ${serviceProviderNames.join(", ")}.`,
  },
  model: {
    type: "string" as const,
    valueHint: "id",
    description: "Which of the provider's models (default: today's good one for each kind).",
  },
  candidates: {
    type: "string" as const,
    valueHint: "number",
    description:
      "Takes there shall be of each, 1 to 16; rejected ones are not counted (default 1).",
  },
  budget: {
    type: "string" as const,
    valueHint: "usd",
    description: "Most that this run may spend, instead of money.run in film.yaml.",
  },
  price: {
    type: "string" as const,
    valueHint: "usd",
    description: "Most that one may cost, where the service cannot say beforehand.",
  },
  stale: { type: "boolean" as const, description: "Make what is stale anew, too." },
  "pay-again": {
    type: "boolean" as const,
    description: "Ask once more where nobody can know whether the first time was paid.",
  },
  judge: {
    type: "boolean" as const,
    description:
      "Have each keyframe judged by a vision model; let a right one stand, else make one more with the worst flaw named.",
  },
  attempts: {
    type: "string" as const,
    valueHint: "number",
    description: "With --judge: pictures of one keyframe in all, 1 to 16 (default 3).",
  },
  yes: { type: "boolean" as const, description: "Agree to what it costs beforehand." },
  "dry-run": {
    type: "boolean" as const,
    description: "Say what would be asked for and what it would cost; write nothing.",
  },
};

/** The options as a person typed them. */
export type WithOptions = {
  readonly with?: string | undefined;
  readonly model?: string | undefined;
  readonly only?: string | undefined;
  readonly candidates?: string | undefined;
  readonly budget?: string | undefined;
  readonly price?: string | undefined;
  readonly stale?: boolean | undefined;
  readonly "pay-again"?: boolean | undefined;
  readonly judge?: boolean | undefined;
  readonly attempts?: string | undefined;
  readonly yes?: boolean | undefined;
  readonly "dry-run"?: boolean | undefined;
};

type Named = Pick<DeskWish, "film" | "folder" | "cut" | "ids" | "retake" | "concurrency">;

/** The outside provider of that name, made with this process's settings; or which there are. */
export const outsideProvider = (name: string): Provider | Failure =>
  serviceProvider(name, processSettings()) ??
  failed(
    "no-provider",
    `There is no provider "${name}". There are: atelier, ${serviceProviderNames.join(", ")}.`,
    name === "midjourney" || name === "dreamina" || name === "capcut"
      ? `What is worked by hand: --with manual --model ${name}.`
      : "Choose one of them with --with.",
  );

const kindsOf = { keyframes: ["keyframe"], clips: ["clip"], sheets: ["sheet"] } as const;

/** What is made by which model: one that was named makes what it can; else each kind has its own. */
export const modelsFor = (
  provider: Provider,
  options: Pick<WithOptions, "model" | "only">,
  film: Film,
): DeskWish["models"] | Failure => {
  const { only } = options;
  const kinds =
    only === "keyframes" || only === "clips" || only === "sheets"
      ? kindsOf[only]
      : (["keyframe", "clip"] as const);
  const chosen = chooseModels(film.film.models, process.env);
  if (chosen.kind === "unknown-task") {
    return failed(
      "usage",
      `models in film.yaml, or GEMINI_RING_MODELS, names a task "${chosen.task}" that there is not.`,
      `There are: ${chosen.tasks.join(", ")}.`,
    );
  }
  const usual: Readonly<Record<string, string>> = chosen.models;
  const models = kinds.flatMap((kind) => {
    const model = options.model ?? usual[`${provider.name}.${kind}`];
    const makes = model === undefined ? [] : (provider.caps(model)?.makes ?? [kind]);
    return model !== undefined && makes.includes(kind) ? [{ kind, model }] : [];
  });
  return models.length > 0
    ? models
    : failed(
        "usage",
        `${options.model ?? provider.name} makes no ${kinds.join("s and no ")}s of "${film.slug}".`,
        `Models of ${provider.name}: ${provider.models.join(", ")}.`,
      );
};

/** Has an outside tool make what the film lacks, and tells what came of it. */
export const shootWith = async (
  shell: Shell,
  named: Named,
  options: WithOptions,
): Promise<Outcome> => {
  const provider = outsideProvider(options.with ?? "");
  if (isFailure(provider)) return provider;
  const models = modelsFor(provider, options, named.film);
  if (isFailure(models)) return models;
  const candidates = numberOption("candidates", options.candidates, {
    least: 1,
    most: 16,
    whole: true,
  });
  if (isFailure(candidates)) return candidates;
  const budget = numberOption("budget", options.budget, { least: 0, most: 100_000, whole: false });
  if (isFailure(budget)) return budget;
  const price = numberOption("price", options.price, { least: 0, most: 1000, whole: false });
  if (isFailure(price)) return price;
  const attempts = numberOption("attempts", options.attempts, { least: 1, most: 16, whole: true });
  if (isFailure(attempts)) return attempts;
  const { money } = named.film.film;
  const caps = { run: budget.value ?? money.run, film: money.film, day: money.day };
  const wish: DeskWish = {
    ...named,
    provider,
    models,
    stale: options.stale ?? false,
    candidates: candidates.value ?? 1,
    payAgain: options["pay-again"] ?? false,
    money: {
      caps,
      askAboveInUsd: money.ask,
      priceInUsd: price.value,
      isAgreed: options.yes ?? false,
    },
    isDryRun: options["dry-run"] ?? false,
  };
  const step = await deskStep(shell, wish, askOnTerminal);
  if (step.kind !== "asked") return step;
  const isJudged = (options.judge ?? false) && !wish.isDryRun;
  const judged = isJudged ? await judgeMade(shell, wish, step, attempts.value ?? 3) : null;
  if (judged && judged.kind !== "judged") return judged;
  const spent = await spentSoFar(shell, named.film.slug);
  if (isFailure(spent)) return spent;
  const about = { film: named.film.slug, provider: provider.name, caps, spent };
  return judged ? judgedReport(step, judged, about) : deskReport(step, about);
};
