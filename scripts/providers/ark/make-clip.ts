import type { ToolRequest } from "../../../src/takes/tool-request.ts";
import type { Model } from "../models/model.ts";
import type { MakeContext, MakeOutcome } from "../provider.ts";
import { checkRequest } from "../service/check-request.ts";
import { accessTo } from "../service/service-access.ts";
import { dayOf, type ServiceSettings } from "../service/service-settings.ts";
import { arkApi } from "./ark-api.ts";
import { jobData, type Work } from "./ark-work.ts";
import { begin, findAsked } from "./begin-job.ts";
import { fetchClip } from "./fetch-clip.ts";
import { follow, notMade } from "./follow-job.ts";

/** The job to follow: a saved one, one that was asked for and not heard of, or a new one. */
const jobOf = async (work: Work, model: Model): Promise<string | MakeOutcome> => {
  const saved = work.context.job;
  if (saved?.data["step"] === "begun") return saved.id;
  if (saved?.data["step"] === "asked") {
    work.context.onState("asking what became of an earlier request");
    const found = await findAsked(work);
    if (typeof found === "string") {
      await work.context.saveJob({ id: found, data: jobData("begun") });
      return found;
    }
    if (found !== null) return found;
  }
  return begin(work, model);
};

/** Asks Seedance for a clip between two keyframes: begins a job or takes up a saved one, follows it, fetches the result at once. */
export const makeClip = async (
  request: ToolRequest,
  context: MakeContext,
  settings: ServiceSettings,
): Promise<MakeOutcome> => {
  const access = accessTo("ark", settings.env);
  if (access.kind !== "open") return access;
  const suited = checkRequest("ark", request, dayOf(settings.now()));
  // A job that is begun is followed whatever was said of its model since.
  if (suited.kind !== "suited") return context.job ? { ...suited, isJobOver: false } : suited;
  const api = arkApi(access, context.signal, settings.pace.answerInMs);
  const work: Work = { request, context, settings, access, api };
  const job = await jobOf(work, suited.model);
  if (typeof job !== "string") return job;
  const task = await follow(work, job);
  if ("kind" in task) return task;
  return task.status === "succeeded" ? fetchClip(work, task, suited.model) : notMade(task);
};
