import { defineCommand, parseArgs, renderUsage, type ArgsDef, type ParsedArgs } from "citty";
import type { Project } from "../store/project.ts";
import type { Failure, Outcome } from "./outcome.ts";
import type { Progress } from "./progress.ts";
import { unknownOption } from "./unknown-option.ts";

/** What every command is given: where it works, how it reports, and when to stop. */
export type Shell = {
  readonly project: Project;
  readonly progress: Progress;
  /** Aborts on Ctrl-C and SIGTERM. */
  readonly signal: AbortSignal;
};

/** A command that `film.ts` can run without knowing its options. */
export type FilmCommand = {
  /** Help; `words` is what follows the command's name, for commands that have commands of their own. */
  readonly usage: (words: readonly string[]) => Promise<string>;
  readonly run: (words: readonly string[], shell: Shell) => Promise<Outcome>;
};

/** A command as its file states it. `args` is citty's description of its options; `--json` and `--help` are added. */
export type FilmCommandSpec<T extends ArgsDef> = {
  readonly name: string;
  readonly summary: string;
  readonly args: T;
  /** It takes any number of words after its positional ones; citty leaves all of them in `_`. */
  readonly takesMore?: boolean;
  readonly run: (args: ParsedArgs<T>, shell: Shell) => Promise<Outcome>;
};

const shared = {
  json: { type: "boolean", description: "Print the result as one JSON object on standard output." },
  help: { type: "boolean", description: "Print this help." },
} as const satisfies ArgsDef;

/** Makes a {@link FilmCommand}: parses the words, refuses options it does not know, and hands typed options to `run`. */
export const filmCommand = <const T extends ArgsDef>(spec: FilmCommandSpec<T>): FilmCommand => ({
  usage: () =>
    renderUsage(
      defineCommand({
        meta: { name: `film ${spec.name}`, description: spec.summary },
        args: { ...spec.args, ...shared },
      }),
    ),
  run: async (words, shell) => {
    const mistake: Failure | null = unknownOption(
      words,
      { ...spec.args, ...shared },
      spec.name,
      spec.takesMore,
    );
    return mistake ?? spec.run(parseArgs<T>([...words], { ...spec.args, ...shared }), shell);
  },
});
