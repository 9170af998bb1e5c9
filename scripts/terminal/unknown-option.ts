import type { ArgsDef } from "citty";
import { nearest } from "./nearest.ts";
import { failed, type Failure } from "./outcome.ts";

/**
 * The first word of a command line that the command has no use for, as a {@link Failure}: an option it does not know, an
 * option without its value, a value that is not one of the choices, or one word too many (unless it `takesMore`). Null when all
 * is well.
 */
export const unknownOption = (
  words: readonly string[],
  args: ArgsDef,
  command: string,
  takesMore = false,
): Failure | null => {
  const hint = `Run "film ${command} --help" to see what it takes.`;
  const positionals = Object.values(args).filter((arg) => arg.type === "positional").length;
  let extra = 0;
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index] ?? "";
    if (!word.startsWith("--")) {
      if (word.startsWith("-") && word.length > 1) {
        return failed("usage", `There is no option ${word}.`, hint);
      }
      extra += 1;
      if (extra > positionals && !takesMore)
        return failed("usage", `One word too many: "${word}".`, hint);
      continue;
    }
    const [name = "", inline] = word.slice(2).split(/=(.*)/s);
    const arg = args[name] ?? booleanTurnedOff(name, args);
    if (!arg || arg.type === "positional") return unknown(name, args, hint);
    if (arg.type === "boolean") continue;
    const value = inline ?? words[(index += 1)];
    if (value === undefined || value === "") {
      return failed("usage", `--${name} needs a value.`, hint);
    }
    const options = "options" in arg ? arg.options : undefined;
    if (options && !options.includes(value)) {
      return failed(
        "usage",
        `--${name} was given "${value}"; expected one of ${options.join(", ")}.`,
        nearest(value, options, (close) => `Did you mean --${name} ${close}?`) ?? hint,
      );
    }
  }
  return null;
};

const booleanTurnedOff = (name: string, args: ArgsDef) => {
  const arg = name.startsWith("no-") ? args[name.slice(3)] : undefined;
  return arg?.type === "boolean" ? arg : undefined;
};

const unknown = (name: string, args: ArgsDef, hint: string): Failure => {
  const names = Object.keys(args).filter((key) => args[key]?.type !== "positional");
  return failed(
    "usage",
    `There is no option --${name}.`,
    nearest(name, names, (close) => `Did you mean --${close}?`) ?? hint,
  );
};
