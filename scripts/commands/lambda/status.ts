import { openCloud } from "../../render/lambda/cloud.ts";
import { jobsIn } from "../../render/lambda/job.ts";
import { lambdaReportsIn } from "../../render/lambda/report.ts";
import { standOfJob } from "../../render/lambda/follow-render.ts";
import { openFilm } from "../../store/open-film.ts";
import { filmCommand } from "../../terminal/film-command.ts";
import { table } from "../../terminal/table.ts";
import { filmArgument, slugOf } from "../film-argument.ts";
import { cloudArguments, cloudWish } from "./cloud-arguments.ts";

/** `film lambda status`: what runs, asked of AWS, and what was made, read from the reports. */
export const command = filmCommand({
  name: "lambda status",
  summary: "What is running on Lambda, and what was made there",
  args: { ...filmArgument, ...cloudArguments },
  run: async (args, shell) => {
    const open = await openFilm(shell.project, slugOf(args));
    if (open.kind === "failed") return open;
    const { out } = open.folder;
    const [jobs, reports] = await Promise.all([jobsIn(out), lambdaReportsIn(out)]);
    const running: { name: string; state: string; usd: number }[] = [];
    if (jobs.length > 0) {
      const wish = cloudWish(args);
      if (wish.kind === "failed") return wish;
      const cloud = await openCloud({ ...wish, region: args.region ?? jobs[0]?.region });
      if (cloud.kind === "failed") return cloud;
      for (const job of jobs) {
        const { state, usd } = await standOfJob(cloud, job);
        running.push({ name: job.name, state, usd });
      }
    }
    const made = reports.map(({ name, usd, wallSeconds, tries }) => ({
      name,
      state: `made in ${wallSeconds} s, ${tries.length === 1 ? "one try" : `${tries.length} tries`}`,
      usd,
    }));
    const rows = [...running, ...made].map(({ name, state, usd }) => [
      name,
      state,
      `$${usd.toFixed(4)}`,
    ]);
    const text =
      rows.length === 0
        ? "Nothing runs on Lambda, and nothing was made there."
        : table([["variant", "state", "cost"], ...rows], ["left", "left", "right"]);
    return { kind: "done", exit: 0, text, json: { ok: true, running, made } };
  },
});
