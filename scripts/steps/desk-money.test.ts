import { readFile } from "node:fs/promises";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { moneyFile } from "../store/money-ledger.ts";
import { makeDeskRig, type DeskRig } from "../testing/desk-rig.ts";
import { quietShell } from "../testing/rig.ts";
import { deskStep } from "./desk-step.ts";

let desk: DeskRig;
beforeEach(async () => {
  desk = await makeDeskRig();
});
afterEach(() => desk.remove());

describe("money", () => {
  test("a limit of the run is not passed, with room for what is held back", async () => {
    const step = await desk.asked({ money: { caps: { run: 0.12, film: null, day: null } } });
    const outcomes = step.rows.map(({ outcome }) => outcome);
    expect(outcomes.filter((one) => one === "made")).toHaveLength(2);
    expect(outcomes.filter((one) => one === "over-budget")).toHaveLength(2);
    expect(step.spentInUsd).toBeLessThanOrEqual(0.12);
    expect(step.rows.at(-1)?.note).toMatch(/would pass the limit of the run/);
  });

  test("limits of the film and the day count what earlier runs spent", async () => {
    await desk.asked({ ids: ["k1"] });
    for (const cap of ["film", "day"] as const) {
      const caps = { run: null, film: null, day: null, [cap]: 0.1 };
      const step = await desk.asked({ ids: ["k2"], money: { caps } });
      expect(step.rows).toMatchObject([{ id: "k2", outcome: "over-budget" }]);
      expect(step.rows[0]?.note).toContain(`the limit of the ${cap}`);
    }
  });

  test("a dear step is asked about; without a terminal it is not taken", async () => {
    const money = { askAboveInUsd: 0.1 };
    expect(await desk.run({ money })).toMatchObject({ kind: "failed", reason: "needs-yes" });
    const wish = await desk.wishOf({ money });
    const shell = quietShell(desk.rig.project);
    expect(await deskStep(shell, wish, async () => "no")).toEqual({ kind: "cancelled" });
    expect(desk.service.paid()).toEqual([]);
    const questions: string[] = [];
    const step = await deskStep(shell, wish, async (question) => {
      questions.push(question);
      return "yes";
    });
    expect([step.kind, questions]).toEqual([
      "asked",
      ["4 keyframes by counting will cost about $0.20 ($0.05 a picture each). Go on?"],
    ]);
  });

  test("a price that nobody can say beforehand must be given", async () => {
    const models = [{ kind: "keyframe", model: "unpriced" }] as const;
    const failure = await desk.run({ models });
    expect(failure).toMatchObject({ kind: "failed", reason: "usage" });
    expect(JSON.stringify(failure)).toContain("--price");
    const step = await desk.asked({ models, money: { priceInUsd: 0.08 } });
    expect(step.spentInUsd).toBeCloseTo(0.2);
  });

  test("a ledger with a line that cannot be read stops everything, and says which", async () => {
    await desk.asked({ ids: ["k1"] });
    const text = await readFile(moneyFile(desk.rig.project), "utf8");
    await desk.rig.write({ "ledger/money.jsonl": `${text}{"event":"gift"}\n` });
    const failure = await desk.run({ ids: ["k2"] });
    expect(failure).toMatchObject({ kind: "failed", reason: "bad-ledger" });
    expect(JSON.stringify(failure)).toContain("money.jsonl:3");
    expect(desk.service.paid()).toHaveLength(1);
  });
});
