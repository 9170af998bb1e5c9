import { readdir, readFile } from "node:fs/promises";
import sharp from "sharp";
import { afterEach, beforeEach, expect, test } from "vitest";
import { stringify } from "yaml";
import { tinyInput, tinyShot, tinySubject } from "../../tests/tiny-film.ts";
import { emptyLock, lockSchema, madeByAtelier, withTake, type Lock } from "../../src/takes/lock.ts";
import { sha256OfBytes } from "../store/sha256.ts";
import { quietShell, makeRig, type Rig } from "../testing/rig.ts";
import { fingerprintOf, worklistSchema, type TaskRecord } from "../worklist/task-file.ts";
import { command } from "./worklist.ts";

let rig: Rig;
const slug = "小 片";
const inFilm = (file: string) => `public/films/${slug}/${file}`;

/** A film with a shot between two keyframes, both drawn. */
const writeFilm = async (storyboard: Record<string, unknown> = {}): Promise<Lock> => {
  const input = tinyInput();
  const keyframe = (id: string) => ({
    id,
    place: "dunes",
    camera: { size: "LS" },
    subjects: [tinySubject()],
  });
  await rig.write({
    [inFilm("film.yaml")]: stringify(input.film),
    [inFilm("bible.yaml")]: stringify(input.bible),
    [inFilm("storyboard.yaml")]: stringify({
      ...input.storyboard,
      keyframes: [keyframe("k1"), keyframe("k2")],
      shots: [tinyShot({ last: "k2" })],
      ...storyboard,
    }),
  });
  let lock = emptyLock;
  for (const [id, background] of [
    ["k1", "#402060"],
    ["k2", "#806040"],
  ] as const) {
    const png = await sharp({ create: { width: 64, height: 36, channels: 3, background } })
      .png()
      .toBuffer();
    const hash = sha256OfBytes(png);
    const file = `takes/${hash.slice(0, 2)}/${hash}.png`;
    await rig.write({ [`public/${file}`]: png });
    const take = {
      ...madeByAtelier,
      file,
      width: 64,
      height: 36,
      maker: "atelier",
      makerVersion: "1",
      fingerprint: "f".repeat(64),
      take: 1,
      secondsSpent: 0,
    };
    lock = { ...lock, keyframes: { ...lock.keyframes, [id]: withTake(undefined, take) } };
  }
  await writeLock(lock);
  return lock;
};

const writeLock = (lock: Lock) =>
  rig.write({ [inFilm("takes.json")]: JSON.stringify(lockSchema.parse(lock)) });

const run = async (...words: string[]) => {
  const outcome = await command.run(["--film", slug, ...words], quietShell(rig.project));
  if (outcome.kind !== "done") throw new Error(JSON.stringify(outcome));
  return outcome;
};

const tasks = async (): Promise<readonly TaskRecord[]> =>
  worklistSchema.parse(
    JSON.parse(await readFile(rig.at("out", slug, "worklist", "tasks.json"), "utf8")),
  ).tasks;

const states = async (...words: string[]) => (await run(...words)).json["tasks"];

beforeEach(async () => {
  rig = await makeRig("单子");
});
afterEach(() => rig.remove());

test("a folder a task: the prompt, what to hand over, what to do, and where to bring it", async () => {
  await writeFilm();
  const outcome = await run();
  expect(outcome.json["tasks"]).toMatchObject([
    { name: "k1.keyframe.midjourney", state: "open", answer: "k1.keyframe.midjourney.png" },
    { name: "k2.keyframe.midjourney", state: "open" },
    { name: "s1.clip.dreamina", state: "waits", answer: "s1.clip.dreamina.mp4" },
  ]);
  const folder = rig.at("out", slug, "worklist", "003-s1.clip.dreamina");
  expect((await readdir(folder)).toSorted()).toEqual([
    "1-first-frame.png",
    "2-last-frame.png",
    "prompt.txt",
    "task.json",
    "task.md",
  ]);
  const [, , clip] = await tasks();
  expect(sha256OfBytes(await readFile(`${folder}/1-first-frame.png`))).toBe(
    clip?.ingredients.files[0]?.sha256,
  );
  expect(await readFile(`${folder}/prompt.txt`, "utf8")).toBe(clip?.ingredients.prompt);
  expect(await readFile(`${folder}/task.md`, "utf8")).toContain(
    `public/films/${slug}/inbox/s1.clip.dreamina.mp4`,
  );
});

test("the page carries everything it shows, and nothing on it leads to a network", async () => {
  await writeFilm();
  await run();
  const html = await readFile(rig.at("out", slug, "worklist", "worklist.html"), "utf8");
  expect(html.match(/url\(data:image\/jpeg/g)).toHaveLength(2);
  expect(html).toContain("003-s1.clip.dreamina/1-first-frame.png");
  expect(html).not.toMatch(/(?:src|href)="(?:https?:)?\/\//);
  for (const { ingredients } of await tasks()) expect(html).toContain(ingredients.prompt);
});

test("what is done stays done; what changed is said; what is gone goes", async () => {
  const lock = await writeFilm();
  await run();
  const [first] = await tasks();
  if (!first) throw new Error("no task was written");
  const made = {
    ...madeByAtelier,
    source: "manual" as const,
    file: `takes/aa/${"a".repeat(64)}.png`,
    width: 64,
    height: 36,
    maker: "midjourney",
    makerVersion: "1",
    fingerprint: fingerprintOf(first, 2),
    take: 2,
    secondsSpent: 0,
  };
  const answered: Lock = {
    ...lock,
    keyframes: { ...lock.keyframes, k1: withTake(lock.keyframes["k1"], made) },
  };
  await writeLock(answered);
  expect(await states()).toMatchObject([
    { state: "done", takes: [2] },
    { state: "open" },
    { state: "waits" },
  ]);

  const rejected = { ...made, verdict: { kind: "rejected" as const, reason: "six fingers" } };
  await writeLock({
    ...answered,
    keyframes: { ...answered.keyframes, k1: withTake(lock.keyframes["k1"], rejected) },
  });
  expect(await states()).toMatchObject([{ state: "open" }, { state: "open" }, { state: "waits" }]);

  const input = tinyInput();
  const keyframe = { id: "k1", place: "dunes", camera: { size: "CU" }, subjects: [tinySubject()] };
  await writeFilm({
    keyframes: [keyframe],
    shots: [tinyShot(), ...input.storyboard.shots.slice(1)],
  });
  await writeLock(answered);
  const changed = await run();
  expect(changed.json).toMatchObject({
    tasks: [
      { name: "k1.keyframe.midjourney", state: "changed" },
      { name: "s1.clip.dreamina", state: "open" },
    ],
    changed: { "k1.keyframe.midjourney": ["prompt"] },
    gone: ["k2.keyframe.midjourney"],
  });
  expect(
    (await readdir(rig.at("out", slug, "worklist"))).filter((name) => /^\d/.test(name)),
  ).toEqual(["001-k1.keyframe.midjourney", "002-s1.clip.dreamina"]);
});

test("the tools of the last worklist are kept until others are named", async () => {
  await writeFilm();
  await run("--tool", "capcut");
  expect((await run()).json["tools"]).toEqual(["capcut"]);
});

test("a second run writes nothing anew", async () => {
  await writeFilm();
  await run();
  const page = rig.at("out", slug, "worklist", "worklist.html");
  const before = await readFile(page, "utf8");
  await run();
  expect(await readFile(page, "utf8")).toBe(before);
});

test.each([
  ["a tool nobody knows", ["--tool", "midjorney"], "usage", "Did you mean midjourney?"],
  ["a shot that is not there", ["--only", "s2"], "no-shot", "Did you mean s1?"],
])("%s", async (_, words, reason, hint) => {
  await writeFilm();
  expect(await command.run(["--film", slug, ...words], quietShell(rig.project))).toMatchObject({
    kind: "failed",
    reason,
    hint,
  });
});

test("what an answer was rejected for is the one thing more that the next is asked for", async () => {
  const lock = await writeFilm();
  await run();
  const [first] = await tasks();
  if (!first) throw new Error("no task");
  const answer = (task: TaskRecord, take: number, reason: string | null) => ({
    ...madeByAtelier,
    source: "manual" as const,
    file: `takes/aa/${"a".repeat(63)}${take}.png`,
    width: 64,
    height: 36,
    maker: task.tool,
    makerVersion: "1",
    fingerprint: fingerprintOf(task, take),
    take,
    secondsSpent: 0,
    verdict: reason === null ? null : { kind: "rejected" as const, reason },
  });
  const with1 = withTake(lock.keyframes["k1"], answer(first, 2, "claw missing"));
  await writeLock({ ...lock, keyframes: { ...lock.keyframes, k1: with1 } });
  expect(await states()).toContainEqual(
    expect.objectContaining({ name: first.name, state: "open" }),
  );
  const [second] = await tasks();
  if (!second) throw new Error("no task");
  expect(first.ingredients.prompt).not.toContain("claw missing");
  expect(second.ingredients.prompt).toContain("claw missing");
  expect(second.wordings).toEqual([first.ingredients.prompt]);

  // An answer to the new words is one; so is one to the old words that nobody rejected.
  for (const asked of [second, first]) {
    const both = withTake(with1, answer(asked, 3, null));
    await writeLock({ ...lock, keyframes: { ...lock.keyframes, k1: both } });
    expect(await states()).toContainEqual(
      expect.objectContaining({ name: first.name, state: "done" }),
    );
  }
});
