import { spawn, type ChildProcess } from "node:child_process";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { projectAt, type Project } from "../store/project.ts";
import type { Shell } from "../terminal/film-command.ts";
import { progressOn } from "../terminal/progress.ts";

/** How a command line ended. */
export type CommandRun = {
  readonly exit: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
};

/** A command line that runs. */
export type RunningCommand = {
  readonly child: ChildProcess;
  readonly ended: Promise<CommandRun>;
  /** Resolves once standard error holds `text`; rejects when the command ends before. */
  readonly says: (text: string) => Promise<void>;
};

/** A real project in a temporary folder: its films, its output, and the real command line working on it. */
export type Rig = {
  readonly home: string;
  readonly project: Project;
  /** Absolute path of something inside the project. */
  readonly at: (...parts: string[]) => string;
  readonly write: (files: Readonly<Record<string, string | Uint8Array>>) => Promise<void>;
  readonly start: (...words: string[]) => RunningCommand;
  readonly run: (...words: string[]) => Promise<CommandRun>;
  readonly remove: () => Promise<void>;
};

const startIn = (home: string, words: readonly string[]): RunningCommand => {
  const { code } = projectAt();
  // Not through npx or the tsx command: signals must reach this very process.
  const tsx = new URL(import.meta.resolve("tsx")).href;
  const child = spawn(
    process.execPath,
    ["--import", tsx, path.join(code, "scripts", "film.ts"), ...words],
    {
      env: { ...process.env, GEMINI_RING_HOME: home, NO_COLOR: "1" },
      stdio: ["ignore", "pipe", "pipe"],
    },
  );
  let stdout = "";
  let stderr = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => (stdout += text));
  child.stderr.setEncoding("utf8").on("data", (text: string) => (stderr += text));
  const ended = new Promise<CommandRun>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (exit, signal) => resolve({ exit, signal, stdout, stderr }));
  });
  const says = (text: string) =>
    new Promise<void>((resolve, reject) => {
      const look = () => stderr.includes(text) && resolve();
      child.stderr.on("data", look);
      void ended.then((run) =>
        reject(new Error(`it ended without saying "${text}": ${run.stderr}`)),
      );
      look();
    });
  return { child, ended, says };
};

/** Makes a {@link Rig}. `name` becomes part of its path; give it spaces and Chinese to see whether paths survive. */
export const makeRig = async (name = "rig"): Promise<Rig> => {
  const home = await mkdtemp(path.join(tmpdir(), `gemini-ring test ${name} `));
  const at = (...parts: string[]) => path.join(home, ...parts);
  await mkdir(at("public", "films"), { recursive: true });
  return {
    home,
    project: projectAt(home),
    at,
    write: async (files) => {
      for (const [file, content] of Object.entries(files)) {
        await mkdir(path.dirname(at(file)), { recursive: true });
        await writeFile(at(file), content);
      }
    },
    start: (...words) => startIn(home, words),
    run: (...words) => startIn(home, words).ended,
    remove: () => rm(home, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }),
  };
};

/** A {@link Shell} for calling a step without the command line; what it reports is thrown away. */
export const quietShell = (project: Project): Shell => ({
  project,
  progress: progressOn({ write: () => undefined, isTerminal: false, columns: 80, now: () => 0 }),
  signal: new AbortController().signal,
});
