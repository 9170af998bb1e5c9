import { failed, type Failure } from "../terminal/outcome.ts";
import type { FilmCommand } from "../terminal/film-command.ts";
import { nearest } from "../terminal/nearest.ts";

const commands = {
  deploy: {
    summary: "Make function, bucket and the film's site, or bring them up to date.",
    load: () => import("./lambda/deploy.ts"),
  },
  render: {
    summary: "Render one variant or many; --dry-run says what it would take and makes nothing.",
    load: () => import("./lambda/render.ts"),
  },
  status: {
    summary: "What is running, and what was made.",
    load: () => import("./lambda/status.ts"),
  },
  cancel: { summary: "Stop what is running.", load: () => import("./lambda/cancel.ts") },
  clean: {
    summary:
      "Delete the film's site and renders in the cloud; --all everything of Remotion's there.",
    load: () => import("./lambda/clean.ts"),
  },
  cost: { summary: "What renders have cost.", load: () => import("./lambda/cost.ts") },
} as const;

type Name = keyof typeof commands;

const names = Object.keys(commands);
const isName = (word: string | undefined): word is Name =>
  word !== undefined && names.includes(word);

const overview = (): string =>
  [
    "film lambda <command> [film] [options]",
    "",
    ...Object.entries(commands).map(([name, { summary }]) => `  ${name.padEnd(8)} ${summary}`),
    "",
    "Begin with render --dry-run, which needs no AWS account; then deploy once, then render as often as you like.",
    "Credentials come from the environment only: AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, AWS_REGION (docs/lambda.md).",
    'Use "film lambda <command> --help" for its options.',
  ].join("\n");

const unknown = (word: string | undefined): Failure =>
  failed(
    "usage",
    word === undefined
      ? `"film lambda" needs to know what to do: ${names.join(", ")}.`
      : `There is no "film lambda ${word}". There are: ${names.join(", ")}.`,
    nearest(word ?? "", names, (name) => `Did you mean "film lambda ${name}"?`) ??
      "To see what a render would take: film lambda render --dry-run",
  );

/** `film lambda`: renders on AWS Lambda; each of its commands is a file of its own, loaded when it is called. */
export const command: FilmCommand = {
  usage: async ([word]) =>
    isName(word) ? (await commands[word].load()).command.usage([]) : overview(),
  run: async ([word, ...rest], shell) =>
    isName(word) ? (await commands[word].load()).command.run(rest, shell) : unknown(word),
};
