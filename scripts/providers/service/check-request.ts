import type { ToolRequest } from "../../../src/takes/tool-request.ts";
import { findModel, modelsOf } from "../models/find-model.ts";
import type { Model } from "../models/model.ts";
import type { Caps, MakeOutcome } from "../provider.ts";
import { failedToMake } from "./outcomes.ts";

type Bad = Extract<MakeOutcome, { kind: "failed" | "refused" }>;

/** A model that can make what is asked for. */
export type Suited = { readonly kind: "suited"; readonly model: Model; readonly caps: Caps };

const notSupported = (message: string, hint: string): Bad =>
  failedToMake("not-supported", message, hint);

const count = (request: ToolRequest, isFrame: boolean): number =>
  request.ingredients.files.filter(
    ({ role }) => (role === "first-frame" || role === "last-frame") === isFrame,
  ).length;

const troubleWith = (request: ToolRequest, id: string, caps: Caps): Bad | null => {
  const { files, seconds } = request.ingredients;
  if (!caps.makes.includes(request.kind))
    return notSupported(`${id} makes no ${request.kind}s.`, "Choose a model that does.");
  const references = count(request, false);
  if (references > caps.references)
    return notSupported(
      `${id} takes ${caps.references} reference pictures beside the frames, ${references} were given.`,
      caps.references === 0
        ? "First and last frame carry what must stay the same: leave the references to the keyframes."
        : "Leave some out; the ring's go first.",
    );
  if (files.some(({ role }) => role === "last-frame") && !caps.lastFrame)
    return notSupported(
      `${id} does not keep to a last frame, and this shot has one.`,
      "Choose a model that does; a frame is never dropped in silence.",
    );
  const wanted = caps.seconds;
  if (wanted && (seconds === null || seconds < wanted.shortest || seconds > wanted.longest))
    return notSupported(
      `${id} makes clips of ${wanted.shortest} to ${wanted.longest} s, ${seconds ?? "no"} s were asked for.`,
      "Ask for a length in between: the cut takes what it needs.",
    );
  return null;
};

/** Whether a provider's model can make exactly what is asked for. Nothing is ever left out to make it fit. */
export const checkRequest = (
  provider: Model["provider"],
  request: ToolRequest,
  today: string,
): Suited | Bad => {
  const id = request.ingredients.model;
  const found = findModel(provider, id, today);
  if (found.kind === "ended")
    return notSupported(
      `${id} was shut down on ${found.on}.`,
      found.instead === null
        ? "Choose another model."
        : `Today its work is done by ${found.instead}.`,
    );
  if (found.kind === "unknown" || found.model.caps === null)
    return notSupported(
      `${provider} has no model ${id} for pictures.`,
      `There are: ${modelsOf(provider).join(", ")}.`,
    );
  const { model } = found;
  return (
    troubleWith(request, id, found.model.caps) ?? { kind: "suited", model, caps: found.model.caps }
  );
};
