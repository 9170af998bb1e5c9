import type { Film } from "../../src/film/film.ts";
import type { Shot } from "../../src/film/storyboard.ts";
import { fineness, type Fineness } from "../providers/atelier/fineness.ts";
import { plainClip } from "../providers/atelier/plain-clip.ts";
import { measure } from "./measure.ts";

/** Processor seconds of one kind of place. */
export type AtelierCost = {
  readonly backdrop: string;
  readonly shot: string;
  /** For one keyframe in final quality, its world's building included. */
  readonly perKeyframe: number;
  /** For one 1280x720 frame of a clip. */
  readonly perFrame: number;
};

const frames = 49;
const size = { format: "16x9", width: 1280, height: 720 };

/** One shot for each backdrop of the film: the first that goes on there from one keyframe to another. */
const shotsByBackdrop = (film: Film): readonly (readonly [string, Shot])[] => {
  const backdropOf = new Map(film.bible.places.map(({ id, backdrop }) => [id, backdrop]));
  const placeOf = new Map(film.storyboard.keyframes.map(({ id, place }) => [id, place]));
  const found = new Map<string, Shot>();
  for (const shot of film.storyboard.shots) {
    const backdrop = backdropOf.get(placeOf.get(shot.first) ?? "");
    if (backdrop && shot.last !== null && !found.has(backdrop)) found.set(backdrop, shot);
  }
  return [...found];
};

const cost = async (slug: string, how: Fineness, items: readonly unknown[]) => {
  const order = JSON.stringify({ slug, ...size, ...how, items });
  const args = ["--no-install", "tsx", "scripts/bench/draw-items.ts", order];
  return (await measure("npx", args)).cpuInSeconds;
};

/** What the atelier costs by kind of place: differences of whole runs, so that start-up and bundle do not count. */
export const atelierCosts = async (
  film: Film,
  say: (text: string) => void,
): Promise<readonly AtelierCost[]> => {
  const costs: AtelierCost[] = [];
  const nothing = { kind: "keyframe", keyframe: "none", take: 1 };
  await cost(film.slug, fineness.still, [nothing]); // the stage is bundled here, once
  for (const [backdrop, { id, first, last }] of shotsByBackdrop(film)) {
    say(`Drawing ${backdrop} (${id}) ...`);
    const clip = (durationInFrames: number) =>
      plainClip(first, last, { durationInFrames, clockInSeconds: 0 });
    const still = { kind: "keyframe", keyframe: first, take: 1 };
    const idle = await cost(film.slug, fineness.still, [nothing]);
    const oneKeyframe = await cost(film.slug, fineness.still, [still]);
    const oneFrame = await cost(film.slug, fineness.clip, [clip(1)]);
    const manyFrames = await cost(film.slug, fineness.clip, [clip(frames)]);
    costs.push({
      backdrop,
      shot: id,
      perKeyframe: oneKeyframe - idle,
      perFrame: (manyFrames - oneFrame) / (frames - 1),
    });
  }
  return costs;
};
