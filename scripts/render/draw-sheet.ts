import { rename } from "node:fs/promises";
import { compositionId } from "../../src/deliver/composition-id.ts";
import type { StagedFilm } from "../../src/deliver/staged-film.ts";
import { partialName } from "../store/clean-up.ts";
import { failed, type Cancelled, type Failure } from "../terminal/outcome.ts";
import { callRenderer, pageOptions } from "./call-renderer.ts";
import { findComposition, type StagePage } from "./find-composition.ts";
import type { Notes } from "./notes.ts";
import { takeSheetStills } from "./take-sheet-stills.ts";

/** A contact sheet of a staged film, and the PNG it goes to; the folder's lock is held. */
export type SheetOrder = Pick<StagePage, "bundle" | "browser"> & {
  readonly publicFolder: string;
  readonly staged: StagedFilm;
  readonly notes: Notes;
  readonly png: string;
};

/** Draws every shot of a film on one page, with stills of its clips. The file gets its name when it is whole. */
export const drawSheet = async (
  { bundle, browser, publicFolder, staged, notes, png }: SheetOrder,
  signal: AbortSignal,
): Promise<{ readonly kind: "drawn" } | Failure | Cancelled> => {
  const { slug } = staged.film;
  const id = compositionId(slug, "contact-sheet");
  const taken = await takeSheetStills(publicFolder, staged, signal);
  if (taken.kind !== "taken") return taken;
  const { stills } = taken;
  const inputProps = { song: staged.song.id, pictures: "best", notes, staging: staged, stills };
  const found = await findComposition({ bundle, browser, inputProps }, id, signal);
  if (found.kind !== "found") return found;
  const partial = partialName(png, "png");
  const drawn = await callRenderer(
    signal,
    async ({ renderStill }, cancelSignal) => {
      await renderStill({
        ...pageOptions(browser),
        serveUrl: bundle,
        composition: found.composition,
        inputProps,
        output: partial,
        imageFormat: "png",
        cancelSignal,
      });
      await rename(partial, png);
    },
    (text) =>
      failed(
        "render-failed",
        `The contact sheet could not be drawn: ${text}`,
        `Look at it in Studio: "film studio ${slug}", composition "${id}".`,
      ),
  );
  return drawn.kind === "called" ? { kind: "drawn" } : drawn;
};
