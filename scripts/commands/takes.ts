import path from "node:path";
import { findTakes, type FoundTakes } from "../steps/find-takes.ts";
import { drawTakesSheet } from "../steps/takes-sheet.ts";
import { openFilm } from "../store/open-film.ts";
import { readTakes } from "../store/read-takes.ts";
import { filmCommand } from "../terminal/film-command.ts";
import { failed } from "../terminal/outcome.ts";
import { shownPath } from "../terminal/shown-path.ts";
import { table } from "../terminal/table.ts";
import { namedThings, unknownId } from "./ids-argument.ts";
import { takeArguments } from "./take-argument.ts";

/** `film takes`: all takes of one shot or keyframe, as a picture and a table. */
export const command = filmCommand({
  name: "takes",
  summary:
    "Show all takes of a shot or keyframe on one picture: film takes [film] <shot or keyframe>",
  takesMore: true,
  args: {
    ...takeArguments,
    out: {
      type: "string",
      valueHint: "file",
      description: "Where to, ending in .png (default: out/<film>/takes-<id>.png).",
    },
  },
  run: async (args, shell) => {
    const { slug, ids } = await namedThings(shell.project, args._, args.film);
    const [id, more] = ids;
    if (id === undefined || more !== undefined) {
      return failed(
        "usage",
        `Expected one shot or keyframe; "${ids.join(" ")}" came.`,
        "For example: film takes ring-hero",
      );
    }
    const open = await openFilm(shell.project, slug);
    if (open.kind === "failed") return open;
    const mistake = unknownId(open.film, [id]);
    if (mistake) return mistake;
    const lock = await readTakes(open.folder.lock);
    if ("kind" in lock) return lock;
    const found = findTakes(lock, id, args.only);
    if (found.kind === "failed") return found;
    const png = path.resolve(args.out ?? path.join(open.folder.out, `takes-${id}.png`));
    await drawTakesSheet(shell.project, found, png, shell.signal);
    const { list, takes } = found;
    return {
      kind: "done",
      exit: 0,
      text: `${takesTable(found)}\n\n${shownPath(png)}`,
      json: { ok: true, film: slug, list, id, use: takes.use, takes: takes.takes, file: png },
    };
  },
});

const takesTable = ({ takes }: FoundTakes): string =>
  table(
    [
      ["take", "", "maker", "model", "size", "cost", "made", "file"],
      ...takes.takes.map((take) => [
        String(take.take),
        [
          ...(take.take === takes.use ? ["stands"] : []),
          ...(take.verdict === null ? [] : [take.verdict.kind, take.verdict.reason]),
        ]
          .filter(Boolean)
          .join(" "),
        `${take.maker} (${take.source})`,
        take.model ?? "",
        `${take.width}x${take.height}`,
        take.costInUsd === null ? "?" : `$${take.costInUsd.toFixed(2)}`,
        take.madeAt?.slice(0, 16).replace("T", " ") ?? "",
        take.file,
      ]),
    ],
    ["right", "left", "left", "left", "left", "right", "left", "left"],
  );
