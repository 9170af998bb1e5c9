import type { Text } from "../../src/film/text.ts";

/** `treatment.md` of a new film: room for the story in words. */
export const treatmentMd = (title: Text): string => `\
# ${title.zh} · ${title.en}

用自己的话写下这个故事：开头、转折、结尾，每一段要让人感到什么。
然后运行 \`npm run film -- write\`（要 OpenAI 的密钥），或自己改 \`bible.yaml\`（人和物）和 \`storyboard.yaml\`（镜头），运行 \`npm run film -- check\` 看看有没有问题。

Write the story in your own words: how it begins, turns and ends, and what each part should make a viewer feel.
Then run \`npm run film -- write\` (it needs a key of OpenAI), or change \`bible.yaml\` (people, things, places) and \`storyboard.yaml\` (shots)
yourself; \`npm run film -- check\` says whether anything is wrong.
`;
