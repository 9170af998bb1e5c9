/** What a file handed to a tool is for. */
export type ToolFileRole =
  | "piece"
  | "character"
  | "prop"
  | "place"
  | "layout"
  | "style"
  | "first-frame"
  | "last-frame";

/** A picture handed to a tool: where it lies, what it is for, and its content's name. */
export type ToolFile = {
  /** Path inside `public/`. */
  readonly file: string;
  readonly role: ToolFileRole;
  /** Of its bytes, in hex. */
  readonly sha256: string;
  /** What it shows, for the person or the prompt that names it. */
  readonly label: string;
};

/**
 * What is asked of a tool outside the atelier: a picture (a keyframe of the storyboard, a reference sheet of a bible entry) or
 * a clip (a shot). `ingredients` is everything that can change the result: its fingerprint is the request's name.
 */
export type ToolRequest = {
  readonly kind: "keyframe" | "sheet" | "clip";
  /** Of the keyframe, the bible entry or the shot. */
  readonly id: string;
  /** SHA-256 of kind, id and ingredients as canonical JSON, hex: two shots that ask for the same thing are two requests. */
  readonly fingerprint: string;
  readonly ingredients: {
    readonly maker: string;
    readonly model: string;
    /** Raised by hand when the adapter asks for the same thing differently. */
    readonly version: string;
    readonly prompt: string;
    readonly files: readonly ToolFile[];
    readonly width: number;
    readonly height: number;
    /** Clips only: whole seconds asked for, handles included; null for a picture. */
    readonly seconds: number | null;
    /** Null where the tool takes none. */
    readonly seed: number | null;
    /** The tool's other settings, by its own names. */
    readonly settings: Readonly<Record<string, string | number | boolean>>;
    /** 1 for the first, one more for each candidate and retake. */
    readonly take: number;
  };
};
