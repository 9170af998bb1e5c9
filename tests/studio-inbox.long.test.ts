/** A person's two windows: Studio with the film, and the inbox that is watched. A picture that is dropped is seen in Studio. */
import { rename } from "node:fs/promises";
import type { Page } from "playwright-core";
import sharp from "sharp";
import { afterAll, beforeAll, expect, test } from "vitest";
import { wavFile } from "../scripts/media/wav-file.ts";
import { openStageBrowser } from "../scripts/render/open-stage-browser.ts";
import { projectAt } from "../scripts/store/project.ts";
import { standardProgress } from "../scripts/terminal/progress.ts";
import { makeHandFilm, smallSize, type HandFilm } from "../scripts/testing/hand-film.ts";
import type { RunningCommand } from "../scripts/testing/rig.ts";
import { drumBeat, testRate } from "../scripts/testing/signals.ts";
import { compositionId } from "../src/deliver/composition-id.ts";
import { openStudio, type StudioRig } from "./studio-rig.ts";

let film: HandFilm;
let studio: StudioRig;
let inbox: RunningCommand;
let page: Page;

beforeAll(async () => {
  film = await makeHandFilm();
  await film.rig.write({
    [`public/films/${film.slug}/songs/song.wav`]: wavFile([drumBeat(2)], testRate),
  });
  const { found } = await openStageBrowser(projectAt(), undefined, standardProgress(), false);
  if (found.kind === "failed") throw new Error(found.message);
  const { executable } = found;
  await found.close();
  studio = await openStudio({
    executable,
    path: compositionId(film.slug, "16x9"),
    viewport: { width: 1280, height: 800 },
    env: { GEMINI_RING_HOME: film.rig.home },
  });
  ({ page } = studio);
  await page.getByText("walk-on", { exact: true }).first().waitFor({ timeout: 120_000 });
  inbox = film.rig.start("inbox", "--film", film.slug, "--watch");
  await inbox.says("Watching");
  await page.waitForTimeout(3000);
});

afterAll(async () => {
  inbox?.child.kill("SIGTERM");
  await inbox?.ended;
  await studio?.close();
  await film?.rig.remove();
});

/** How much of Studio's preview is of the dropped picture's green, 0..1. The film itself has none. */
const greenShare = async (): Promise<number> => {
  const preview = { x: 308, y: 40, width: 920, height: 516 };
  const { data, info } = await sharp(await page.screenshot({ clip: preview }))
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  let green = 0;
  for (let at = 0; at < data.length; at += 3) {
    const [r = 0, g = 0, b = 0] = data.subarray(at, at + 3);
    if (g > r + 50 && g > b + 50) green += 1;
  }
  return green / (info.width * info.height);
};

test("a picture that is dropped into the inbox stands in Studio's window", async () => {
  expect(await greenShare()).toBeLessThan(0.05);
  const { width, height } = smallSize;
  const drawn = film.at("green.png");
  await sharp({ create: { width, height, channels: 3, background: "#18b040" } })
    .composite([
      {
        input: await sharp({
          create: { width: width / 2, height, channels: 3, background: "#40d060" },
        })
          .png()
          .toBuffer(),
        left: 0,
        top: 0,
      },
    ])
    .png()
    .toFile(drawn);
  const dropped = performance.now();
  await rename(drawn, film.inbox("k1.png"));
  while ((await greenShare()) < 0.5) {
    expect(performance.now() - dropped).toBeLessThan(60_000);
    await page.waitForTimeout(20);
  }
  expect((await film.takes()).keyframes["k1"]?.use).toBe(2);
}, 180_000);
