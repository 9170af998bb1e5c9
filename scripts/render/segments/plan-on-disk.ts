import path from "node:path";
import { planSegments } from "../../../src/deliver/plan-segments.ts";
import type { StagedFilm, View } from "../../../src/deliver/staged-film.ts";
import { filesOfPicture } from "../../../src/takes/files-of-picture.ts";
import type { FrameRange } from "../../../src/time/range.ts";
import type { Project } from "../../store/project.ts";
import { sha256OfData, sha256OfFile } from "../../store/sha256.ts";
import { codeHash, layingHash, sharedPublicHash } from "../code-hash.ts";
import type { Drawing } from "../drawing.ts";
import { encoding } from "../encoding.ts";
import type { RenderSize } from "../quality.ts";

/** Raised by hand when this program draws or encodes other segments from the same content and code. */
const rendererVersion = "2";

/** A segment by its name: equal fingerprints mean equal pixels. */
export type PlannedSegment = { readonly range: FrameRange; readonly fingerprint: string };

/** Takes in `takes/` are named by their content, drafts and cached clips by what they were asked for. */
const isNamedByContent = (file: string): boolean => file.startsWith("takes/");

/** What all segments of a run have in common: the code that draws, and what files hold whose names do not say it. */
export type Ground = {
  readonly code: Promise<readonly [code: string, shared: string, laying: string]>;
  /** SHA-256 of a file in the public folder, asked once; null when it is gone. */
  readonly contentOf: (file: string) => Promise<string | null>;
};

/** Looks at a project once, for all films that are planned in one run. */
export const groundOf = (project: Project): Ground => {
  const contents = new Map<string, Promise<string | null>>();
  const hash = (file: string) => sha256OfFile(path.join(project.public, file)).catch(() => null);
  return {
    code: Promise.all([codeHash(project), sharedPublicHash(project), layingHash(project)]),
    contentOf: (file) => {
      const known = contents.get(file) ?? hash(file);
      contents.set(file, known);
      return known;
    },
  };
};

const contentOfFiles = async (
  ground: Ground,
  staged: StagedFilm,
): Promise<readonly (readonly [file: string, content: string | null])[]> => {
  const files = staged.shots.flatMap(({ picture }) => filesOfPicture(picture));
  const unnamed = [...new Set(files)].filter((file) => !isNamedByContent(file));
  return Promise.all(unnamed.map(async (file) => [file, await ground.contentOf(file)] as const));
};

/** The segments of a staged film by their fingerprints: all that can change their pixels, and nothing else. */
export const planOnDisk = async (
  ground: Ground,
  staged: StagedFilm,
  view: View,
  size: RenderSize,
  draw: Drawing,
): Promise<readonly PlannedSegment[]> => {
  const [code, shared, laying] = await ground.code;
  const contents = await contentOfFiles(ground, staged);
  // Everything that is the same for all of them, hashed once.
  const common = sha256OfData({ rendererVersion, code, shared, laying, size, encoding, draw });
  return planSegments(staged, view).map(({ range, content }) => {
    const text = JSON.stringify(content);
    const files = contents.filter(([file]) => text.includes(JSON.stringify(file)));
    return { range, fingerprint: sha256OfData({ common, content, files }) };
  });
};
