import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Quality } from "../render/quality.ts";
import { projectAt } from "../store/project.ts";
import { filmAt } from "./film-at.ts";

/** What rendering only what changed costs, in seconds on the wall. */
export type ChangesCost = {
  readonly whole: number;
  readonly oneCaption: number;
  readonly nothing: number;
};

/** A copy of a film with its takes and clips, in a project of its own, so that nothing here is touched. */
const copyOf = async (slug: string): Promise<string> => {
  const home = await mkdtemp(path.join(tmpdir(), "film-bench-changes-"));
  const { films, public: folder } = projectAt();
  await mkdir(path.join(home, "public", "films"), { recursive: true });
  await cp(path.join(films, slug), path.join(home, "public", "films", slug), { recursive: true });
  for (const shared of ["takes", "cache"])
    await symlink(path.join(folder, shared), path.join(home, "public", shared));
  return home;
};

/** Renders a film whole, then with one caption changed, then with nothing changed. Its clips must have been made. */
export const changesCost = async (
  slug: string,
  quality: Quality,
  say: (text: string) => void,
): Promise<ChangesCost> => {
  const home = await copyOf(slug);
  try {
    const film = filmAt(home);
    const render = () => film("render", slug, "--quality", quality, "--json");
    say("Rendering the film whole ...");
    await render();
    const whole = await film("render", slug, "--quality", quality, "--force", "--json");
    say("Changing one caption ...");
    const board = path.join(home, "public", "films", slug, "storyboard.yaml");
    const text = await readFile(board, "utf8");
    const changed = text.replace(/(caption: *\{[^"\n]*\ben: *)[^",}]+(?=\})/, "$1Another caption ");
    if (changed === text)
      throw new Error(`${slug} has no caption on one line that could be changed`);
    await writeFile(board, changed);
    const oneCaption = await render();
    say("Changing nothing ...");
    const nothing = await render();
    return {
      whole: whole.wallInSeconds,
      oneCaption: oneCaption.wallInSeconds,
      nothing: nothing.wallInSeconds,
    };
  } finally {
    await rm(home, { recursive: true, force: true });
  }
};
