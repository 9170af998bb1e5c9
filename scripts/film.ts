/** The command line: finds the command, prints how it ended, and sets the exit code. Nothing else exits or prints results. */
import process from "node:process";
import { stripVTControlCharacters } from "node:util";
import type { FilmCommand, Shell } from "./terminal/film-command.ts";
import { failed, type Failure, type Outcome } from "./terminal/outcome.ts";
import { nearest } from "./terminal/nearest.ts";
import { colours, standardProgress } from "./terminal/progress.ts";
import { systemFailure } from "./terminal/system-failure.ts";
import { projectAt } from "./store/project.ts";

type Entry = { readonly summary: string; readonly load: () => Promise<{ command: FilmCommand }> };

/** Each command is loaded only when it is called, so that the command line starts at once. */
const commands = {
  make: {
    summary:
      "Do whatever is not current: hear the song, cut, shoot, render the film. This is the default.",
    load: () => import("./commands/make.ts"),
  },
  check: {
    summary: "Read a film's files and say what is wrong, with line and column.",
    load: () => import("./commands/check.ts"),
  },
  write: {
    summary: "Write bible, scenes and shots from the film's treatment.",
    load: () => import("./commands/write.ts"),
  },
  score: {
    summary: "Hear a song: beats, bars, sections, energy.",
    load: () => import("./commands/score.ts"),
  },
  cut: {
    summary: "Lay the shots on the beats of a song.",
    load: () => import("./commands/cut.ts"),
  },
  prompt: {
    summary: "Print a shot's or keyframe's prompt, ready to paste.",
    load: () => import("./commands/prompt.ts"),
  },
  shoot: {
    summary: "Make keyframes and clips, with the embedded atelier or another tool.",
    load: () => import("./commands/shoot.ts"),
  },
  worklist: {
    summary: "Write what to make by hand with tools of your own, as a page to work through.",
    load: () => import("./commands/worklist.ts"),
  },
  inbox: {
    summary: "Take in pictures and clips that were made by hand.",
    load: () => import("./commands/inbox.ts"),
  },
  review: {
    summary: "Measure what was made elsewhere and show it beside what was wanted.",
    load: () => import("./commands/review.ts"),
  },
  status: {
    summary: "Say what is made, stale or missing, and what making it would cost.",
    load: () => import("./commands/status.ts"),
  },
  takes: {
    summary: "Show all takes of a shot or keyframe on one picture.",
    load: () => import("./commands/takes.ts"),
  },
  choose: {
    summary: "Choose the take that stands in the film.",
    load: () => import("./commands/choose.ts"),
  },
  reject: {
    summary: "Reject a take and say why.",
    load: () => import("./commands/reject.ts"),
  },
  gc: {
    summary: "Say what nothing names any more; delete it with --yes.",
    load: () => import("./commands/gc.ts"),
  },
  render: { summary: "Render the film as it is cut.", load: () => import("./commands/render.ts") },
  lambda: {
    summary: "Render on AWS Lambda: deploy, render, status, cancel, clean, cost.",
    load: () => import("./commands/lambda.ts"),
  },
  variants: {
    summary: "Show what a film is delivered as: songs x formats x languages x lengths.",
    load: () => import("./commands/variants.ts"),
  },
  sheet: {
    summary: "Render a contact sheet: one picture of every shot.",
    load: () => import("./commands/sheet.ts"),
  },
  new: {
    summary: "Start a new film from a song of your own.",
    load: () => import("./commands/new.ts"),
  },
  import: {
    summary: "Make a film from an existing storyboard: CSV or Markdown.",
    load: () => import("./commands/import.ts"),
  },
  studio: {
    summary: "Open the films in Remotion Studio.",
    load: () => import("./commands/studio.ts"),
  },
  doctor: {
    summary: "Check that everything needed is here and works.",
    load: () => import("./commands/doctor.ts"),
  },
} as const satisfies Record<string, Entry>;

type CommandName = keyof typeof commands;

const names = Object.keys(commands);
const isCommand = (word: string | undefined): word is CommandName =>
  word !== undefined && names.includes(word);

const overview = (): string =>
  [
    "Gemini Ring: a film studio as code.",
    "",
    "  film [command] [options]        (npm run film -- [command] [options])",
    "",
    ...Object.entries(commands).map(([name, { summary }]) => `  ${name.padEnd(9)} ${summary}`),
    "",
    'Use "film <command> --help" for the options of a command. Every command takes --json.',
    "GEMINI_RING_BROWSER names the browser to render with, GEMINI_RING_HOME a folder with public/films and out.",
  ].join("\n");

/** The command a line of words calls: its first word, or `make` when the line is empty or begins with an option. */
const commandOf = (
  words: readonly string[],
): { name: CommandName; rest: readonly string[] } | Failure => {
  const [first] = words;
  if (isCommand(first)) return { name: first, rest: words.slice(1) };
  if (first === undefined || first.startsWith("-")) return { name: "make", rest: words };
  return failed(
    "usage",
    `There is no command "${first}". There are: ${names.join(", ")}.`,
    nearest(first, names, (name) => `Did you mean "film ${name}"?`) ??
      `To make a film: film make "${first}"`,
  );
};

const run = async (words: readonly string[], shell: Shell): Promise<Outcome | "helped"> => {
  const wantsHelp = words.includes("--help") || words.includes("-h");
  const chosen = commandOf(words);
  if ("kind" in chosen) return chosen;
  if (wantsHelp && !isCommand(words[0])) {
    process.stdout.write(`${overview()}\n`);
    return "helped";
  }
  const { command } = await commands[chosen.name].load();
  if (!wantsHelp) return command.run(chosen.rest, shell);
  const usage = await command.usage(chosen.rest);
  process.stdout.write(`${process.stdout.isTTY ? usage : stripVTControlCharacters(usage)}\n`);
  return "helped";
};

const printFailure = ({ reason, message, hint }: Failure, json: boolean): void => {
  if (json) process.stdout.write(`${JSON.stringify({ ok: false, reason, message, hint })}\n`);
  else process.stderr.write(`${colours.red("✗")} ${message}\n  ${hint}\n`);
};

const print = (outcome: Outcome, json: boolean): number => {
  switch (outcome.kind) {
    case "done":
      process.stdout.write(json ? `${JSON.stringify(outcome.json)}\n` : `${outcome.text}\n`);
      return outcome.exit;
    case "failed":
      printFailure(outcome, json);
      return outcome.reason === "usage" ? 2 : 1;
    case "cancelled":
      if (json) process.stdout.write(`${JSON.stringify({ ok: false, reason: "cancelled" })}\n`);
      process.stderr.write(
        "\nStopped. Nothing half-made was left; run the same command again to go on.\n",
      );
      return 130;
    default:
      return outcome satisfies never;
  }
};

const main = async (words: readonly string[]): Promise<number> => {
  const interruption = new AbortController();
  const interrupt = () => interruption.abort();
  process.on("SIGINT", interrupt).on("SIGTERM", interrupt).on("SIGHUP", interrupt);
  const json = words.includes("--json");
  const progress = standardProgress();
  try {
    const outcome = await run(words, {
      project: projectAt(),
      progress,
      signal: interruption.signal,
    });
    progress.end();
    return outcome === "helped" ? 0 : print(outcome, json);
  } catch (error) {
    progress.end();
    if (interruption.signal.aborted) return print({ kind: "cancelled" }, json);
    const failure = systemFailure(error);
    if (failure) return print(failure, json);
    const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
    process.stderr.write(`${colours.red("This is a bug in the program:")}\n${stack}\n`);
    return 70;
  }
};

const code = await main(process.argv.slice(2));
// Open handles of a browser or a thread must not keep the process; what was printed must arrive first.
process.stdout.write("", () => process.exit(code));
