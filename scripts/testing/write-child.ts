/** One run of `film write` in a process of its own, for tests that kill it: `write-child.ts <home>`; the service is in the environment. */
import process from "node:process";
import { hurried } from "../../tests/services/request-rig.ts";
import { projectAt } from "../store/project.ts";
import { writeFilm } from "../writing/write-film.ts";
import { quietShell } from "./rig.ts";
import { usualWriting } from "./writing-rig.ts";

const [home = ""] = process.argv.slice(2);
await writeFilm(
  quietShell(projectAt(home)),
  { ...usualWriting, stale: true, isAgreed: true },
  { env: process.env, pace: hurried, now: () => new Date() },
  async () => "nobody",
);
process.exit(0);
