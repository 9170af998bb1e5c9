import { mostFunctions } from "../../render/lambda/quota.ts";
import { longestLinkInHours } from "../../render/lambda/share-film.ts";
import { failed, type Failure } from "../../terminal/outcome.ts";
import { numberOption } from "./cloud-arguments.ts";

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

const budgetOf = (text: string | undefined): number | Failure => {
  const number = Number(text ?? "5");
  return Number.isFinite(number) && number > 0
    ? number
    : failed(
        "usage",
        `--budget was given "${text ?? ""}"; expected dollars, such as 0.50.`,
        "Leave it out for 5 dollars.",
      );
};

const optional = (
  name: string,
  text: string | undefined,
  least: number,
  most: number,
): number | null | Failure =>
  text === undefined ? null : numberOption(name, text, [least, most, most]);

/** Understands {@link lambdaRenderArguments}. */
export const choiceOf = (args: {
  readonly budget?: string | undefined;
  readonly functions?: string | undefined;
  readonly "frames-each"?: string | undefined;
  readonly link?: string | undefined;
}): LambdaChoice | Failure => {
  const budget = budgetOf(args.budget);
  if (typeof budget !== "number") return budget;
  const functions = optional("functions", args.functions, 1, mostFunctions);
  if (typeof functions === "object" && functions) return functions;
  const framesEach = optional("frames-each", args["frames-each"], 5, 100_000);
  if (typeof framesEach === "object" && framesEach) return framesEach;
  const linkHours = optional("link", args.link, 1, longestLinkInHours);
  if (typeof linkHours === "object" && linkHours) return linkHours;
  return { kind: "chosen", budget, functions, framesEach, linkHours };
};
