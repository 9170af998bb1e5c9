import { spawn } from "node:child_process";
import { once } from "node:events";
import { describe, expect, test } from "vitest";
import { processorSeconds } from "./processor-time.ts";

const busy = (milliseconds: number) =>
  `{ const used = () => { const { user, system } = process.cpuUsage(); return user + system; };
const end = used() + ${milliseconds * 1000};
while (used() < end); }`;

describe.skipIf(process.platform !== "linux")("processor time of a tree of processes", () => {
  test("counts a process, a child that runs and one that has ended, and nobody else", async () => {
    const script = `const { spawn, spawnSync } = require("node:child_process");
spawnSync(process.execPath, ["-e", ${JSON.stringify(busy(300))}]);
const child = spawn(process.execPath, ["-e", ${JSON.stringify(`${busy(300)} setInterval(() => {}, 1000); console.log("ready")`)}], { stdio: ["ignore", "pipe", "ignore"] });
child.stdout.once("data", () => { ${busy(300)} console.log("ready"); });
process.on("SIGTERM", () => { child.kill(); process.exit(); });`;
    const parent = spawn(process.execPath, ["-e", script], { stdio: ["ignore", "pipe", "ignore"] });
    try {
      await once(parent.stdout, "data");
      const seconds = processorSeconds([parent.pid ?? 0]);
      // Three times 0.3 s, and the start of three times Node.
      expect(seconds).toBeGreaterThanOrEqual(0.85);
      expect(seconds).toBeLessThan(3);
      expect(processorSeconds([])).toBe(0);
    } finally {
      parent.kill();
      await once(parent, "exit");
    }
  });
});
