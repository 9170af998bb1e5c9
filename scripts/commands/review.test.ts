import { readFile } from "node:fs/promises";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { startStub } from "../../tests/services/stub-server.ts";
import { softClip } from "../testing/clips.ts";
import { makeHandFilm, smallSize, type HandFilm } from "../testing/hand-film.ts";
import { quietShell } from "../testing/rig.ts";
import { command } from "./review.ts";

let film: HandFilm;
beforeEach(async () => {
  film = await makeHandFilm();
});
afterEach(() => film.rig.remove());

const review = async (...words: string[]) => {
  const outcome = await command.run(["--film", film.slug, ...words], quietShell(film.rig.project));
  if (outcome.kind !== "done") throw new Error(JSON.stringify(outcome));
  return outcome.json["items"];
};
const html = () => readFile(film.rig.at("out", film.slug, "review.html"), "utf8");

test("nothing was made elsewhere: nothing to look at", async () => {
  expect(await review()).toEqual([]);
  expect(await html()).toContain("Nothing waits to be looked at.");
});

test("a picture and a clip: measured, beside what was wanted, with the commands to judge them", async () => {
  await film.dropPicture("k1 a.png", 1, { width: 704, height: 396 });
  await softClip(film.inbox("walk-on.mp4"), { from: 1, to: 2, frames: 60, size: smallSize });
  await film.run();
  expect(await review()).toMatchObject([
    { kind: "keyframe", id: "k1", takes: [{ take: 2, measured: "cannot-tell", flaws: [] }] },
    {
      kind: "clip",
      id: "walk-on",
      next: { kind: "use", take: 1 },
      takes: [{ take: 1, measured: "pass", notes: [] }],
    },
  ]);
  const text = await html();
  expect(text).toContain(`npm run film -- choose k1 2 --film &#39;${film.slug}&#39;`);
  expect(text).toContain(
    `data-reject="npm run film -- reject walk-on 1 --film &#39;${film.slug}&#39;"`,
  );
  expect(text).not.toMatch(/(?:src|href)="(?:https?:)?\/\//);
  expect(await review("--only", "walk-on")).toMatchObject([{ id: "walk-on" }]);
});

test("a clip that stands still and ends elsewhere is said to", async () => {
  await softClip(film.inbox("walk-on.mp4"), { from: 1, to: 1, frames: 60, size: smallSize });
  await film.run("--trust");
  expect(await review()).toMatchObject([
    {
      id: "walk-on",
      next: { kind: "retry", change: "last frame: the keyframe" },
      takes: [
        {
          measured: "fix",
          flaws: [{ part: "last frame" }],
          notes: [expect.stringMatching(/^nothing moves for 2\.\d s$/)],
        },
      ],
    },
  ]);
});

test("what was judged is not asked again, unless all is asked for", async () => {
  await film.dropPicture("k1 a.png", 3);
  await film.run();
  const lock = await film.takes();
  const judged = lock.keyframes["k1"]?.takes.map((take) => ({
    ...take,
    verdict: { kind: "rejected" as const, reason: "claw missing" },
  }));
  const keyframes = { ...lock.keyframes, k1: { use: 1, takes: judged ?? [] } };
  await film.rig.write({
    [`public/films/${film.slug}/takes.json`]: JSON.stringify({ ...lock, keyframes }),
  });
  expect(await review()).toEqual([]);
  expect(await review("--all")).toMatchObject([{ id: "k1", takes: [{ take: 2, stands: false }] }]);
});

describe("with a judge", () => {
  let before: NodeJS.ProcessEnv;
  beforeEach(() => {
    before = { ...process.env };
  });
  afterEach(() => {
    process.env = before;
  });

  test("pictures are looked at once, and what was seen stays on the page", async () => {
    const stub = await startStub();
    Object.assign(process.env, stub.env);
    await film.dropPicture("k1 a.png", 1, { width: 704, height: 396 });
    await film.run();
    const right = { kind: "keyframe", id: "k1", next: { kind: "use", take: 2 } };
    const takes = [{ take: 2, measured: "pass", isJudged: true }];
    expect(await review("--judge")).toMatchObject([{ ...right, takes }]);
    expect(await html()).toContain("judged: all that can be seen is right");
    expect(await review("--judge")).toMatchObject([{ ...right, takes }]);
    expect(stub.paid("openai.responses")).toBe(1);
    await stub.stop();
  });

  test("without a key the page has its tick list, and it is said why", async () => {
    delete process.env["OPENAI_API_KEY"];
    await film.dropPicture("k1 a.png", 1, { width: 704, height: 396 });
    await film.run();
    const outcome = await command.run(
      ["--film", film.slug, "--judge"],
      quietShell(film.rig.project),
    );
    expect(outcome).toMatchObject({ kind: "done", exit: 1, json: { judged: 0 } });
    expect(JSON.stringify(outcome)).toContain("OPENAI_API_KEY");
    expect(await html()).toContain('class="checks"');
  });
});
