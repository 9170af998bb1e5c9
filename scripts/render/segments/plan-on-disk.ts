import path from "node:path";
import { planSegments } from "../../../src/deliver/plan-segments.ts";
import type { StagedFilm, View } from "../../../src/deliver/staged-film.ts";
import type { Picture } from "../../../src/takes/resolve-cut.ts";
import type { FrameRange } from "../../../src/time/range.ts";
import type { Project } from "../../store/project.ts";
import { sha256OfData, sha256OfFile } from "../../store/sha256.ts";
import { codeHash, sharedPublicHash } from "../code-hash.ts";
import { encoding } from "../encoding.ts";
import type { RenderSize } from "../quality.ts";

/** Raised by hand when this program draws or encodes other segments from the same content and code. */
const rendererVersion = "1";

/** A segment by its name: equal fingerprints mean equal pixels. */
export type PlannedSegment = { readonly range: FrameRange; readonly fingerprint: string };

/** Takes in `takes/` are named by their content, drafts and cached clips by what they were asked for. */
const isNamedByContent = (file: string): boolean => file.startsWith("takes/");

const filesOf = (picture: Picture): string[] => {
  switch (picture.kind) {
    case "clip":
      return [picture.clip.file];
    case "keyframes":
      return [picture.first.file, ...(picture.last ? [picture.last.file] : [])];
    case "sketch":
    case "slate":
      return [];
    default:
      return picture satisfies never;
  }
};

/** What the files that a film is made of hold, where their names do not say. A file that is gone has no hash. */
const contentOfFiles = async (
  project: Project,
  staged: StagedFilm,
): Promise<ReadonlyMap<string, string | null>> => {
  const files = staged.shots.flatMap(({ picture }) => filesOf(picture));
  const unnamed = [...new Set(files)].filter((file) => !isNamedByContent(file));
  return new Map(
    await Promise.all(
      unnamed.map(
        async (file) =>
          [file, await sha256OfFile(path.join(project.public, file)).catch(() => null)] as const,
      ),
    ),
  );
};

/** The segments of a staged film by their fingerprints: all that can change their pixels, and nothing else. */
export const planOnDisk = async (
  project: Project,
  staged: StagedFilm,
  view: View,
  size: RenderSize,
): Promise<readonly PlannedSegment[]> => {
  const [code, shared, contents] = await Promise.all([
    codeHash(project),
    sharedPublicHash(project),
    contentOfFiles(project, staged),
  ]);
  // Everything that is the same for all of them, hashed once.
  const common = sha256OfData({ rendererVersion, code, shared, size, encoding });
  return planSegments(staged, view).map(({ range, content }) => {
    const text = JSON.stringify(content);
    const files = [...contents].filter(([file]) => text.includes(JSON.stringify(file)));
    return { range, fingerprint: sha256OfData({ common, content, files }) };
  });
};
