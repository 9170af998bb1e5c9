import path from "node:path";
import type { FilmFolder } from "../store/film-folder.ts";

/** Where a film's worklist lies: it can be written again at any time. */
export const worklistFolder = (folder: FilmFolder): string => path.join(folder.out, "worklist");

/** Where results are dropped. It lies with the film, not with the worklist: what a person put there is theirs. */
export const inboxOf = (folder: FilmFolder): string => path.join(folder.folder, "inbox");

/** The inbox as a person finds it in the project. */
export const shownInbox = (folder: FilmFolder): string =>
  path.posix.join("public", "films", folder.slug, "inbox");
