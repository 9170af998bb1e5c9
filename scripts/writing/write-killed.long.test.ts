/** `film write`, killed at random moments: what a person wrote stays, no step is paid for twice, no file is half. */
import { spawn } from "node:child_process";
import { cp, readdir, rm } from "node:fs/promises";
import { setTimeout } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { parse } from "yaml";
import { writingSteps, writtenFileSchema } from "../../src/film/writing/written-file.ts";
import { readAccount } from "../store/money-ledger.ts";
import type { WriteStep } from "./write-wish.ts";
import { makeWritingRig, otherWords, outcomes, type WritingRig } from "../testing/writing-rig.ts";

const rounds = 6;
const killsInARow = 2;

let film: WritingRig;
/** Names of the questions that were paid for, since the film was put back. */
let paid: string[];
/** What the files are like where nobody kills, and what was asked for them. */
let whole: { readonly files: readonly string[]; readonly asked: readonly string[] };

const files = ["bible.yaml", "storyboard.yaml"] as const;
const filesNow = () => Promise.all(files.map((file) => film.read(file)));

/** The film as a person left it, before the treatment is written anew. */
const putBack = async (): Promise<void> => {
  for (const part of ["public", "ledger"]) {
    await rm(film.rig.at(part), { recursive: true });
    await cp(film.rig.at("saved", part), film.rig.at(part), { recursive: true });
  }
  paid = [];
};

beforeAll(async () => {
  film = await makeWritingRig();
  paid = [];
  await film.wrote();
  await film.edit("storyboard.yaml", (document) => {
    document.setIn(["shots", 0, "action"], { zh: "我的", en: "Mine." });
    document.deleteIn(["shots", 3]);
  });
  const board = await film.read("storyboard.yaml");
  await film.write(
    "storyboard.yaml",
    `# 我的话 / a word of mine\n${board.replace(/( +action: .*second, the third.*)\n/, "$1 # locked\n")}`,
  );
  await film.write("treatment.md", "Another story.");
  film.answer((call) => {
    paid.push(call.name);
    return otherWords(call);
  });
  for (const part of ["public", "ledger"])
    await cp(film.rig.at(part), film.rig.at("saved", part), { recursive: true });
  await film.wrote({ stale: true });
  whole = { files: await filesNow(), asked: paid };
});
afterAll(() => film.remove());

const child = fileURLToPath(new URL("../testing/write-child.ts", import.meta.url));

/** A run that is killed once so many questions more are paid for, and so many milliseconds later. */
const killedRun = async (paidMore: number, laterInMs: number): Promise<void> => {
  const tsx = new URL(import.meta.resolve("tsx")).href;
  const running = spawn(process.execPath, ["--import", tsx, child, film.rig.home], {
    stdio: ["ignore", "ignore", "inherit"],
    env: { ...process.env, ...film.stub.env },
  });
  const ended = new Promise<void>((resolve) => running.once("close", () => resolve()));
  const isOver = () => running.exitCode !== null || running.signalCode !== null;
  const before = paid.length;
  while (!isOver() && paid.length < before + paidMore) await setTimeout(1);
  await setTimeout(laterInMs);
  running.kill("SIGKILL");
  await ended;
};

/** Whatever moment it is: files that can be read, and in them what a person wrote. */
const expectMine = async (): Promise<void> => {
  const board = await film.read("storyboard.yaml");
  for (const text of [board, await film.read("bible.yaml")])
    expect(parse(text)).toBeTypeOf("object");
  writtenFileSchema.parse(JSON.parse(await film.read("written.json")));
  expect(board).toContain("# 我的话 / a word of mine");
  expect(board).toMatch(/second, the third.* # locked/);
  const actions = await film.actions();
  expect(actions["link-ridge"]).toBe("Mine.");
  expect(Object.keys(actions)).not.toContain("fall-core");
};

/** What is left of kills once a run came to its end. */
const leftovers = async (): Promise<readonly string[]> => {
  const account = await readAccount(film.rig.project);
  if ("kind" in account) throw new Error(account.message);
  return [
    ...(await readdir(film.rig.home, { recursive: true })).filter((one) => one.includes("partial")),
    ...(await readdir(film.rig.at("ledger", "answers", film.slug))),
    ...account.flatMap(({ isOpen, request }) => (isOpen ? [`reserved: ${request}`] : [])),
  ];
};

const paidTwice = () => paid.length - new Set(paid).size;
const isDone = (step: WriteStep): boolean =>
  outcomes(step).every((outcome) => outcome === "written" || outcome === "current");

/** Runs to the end, with a person's word to pay again where a kill lost an answer that was paid for. */
const finish = async () => {
  const first = await film.wrote({ stale: true });
  const unasked = paidTwice();
  const lost = writingSteps.filter((_, index) => outcomes(first)[index] === "unknown");
  // A kill just before the question left is recorded as one that may have been paid for, and was not.
  const lostPaid = lost.filter((step) => paid.includes(`film_${step}`)).length;
  const last = lost.length > 0 ? await film.wrote({ stale: true, payAgain: true }) : first;
  return { lostPaid, unasked, asked: paidTwice(), isDone: isDone(last) };
};

test(`killed ${rounds} times ${killsInARow} times over, at random moments`, async () => {
  // Each step is one question: two of a name are a step that was paid for twice.
  expect(whole.asked).toEqual(["film_bible", "film_scenes", "film_shots"]);
  let caught = 0;
  for (let round = 0; round < rounds; round += 1) {
    await putBack();
    const moments: string[] = [];
    for (let kill = 0; kill < killsInARow; kill += 1) {
      // Mostly while an answer is on its way or entered, sometimes whenever it is.
      const paidMore = (round + kill) % 4;
      const longest = paidMore === 0 ? 1500 : 120;
      const laterInMs = Math.floor(Math.random() ** 2 * longest);
      moments.push(`${paidMore} paid and ${laterInMs} ms`);
      await killedRun(paidMore, laterInMs);
      await expectMine();
    }
    if (paid.length > 0 && paid.length < writingSteps.length) caught += 1;
    const { lostPaid, ...end } = await finish();
    const again = outcomes(await film.wrote());
    await expectMine();
    const files = await filesNow();
    expect({ moments, ...end, again, files, leftovers: await leftovers() }).toEqual({
      moments,
      unasked: 0,
      // The answer that was lost with the run that asked for it.
      asked: lostPaid,
      isDone: true,
      again: ["current", "current", "current"],
      files: whole.files,
      leftovers: [],
    });
  }
  // Kills that catch nothing at work would show nothing.
  expect(caught).toBeGreaterThan(1);
});
