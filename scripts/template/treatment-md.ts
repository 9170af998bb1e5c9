import type { Text } from "../../src/film/text.ts";

/** `treatment.md` of a new film: room for the story in words. */
export const treatmentMd = (title: Text): string => `\
# ${title.zh} · ${title.en}

用自己的话写下这个故事：开头、转折、结尾，每一段要让人感到什么。
然后改 \`bible.yaml\`（人和物）和 \`storyboard.yaml\`（镜头），运行 \`npm run film -- check\` 看看有没有问题。

Write the story in your own words: how it begins, turns and ends, and what each part should make a viewer feel.
Then change \`bible.yaml\` (people, things, places) and \`storyboard.yaml\` (shots), and run
\`npm run film -- check\` to see whether anything is wrong.
`;
