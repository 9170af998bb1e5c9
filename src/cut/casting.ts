import type { PlannedShot } from "./planned-shot.ts";
import type { Footage } from "./footage.ts";
import { limitsOf, unbent } from "./wishes.ts";

/** The shots of a storyboard that a cut is planned with, in story order, and how far they may be stretched (0..1). */
export type Casting = { readonly shots: readonly PlannedShot[]; readonly stretch: number };

/** What is being cut, and how long the song is. */
export type CastingInput = {
  readonly shots: readonly PlannedShot[];
  readonly totalInFrames: number;
  readonly fps: number;
  readonly footage: Footage;
};

/** A song that gives the shots less than this share of their natural lengths is too short: shots go. */
const tight = 0.8;
/** A song that gives them more than this is too long: alternates come. */
const loose = 1.25;
/** How much of its own stretch a shot may use, tried in this order. */
const stretches = [0, 0.25, 0.5, 0.75, 1] as const;

/** The length a shot has when nothing presses: midway, in logarithms, between its shortest and its longest. */
const naturalLength = (shot: PlannedShot, { fps, footage }: CastingInput): number => {
  const { shortest, longest } = limitsOf(shot, fps, { ...unbent, footage });
  return Math.sqrt(shortest * longest);
};

const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);

/** Droppable shots in the order they go, spare ones in the order they come; of equal worth, the later one first. */
const orders = (shots: readonly PlannedShot[]) => {
  const of = (role: PlannedShot["music"]["role"]) =>
    shots.toReversed().filter(({ music }) => music.role === role);
  return {
    toDrop: of("droppable").toSorted((a, b) => a.music.worth - b.music.worth),
    toAdd: of("spare").toSorted((a, b) => b.music.worth - a.music.worth),
  };
};

/**
 * The casts to try for a song, in this order. Every one keeps story order and every shot that bears the story.
 *
 * First the one that suits the song's length: while the song is tight the droppable shot of the lowest worth goes, while it is
 * loose the spare shot of the highest worth comes. Then the same with shots held longer, each within its own `stretch`. Then,
 * if that cannot be laid on the beats or misses a hero moment, with one shot fewer at a time, then with one more.
 */
export function* castings(input: CastingInput): Generator<Casting> {
  const { shots, totalInFrames } = input;
  const { toDrop, toAdd } = orders(shots);
  const natural = (cast: ReadonlySet<PlannedShot>) =>
    sum([...cast].map((shot) => naturalLength(shot, input)));
  const inOrder = (cast: ReadonlySet<PlannedShot>) => shots.filter((shot) => cast.has(shot));
  const suited = new Set(shots.filter(({ music }) => music.role !== "spare"));
  while (totalInFrames < tight * natural(suited)) {
    const next = toDrop.shift();
    if (!next) break;
    suited.delete(next);
  }
  while (totalInFrames > loose * natural(suited)) {
    const next = toAdd.shift();
    if (!next) break;
    suited.add(next);
  }
  const canStretch = [...suited].some(({ music }) => music.stretch > 1);
  for (const stretch of canStretch ? stretches : [0]) yield { shots: inOrder(suited), stretch };
  const fewer = new Set(suited);
  for (const shot of toDrop) {
    fewer.delete(shot);
    yield { shots: inOrder(fewer), stretch: 0 };
  }
  const more = new Set(suited);
  for (const shot of toAdd) {
    more.add(shot);
    yield { shots: inOrder(more), stretch: 0 };
    yield { shots: inOrder(more), stretch: 1 };
  }
}

/** The cast that a song too short, or too long, could do the most with: what an explanation has to speak of. */
export const extremeCasting = (input: CastingInput, song: "short" | "long"): Casting => ({
  shots: input.shots.filter(({ music }) => song === "long" || music.role === "story"),
  stretch: song === "short" ? 0 : 1,
});
