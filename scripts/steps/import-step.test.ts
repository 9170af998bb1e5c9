import { readFile, readdir, rm } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { findings } from "../../src/continuity/findings.ts";
import { command } from "../commands/import.ts";
import { openFilm } from "../store/open-film.ts";
import { makeRig, quietShell, type Rig } from "../testing/rig.ts";
import type { ImportStep } from "./import-result.ts";
import { importStep } from "./import-step.ts";

const listAt = (name: string) =>
  fileURLToPath(new URL(`../../tests/lists/${name}`, import.meta.url));

let rig: Rig;
beforeAll(async () => {
  rig = await makeRig("import 分镜");
});
afterAll(() => rig.remove());

const imported = async (file: string, film: string | null, dryRun = false): Promise<ImportStep> => {
  const step = await importStep(quietShell(rig.project), { file, film, song: null, dryRun });
  if (step.kind !== "imported") throw new Error(JSON.stringify(step));
  return step;
};

const opened = async (slug: string) => {
  const open = await openFilm(rig.project, slug);
  if (open.kind !== "open") throw new Error(open.message);
  return open.film;
};

const inFilm = (slug: string, ...parts: string[]) => rig.at("public", "films", slug, ...parts);

/** Rules of a step's findings with their lines, without those about the list as a whole. */
const told = ({ findings: list }: ImportStep) =>
  list.flatMap(({ rule, line, column }) => (line === null ? [] : [`${line} ${column} ${rule}`]));

describe("every sample list becomes a film that passes the check and plays", () => {
  test.each<[string, string, number, string[]]>([
    [
      "shore-zh.csv",
      "utf-8",
      7,
      [
        "4 运镜 (7) more-than-a-word",
        "8 转场 (13) more-than-a-word",
        "9 角度 (6) more-than-a-word",
      ],
    ],
    [
      "shore-gb18030.csv",
      "gb18030",
      7,
      [
        "4 运镜 (7) more-than-a-word",
        "8 转场 (13) more-than-a-word",
        "9 角度 (6) more-than-a-word",
      ],
    ],
    [
      "lighthouse-en.csv",
      "utf-8",
      6,
      [
        "5 Size (4) more-than-a-word",
        "5 Movement (6) more-than-a-word",
        "5 Transition (13) more-than-a-word",
        "6 Transition (13) unknown-word",
        "7 Lens (7) unknown-word",
      ],
    ],
    [
      "messy.csv",
      "utf-8",
      6,
      [
        "9 Shot Size / 景别 (2) unknown-word",
        "9 运动方式 (3) more-than-a-word",
        "9 时间 (4) unknown-word",
      ],
    ],
    [
      "lantern.md",
      "utf-8",
      5,
      [
        "9 运镜 (3) more-than-a-word",
        "17 时间 (9) more-than-a-word",
        "18 时间 (9) more-than-a-word",
      ],
    ],
    ["home.md", "utf-8", 5, []],
  ])("%s", async (name, encoding, count, expected) => {
    const step = await imported(listAt(name), `film of ${name}`);
    const film = await opened(step.film);
    expect(told(step)).toEqual(expected);
    expect(step).toMatchObject({ state: "new", encoding });
    expect(step.findings.filter(({ rule }) => rule === "no-cut")).toEqual([]);
    expect(film.storyboard.shots).toHaveLength(count);
    expect(findings(film).filter(({ severity }) => severity === "error")).toEqual([]);
    expect((await readdir(inFilm(step.film))).toSorted()).toEqual([
      "bible.yaml",
      "cuts",
      "film.yaml",
      "score",
      "songs",
      "storyboard.yaml",
    ]);
    expect(await readdir(inFilm(step.film, "cuts"))).toEqual(["guide.json"]);
  });
});

test("every word of the author is in the film, as it was written", async () => {
  const words = (await readFile(listAt("shore-zh.csv"), "utf8"))
    .split(/\r?\n/)
    .slice(1)
    .join("\n")
    .split(/[,"\n]/)
    .filter((word) => /\p{Script=Han}{3}/u.test(word));
  const step = await imported(listAt("shore-zh.csv"), "words");
  const film = await readFile(inFilm(step.film, "storyboard.yaml"), "utf8");
  const bible = await readFile(inFilm(step.film, "bible.yaml"), "utf8");
  const vocabulary = ["大远景", "高角度", "大远景→全景", "苏晚、陈默（灰毛衣）"];
  const lost = words.filter((word) => !film.includes(word) && !bible.includes(word));
  expect(lost.filter((word) => !vocabulary.includes(word))).toEqual([]);
});

describe("a film that is there", () => {
  const first = "镜号,场次,景别,画面,人物\n1,一,全景,她走,苏晚\n3,一,特写,她笑,苏晚\n";
  const second =
    "镜号,场次,景别,画面,人物\n0,一,大远景,海,\n1,一,全景,她跑,苏晚\n2,一,中景,他来,陈默\n2A,一,近景,他停,陈默\n3,一,特写,她笑,苏晚\n4,二,全景,天亮,苏晚\n";

  test("gets the new shots where the list has them; the rest stays to the byte", async () => {
    await rig.write({ "a.csv": first, "b.csv": second });
    await imported(rig.at("a.csv"), "merge");
    const file = inFilm("merge", "storyboard.yaml");
    const before = (await readFile(file, "utf8"))
      .replace('她笑", en: "她笑" }', '她笑", en: "She smiles" } # locked')
      .replace("scenes:", "# my own words\nscenes:");
    await rig.write({ "public/films/merge/storyboard.yaml": before });
    const dry = await imported(rig.at("b.csv"), "merge", true);
    expect(await readFile(file, "utf8")).toBe(before);
    const step = await imported(rig.at("b.csv"), "merge");
    expect(dry).toEqual(step);
    expect(step).toMatchObject({
      state: "merged",
      added: ["shot-0", "shot-2", "shot-2a", "shot-4"],
      kept: ["shot-1", "shot-3"],
    });
    expect(
      step.findings.filter(({ rule }) => rule === "kept").map(({ message }) => message),
    ).toEqual([
      "shot-1 is in the film already, and its action differs from the list: the film's stays",
      expect.stringMatching(/^shot-3 .* its action .*/),
    ]);
    const after = await readFile(file, "utf8");
    const lines = after.split("\n");
    for (const line of before.split("\n")) expect(lines).toContain(line);
    const film = await opened("merge");
    expect(film.storyboard.shots.map(({ id }) => id)).toEqual([
      "shot-0",
      "shot-1",
      "shot-2",
      "shot-2a",
      "shot-3",
      "shot-4",
    ]);
    expect(film.bible.characters.map(({ name }) => name.zh)).toEqual(["苏晚", "陈默"]);
    expect(await imported(rig.at("b.csv"), "merge")).toMatchObject({ state: "unchanged" });
    expect(await readFile(file, "utf8")).toBe(after);
  });

  test("is refused when it was not named, or cannot be read", async () => {
    await rig.write({
      "taken.csv": first,
      "public/films/taken/film.yaml": "schema: film/1\n",
      "public/films/taken/bible.yaml": "schema: bible/1\n",
      "public/films/taken/storyboard.yaml": "schema: [\n",
    });
    const shell = quietShell(rig.project);
    const wish = { file: rig.at("taken.csv"), song: null, dryRun: false };
    expect(await importStep(shell, { ...wish, film: null })).toMatchObject({
      reason: "film-exists",
      hint: expect.stringContaining('--film "taken"'),
    });
    expect(await importStep(shell, { ...wish, film: "taken" })).toMatchObject({
      reason: "bad-film",
    });
    expect(await readFile(inFilm("taken", "storyboard.yaml"), "utf8")).toBe("schema: [\n");
  });
});

describe("what is no list is told, and nothing is written", () => {
  test.each<[string, string | Uint8Array, string]>([
    ["no header", "a,b\n1,2\n", "No row names the columns"],
    ["nothing", "", "is empty"],
    ["a header alone", "镜号,景别\n", "no rows"],
    ["a workbook", Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0]), "came a workbook"],
    ["bytes that are no text", Uint8Array.from([0xff, 0x80, 0xff, 0x80]), "is not a text file"],
  ])("%s", async (name, content, message) => {
    const file = `${name}.csv`;
    await rig.write({ [file]: content });
    const shell = quietShell(rig.project);
    const step = await importStep(shell, {
      file: rig.at(file),
      film: null,
      song: null,
      dryRun: false,
    });
    expect(step).toMatchObject({ kind: "failed", message: expect.stringContaining(message) });
    expect(await readdir(rig.at("public", "films"))).not.toContain(name);
  });

  test.each([
    ["a file that is not there", "nowhere.csv", null, "There is no file"],
    ["a folder", ".", "x", "is a folder"],
    ["a name that climbs out", "nowhere.csv", "../x", "cannot name a film"],
  ])("%s", async (_, file, film, message) => {
    const shell = quietShell(rig.project);
    const step = await importStep(shell, { file: rig.at(file), film, song: null, dryRun: false });
    expect(step).toMatchObject({ kind: "failed", message: expect.stringContaining(message) });
  });
});

test("a song that is none stops a new film, and leaves nothing", async () => {
  await rig.write({ "song.csv": "shot,size\n1,CU\n", "text.mp3": "no song" });
  const shell = quietShell(rig.project);
  const wish = { file: rig.at("song.csv"), film: "song", song: rig.at("text.mp3"), dryRun: false };
  expect(await importStep(shell, wish)).toMatchObject({ kind: "failed", reason: "bad-song" });
  expect(
    (await readdir(rig.at("public", "films"))).filter((name) => /song|partial/.test(name)),
  ).toEqual([]);
});

test("the command: a dry run writes nothing and says so, in words and as JSON", async () => {
  const shell = quietShell(rig.project);
  const done = await command.run(
    [listAt("home.md"), "--film", "dry", "--dry-run", "--json"],
    shell,
  );
  expect(done).toMatchObject({
    kind: "done",
    exit: 0,
    text: expect.stringContaining("would hold 5 shots. Nothing was written."),
    json: { ok: true, film: "dry", state: "new", dryRun: true, kept: [] },
  });
  expect(await readdir(rig.at("public", "films"))).not.toContain("dry");
  expect(await command.run([], shell)).toMatchObject({ kind: "failed", reason: "usage" });
  await rm(inFilm("words"), { recursive: true });
});
