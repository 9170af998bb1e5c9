import { writeFile } from "node:fs/promises";
import { afterEach, beforeEach, expect, test } from "vitest";
import { softPicture } from "../testing/clips.ts";
import { makeHandFilm, smallSize, type HandFilm } from "../testing/hand-film.ts";

let film: HandFilm;
beforeEach(async () => {
  film = await makeHandFilm();
});
afterEach(() => film.rig.remove());

test("500 files at once: every one is taken in, known or refused, and none is lost", async () => {
  const pictures = 200;
  for (let index = 0; index < 500; index += 1) {
    // 200 pictures, each of them a second time, and 100 files that are none.
    const name = `k1 (${index}).jpg`;
    if (index >= 2 * pictures) await writeFile(film.inbox(name), `not a picture ${index}`);
    else {
      await softPicture(10 + (index % pictures) / 10, smallSize)
        .jpeg({ quality: 80 })
        .toFile(film.inbox(name));
    }
  }
  const arrivals = await film.run();
  if (!Array.isArray(arrivals)) throw new Error("no list came");
  const kinds = arrivals.map((one: { kind: string }) => one.kind);
  const count = (kind: string) => kinds.filter((one) => one === kind).length;
  expect({ taken: count("taken"), known: count("known"), refused: count("refused") }).toEqual({
    taken: pictures,
    known: pictures,
    refused: 500 - 2 * pictures,
  });
  expect(await film.names()).toEqual(["refused"]);
  expect((await film.takes()).keyframes["k1"]?.takes).toHaveLength(pictures + 1);
});
