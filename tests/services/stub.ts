/**
 * `npm run stub [-- --port 4111] [-- --answers FOLDER] [-- --faults JSON]`: the stub of all services, to try things by hand.
 * Prints what to put into the environment and every call that comes. FOLDER holds `<name of the format>.json`.
 */
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import { parseArgs } from "node:util";
import { faultsSchema } from "./fault.ts";
import { startStub } from "./stub-server.ts";

const { values } = parseArgs({
  options: {
    port: { type: "string", default: "0" },
    answers: { type: "string" },
    faults: { type: "string", default: "[]" },
  },
});

const { answers } = values;
const stub = await startStub({
  port: Number(values.port),
  faults: faultsSchema.parse(JSON.parse(values.faults)),
  write: ({ name }) => {
    const file = answers === undefined ? null : path.join(answers, `${name}.json`);
    return file !== null && existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : undefined;
  },
});

const lines = Object.entries(stub.env).map(([name, value]) => `export ${name}=${value}`);
process.stdout.write(`${lines.join("\n")}\n`);
process.stderr.write(
  `The stub listens on ${stub.origin}. GET /stub/log tells its calls, POST /stub/faults sets faults. Ctrl-C stops it.\n`,
);
