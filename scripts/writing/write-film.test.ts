import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { listsIn, nothingWritten } from "../../src/film/writing/written-file.ts";
import { bibleYaml } from "../template/bible-yaml.ts";
import { storyboardYaml } from "../template/storyboard-yaml.ts";
import {
  boardOf,
  makeWritingRig,
  otherWords,
  outcomes,
  type WritingRig,
} from "../testing/writing-rig.ts";

let film: WritingRig;
beforeEach(async () => {
  film = await makeWritingRig();
});
afterEach(() => film.remove());

describe("a film from its treatment", () => {
  test("bible, scenes, shots: sound, without an error of continuity; again, nothing is asked", async () => {
    const first = await film.wrote();
    expect(outcomes(first)).toEqual(["written", "written", "written"]);
    expect(await film.errors()).toEqual([]);
    expect((await film.board()).shots).toHaveLength(4);
    expect(first.spentInUsd).toBeGreaterThan(0);
    expect(
      z
        .object({ steps: z.object({ shots: z.looseObject({ source: z.string() }) }) })
        .parse(JSON.parse(await film.read("written.json"))).steps.shots.source,
    ).toBe("stub");
    const paid = film.stub.paid();
    expect(outcomes(await film.wrote())).toEqual(["current", "current", "current"]);
    expect(film.stub.paid()).toBe(paid);
  });

  test("a dry run says what it would cost, asks nobody and writes nothing", async () => {
    const step = await film.wrote({ isDryRun: true });
    expect(outcomes(step)).toEqual(["to-write", "to-write", "to-write"]);
    expect(step.rows.every(({ usd }) => usd !== null && usd > 0)).toBe(true);
    expect(film.stub.calls).toEqual([]);
    await expect(film.read("bible.yaml")).rejects.toThrow("ENOENT");
  });

  test("another treatment makes it stale, and says so; it is written anew when that is asked for", async () => {
    await film.wrote();
    await film.write("treatment.md", "Another story.");
    const stale = await film.wrote();
    expect(outcomes(stale)).toEqual(["stale", "stale", "stale"]);
    expect(stale.rows[0]?.note).toContain("the treatment changed");
    expect(outcomes(await film.wrote({ stale: true }))).toEqual(["written", "written", "written"]);
    expect(outcomes(await film.wrote())).toEqual(["current", "current", "current"]);
  });

  test("what `film new` put there to start from makes room", async () => {
    const [bible, board] = [bibleYaml(), storyboardYaml({ shots: 5, shortest: 1, longest: 6 })];
    const lists = listsIn(parse(bible), parse(board));
    await film.write("bible.yaml", bible);
    await film.write("storyboard.yaml", board);
    await film.write("written.json", JSON.stringify({ ...nothingWritten, lists }));
    expect(outcomes(await film.wrote())).toEqual(["written", "written", "written"]);
    const ids = (await film.board()).shots.map(({ id }) => id);
    expect(ids).toEqual(["link-ridge", "link-eyes", "link-contacts", "fall-core"]);
    expect(await film.read("bible.yaml")).not.toContain("id: hero");
    expect(await film.read("bible.yaml")).toContain("每个镜头里都不能变的东西");
  });
});

describe("what is a person's stays", () => {
  beforeEach(async () => {
    await film.wrote();
    film.answer(otherWords);
  });

  test("a changed text, a locked one, a deleted shot, a shot of one's own, comments", async () => {
    const before = await film.actions();
    await film.edit("storyboard.yaml", (document) => {
      document.setIn(["shots", 0, "action"], { zh: "我的", en: "Mine." });
      document.deleteIn(["shots", 3]);
      document.addIn(["shots"], {
        id: "own",
        scene: "link",
        first: "temple-linked",
        action: { zh: "自己的", en: "My own." },
      });
    });
    const text = await film.read("storyboard.yaml");
    const lockedLine = /( +action: .*second, the third.*)\n/;
    expect(text).toMatch(lockedLine);
    await film.write("storyboard.yaml", text.replace(lockedLine, "$1 # locked\n"));
    const step = await film.wrote({ only: "shots" });
    expect(await film.actions()).toEqual({
      "link-ridge": "Mine.",
      "link-eyes": "New link-eyes.",
      "link-contacts": before["link-contacts"],
      own: "My own.",
    });
    expect(step.rows[0]?.kept.toSorted()).toEqual([
      "shots/fall-core",
      "shots/link-contacts.action",
      "shots/link-ridge.action",
    ]);
    expect(await film.read("storyboard.yaml")).toContain("# locked");
    expect(await film.errors()).toEqual([]);
    const after = await film.read("storyboard.yaml");
    await film.wrote({ only: "shots" });
    expect(await film.read("storyboard.yaml")).toBe(after);
  });

  test("an answer that would break the film is sent back once, and the film stays sound", async () => {
    const asked: string[] = [];
    film.answer((call) => {
      asked.push(JSON.stringify(call.body["input"]));
      const board = boardOf(otherWords(call));
      const shots = board.shots.map((shot) => ({ ...shot, first: "nowhere" }));
      return asked.length === 1 ? { ...board, shots } : board;
    });
    expect(outcomes(await film.wrote({ only: "shots" }))).toEqual(["written"]);
    expect(asked).toHaveLength(2);
    expect(asked[1]).toContain("nowhere");
    expect(await film.errors()).toEqual([]);
  });
});
