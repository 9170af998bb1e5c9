import { spawn } from "node:child_process";
import { createRequire } from "node:module";
import path from "node:path";
import { openFilm } from "../store/open-film.ts";
import { listFilms } from "../store/list-films.ts";
import { cutStep } from "../steps/cut-step.ts";
import { scoreStep } from "../steps/score-step.ts";
import { filmCommand, type Shell } from "../terminal/film-command.ts";
import { failed, type Cancelled, type Failure } from "../terminal/outcome.ts";
import { systemFailure } from "../terminal/system-failure.ts";

/** Hears and cuts what is not current of one film, for each of its songs. The first failure is enough. */
const prepare = async (shell: Shell, slug: string): Promise<Failure | Cancelled | null> => {
  const open = await openFilm(shell.project, slug);
  if (open.kind === "failed") return open;
  const { film, folder } = open;
  for (const song of film.film.songs) {
    const scored = await scoreStep(shell, folder, song, false);
    if (scored.kind !== "scored") return scored;
    const cut = await cutStep({ film, folder, song, score: scored.score }, false);
    if (cut.kind !== "cut") return cut;
  }
  return null;
};

/** Prepares every film; whatever is wrong with one is said, and never keeps Studio from starting. */
const prepareAll = async (shell: Shell): Promise<void> => {
  for (const slug of await listFilms(shell.project)) {
    if (shell.signal.aborted) return;
    const failure = await prepare(shell, slug).catch((error: unknown) => {
      const known = systemFailure(error);
      if (known) return known;
      throw error;
    });
    if (failure?.kind === "failed")
      shell.progress.note(`${slug}: ${failure.message}\n  ${failure.hint}`);
  }
};

const studioArguments = (shell: Shell, port: string | undefined, opens: boolean): string[] => [
  path.join(
    path.dirname(createRequire(import.meta.url).resolve("@remotion/cli/package.json")),
    "remotion-cli.js",
  ),
  "studio",
  path.join(shell.project.code, "compositions", "index.ts"),
  `--public-dir=${shell.project.public}`,
  ...(port === undefined ? [] : [`--port=${port}`]),
  ...(opens ? [] : ["--no-open"]),
];

/** Runs Remotion Studio until it ends. Ctrl-C reaches it by the terminal; SIGTERM is passed on. */
const runStudio = (shell: Shell, words: readonly string[]): Promise<number> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, words, { cwd: shell.project.code, stdio: "inherit" });
    const stop = () => void child.kill("SIGTERM");
    shell.signal.addEventListener("abort", stop, { once: true });
    child.once("error", reject);
    child.once("exit", (code) => {
      shell.signal.removeEventListener("abort", stop);
      resolve(shell.signal.aborted ? 0 : (code ?? 1));
    });
  });

/** `film studio`: makes scores and cuts current, then opens the films in Remotion Studio. */
export const command = filmCommand({
  name: "studio",
  summary: "Open the films in Remotion Studio; hears and cuts first what is not current",
  args: {
    port: {
      type: "string",
      valueHint: "number",
      description: "Port of the page (default: the first free one from 3000).",
    },
    open: { type: "boolean", default: true, negativeDescription: "Do not open a browser window." },
  },
  run: async (args, shell) => {
    if (args.port !== undefined && !/^\d{1,5}$/.test(args.port)) {
      return failed(
        "usage",
        `--port was given "${args.port}"; expected a number.`,
        "For example --port 3100.",
      );
    }
    await prepareAll(shell);
    shell.progress.end();
    if (shell.signal.aborted) return { kind: "cancelled" };
    const exit = await runStudio(shell, studioArguments(shell, args.port, args.open));
    return {
      kind: "done",
      exit: exit === 0 ? 0 : 1,
      text: "Studio has ended.",
      json: { ok: exit === 0 },
    };
  },
});
