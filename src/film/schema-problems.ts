import type { z } from "zod";
import type { Problem } from "./problem.ts";

type Issue = z.core.$ZodIssue;

/** Says a schema's complaints in words a film maker can act on; one problem for each complaint. */
export const schemaProblems = <File extends string>(
  file: File,
  error: z.ZodError,
): Problem<File>[] => error.issues.flatMap((issue) => toProblems(file, issue, []));

const toProblems = <File extends string>(
  file: File,
  issue: Issue,
  above: readonly PropertyKey[],
): Problem<File>[] => {
  const path = [...above, ...issue.path].map((key) =>
    typeof key === "symbol" ? String(key) : key,
  );
  const problem = (rule: string, message: string, hint: string, at = path): Problem<File> => ({
    severity: "error",
    rule,
    file,
    path: at,
    message,
    hint,
  });
  switch (issue.code) {
    case "unrecognized_keys":
      return issue.keys.map((key) =>
        problem(
          "unknown-field",
          `unknown field "${key}"`,
          "Check its spelling, or remove it: fields that nothing reads are refused so that no typing slip is lost.",
          [...path, key],
        ),
      );
    case "invalid_type":
      return [
        problem(
          "wrong-type",
          `expected ${issue.expected}, ${came(issue)}`,
          "Write a value of that kind.",
        ),
      ];
    case "invalid_value":
      return [
        problem(
          "unknown-value",
          `expected ${issue.values.map(String).join(", ")}; ${came(issue)}`,
          "Choose one of the listed words.",
        ),
      ];
    case "too_small":
      return [problem("too-small", tooSmall(issue), "Raise it to the limit or above.")];
    case "too_big":
      return [
        problem(
          "too-big",
          `expected at most ${String(issue.maximum)}, ${came(issue)}`,
          "Lower it to the limit or below.",
        ),
      ];
    case "invalid_union":
      return [
        problem(
          "wrong-form",
          `fits none of the allowed forms, ${came(issue)}`,
          "See the field's description.",
        ),
      ];
    case "invalid_key":
    case "invalid_element":
      return issue.issues.flatMap((inner) => toProblems(file, inner, path));
    case "invalid_format":
    case "not_multiple_of":
    case "custom":
      return [
        problem(
          "wrong-value",
          `${issue.message}, ${came(issue)}`,
          "Write it in the expected form.",
        ),
      ];
    default:
      return issue satisfies never;
  }
};

const tooSmall = (issue: z.core.$ZodIssueTooSmall): string =>
  issue.message.startsWith("Too small")
    ? `expected at least ${String(issue.minimum)}, ${came(issue)}`
    : issue.message;

const came = (issue: Issue): string => {
  const value = issue.input;
  if (value === undefined) return "nothing came";
  if (value === null) return "it is empty";
  if (Array.isArray(value)) return `a list of ${value.length} came`;
  if (typeof value === "object") return "a group of fields came";
  return `${typeof value === "string" ? `"${clip(value)}"` : String(value)} came`;
};

const clip = (text: string): string => (text.length > 60 ? `${text.slice(0, 57)}...` : text);
