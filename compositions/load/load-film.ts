import { parse } from "yaml";
import { parseFilm } from "../../src/film/parse-film.ts";
import type { Film } from "../../src/film/film.ts";
import type { AuthoredFile } from "../../src/film/problem.ts";
import { fetchPublic } from "./fetch-public.ts";
import { filmPath } from "./film-path.ts";

/** A film, or what is wrong with its files, one line each. */
export type LoadedFilm =
  | { readonly kind: "loaded"; readonly film: Film }
  | { readonly kind: "broken"; readonly reasons: readonly string[] };

const authoredFiles: readonly AuthoredFile[] = ["film.yaml", "bible.yaml", "storyboard.yaml"];

/** Reads and parses the three files that a person wrote. */
export const loadFilm = async (slug: string, signal: AbortSignal): Promise<LoadedFilm> => {
  const files = await Promise.all(authoredFiles.map((file) => loadYaml(slug, file, signal)));
  const unreadable = files.flatMap((file) => (file.kind === "broken" ? [file.reason] : []));
  if (unreadable.length > 0) return { kind: "broken", reasons: unreadable };
  const [film, bible, storyboard] = files.map((file) =>
    file.kind === "loaded" ? file.data : null,
  );
  const parsed = parseFilm({ slug, film, bible, storyboard });
  return parsed.ok
    ? { kind: "loaded", film: parsed.film }
    : {
        kind: "broken",
        reasons: parsed.problems
          .filter((problem) => problem.severity === "error")
          .map(({ file, path, message }) => `${file} · ${path.join(".")} · ${message}`),
      };
};

type LoadedYaml =
  | { readonly kind: "loaded"; readonly data: unknown }
  | { readonly kind: "broken"; readonly reason: string };

const loadYaml = async (
  slug: string,
  file: AuthoredFile,
  signal: AbortSignal,
): Promise<LoadedYaml> => {
  const text = await fetchPublic(filmPath(slug, file), signal);
  return text === null ? { kind: "broken", reason: `${file} is missing` } : parseYaml(text, file);
};

/** Plain data of a YAML text, or the parser's complaint with its line. */
export const parseYaml = (text: string, file: string): LoadedYaml => {
  try {
    const data: unknown = parse(text);
    return { kind: "loaded", data };
  } catch (error) {
    const complaint = error instanceof Error ? (error.message.split("\n")[0] ?? "") : String(error);
    return { kind: "broken", reason: `${file} · ${complaint.replace(/:$/, "")}` };
  }
};
