import { lutimes, mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { stringify } from "yaml";
import { clockScore, tinyInput, tinyShot, tinySubject } from "../../tests/tiny-film.ts";
import { planCut } from "../../src/cut/plan-cut.ts";
import { parseFilm } from "../../src/film/parse-film.ts";
import { emptyLock, lockSchema, madeByAtelier, withTake, type Lock } from "../../src/takes/lock.ts";
import { command } from "../commands/inbox.ts";
import { jsonText } from "../store/json-text.ts";
import { sha256OfBytes } from "../store/sha256.ts";
import { softPicture, type TestSize } from "./clips.ts";
import { makeRig, quietShell, type Rig } from "./rig.ts";

/** The smallest size the inbox takes. */
export const smallSize: TestSize = { width: 640, height: 360 };

/** A project with a film that is made by hand, and its inbox. */
export type HandFilm = {
  readonly rig: Rig;
  readonly slug: string;
  /** Absolute path of something in the film's folder. */
  readonly at: (...parts: string[]) => string;
  readonly inbox: (...parts: string[]) => string;
  readonly takes: () => Promise<Lock>;
  /** Runs `film inbox` on what lies there, as if it had lain there for a while, and returns what became of it. */
  readonly run: (...words: string[]) => Promise<unknown>;
  /** What lies in the inbox, or in a folder of it, by name. */
  readonly names: (...parts: string[]) => Promise<string[]>;
  readonly dropPicture: (name: string, seed: number, size?: TestSize) => Promise<unknown>;
};

/** A film of two keyframes, `k1` and `k2`, that look like soft pictures 1 and 2, and a shot `walk-on` of two seconds between them. */
export const makeHandFilm = async (): Promise<HandFilm> => {
  const rig = await makeRig("收件");
  const slug = "戒 指";
  const at = (...parts: string[]) => rig.at("public", "films", slug, ...parts);
  const inbox = (...parts: string[]) => at("inbox", ...parts);
  await writeFilm(rig, slug);
  await mkdir(inbox(), { recursive: true });
  return {
    rig,
    slug,
    at,
    inbox,
    takes: async () => lockSchema.parse(JSON.parse(await readFile(at("takes.json"), "utf8"))),
    run: async (...words) => {
      await settle(inbox());
      const outcome = await command.run(["--film", slug, ...words], quietShell(rig.project));
      if (outcome.kind !== "done") throw new Error(JSON.stringify(outcome));
      return outcome.json["arrivals"];
    },
    names: async (...parts) => (await readdir(inbox(...parts))).toSorted(),
    dropPicture: (name, seed, size = smallSize) =>
      softPicture(seed, size).png().toFile(inbox(name)),
  };
};

const settle = async (inbox: string): Promise<void> => {
  const before = new Date(Date.now() - 60_000);
  for (const name of await readdir(inbox)) await lutimes(path.join(inbox, name), before, before);
};

const writeFilm = async (rig: Rig, slug: string): Promise<void> => {
  const input = tinyInput();
  const keyframe = (id: string) => ({
    id,
    place: "dunes",
    camera: { size: "LS" },
    subjects: [tinySubject()],
  });
  const storyboard = {
    ...input.storyboard,
    keyframes: [keyframe("k1"), keyframe("k2")],
    shots: [tinyShot({ id: "walk-on", last: "k2" })],
  };
  const parsed = parseFilm({ ...input, storyboard });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  const score = clockScore({ tempo: 120, meter: 4, bars: 1 });
  const plan = planCut({ film: parsed.film, song: "song", score });
  if (plan.kind !== "planned") throw new Error(plan.message);
  const madeFrom = { storyboard: "a", score: "b", planner: "c" };
  await rig.write({
    [`public/films/${slug}/film.yaml`]: stringify(input.film),
    [`public/films/${slug}/bible.yaml`]: stringify(input.bible),
    [`public/films/${slug}/storyboard.yaml`]: stringify(storyboard),
    [`public/films/${slug}/cuts/song.json`]: jsonText({ ...plan.cut, madeFrom }),
  });
  let lock = emptyLock;
  for (const [index, id] of ["k1", "k2"].entries()) {
    const png = await softPicture(index + 1, smallSize)
      .png()
      .toBuffer();
    const hash = sha256OfBytes(png);
    const file = `takes/${hash.slice(0, 2)}/${hash}.png`;
    await rig.write({ [`public/${file}`]: png });
    const take = {
      ...madeByAtelier,
      ...smallSize,
      file,
      maker: "atelier",
      makerVersion: "1",
      fingerprint: "f".repeat(64),
      take: 1,
      secondsSpent: 0,
    };
    lock = { ...lock, keyframes: { ...lock.keyframes, [id]: withTake(undefined, take) } };
  }
  await writeFile(
    rig.at("public", "films", slug, "takes.json"),
    JSON.stringify(lockSchema.parse(lock)),
  );
};
