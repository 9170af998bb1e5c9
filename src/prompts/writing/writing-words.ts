import { listsOfStep } from "../../film/writing/step-schema.ts";
import { writtenLists, type FilmLists, type WrittenList } from "../../film/writing/item.ts";
import type { WritingStep } from "../../film/writing/written-file.ts";
import type { Text } from "../../film/text.ts";
import { shotsForSong, songWords, type SongOutline } from "./song-words.ts";

/** What a step is written from. */
export type WritingBrief = {
  readonly step: WritingStep;
  readonly title: Text;
  readonly logline: Text;
  readonly treatment: string;
  readonly song: SongOutline | null;
  /** About how many shots there shall be; null lets the song say. */
  readonly shots: number | null;
  /** The film as it stands. */
  readonly lists: FilmLists;
  /** Ids that a person deleted, or made or locked. */
  readonly deleted: Readonly<Record<WrittenList, readonly string[]>>;
  readonly own: Readonly<Record<WrittenList, readonly string[]>>;
};

const common = `You write films with a person who makes them alone: short films and music videos, made shot by shot with image and video models.
Everything a viewer or a crew reads is there twice, in Chinese (zh) and in English (en): both written anew in good plain words, not translated word for word, and saying the same.
Write what can be seen: surfaces, colours, light, things and what they do. No feelings that no camera sees, no words such as "cinematic", "stunning" or "masterpiece".
Ids are lower case letters, digits and dashes, start with a letter, and each is used once in its list. What stands already keeps its id.`;

const instructionsOf: Readonly<Record<WritingStep, string>> = {
  bible: `Write the film's bible: everything that must stay the same from shot to shot.
Characters, pieces (jewelry, part by part: metals, finishes, each stone with cut, colour, setting and size), props, places, and a palette.
Each entry has an UPPERCASE token, unique in the film, and features that never change: shape, material, colour, size against the body.
What may change is in its states, each with all its allowed values. Colours are #rrggbb. A place's five tones go together.
Only what the treatment needs. A piece is worn by a character of this bible, or by nobody (null).`,
  scenes: `Write the film's scenes in the order of the story: each is one place and mood, with a short name and its intent: what a viewer shall feel and why.
Follow the song's sections where there is a song: a scene begins where a section begins, and the strongest scene is in the section of most energy.`,
  shots: `Write the film's storyboard: keyframes are pictures, a shot goes from its first keyframe to its last one. Shots stand in the order of the story.
- Shots that join share the keyframe between them; other shots have keyframes of their own. Every keyframe is used. Within a shot, first and last show the same place and time, and sizes no more than two steps apart (ECU, CU, MCU, MS, MLS, LS, ELS).
- Subjects stand from back to front; at is the centre in the 16:9 frame (0,0 top left, 1,1 bottom right), height in frame heights. A subject's state uses only states and values of its bible entry; name each state that matters.
- State changes only inside a shot, where it is seen: the next shot goes on with it.
- The camera stays on one side of a scene's axis. Neighbouring shots of one subject differ by two sizes or by 30 degrees. Who walks to the right goes on walking to the right.
- The move says what the camera does between the two keyframes, and the two must show it.
- The action says what moves. A caption is short, 4 to 40 letters, only where words are needed; null elsewhere. One of the last shots has the title "credits", an early or late one the title "film".
- music: shortest and longest in seconds around what the shot needs, so that all shots together can be as long as the song. hero "loudest" for the one strongest picture, "downbeat" for those that land on one, "none" for the rest. Leave locked null.
- transition: a cut of 0 frames unless two pictures truly flow into each other; then its carrier survives both.`,
};

const block = (heading: string, text: string): readonly string[] =>
  text.trim() === "" ? [] : [`## ${heading}\n\n${text.trim()}`];

const standing = ({ lists }: WritingBrief, wanted: readonly WrittenList[]): string =>
  wanted
    .filter((list) => lists[list].length > 0)
    .map((list) => `${list}: ${JSON.stringify(lists[list])}`)
    .join("\n\n");

const named = (
  ids: Readonly<Record<WrittenList, readonly string[]>>,
  lists: readonly WrittenList[],
): string =>
  lists
    .flatMap((list) => (ids[list].length > 0 ? [`${list}: ${ids[list].join(", ")}`] : []))
    .join("\n");

const contextOf: Readonly<Record<WritingStep, readonly WrittenList[]>> = {
  bible: [],
  scenes: writtenLists["bible.yaml"],
  shots: [...writtenLists["bible.yaml"], "scenes"],
};

const howMany = ({ step, shots, song }: WritingBrief): string => {
  const count = shots ?? (song ? shotsForSong(song) : null);
  if (count === null)
    return step === "shots" ? "As many as the story needs, about 2.5 s each." : "";
  return `The film has about ${count} shots.`;
};

/** What a model is told to write one step of a film: who it is and what holds always, and the film. Pure. */
export const writingWords = (
  brief: WritingBrief,
): { readonly instructions: string; readonly input: string } => {
  const { step, title, logline, treatment, song, deleted, own } = brief;
  const mine = listsOfStep[step];
  return {
    instructions: `${common}\n\n${instructionsOf[step]}`,
    input: [
      `# ${title.zh} · ${title.en}\n\n${logline.zh}\n${logline.en}`,
      ...block("Treatment", treatment),
      ...block("Song", song ? songWords(song) : ""),
      ...block("Length", howMany(brief)),
      ...block("What the film has", standing(brief, contextOf[step])),
      ...block("What stands of what you write now; keep its ids", standing(brief, mine)),
      ...block("The author's own; it stays as it is, fit the rest to it", named(own, mine)),
      ...block("Deleted by the author; do not bring it back", named(deleted, mine)),
    ].join("\n\n"),
  };
};
