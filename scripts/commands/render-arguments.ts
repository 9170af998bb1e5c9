import { availableParallelism } from "node:os";
import type { ArgsDef } from "citty";
import type { Film } from "../../src/film/film.ts";
import type { Format } from "../../src/film/film-file.ts";
import { wordsSchema, type Words } from "../../src/film/text.ts";
import { graphicsChoices } from "../render/graphics.ts";
import { drawingOf, drawings, type Drawing } from "../render/drawing.ts";
import { notesChoices, type Notes } from "../render/notes.ts";
import { qualities, type Quality } from "../render/quality.ts";
import { nearest } from "../terminal/nearest.ts";
import { failed, type Failure } from "../terminal/outcome.ts";
import { filmArgument, songArgument } from "./film-argument.ts";
import { variantArgumentsOfRender } from "./variant-arguments.ts";

/** Options of every command that renders. */
export const renderArguments = {
  ...filmArgument,
  ...songArgument,
  format: {
    type: "string" as const,
    valueHint: "id",
    description: "Which of the film's formats: 16x9, 9x16 ... (default: its first).",
  },
  words: {
    type: "enum" as const,
    options: [...wordsSchema.options],
    default: "zh-en",
    description: "Languages on the screen.",
  },
  notes: {
    type: "enum" as const,
    options: [...notesChoices],
    default: "none",
    description: "The director's notes over the panels: none, arrows, or full for an animatic.",
  },
  quality: {
    type: "enum" as const,
    options: ["draft", "standard", "final"],
    description:
      "A third, two thirds or all of the format's pixels: 360, 720 or 1080 lines (default: standard).",
  },
  out: {
    type: "string" as const,
    valueHint: "path",
    description: "A file ending in .mp4, or a folder (default: out/<film>).",
  },
  browser: {
    type: "string" as const,
    valueHint: "path",
    description:
      "Chromium or Chrome to render with (default: GEMINI_RING_BROWSER, else the first that works).",
  },
  concurrency: {
    type: "string" as const,
    valueHint: "number",
    description: "Pages that draw at once (default: one a core).",
  },
  gl: {
    type: "enum" as const,
    options: [...graphicsChoices],
    description:
      "How the browser draws: angle uses a graphics card (default: GEMINI_RING_GL, else auto).",
  },
  draw: {
    type: "enum" as const,
    options: [...drawings],
    default: "laid",
    description:
      "laid: lay clips under grade and captions, draw the rest. stage: draw every frame; slower.",
  },
  force: { type: "boolean" as const, description: "Render again even when the film is current." },
  variants: {
    type: "string" as const,
    valueHint: "pattern",
    description: 'The film\'s variants instead: all, a name, or a pattern such as "*.9x16.*".',
  },
  ...variantArgumentsOfRender,
  "dry-run": {
    type: "boolean" as const,
    description: "With --variants: say what would be rendered, and make nothing.",
  },
} satisfies ArgsDef;

/** The options that rendering takes as a person typed them. */
export type RenderOptions = {
  readonly format?: string | undefined;
  readonly words?: string | undefined;
  readonly notes?: string | undefined;
  readonly quality?: string | undefined;
  readonly out?: string | undefined;
  readonly browser?: string | undefined;
  readonly concurrency?: string | undefined;
  readonly draw?: string | undefined;
  readonly force?: boolean | undefined;
};

/** The same, understood. */
export type RenderChoice = {
  readonly kind: "chosen";
  readonly format: Format;
  readonly words: Words;
  readonly notes: Notes;
  readonly quality: Quality;
  readonly out: string | undefined;
  readonly browser: string | undefined;
  readonly concurrency: number | null;
  readonly draw: Drawing;
  readonly force: boolean;
};

const isQuality = (name: string): name is Quality => name in qualities;

/** Understands `--concurrency`. */
export const concurrencyOf = (text: string | undefined): number | null | Failure => {
  if (text === undefined) return availableParallelism();
  const number = Number(text);
  return Number.isInteger(number) && number >= 1 && number <= 64
    ? number
    : failed(
        "usage",
        `--concurrency was given "${text}"; expected a whole number from 1 to 64.`,
        "Leave it out for one page a core.",
      );
};

/** Understands the options of a rendering command for one film. */
export const renderChoice = (film: Film, options: RenderOptions): RenderChoice | Failure => {
  const { formats } = film.film;
  const ids = formats.map((candidate) => candidate.id);
  const format =
    options.format === undefined ? formats[0] : formats.find(({ id }) => id === options.format);
  if (!format) {
    return failed(
      "usage",
      `The film "${film.slug}" has no format "${options.format ?? ""}". It has: ${ids.join(", ")}.`,
      nearest(options.format ?? "", ids, (id) => `Did you mean ${id}?`) ??
        "Add it under formats in film.yaml.",
    );
  }
  const concurrency = concurrencyOf(options.concurrency);
  if (typeof concurrency === "object" && concurrency !== null) return concurrency;
  const quality = options.quality ?? "standard";
  return {
    kind: "chosen",
    format,
    words: wordsSchema.parse(options.words ?? "zh-en"),
    notes: notesChoices.find((notes) => notes === options.notes) ?? "none",
    quality: isQuality(quality) ? quality : "standard",
    out: options.out,
    browser: options.browser,
    concurrency,
    draw: drawingOf(options.draw),
    force: options.force ?? false,
  };
};
