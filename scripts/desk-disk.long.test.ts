/** The desk on a disk that is full, and on one that is read-only: what is paid for is fetched later, nothing is paid twice. */
import { execFileSync } from "node:child_process";
import { mkdir, readFile, statfs } from "node:fs/promises";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { moneyFile } from "./store/money-ledger.ts";
import { sha256OfFile } from "./store/sha256.ts";
import { makeDeskRig, type DeskRig } from "./testing/desk-rig.ts";
import { writeSmallFilm } from "./testing/small-film.ts";

const canMount = process.platform === "linux" && process.getuid?.() === 0;
const mount = (...words: string[]) => execFileSync("mount", words);

let desk: DeskRig;
let mounted: string;
/** Puts a disk of its own where `folder` is; what lay there is hidden. */
const mountAt = async (folder: string): Promise<void> => {
  mounted = desk.rig.at(folder);
  await mkdir(mounted, { recursive: true });
  mount("-t", "tmpfs", "-o", "size=64m", "tmpfs", mounted);
};
const leave = async (bytes: number): Promise<void> => {
  const { bsize, blocks, bfree } = await statfs(mounted);
  mount("-o", `remount,size=${(blocks - bfree) * bsize + bytes}`, mounted);
};
const makeRoom = () => mount("-o", "remount,size=64m", mounted);

/** All four keyframes are whole takes, and four pictures were paid for. */
const isWhole = async (): Promise<void> => {
  const step = await desk.asked();
  expect(
    step.rows.map(({ outcome }) => outcome).every((one) => one === "made" || one === "current"),
  ).toBe(true);
  const takes = Object.values((await desk.lockOf()).keyframes).flatMap((one) => one.takes);
  expect(takes).toHaveLength(4);
  for (const { file } of takes)
    expect(file).toContain(await sha256OfFile(desk.rig.at("public", file)));
  expect(desk.service.paid()).toHaveLength(4);
  expect(await desk.spent()).toBeCloseTo(0.2);
};

describe.skipIf(!canMount)("where the disk does not take it", () => {
  beforeEach(async () => {
    desk = await makeDeskRig();
  });
  afterEach(async () => {
    execFileSync("umount", [mounted]);
    await desk.remove();
  });

  test("full where pictures go: what was paid for waits, and is fetched when there is room", async () => {
    await mountAt("public");
    await writeSmallFilm(desk.rig, desk.slug, 3);
    await desk.asked({ ids: ["k1"] });
    await leave(8_192);
    // Some end as unknown, because the provider could not write down what came; none is half a take.
    const full = await desk.run().catch((error: unknown) => error);
    expect(JSON.stringify(full)).toMatch(/"unknown"|ENOSPC/);
    expect(Object.keys((await desk.lockOf()).keyframes)).toEqual(["k1"]);
    makeRoom();
    await isWhole();
  });

  test("full where the ledger lies: nothing is paid for that could not be written down", async () => {
    await mountAt("ledger");
    await desk.asked({ ids: ["k1"] });
    const before = await readFile(moneyFile(desk.rig.project), "utf8");
    await leave(0);
    await desk.rig.write({ "ledger/filler": Buffer.alloc(1) }).catch(() => undefined);
    await expect(desk.run()).rejects.toMatchObject({ code: "ENOSPC" });
    expect(desk.service.paid()).toHaveLength(1);
    expect((await readFile(moneyFile(desk.rig.project), "utf8")).startsWith(before)).toBe(true);
    makeRoom();
    await isWhole();
  });

  test("read-only where the film lies: said, nothing paid twice, and it goes on when it may be written", async () => {
    await mountAt("public/films");
    await writeSmallFilm(desk.rig, desk.slug, 3);
    mount("-o", "remount,ro", mounted);
    await expect(desk.run()).rejects.toMatchObject({ code: "EROFS" });
    mount("-o", "remount,rw", mounted);
    await isWhole();
  });
});
