/**
 * The Lambda runtime of the test cloud, inside its sandbox: loads Remotion's unmodified handler and runs one invocation after
 * the other. Invocations come as JSON lines on standard input; answers leave as JSON lines on file descriptor 3.
 */
import { createRequire } from "node:module";
import { readdirSync, readFileSync, writeSync } from "node:fs";
import { createInterface } from "node:readline";
import { Writable } from "node:stream";
import process from "node:process";

// The handler deletes everything in /tmp before each invocation: never run it where /tmp is not its own.
const isPrivate = readFileSync("/proc/self/mountinfo", "utf8")
  .split("\n")
  .some((line) => / \/tmp /.test(line) && / - tmpfs /.test(line));
if (!isPrivate || readdirSync("/tmp").length > 0) {
  process.stderr.write("refused: /tmp is not an empty file system of this sandbox alone\n");
  process.exit(78);
}

const answer = (message) => {
  const data = Buffer.from(`${JSON.stringify(message)}\n`);
  for (let at = 0; at < data.length;) {
    try {
      at += writeSync(3, data, at);
    } catch (error) {
      if (error.code !== "EAGAIN") throw error;
    }
  }
};

globalThis.awslambda = { streamifyResponse: (handler) => handler };
const { handler } = createRequire("/var/task/")("/var/task/index.js");

const responseStream = () => {
  const stream = new Writable({
    write(chunk, _encoding, done) {
      answer({ kind: "data", base64: Buffer.from(chunk).toString("base64") });
      done();
    },
  });
  stream.setContentType = () => undefined;
  return stream;
};

const invoke = async ({ id, arn, deadlineInMs, event }) => {
  const context = {
    awsRequestId: id,
    invokedFunctionArn: arn,
    getRemainingTimeInMillis: () => deadlineInMs - Date.now(),
  };
  try {
    await handler(event, responseStream(), context);
    answer({ kind: "end" });
  } catch (error) {
    answer({ kind: "error", message: error?.stack ?? String(error) });
  }
};

answer({ kind: "ready" });
for await (const line of createInterface({ input: process.stdin })) await invoke(JSON.parse(line));
process.exit(0);
