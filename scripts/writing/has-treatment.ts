import { treatmentMd } from "../template/treatment-md.ts";
import { failed, type Failure } from "../terminal/outcome.ts";
import type { FilmOnDisk } from "./film-on-disk.ts";

/** A failure when there is no treatment to write from: none, an empty one, or the one that `film new` leaves to be filled in. */
export const hasTreatment = ({
  film,
  treatment,
  folder,
}: Pick<FilmOnDisk, "film" | "treatment" | "folder">): Failure | null =>
  treatment.trim() === "" || treatment.trim() === treatmentMd(film.title).trim()
    ? failed(
        "no-treatment",
        `${folder.inside("treatment.md")} tells no story yet.`,
        "Write it in your own words, in Chinese or English: how it begins, turns and ends, and what is seen. A page is enough.",
      )
    : null;
