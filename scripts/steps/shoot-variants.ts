import { cutDown } from "../../src/deliver/cut-down.ts";
import type { Variant } from "../../src/deliver/variant-matrix.ts";
import { secondsOf } from "../../src/film/variants-file.ts";
import { scoreFileSchema } from "../../src/score/score-file.ts";
import { cutFileSchema } from "../../src/cut/cut.ts";
import type { Quality } from "../render/quality.ts";
import type { OpenFilm } from "../store/open-film.ts";
import type { Shell } from "../terminal/film-command.ts";
import type { Cancelled, Failure } from "../terminal/outcome.ts";
import { clipListOf, type CutSong } from "./plan-variants.ts";
import { shootStep } from "./shoot-step.ts";

/** Whose pictures are shot, and how. */
export type ShootVariantsWish = {
  readonly open: OpenFilm;
  readonly variants: readonly Variant[];
  readonly quality: Quality;
  readonly browser: string | undefined;
  readonly concurrency: number | null;
  readonly cutOf: (song: Variant["song"]) => Promise<CutSong | Failure | Cancelled>;
};

/** A song's score and cut in one length; null where there is no such cut-down, which planning says. */
const inLength = ({ open: { film } }: ShootVariantsWish, variant: Variant, whole: CutSong) => {
  const { song, length } = variant;
  const seconds = secondsOf(length);
  if (seconds === null) return { score: whole.score, cut: whole.cut };
  const down = cutDown(film, song.id, whole.score, seconds);
  if (down.kind === "infeasible") return null;
  return {
    score: scoreFileSchema.parse({ ...down.score, madeFrom: whole.score.madeFrom }),
    cut: cutFileSchema.parse({ ...down.cut, madeFrom: whole.cut.madeFrom }),
  };
};

/** Shoots what the variants are made of: once for each song, length and format, whatever the languages. Null when all is there. */
export const shootVariants = async (
  shell: Shell,
  wish: ShootVariantsWish,
): Promise<Failure | Cancelled | null> => {
  const { film, folder } = wish.open;
  const shot = new Set<string>();
  for (const variant of wish.variants) {
    const { song, format } = variant;
    const name = `${clipListOf(variant)} ${format.id}`;
    if (shot.has(name)) continue;
    shot.add(name);
    const whole = await wish.cutOf(song);
    if (whole.kind === "cancelled") return whole;
    const laid = whole.kind === "cut" ? inLength(wish, variant, whole) : null;
    if (!laid) continue;
    const step = await shootStep(shell, {
      ...wish,
      ...laid,
      film,
      folder,
      song: { ...song, id: clipListOf(variant) },
      format,
      isDraft: false,
      parts: wish.quality === "draft" ? ["clips"] : ["keyframes", "clips"],
      retake: [],
      ids: null,
    });
    if (step.kind === "cancelled") return step;
    if (step.kind === "failed") {
      if (step.reason !== "no-webgl") return step;
      shell.progress.note(`${step.message} Going on without it.`);
      return null;
    }
  }
  return null;
};
