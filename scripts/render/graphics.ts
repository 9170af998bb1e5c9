import process from "node:process";
import { failed, type Failure } from "../terminal/outcome.ts";
import { setEnv } from "./set-env.ts";

/** Ways in which Chromium can draw WebGL. `auto` is its own: what works everywhere, and quickest without a graphics card. */
export const graphicsChoices = [
  "auto",
  "angle",
  "angle-egl",
  "egl",
  "vulkan",
  "swangle",
  "swiftshader",
] as const;

/** See {@link graphicsChoices}. */
export type Graphics = (typeof graphicsChoices)[number];

const variable = "GEMINI_RING_GL";

/** Lets every browser that this process opens from now on draw as `--gl` says; without it `GEMINI_RING_GL` holds. */
export const chooseGraphics = (choice: string | undefined): void => {
  if (choice !== undefined) setEnv({ [variable]: choice });
};

/** How browsers are to draw: Remotion's `gl`, null for Chromium's own way. */
export const chosenGraphics = ():
  | { readonly kind: "chosen"; readonly gl: Exclude<Graphics, "auto"> | null }
  | Failure => {
  const wish = process.env[variable] ?? "auto";
  const choice = graphicsChoices.find((candidate) => candidate === wish);
  if (choice === undefined) {
    return failed(
      "usage",
      `${variable} is "${wish}"; expected one of ${graphicsChoices.join(", ")}.`,
      `Unset it, or set it to "angle" on a machine with a graphics card.`,
    );
  }
  return { kind: "chosen", gl: choice === "auto" ? null : choice };
};
