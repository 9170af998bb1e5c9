/** A command line of the studio for one film, its folder name quoted where a shell needs it. */
export const filmCommand = (command: "check" | "cut" | "score", slug: string): string =>
  `npm run film -- ${command} ${/^[a-zA-Z0-9\u4e00-\u9fff_.-]+$/.test(slug) ? slug : `"${slug}"`}`;
