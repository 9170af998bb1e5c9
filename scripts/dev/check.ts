/** `npm run check`: everything that must hold before a commit, one line for each, all of them run even when one fails. */
import { spawnSync } from "node:child_process";
import process from "node:process";

const checks: readonly (readonly [name: string, command: string, args: readonly string[]])[] = [
  ["types: core", "tsc", ["-p", "src"]],
  ["types: compositions", "tsc", ["-p", "compositions"]],
  ["types: scripts", "tsc", ["-p", "scripts"]],
  ["lint", "oxlint", ["--deny-warnings"]],
  ["format", "oxfmt", ["--check", "."]],
  [
    "layers",
    "depcruise",
    ["--config", ".dependency-cruiser.mjs", "src", "compositions", "scripts", "tests"],
  ],
  ["unused code", "knip", []],
  ["docs of exports", "tsx", ["scripts/dev/docblocks.ts"]],
  ["schemas are fresh", "tsx", ["scripts/dev/schemas.ts", "--check"]],
  ["WebAssembly is fresh", "tsx", ["scripts/dev/wasm.ts", "--check"]],
];

const failed = checks.filter(([name, command, args]) => {
  const run = spawnSync("npx", ["--no-install", command, ...args], { encoding: "utf8" });
  const ok = run.status === 0;
  process.stdout.write(`${ok ? "ok    " : "FAILED"} ${name}\n`);
  if (!ok) process.stdout.write(`${run.stdout}${run.stderr}\n`);
  return !ok;
});

process.exitCode = failed.length === 0 ? 0 : 1;
