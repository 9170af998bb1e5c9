/** `npm run wasm`: compiles the WebAssembly text beside its module. `--check` only compares. */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import process from "node:process";
import wabt from "wabt";

const sources = ["scripts/render/laid/laying.wat"] as const;

const tools = await wabt();
const stale = sources.filter((source) => {
  const module = source.replace(/\.wat$/, ".wasm");
  const { buffer } = tools
    .parseWat(source, readFileSync(source, "utf8"), { simd: true })
    .toBinary({});
  if (existsSync(module) && readFileSync(module).equals(buffer)) return false;
  if (!process.argv.includes("--check")) writeFileSync(module, buffer);
  return true;
});

if (process.argv.includes("--check") && stale.length > 0) {
  process.stderr.write(`Stale: ${stale.join(", ")}. Run: npm run wasm\n`);
  process.exitCode = 1;
}
