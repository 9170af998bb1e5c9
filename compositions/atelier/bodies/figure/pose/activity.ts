import type { Subject } from "../../../../../src/film/storyboard.ts";

/** What a body does on the ground. */
export type Activity = "stands" | "walks" | "kneels";

const walks = /\b(?:walk|wade|stride|stroll|step)/i;
const walksInChinese = /[走涉]|脚步/;
const kneels = /\b(?:kneel|crouch|squat)/i;
const kneelsInChinese = /[跪蹲]/;

/** What the words of a subject's action say it does; whoever has none stands. */
export const activityOf = ({ action }: Pick<Subject, "action">): Activity => {
  const words = action ?? { zh: "", en: "" };
  if (kneels.test(words.en) || kneelsInChinese.test(words.zh)) return "kneels";
  return walks.test(words.en) || walksInChinese.test(words.zh) ? "walks" : "stands";
};
