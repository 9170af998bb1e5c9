import path from "node:path";
import { projectAt } from "../store/project.ts";
import { measure, type Cost } from "./measure.ts";

/** Runs one of the studio's commands, measured. */
export type RunFilm = (...words: string[]) => Promise<Cost & { readonly stdout: string }>;

/** Commands on the project in `home`; without one, on this project. */
export const filmAt =
  (home?: string): RunFilm =>
  (...words) =>
    measure(
      process.execPath,
      ["--import", "tsx", path.join(projectAt().code, "scripts", "film.ts"), ...words],
      home === undefined ? {} : { GEMINI_RING_HOME: home },
    );
