/** One run of the desk in a process of its own, for tests that kill it: `desk-child.ts <home> <slug> <url> <model> [pay-again]`. */
import process from "node:process";
import { deskStep } from "../steps/desk-step.ts";
import { projectAt } from "../store/project.ts";
import { countingProvider } from "./counting-service.ts";
import { quietShell } from "./rig.ts";
import { openSmallFilm } from "./small-film.ts";

const [home = "", slug = "", url = "", model = "", again = ""] = process.argv.slice(2);
const project = projectAt(home);
const step = await deskStep(
  quietShell(project),
  {
    ...(await openSmallFilm({ project }, slug)),
    provider: countingProvider(url),
    models: [{ kind: "keyframe", model }],
    ids: null,
    stale: false,
    retake: false,
    candidates: 2,
    payAgain: again !== "",
    money: {
      caps: { run: null, film: null, day: null },
      askAboveInUsd: null,
      priceInUsd: null,
      isAgreed: true,
    },
    isDryRun: false,
    concurrency: null,
  },
  async () => "nobody",
);
process.stdout.write(JSON.stringify(step), () => process.exit(0));
