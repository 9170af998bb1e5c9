import { stringify } from "yaml";
import { tinyInput, tinyShot, tinySubject } from "../../tests/tiny-film.ts";
import type { CutFile } from "../../src/cut/cut.ts";
import { clockScore } from "../../tests/tiny-film.ts";
import { planCut } from "../../src/cut/plan-cut.ts";
import type { Film } from "../../src/film/film.ts";
import { openFilm } from "../store/open-film.ts";
import type { FilmFolder } from "../store/film-folder.ts";
import type { Rig } from "./rig.ts";

/** A small film on disk: shots in a chain, each from its own keyframe to the next one's, cut to a song like a clock. */
export type SmallFilm = { readonly film: Film; readonly folder: FilmFolder; readonly cut: CutFile };

/** Writes the three files of a film of `shots` shots and `shots + 1` keyframes into a rig. */
export const writeSmallFilm = async (rig: Rig, slug: string, shots: number): Promise<void> => {
  const { film, bible, storyboard } = tinyInput();
  const ids = Array.from({ length: shots + 1 }, (_, index) => `k${index + 1}`);
  const keyframes = ids.map((id, index) => ({
    id,
    place: "dunes",
    camera: { size: "LS" },
    subjects: [{ ...tinySubject(), height: 0.2 + index / 50 }],
  }));
  const chain = ids.slice(1).map((last, index) =>
    tinyShot({
      id: `s${index + 1}`,
      first: ids[index],
      last,
      music: { shortest: 1, longest: 4 },
    }),
  );
  await rig.write({
    [`public/films/${slug}/film.yaml`]: stringify(film),
    [`public/films/${slug}/bible.yaml`]: stringify(bible),
    [`public/films/${slug}/storyboard.yaml`]: stringify({ ...storyboard, keyframes, shots: chain }),
  });
};

/** Reads a rig's film and cuts it. */
export const openSmallFilm = async (
  rig: Pick<Rig, "project">,
  slug: string,
): Promise<SmallFilm> => {
  const open = await openFilm(rig.project, slug);
  if (open.kind === "failed") throw new Error(open.message);
  const bars = Math.max(2, open.film.storyboard.shots.length);
  const score = clockScore({ tempo: 120, meter: 4, bars });
  const plan = planCut({ film: open.film, song: "song", score });
  if (plan.kind !== "planned") throw new Error(plan.message);
  const madeFrom = { storyboard: "", score: "", planner: "", wishes: "" };
  return { film: open.film, folder: open.folder, cut: { ...plan.cut, madeFrom } };
};
