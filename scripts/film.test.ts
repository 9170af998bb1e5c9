import { readdir } from "node:fs/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { wavFile } from "./media/wav-file.ts";
import { makeRig, type Rig } from "./testing/rig.ts";
import { drumBeat, testRate } from "./testing/signals.ts";

const answerSchema = z.object({ ok: z.boolean(), problems: z.array(z.unknown()) });

let rig: Rig;

beforeAll(async () => {
  rig = await makeRig("cli");
  await rig.write({
    "beat.wav": wavFile([drumBeat(6)], testRate),
    "silence.wav": wavFile([new Float32Array(testRate)], testRate),
    "text.mp3": "no song",
    "public/films/broken/film.yaml": 'schema: film/1\ntitle: { zh: 甲, en: "A\nfps: 24\n',
    "public/films/broken/bible.yaml": "schema: bible/1\nplaces: []\n",
    "public/films/wrong/film.yaml": "schema: film/1\nfps: 200\n",
    "public/films/wrong/bible.yaml": "schema: bible/1\nplaces: []\n",
    "public/films/wrong/storyboard.yaml": "schema: storyboard/1\n",
  });
});
afterAll(() => rig.remove());

describe("mistakes are said in a person's words, with an exit code and no stack", () => {
  test.each<[string, string[], number, string[]]>([
    ["an unknown command", ["mak"], 2, ['There is no command "mak"', 'Did you mean "film make"?']],
    [
      "an unknown option",
      ["make", "--qualty", "draft"],
      2,
      ["There is no option --qualty", "Did you mean --quality?"],
    ],
    [
      "a film that is not there",
      ["make", "wron"],
      1,
      ['There is no film "wron"', "Did you mean wrong?"],
    ],
    ["a film that climbs out", ["check", "../../etc"], 2, ["cannot name a film"]],
    ["a film with mistakes", ["make", "wrong"], 1, ["film.yaml", "fps", "Mend these first"]],
    ["a song that is none", ["new", "x", "--song", "TEXT"], 1, ["is not an audio file"]],
    ["a silent song", ["new", "x", "--song", "SILENCE"], 1, ["silent"]],
    ["no song", ["new", "x"], 2, ["The film has no song"]],
    [
      "a dry run of one film",
      ["render", "wrong", "--dry-run"],
      2,
      ["--dry-run goes with --variants"],
    ],
    [
      "an axis of a matrix for one film",
      ["render", "wrong", "--songs", "all"],
      2,
      ["--songs goes with --variants"],
    ],
    ["variants of no film", ["variants", "wron"], 1, ['There is no film "wron"']],
    ["a film that exists", ["new", "wrong", "--song", "BEAT"], 1, ["already"]],
  ])("%s", async (_, words, exit, texts) => {
    const files = new Map([
      ["TEXT", rig.at("text.mp3")],
      ["SILENCE", rig.at("silence.wav")],
      ["BEAT", rig.at("beat.wav")],
    ]);
    const named = words.map((word) => files.get(word) ?? word);
    const run = await rig.run(...named);
    expect(run.exit).toBe(exit);
    for (const text of texts) expect(run.stderr).toContain(text);
    expect(run.stderr).not.toMatch(/^\s+at /m);
    expect(run.stdout).toBe("");
  });

  test("and none of them left anything behind", async () => {
    expect((await readdir(rig.at("public", "films"))).toSorted()).toEqual(["broken", "wrong"]);
    expect(await readdir(rig.home)).not.toContain("out");
  });
});

test("broken YAML: line, column, and a caret under the place", async () => {
  const run = await rig.run("check", "broken");
  expect(run.exit).toBe(1);
  expect(run.stdout).toContain('      | title: { zh: 甲, en: "A\n      |                      ^\n');
  expect(run.stdout).toMatch(/2:21 .*error/);
  expect(run.stdout).toContain("storyboard.yaml is missing");
});

test("check --json is one object with every problem and its place", async () => {
  const run = await rig.run("check", "--film", "wrong", "--json");
  expect(run.exit).toBe(1);
  const { ok, problems } = answerSchema.parse(JSON.parse(run.stdout));
  expect(ok).toBe(false);
  expect(problems).toContainEqual(
    expect.objectContaining({
      file: "film.yaml",
      path: ["fps"],
      line: 2,
      column: 6,
      severity: "error",
    }),
  );
});

test("score --audio --json puts the score on standard output and nothing else", async () => {
  const run = await rig.run("score", "--audio", rig.at("beat.wav"), "--json");
  expect(run.exit).toBe(0);
  expect(JSON.parse(run.stdout)).toMatchObject({ schema: "score/1", durationInSeconds: 6 });
});

test("help is there for everything", async () => {
  const help = await rig.run("--help");
  expect(help).toMatchObject({ exit: 0, stderr: "" });
  const commands = [...help.stdout.matchAll(/^ {2}([a-z]+) {2,}\S/gm)].flatMap(
    ([, name]) => name ?? [],
  );
  expect(commands).toEqual([
    "make",
    "check",
    "write",
    "score",
    "cut",
    "prompt",
    "shoot",
    "worklist",
    "inbox",
    "review",
    "status",
    "takes",
    "choose",
    "reject",
    "gc",
    "render",
    "lambda",
    "variants",
    "sheet",
    "new",
    "import",
    "studio",
    "doctor",
  ]);
  const pages = await Promise.all(commands.map((command) => rig.run(command, "--help")));
  expect(pages.map((page) => page.exit)).toEqual(commands.map(() => 0));
  for (const page of pages) expect(page.stdout).toMatch(/options/i);
});
