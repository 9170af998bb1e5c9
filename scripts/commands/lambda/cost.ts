import { jobsIn } from "../../render/lambda/job.ts";
import { lambdaReportsIn } from "../../render/lambda/report.ts";
import { openFilm } from "../../store/open-film.ts";
import { filmCommand } from "../../terminal/film-command.ts";
import { table } from "../../terminal/table.ts";
import { filmArgument, slugOf } from "../film-argument.ts";

/** `film lambda cost`: what renders have cost, by the reports beside the films. Asks nobody. */
export const command = filmCommand({
  name: "lambda cost",
  summary: "What a film's renders on Lambda have cost, by their reports",
  args: filmArgument,
  run: async (args, shell) => {
    const open = await openFilm(shell.project, slugOf(args));
    if (open.kind === "failed") return open;
    const { out } = open.folder;
    const [reports, jobs] = await Promise.all([lambdaReportsIn(out), jobsIn(out)]);
    const usd = reports.reduce((sum, report) => sum + report.usd, 0);
    const rows = reports.map((report) => [
      report.name,
      `${report.width}x${report.height}`,
      String(report.frames),
      `${report.billedSeconds.toFixed(0)} s`,
      `$${report.usd.toFixed(4)}`,
    ]);
    const heading = ["variant", "size", "frames", "billed", "cost"];
    const text = [
      ...(rows.length > 0
        ? [table([heading, ...rows], ["left", "right", "right", "right", "right"]), ""]
        : []),
      `$${usd.toFixed(4)} for functions in ${rows.length} renders${jobs.length > 0 ? `; ${jobs.length} more are running` : ""}.`,
      "Storage and transfer come on top; the bill in the AWS console is what counts.",
    ].join("\n");
    const json = { ok: true, usd, renders: reports, running: jobs.length };
    return { kind: "done", exit: 0, text, json };
  },
});
