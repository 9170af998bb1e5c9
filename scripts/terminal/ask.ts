import process from "node:process";
import { createInterface } from "node:readline";

/** Asks a person a question that is answered with yes or no. `nobody`: there is no terminal to answer on. */
export type Ask = (question: string) => Promise<"yes" | "no" | "nobody">;

/** Where a question is asked: this process's terminal, or streams of a test. */
export type AskOn = {
  readonly input: NodeJS.ReadableStream & { readonly isTTY?: boolean | undefined };
  readonly output: NodeJS.WritableStream & { readonly isTTY?: boolean | undefined };
};

/** Asks on a terminal; anything but y or yes (是, 好) is a no, so is Ctrl-C and the end of the input. */
export const askOn =
  ({ input, output }: AskOn): Ask =>
  (question) => {
    if (!input.isTTY || !output.isTTY) return Promise.resolve("nobody");
    const lines = createInterface({ input, output });
    return new Promise((resolve) => {
      lines.once("close", () => resolve("no"));
      lines.once("SIGINT", () => lines.close());
      lines.question(`${question} [y/N] `, (answer) => {
        resolve(/^(y|yes|是|好)$/i.test(answer.trim()) ? "yes" : "no");
        lines.close();
      });
    });
  };

/** Asks on the terminal of this process. */
export const askOnTerminal: Ask = askOn({ input: process.stdin, output: process.stderr });
