import { chooseModels } from "../providers/models/choose-models.ts";
import { checkedOn } from "../providers/models/model-table.ts";
import { modelEnd, type ModelEnd } from "../providers/models/model-end.ts";
import { listOpenaiModels, type ListedModel } from "../providers/openai/list-models.ts";
import { accessTo, services, type ServiceName } from "../providers/service/service-access.ts";
import { dayOf, type ServiceSettings } from "../providers/service/service-settings.ts";
import { good, poor, type Check } from "./check.ts";

/** Which keys are there; never what they are. No service is needed: the atelier draws without. */
const checkKey = (name: ServiceName, { env }: ServiceSettings): Check => {
  const { title, key, address } = services[name];
  const access = accessTo(name, env);
  if (access.kind === "open")
    return good(
      title,
      `${key} is set${env[address] ? `; asked at ${access.address}${access.isLoopback ? ", a stub: this machine itself" : ""}` : ""}`,
    );
  return access.reason === "no-key"
    ? good(title, `${key} is not set; not needed, unless pictures are to be made there`)
    : poor(title, access.message, access.hint);
};

const told = (task: string, model: string, end: ModelEnd): Check | null => {
  switch (end.kind) {
    case "lives":
      return null;
    case "unknown":
      return poor(
        `Model of ${task}`,
        `${model} is not in the table`,
        "It cannot be asked for: see docs/services.md.",
      );
    case "ended":
      return poor(
        `Model of ${task}`,
        `${model} answers no more since ${end.on}`,
        end.instead === null
          ? "Choose another: docs/services.md."
          : `Choose ${end.instead}: docs/services.md.`,
      );
    case "ends":
      return poor(
        `Model of ${task}`,
        `${model} ends on ${end.on}, in ${end.days} days (says ${end.who})`,
        "Make what is to be made with it before, or choose another: docs/services.md.",
      );
    default:
      return end satisfies never;
  }
};

/** Lists grow old: what was looked up longer ago than this many days is said. */
const oldInDays = 120;

const checkTable = (today: string): Check => {
  const days = Math.round((Date.parse(today) - Date.parse(checkedOn)) / 86_400_000);
  const detail = `prices, limits and ends as of ${checkedOn}`;
  return days <= oldInDays
    ? good("Table of models", detail)
    : poor(
        "Table of models",
        `${detail}, ${days} days ago`,
        "Look them up again: scripts/providers/models/model-table.ts.",
      );
};

const checkModels = (
  ofFilm: Readonly<Record<string, string>>,
  listed: readonly ListedModel[],
  { env }: ServiceSettings,
  today: string,
): readonly Check[] => {
  const chosen = chooseModels(ofFilm, env);
  if (chosen.kind === "unknown-task")
    return [
      poor(
        "Choice of models",
        `there is no task ${chosen.task}`,
        `There are: ${chosen.tasks.join(", ")}.`,
      ),
    ];
  return Object.entries(chosen.models).flatMap(
    ([task, model]) => told(task, model, modelEnd(task, model, listed, today)) ?? [],
  );
};

/**
 * Keys that are there, and models that end soon or are dead: those of the defaults, of the environment and of every film. With a
 * key, OpenAI itself is asked (`shutdown_date` of its list of models); nothing is paid.
 */
export const checkServices = async (
  filmModels: readonly Readonly<Record<string, string>>[],
  settings: ServiceSettings,
  signal: AbortSignal,
): Promise<readonly Check[]> => {
  const today = dayOf(settings.now());
  const asked = await listOpenaiModels(settings, signal);
  const listed = asked.kind === "listed" ? asked.models : [];
  const choices = filmModels.length === 0 ? [{}] : filmModels;
  const ends = choices.flatMap((ofFilm) => checkModels(ofFilm, listed, settings, today));
  const once = new Map(ends.map((check) => [`${check.what} ${check.detail}`, check]));
  return [
    ...(["openai", "ark", "fal"] as const).map((name) => checkKey(name, settings)),
    ...(asked.kind === "failed"
      ? [poor("OpenAI's list of models", asked.message, asked.hint)]
      : []),
    checkTable(today),
    ...once.values(),
  ];
};
