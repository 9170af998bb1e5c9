/** Remotion Studio as a person meets it: `npm start`, a real browser, the film chosen, sought and its words changed. */
import { renderStill, selectComposition } from "@remotion/renderer";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { bundleStage } from "../scripts/render/bundle-stage.ts";
import {
  chromiumOptions,
  openStageBrowser,
  type StageBrowser,
} from "../scripts/render/open-stage-browser.ts";
import { projectAt } from "../scripts/store/project.ts";
import { standardProgress } from "../scripts/terminal/progress.ts";
import { difference, shrink } from "./small-picture.ts";
import { openStudio, type StudioRig } from "./studio-rig.ts";

const project = projectAt();
const composition = "gemini-ring-16x9";
/** A shot without words, and one with a caption. */
const [plainFrame, captionFrame] = [1090, 60];

let stage: StageBrowser;
let bundle: string;
let studio: StudioRig;
let page: Page;

beforeAll(async () => {
  const { found } = await openStageBrowser(project, undefined, standardProgress(), false);
  if (found.kind === "failed") throw new Error(found.message);
  stage = found;
  const made = await bundleStage(project);
  if (made.kind === "failed") throw new Error(made.message);
  bundle = made.folder;
  studio = await openStudio({
    executable: stage.executable,
    viewport: { width: 1600, height: 1000 },
  });
  ({ page } = studio);
});

afterAll(async () => {
  await studio?.close();
  await stage?.close();
});

/** Moves the playhead as a person does: a click on the clock, the frame's number, Enter. */
const seek = async (frame: number): Promise<void> => {
  await page
    .getByText(/^\d\d:\d\d\.\d\d$/)
    .first()
    .click();
  await page.locator("input:focus").fill(String(frame));
  await page.keyboard.press("Enter");
  await page.getByText(String(frame), { exact: true }).first().waitFor();
  await page.waitForTimeout(2000);
};

/** The preview as Studio shows it: the largest drawing on the page. */
const seen = async (): Promise<Buffer> => {
  const box = await page.evaluate(() => {
    const boxes = [...document.querySelectorAll("svg")].map((svg) => svg.getBoundingClientRect());
    const { x, y, width, height } = boxes.toSorted((a, b) => b.width - a.width)[0] ?? new DOMRect();
    return { x, y, width, height };
  });
  return page.screenshot({ clip: box });
};

const rendered = async (frame: number, words: string, id = composition): Promise<Buffer> => {
  const inputProps = {
    words,
    song: "gemini-ring",
    pictures: "best",
    notes: "none",
    staging: null,
    sheet: null,
  };
  const shared = {
    serveUrl: bundle,
    inputProps,
    puppeteerInstance: stage.browser,
    browserExecutable: stage.executable,
    chromeMode: stage.chromeMode,
    chromiumOptions,
    logLevel: "error" as const,
  };
  const found = await selectComposition({ ...shared, id });
  const { buffer } = await renderStill({
    ...shared,
    composition: found,
    frame,
    imageFormat: "png",
    scale: 0.5,
  });
  if (buffer === null) throw new Error("no picture came");
  return buffer;
};

const unlike = (a: Buffer, b: Buffer): number => difference(shrink(a, 64, 36), shrink(b, 64, 36));

test("the film is in the list, opens when chosen, and lists its shots", async () => {
  await page.locator("a.__remotion-composition", { hasText: composition }).click();
  await page.getByText("link-ridge", { exact: true }).first().waitFor();
  expect(new URL(page.url()).pathname).toBe(`/${composition}`);
});

test("a sought frame shows what the command line renders", async () => {
  await seek(plainFrame);
  const shown = await seen();
  expect(unlike(shown, await rendered(plainFrame, "zh-en"))).toBeLessThan(3);
  expect(unlike(shown, await rendered(captionFrame, "zh-en"))).toBeGreaterThan(12);
});

test("words are edited in Studio, and the picture follows", async () => {
  await seek(captionFrame);
  const both = await seen();
  const [withWords, without] = [
    await rendered(captionFrame, "zh-en"),
    await rendered(captionFrame, "none"),
  ];
  expect(unlike(both, withWords)).toBeLessThan(unlike(both, without));
  await page.keyboard.press("Control+j");
  await page.getByRole("button", { name: "zh-en" }).click();
  await page.getByText("none", { exact: true }).last().click();
  await page.waitForTimeout(3000);
  const none = await seen();
  expect(unlike(none, without)).toBeLessThan(unlike(none, withWords));
});

test("the song passes by under its film", async () => {
  await page.locator("a.__remotion-composition", { hasText: "gemini-ring-score" }).click();
  await page.getByText("link-ridge", { exact: true }).first().waitFor();
  const id = "gemini-ring-score";
  const [now, later] = [
    await rendered(plainFrame, "none", id),
    await rendered(plainFrame + 12, "none", id),
  ];
  const film = await rendered(plainFrame, "none");
  // The film's picture stands in the middle above; what is below it has moved on by half a second.
  const monitor = { left: 0.275, top: 0.0407, width: 0.45, height: 0.45 };
  const below = { left: 0, top: 0.52, width: 1, height: 0.4 };
  expect(difference(shrink(now, 64, 36, monitor), shrink(film, 64, 36))).toBeLessThan(6);
  expect(difference(shrink(now, 64, 36, below), shrink(later, 64, 36, below))).toBeGreaterThan(3);
});
