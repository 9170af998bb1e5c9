import type { Language } from "../film/text.ts";
import type { Clause, Joints } from "./clauses.ts";
import type { PromptTool } from "./tools.ts";

/** What a picture that goes with a prompt is for. `layout` is a drawing of the same keyframe: its places, not its style. */
export type ReferenceRole =
  | "piece"
  | "character"
  | "prop"
  | "place"
  | "layout"
  | "first-frame"
  | "last-frame"
  | "omni"
  | "style";

/** A picture handed to the tool beside the words, in the order in which the tool is to get them. */
export type PromptReference = {
  /** Path inside `public/`; null while nobody has made the picture, or where it is known by its link alone. */
  readonly file: string | null;
  readonly role: ReferenceRole;
  /** What it shows and where the tool takes it, for the person who hands it over. */
  readonly label: string;
};

/** What a tool is asked to make: a picture of a keyframe or a bible entry, or a clip of a shot. */
export type PromptSubject = { readonly kind: "keyframe" | "shot" | "entry"; readonly id: string };

/** A prompt before it is written out: everything in it, in order, whatever its length. */
export type PromptDraft = {
  readonly tool: PromptTool;
  readonly language: Language;
  readonly of: PromptSubject;
  readonly clauses: readonly Clause[];
  readonly joints: Joints;
  /** Parameters that the tool reads from the end of the text (`--ar 16:9`); never shortened. */
  readonly flags: readonly string[];
  readonly references: readonly PromptReference[];
  /** What is set in the tool or in its request, by the tool's own names. */
  readonly settings: Readonly<Record<string, string | number | boolean>>;
  /** What must not be seen. A tool that paints what it is told not to is not told: then it stands here alone. */
  readonly avoid: readonly string[];
  /** What a person ticks before the result becomes a take. */
  readonly acceptance: readonly string[];
  /** What is asked for beyond the first wording, one thing a retake, oldest first. */
  readonly changes: readonly string[];
};

/** A prompt in one tool's own language, ready to paste. */
export type Prompt = PromptDraft & {
  readonly text: string;
  /** What did not fit into the tool's limit, whole; the last to go stands first. Never hidden. */
  readonly omitted: readonly string[];
};
