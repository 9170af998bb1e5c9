/** The commands that speak of takes, on a film whose pictures a small service made. */
import { readFile, utimes } from "node:fs/promises";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { cutFileSchema } from "../../src/cut/cut.ts";
import { writeJsonFile } from "../store/json-file.ts";
import { openSmallFilm } from "../testing/small-film.ts";
import { makeDeskRig, type DeskRig } from "../testing/desk-rig.ts";
import type { CommandRun } from "../testing/rig.ts";

let desk: DeskRig;
let film: readonly string[];
const run = (...words: string[]): Promise<CommandRun> => desk.rig.run(...words, ...film);
const json = (answer: CommandRun): unknown => JSON.parse(answer.stdout);

beforeAll(async () => {
  desk = await makeDeskRig();
  film = ["--film", desk.slug];
  await desk.asked({ ids: ["k1"], candidates: 3 });
  await desk.asked();
  await desk.asked({ models: [{ kind: "clip", model: "moving" }] });
}, 120_000);
afterAll(() => desk.remove());

test("takes: a table, and a picture of all of them", async () => {
  const answer = await run("takes", "k1", "--json");
  const { file, takes } = z
    .object({ file: z.string(), takes: z.array(z.object({ take: z.number() })) })
    .parse(json(answer));
  expect(takes.map(({ take }) => take)).toEqual([1, 2, 3]);
  expect(await sharp(file).metadata()).toMatchObject({ format: "png", width: 1504, height: 346 });
  const near = (colour: readonly number[]) =>
    colour.map((value, index) => Math.abs(value - ([53, 90, 140][index] ?? 0)) < 6);
  expect(near(await colourAt(file, 200, 120))).toEqual([true, true, true]);
  const clip = z.object({ file: z.string() }).parse(json(await run("takes", "s1", "--json")));
  expect(near(await colourAt(clip.file, 60, 140))).toEqual([true, true, true]);
});

/** Mean red, green and blue around a place of a picture. */
const colourAt = async (file: string, left: number, top: number): Promise<readonly number[]> => {
  const part = await sharp(file)
    .extract({ left, top, width: 8, height: 8 })
    .removeAlpha()
    .png()
    .toBuffer();
  return (await sharp(part).stats()).channels.map(({ mean }) => mean);
};

describe("choosing and rejecting", () => {
  test("a person's word decides which take stands", async () => {
    expect((await run("choose", "k1", "1")).stdout).toContain(
      "Take 1 of k1 stands in the film now",
    );
    expect((await run("reject", "k1", "1", "claw missing")).stdout).toContain(
      "is rejected: claw missing",
    );
    const { k1 } = (await desk.lockOf()).keyframes;
    expect(k1?.use).not.toBe(1);
    expect(k1?.takes.find(({ take }) => take === 1)?.verdict).toEqual({
      kind: "rejected",
      reason: "claw missing",
    });
  });

  test.each<[string, string[], number, string]>([
    ["no such take", ["choose", "k1", "9"], 1, "There is no take 9"],
    ["no such shot", ["choose", "k9", "1"], 1, 'no shot, keyframe or bible entry "k9"'],
    ["no number", ["choose", "k1", "best"], 2, "the number of a take"],
    ["no reason", ["reject", "k1", "2"], 2, "what is wrong with it"],
    ["nothing made of it", ["takes", "mira"], 1, 'no take of "mira"'],
  ])("%s", async (_, words, exit, text) => {
    const answer = await run(...words);
    expect([answer.exit, answer.stderr]).toEqual([exit, expect.stringContaining(text)]);
  });
});

describe("status", () => {
  const statusOf = async () =>
    z
      .object({
        rows: z.array(
          z.object({ id: z.string(), state: z.string(), because: z.array(z.string()) }),
        ),
        spent: z.object({ film: z.number() }),
      })
      .parse(json(await run("status", "--json")));

  test("says what is current, and, once the film says otherwise, because of what it is not", async () => {
    const before = await statusOf();
    expect(before.rows.map(({ id, state }) => `${id} ${state}`)).toEqual([
      "k1 current",
      "k2 current",
      "k3 current",
      "k4 current",
    ]);
    expect(before.spent.film).toBeCloseTo(await desk.spent());
    await desk.edit("bible.yaml", ["characters", 0, "features", 0, "en"], "long red hair");
    const after = await statusOf();
    expect(after.rows[1]).toEqual({
      id: "k2",
      state: "stale",
      because: ["mira.features[0].en: black bob -> long red hair"],
    });
    await desk.edit("bible.yaml", ["characters", 0, "features", 0, "en"], "black bob");
  });
});

describe("alternates that no cut uses", () => {
  const rowsOf = async (...words: string[]) =>
    z
      .object({ rows: z.array(z.looseObject({ id: z.string(), kind: z.string() })) })
      .parse(json(await run(...words, "--json"))).rows;
  const ofSpare = async () =>
    (await rowsOf("status")).flatMap(({ id, kind, ["state"]: state }) =>
      id === "s9" || id === "k9" ? [[kind, id, state]] : [],
    );

  test("are told apart, and nobody is asked for them unless they are named or a cut takes them", async () => {
    const board = "storyboard.yaml";
    const before = await openSmallFilm(desk.rig, desk.slug);
    const [keyframe] = before.film.storyboard.keyframes;
    const [shot] = before.film.storyboard.shots;
    await desk.edit(board, ["keyframes", 4], { ...keyframe, id: "k9" });
    const alternate = { ...shot, id: "s9", last: "k9", music: { role: "spare" } };
    await desk.edit(board, ["shots", 3], alternate);
    const { cut, folder: files } = before;
    await writeJsonFile(files.cut("song"), cutFileSchema, cut);
    expect(await ofSpare()).toEqual([
      ["keyframe", "k9", "spare"],
      ["clip", "s9", "spare"],
    ]);
    const plain = (await run("status")).stdout;
    expect(plain).not.toContain("s9");
    expect(plain).toContain("Keyframes: 4 current, 0 stale, 0 missing, 1 spare (in no cut).");
    const asked = async (ids: string[] | null, by = cut) => {
      const { rows } = await desk.asked({
        ids,
        cut: by,
        isDryRun: true,
        models: [
          { kind: "keyframe", model: "still" },
          { kind: "clip", model: "moving" },
        ],
      });
      return rows.flatMap(({ id, kind, outcome }) =>
        id === "s9" || id === "k9" ? [[kind, id, outcome]] : [],
      );
    };
    expect(await asked(null)).toEqual([]);
    expect(await asked(["s9"])).toEqual([
      ["keyframe", "k9", "to-make"],
      ["clip", "s9", "blocked"],
    ]);
    const [first] = cut.shots;
    if (!first) throw new Error("the cut is empty");
    const longer = { ...cut, shots: [...cut.shots, { ...first, shot: "s9" }] };
    await writeJsonFile(files.cut("song"), cutFileSchema, longer);
    expect(await ofSpare()).toEqual([
      ["keyframe", "k9", "missing"],
      ["clip", "s9", "missing"],
    ]);
    expect(await asked(null, longer)).toContainEqual(["keyframe", "k9", "to-make"]);
  });
});

describe("gc", () => {
  const old = new Date(Date.now() - 90 * 86_400_000);
  const hash = "ab".repeat(32);
  const gone = `public/takes/ab/${hash}.png`;
  const listed = async () =>
    z
      .object({ files: z.array(z.object({ file: z.string() })), absent: z.array(z.string()) })
      .parse(JSON.parse((await desk.rig.run("gc", "--json")).stdout));

  test("names only what nothing names, however old it is, and deletes it when told to", async () => {
    const lock = await desk.lockOf();
    await desk.rig.write({ [gone]: "old", [`public/cache/ab/${hash}.mp4`]: "old" });
    const takes = [...Object.values(lock.keyframes), ...Object.values(lock.clips)].flatMap((one) =>
      one.takes.map(({ file }) => `public/${file}`),
    );
    const all = [...takes, gone, `public/cache/ab/${hash}.mp4`];
    for (const file of all) await utimes(desk.rig.at(file), old, old);
    const { files } = await listed();
    expect(files.map(({ file }) => file)).toEqual([
      desk.rig.at(gone),
      desk.rig.at(`public/cache/ab/${hash}.mp4`),
    ]);
    expect(await readFile(desk.rig.at(gone), "utf8")).toBe("old");
    await desk.rig.run("gc", "--yes");
    expect((await listed()).files).toEqual([]);
    for (const file of takes) expect((await readFile(desk.rig.at(file))).length).toBeGreaterThan(0);
  });

  test("keeps every take while the ledger names a film that is not here", async () => {
    await desk.rig.write({ [gone]: "old" });
    await utimes(desk.rig.at(gone), old, old);
    const ledger = await readFile(desk.rig.at("ledger", "money.jsonl"), "utf8");
    const [line = ""] = ledger.split("\n");
    const other = line
      .replace(desk.slug, "elsewhere")
      .replace(/"request":"\w{4}/, '"request":"0000');
    await desk.rig.write({ "ledger/money.jsonl": `${ledger}${other}\n` });
    expect(await listed()).toMatchObject({ files: [], absent: ["elsewhere"] });
  });
});
