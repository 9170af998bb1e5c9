import { clause, fitClauses, joinClauses, sentence, type Clause } from "./clauses.ts";
import type { Prompt, PromptDraft } from "./prompt.ts";
import { promptTools } from "./tools.ts";

/**
 * Writes a draft out, within its tool's limit. The first wording leaves room for a change, so that a retake says the same
 * words and one thing more; only changes longer than that room push words out.
 */
export const writePrompt = (draft: PromptDraft): Prompt => {
  const { tool, language, joints } = draft;
  const flags = draft.flags.join(" ");
  const most = promptTools[tool].limit[language] - (flags === "" ? 0 : flags.length + 1);
  const first = fitClauses(draft.clauses, most - promptTools[tool].roomForChange, joints, language);
  const whole = fitClauses([...first.kept, ...changeClauses(draft)], most, joints, language);
  const words = joinClauses(whole.kept, joints);
  return {
    ...draft,
    text: [words, flags].filter(Boolean).join(" "),
    omitted: [...whole.omitted, ...first.omitted],
  };
};

/** Said last, and before anything else is left out. */
const changeClauses = ({ tool, language, changes }: PromptDraft): readonly Clause[] =>
  changes.flatMap((change) => {
    const words = language === "zh" ? `只改这一处：${change}` : `Change only this: ${change}`;
    const said = tool === "midjourney" ? change : sentence(language, words);
    return clause(language, "change", 1, said);
  });

/**
 * The same prompt with exactly one thing more that it asks for, such as `claw missing: four claws on each stone`: for the
 * retake of a result that was refused for this one reason. The first wording, references and settings stay as they were, so that the
 * retake differs in one thing. The same reason again changes nothing: a flaw that comes twice asks for other words in the
 * film's files.
 */
export const withChange = (prompt: Prompt, reason: string): Prompt => {
  const [said] = clause(prompt.language, "change", 1, reason);
  if (!said || prompt.changes.includes(said.text)) return prompt;
  return writePrompt({ ...prompt, changes: [...prompt.changes, said.text] });
};
