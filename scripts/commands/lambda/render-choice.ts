import { mostFunctions } from "../../render/lambda/quota.ts";
import { longestLinkInHours } from "../../render/lambda/share-film.ts";
import { isFailure } from "../../store/open-film.ts";
import type { Failure } from "../../terminal/outcome.ts";
import { numberOption } from "../number-option.ts";

/** Options of `film lambda render` alone. */
export const lambdaRenderArguments = {
  budget: {
    type: "string",
    valueHint: "dollars",
    description: "What the renders may cost together; beyond it they are cancelled (default: 5).",
  },
  functions: {
    type: "string",
    valueHint: "number",
    description: "Functions that draw at once (default: what the quota leaves, at most 200).",
  },
  "frames-each": {
    type: "string",
    valueHint: "frames",
    description: "Frames a function draws (default: as even as the functions allow, 20 or more).",
  },
  link: {
    type: "string",
    valueHint: "hours",
    description: "Also put each film into the bucket and print a link that holds so long.",
  },
  "dry-run": {
    type: "boolean",
    description: "Say renders, pieces, price and uploads, and make nothing. Needs no credentials.",
  },
  force: { type: "boolean", description: "Render again even what is current." },
} as const;

/** These options, understood. Null where the machine decides; `linkHours` null for no link. */
export type LambdaChoice = {
  readonly kind: "chosen";
  /** Dollars that all renders of the command may cost together. */
  readonly budget: number;
  readonly functions: number | null;
  readonly framesEach: number | null;
  readonly linkHours: number | null;
};

/** Understands {@link lambdaRenderArguments}. */
export const choiceOf = (args: {
  readonly budget?: string | undefined;
  readonly functions?: string | undefined;
  readonly "frames-each"?: string | undefined;
  readonly link?: string | undefined;
}): LambdaChoice | Failure => {
  const whole = { least: 1, whole: true };
  const budget = numberOption("budget", args.budget, { least: 0, most: 100_000, whole: false });
  if (isFailure(budget)) return budget;
  const functions = numberOption("functions", args.functions, { ...whole, most: mostFunctions });
  if (isFailure(functions)) return functions;
  const framesEach = numberOption("frames-each", args["frames-each"], {
    ...whole,
    least: 5,
    most: 100_000,
  });
  if (isFailure(framesEach)) return framesEach;
  const linkHours = numberOption("link", args.link, { ...whole, most: longestLinkInHours });
  if (isFailure(linkHours)) return linkHours;
  return {
    kind: "chosen",
    budget: budget.value ?? 5,
    functions: functions.value,
    framesEach: framesEach.value,
    linkHours: linkHours.value,
  };
};
