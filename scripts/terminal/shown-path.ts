import path from "node:path";

/** A path as a person wants to read it: relative when it lies inside the folder they are in, else whole. */
export const shownPath = (file: string): string => {
  const relative = path.relative(process.cwd(), file);
  return relative === ""
    ? "."
    : relative.startsWith("..") || path.isAbsolute(relative)
      ? file
      : relative;
};
