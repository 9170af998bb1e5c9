import { readFile } from "node:fs/promises";
import { parseDocument } from "yaml";
import type { Lock } from "../../src/takes/lock.ts";
import { deskStep, type DeskStep } from "../steps/desk-step.ts";
import type { DeskWish } from "../steps/desk-wish.ts";
import { spentSoFar } from "../steps/spent-so-far.ts";
import { readTakes } from "../store/read-takes.ts";
import {
  countingProvider,
  startCountingService,
  type CountingService,
} from "./counting-service.ts";
import { makeRig, quietShell, type Rig } from "./rig.ts";
import { openSmallFilm, writeSmallFilm } from "./small-film.ts";

/** Changes of a wish that asks for one keyframe take of everything, without limits. */
export type WishChanges = Partial<Omit<DeskWish, "money">> & {
  readonly money?: Partial<DeskWish["money"]>;
};

/** A small film of three shots, a service that counts, and the desk between them. */
export type DeskRig = {
  readonly rig: Rig;
  readonly slug: string;
  readonly service: CountingService;
  readonly wishOf: (changes: WishChanges) => Promise<DeskWish>;
  readonly run: (changes?: WishChanges) => ReturnType<typeof deskStep>;
  /** Runs; throws when it does not come to its end. */
  readonly asked: (changes?: WishChanges) => Promise<DeskStep>;
  readonly lockOf: () => Promise<Lock>;
  /** USD that count for the film. */
  readonly spent: () => Promise<number>;
  /** Changes one value in one of the film's files. */
  readonly edit: (file: string, at: readonly (string | number)[], value: unknown) => Promise<void>;
  readonly remove: () => Promise<unknown>;
};

/** Makes a {@link DeskRig}. */
export const makeDeskRig = async (): Promise<DeskRig> => {
  const slug = "小 film";
  const [rig, service] = await Promise.all([makeRig("desk"), startCountingService()]);
  await writeSmallFilm(rig, slug, 3);
  const wishOf = async ({ money, ...changes }: WishChanges): Promise<DeskWish> => ({
    ...(await openSmallFilm(rig, slug)),
    provider: countingProvider(service.url),
    models: [{ kind: "keyframe", model: "still" }],
    ids: null,
    stale: false,
    retake: false,
    candidates: 1,
    payAgain: false,
    isDryRun: false,
    concurrency: null,
    ...changes,
    money: {
      caps: { run: null, film: null, day: null },
      askAboveInUsd: null,
      priceInUsd: null,
      isAgreed: false,
      ...money,
    },
  });
  const run = async (changes: WishChanges = {}) =>
    deskStep(quietShell(rig.project), await wishOf(changes), async () => "nobody");
  return {
    rig,
    slug,
    service,
    wishOf,
    run,
    asked: async (changes) => {
      const step = await run(changes);
      if (step.kind !== "asked") throw new Error(JSON.stringify(step));
      return step;
    },
    lockOf: async () => {
      const lock = await readTakes(rig.at("public", "films", slug, "takes.json"));
      if ("kind" in lock) throw new Error(lock.message);
      return lock;
    },
    spent: async () => {
      const sums = await spentSoFar(quietShell(rig.project), slug);
      if ("kind" in sums) throw new Error(sums.message);
      return sums.film;
    },
    edit: async (file, at, value) => {
      const name = `public/films/${slug}/${file}`;
      const document = parseDocument(await readFile(rig.at(name), "utf8"));
      document.setIn([...at], value);
      await rig.write({ [name]: document.toString() });
    },
    remove: () => Promise.all([rig.remove(), service.close()]),
  };
};
