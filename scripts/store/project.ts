import path from "node:path";
import { fileURLToPath } from "node:url";

/** The folders a command works in. All paths are absolute. */
export type Project = {
  /** The program itself: where `src/`, `compositions/` and `node_modules/` lie. */
  readonly code: string;
  /** What the browser can load: films and takes. */
  readonly public: string;
  readonly films: string;
  /** Finished films. */
  readonly out: string;
  /** What was asked of services and paid for: the money ledger, jobs, requests. Outside `public`: never in a bundle. */
  readonly ledger: string;
  /** What can be made again at any time: bundles, the unpacked browser. */
  readonly cache: string;
  /** Rendered pieces of films: they can be made again too, and belong to the films. */
  readonly segments: string;
};

const code = fileURLToPath(new URL("../..", import.meta.url));

/**
 * The project whose films lie in `home/public/films` and go to `home/out`. Default home: the program's own folder, or the
 * folder named by the environment variable GEMINI_RING_HOME. The cache always lies beside the program.
 */
export const projectAt = (home: string = process.env["GEMINI_RING_HOME"] || code): Project => {
  const root = path.resolve(home);
  return {
    code: path.resolve(code),
    public: path.join(root, "public"),
    films: path.join(root, "public", "films"),
    out: path.join(root, "out"),
    ledger: path.join(root, "ledger"),
    cache: path.join(path.resolve(code), ".cache"),
    segments: path.join(root, ".cache", "segments"),
  };
};
