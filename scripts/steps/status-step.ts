import { stat } from "node:fs/promises";
import path from "node:path";
import { cutFileSchema, type CutFile } from "../../src/cut/cut.ts";
import type { Film } from "../../src/film/film.ts";
import type { Format, Song } from "../../src/film/film-file.ts";
import type { Asking } from "../../src/prompts/ask-tool.ts";
import {
  clipRequests,
  keyframeRequest,
  usedKeyframes,
  type PictureSize,
} from "../../src/takes/atelier-request.ts";
import { clipCacheFile } from "../../src/takes/clip-cache-file.ts";
import {
  clipCacheSchema,
  takeInUse,
  type ClipTake,
  type Lock,
  type PictureTake,
} from "../../src/takes/lock.ts";
import { whyStale } from "../../src/takes/why-stale.ts";
import { fineness } from "../providers/atelier/fineness.ts";
import { renderSize, type Quality } from "../render/quality.ts";
import type { FilmFolder } from "../store/film-folder.ts";
import { readJobFiles, type Job } from "../store/job-file.ts";
import { readJsonFile } from "../store/json-file.ts";
import type { Project } from "../store/project.ts";
import { readSpare } from "../store/read-spare.ts";
import { readTakes } from "../store/read-takes.ts";
import { readRequest } from "../store/request-store.ts";
import { sha256OfData } from "../store/sha256.ts";
import type { Failure } from "../terminal/outcome.ts";
import { pictureHashes, stateOfToolTake } from "./desk-state.ts";

/** How one keyframe or shot stands. */
export type StatusRow = {
  readonly kind: "keyframe" | "clip";
  readonly id: string;
  /** Who made what stands in the film; null while nothing does. */
  readonly maker: string | null;
  readonly take: number | null;
  /** `spare`: not current, and no cut of the film shows it; nothing has to be made. */
  readonly state: "current" | "stale" | "missing" | "spare";
  /** Of `stale`: because of what. */
  readonly because: readonly string[];
  /** What is under way or was refused, at whom: `ark: waiting`. */
  readonly jobs: readonly string[];
};

/** What a film's pictures are looked at for. */
export type StatusWish = {
  readonly film: Film;
  readonly folder: FilmFolder;
  readonly song: Song;
  readonly format: Format;
  readonly quality: Quality;
};

/** All rows, keyframes first, in story order; alternates' clips last. `cut` is null while the film is not cut: then nothing is said of clips. */
export type Status = {
  readonly kind: "looked";
  readonly rows: readonly StatusRow[];
  readonly cut: CutFile | null;
};

type Looked = Pick<StatusRow, "state" | "because">;
const current: Looked = { state: "current", because: [] };
const missing: Looked = { state: "missing", because: [] };

/** Everything that a row is worked out from. */
type Desk = StatusWish & {
  readonly project: Project;
  readonly lock: Lock;
  readonly jobs: readonly Job[];
  readonly asking: Asking;
};

/** Looks at a film's takes and says which are current, stale (and because of what) or missing. Writes nothing. */
export const statusStep = async (project: Project, wish: StatusWish): Promise<Status | Failure> => {
  const { film, folder, song } = wish;
  const lock = await readTakes(folder.lock);
  if ("kind" in lock) return lock;
  const jobs = await readJobFiles(project, film.slug);
  if ("kind" in jobs) return jobs;
  const read = await readJsonFile(folder.cut(song.id), cutFileSchema);
  const cut = read.kind === "read" ? read.value : null;
  const hashes = await pictureHashes(project, film, lock);
  const asking = { film, cut: cut ?? noCut(film, song), lock, by: anyModel, hashes };
  const desk: Desk = { ...wish, project, lock, jobs, asking };
  const spare = await readSpare(folder, film, null);
  const keyframes = await Promise.all(
    usedKeyframes(film).map(async (id) => {
      const row = await rowOf(desk, "keyframe", id, (take) => keyframeState(desk, id, take));
      return spare.keyframes.has(id) ? asSpare(row) : row;
    }),
  );
  const clips = cut
    ? [...(await clipRows(desk, cut)), ...(await spareRows(desk, spare.shots))]
    : [];
  return { kind: "looked", rows: [...keyframes, ...clips], cut };
};

const asSpare = (row: StatusRow): StatusRow =>
  row.state === "current" ? row : { ...row, state: "spare" };

/** Without a cut nobody knows how long such a clip should be: one that there is may serve as it is. */
const spareRows = (desk: Desk, spare: ReadonlySet<string>): Promise<readonly StatusRow[]> =>
  Promise.all(
    [...spare].map(async (id) => asSpare(await rowOf(desk, "clip", id, async () => missing))),
  );

/** Keyframes are asked for alike however the film is cut. */
const noCut = (film: Film, song: Song): Asking["cut"] => ({
  schema: "cut/1",
  song: song.id,
  fps: film.film.fps,
  durationInFrames: 1,
  shots: [],
  lyrics: [],
});

/** Takes are compared with what their own model would be asked for; what it can do does not matter for that. */
const anyModel: Asking["by"] = {
  maker: "",
  model: "",
  lastFrame: true,
  references: 16,
  seconds: { shortest: 1, longest: 600 },
};

const isThere = ({ public: folder }: Project, file: string): Promise<boolean> =>
  stat(path.join(folder, file)).then(
    (found) => found.isFile() && found.size > 0,
    () => false,
  );

const rowOf = async (
  { lock, jobs, project }: Desk,
  kind: StatusRow["kind"],
  id: string,
  look: (take: PictureTake) => Promise<Looked>,
  made: ClipTake | null = null,
): Promise<StatusRow> => {
  const list = kind === "clip" ? lock.clips : lock.keyframes;
  const take: PictureTake | null = takeInUse<PictureTake>(list[id]) ?? made;
  const looked = take && (await isThere(project, take.file)) ? await look(take) : missing;
  const mine = jobs.filter(({ request }) => request.kind === kind && request.id === id);
  return {
    kind,
    id,
    maker: take?.maker ?? null,
    take: take?.take ?? null,
    ...looked,
    jobs: mine.map(
      ({ request, said }) => `${request.ingredients.maker}: ${said ? wordOf(said) : "under way"}`,
    ),
  };
};

const wordOf = ({ kind, reason }: NonNullable<Job["said"]>): string =>
  kind === "timed-out" ? "unknown" : kind === "waiting" ? "waiting" : `${kind} (${reason})`;

const keyframeState = async (desk: Desk, id: string, take: PictureTake): Promise<Looked> => {
  if (take.maker !== "atelier") return toolState(desk, "keyframe", id, take);
  const [main] = desk.film.film.formats;
  const { width, height } = renderSize(main ?? desk.format, "standard");
  const size: PictureSize = { format: (main ?? desk.format).id, width, height };
  const { oversampling } = fineness.still;
  const request = keyframeRequest(desk.film, id, size, oversampling, take.take);
  return request ? atelierState(desk.project, take, request.ingredients) : missing;
};

const atelierState = async (
  project: Project,
  take: PictureTake,
  ingredients: unknown,
): Promise<Looked> => {
  if (sha256OfData(ingredients) === take.fingerprint) return current;
  const stored = await readRequest(project, take.fingerprint);
  const because = stored
    ? whyStale(
        { ingredients: stored.ingredients, about: null },
        // As JSON keeps it: what is undefined is not there.
        { ingredients: JSON.parse(JSON.stringify(ingredients)), about: null },
      )
    : ["what it was drawn from is not on record"];
  return { state: "stale", because };
};

const toolState = async (
  { project, asking }: Desk,
  kind: StatusRow["kind"],
  id: string,
  take: PictureTake,
): Promise<Looked> => {
  const stored = await readRequest(project, take.fingerprint);
  // What a person brought stands until that person says otherwise.
  if (take.source === "manual" && !stored) return current;
  const state = stateOfToolTake(asking, kind, id, take, stored);
  return state.kind === "current" ? current : { state: "stale", because: state.because };
};

const clipRows = async (desk: Desk, cut: CutFile): Promise<readonly StatusRow[]> => {
  const { film, song, format, quality, lock, project } = desk;
  const { width, height } = renderSize(format, quality);
  const requests = clipRequests(film, cut, {
    size: { format: format.id, width, height },
    oversampling: fineness.clip.oversampling,
    takeOf: (shot) => lock.retakes[shot] ?? 1,
  });
  const listFile = path.join(project.public, clipCacheFile(film.slug, song.id, format.id));
  const list = await readJsonFile(listFile, clipCacheSchema);
  const clips = list.kind === "read" ? list.value.clips : {};
  return Promise.all(
    cut.shots.map(({ shot: id }) => {
      const look = (take: PictureTake): Promise<Looked> => {
        const request = requests.find((one) => one.id === id);
        if (take.maker !== "atelier") return toolState(desk, "clip", id, take);
        return request
          ? atelierState(project, take, request.ingredients)
          : Promise.resolve(missing);
      };
      return rowOf(desk, "clip", id, look, clips[id] ?? null);
    }),
  );
};
