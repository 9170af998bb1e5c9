import type { Picture } from "./resolve-cut.ts";

/** The takes that a picture is drawn from, as paths inside the public folder; none for one that the stage draws by itself. */
export const filesOfPicture = (picture: Picture): readonly string[] => {
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
