import { openCloud } from "../../render/lambda/cloud.ts";
import { cancelRender } from "../../render/lambda/follow-render.ts";
import { jobsIn, removeJob } from "../../render/lambda/job.ts";
import { openFilm } from "../../store/open-film.ts";
import { filmCommand } from "../../terminal/film-command.ts";
import { filmArgument, slugOf } from "../film-argument.ts";
import { cloudArguments, cloudWish } from "./cloud-arguments.ts";

/** `film lambda cancel`: stops every render of a film that a command started and nobody waits for. */
export const command = filmCommand({
  name: "lambda cancel",
  summary: "Stop a film's renders on Lambda",
  args: { ...filmArgument, ...cloudArguments },
  run: async (args, shell) => {
    const open = await openFilm(shell.project, slugOf(args));
    if (open.kind === "failed") return open;
    const { out } = open.folder;
    const jobs = await jobsIn(out);
    if (jobs.length === 0)
      return {
        kind: "done",
        exit: 0,
        text: "Nothing is running.",
        json: { ok: true, cancelled: [] },
      };
    const wish = cloudWish(args);
    if (wish.kind === "failed") return wish;
    const cloud = await openCloud({ ...wish, region: args.region ?? jobs[0]?.region });
    if (cloud.kind === "failed") return cloud;
    for (const job of jobs) {
      const failure = await cancelRender(cloud, job);
      if (failure) return failure;
      await removeJob(out, job.name);
    }
    const names = jobs.map(({ name }) => name);
    const text = `Cancelled: ${names.join(", ")}. Their functions end within seconds.`;
    return { kind: "done", exit: 0, text, json: { ok: true, cancelled: names } };
  },
});
