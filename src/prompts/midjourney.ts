import { mainSubject } from "../continuity/main-subject.ts";
import type { Film } from "../film/film.ts";
import type { Keyframe } from "../film/storyboard.ts";
import { pictureChecks } from "./acceptance.ts";
import { avoidOf } from "./avoid.ts";
import { entriesSeen, type Seen } from "./entries-seen.ts";
import { midjourneyClauses } from "./midjourney-words.ts";
import type { Prompt, PromptReference } from "./prompt.ts";
import { writePrompt } from "./write-prompt.ts";

/** Where Midjourney finds pictures that were uploaded to it: a link for `--oref`, a link or a style's number for `--sref`. */
export type MidjourneyLinks = { readonly oref: string | null; readonly sref: string | null };

/** How strongly the omni-reference holds: jewelry more than a person; from 400 on pictures fall apart. */
const omniWeights = { pieces: 200, characters: 100, props: 100 } as const;

/** Version 7: the last one known to take `--oref`. */
const version = "7";

/**
 * A keyframe for Midjourney, in English. It takes one omni-reference: the ring or the heroine, whichever the picture is about;
 * the other one, and all that has no flag, is said in words, without names.
 *
 * Flags of pictures stand in the text only with their link, for a flag without a picture is an error to Midjourney; without
 * links the pictures are dropped into its slots by hand.
 */
export const midjourneyPrompt = (
  film: Film,
  keyframe: Keyframe,
  links: MidjourneyLinks,
): Prompt => {
  const seen = entriesSeen(film, keyframe);
  const about = mainSubject(film.bible, keyframe)?.entry;
  const main = seen.find(({ entry }) => entry.id === about) ?? null;
  const others = seen.filter((one) => one !== main);
  const weight = main ? omniWeights[main.list] : 100;
  const omni = omniReference(film, main, links, weight);
  const style = styleReference(film, keyframe, links);
  const avoid = avoidOf(film, [keyframe], "en");
  const hasHands = seen.some(({ list }) => list === "characters");
  return writePrompt({
    tool: "midjourney",
    language: "en",
    of: { kind: "keyframe", id: keyframe.id },
    clauses: midjourneyClauses(film, keyframe, main, others),
    joints: { within: ", ", between: ", " },
    flags: [
      "--ar 16:9",
      `--v ${version}`,
      "--raw",
      "--s 100",
      `--seed ${keyframe.seed}`,
      ...(links.oref === null ? [] : [`--oref ${links.oref} --ow ${weight}`]),
      ...(links.sref === null ? [] : [`--sref ${links.sref} --sw 100`]),
      `--no text, watermark, logo${hasHands ? ", extra fingers" : ""}`,
    ],
    references: [...omni, ...style],
    settings: { version, ...(omni.length > 0 ? { omniWeight: weight } : {}) },
    avoid,
    acceptance: pictureChecks(film, keyframe, "en"),
    changes: [],
  });
};

const omniReference = (
  film: Film,
  main: Seen | null,
  links: MidjourneyLinks,
  weight: number,
): readonly PromptReference[] => {
  const macros = main?.list === "pieces" ? main.entry.macroReferences : [];
  const picture = [...macros, ...(main?.entry.references ?? [])][0];
  if (!picture && links.oref === null) return [];
  const what = [main?.entry.token, picture?.view.en].filter(Boolean).join(", ");
  return [
    {
      file: picture ? `films/${film.slug}/${picture.file}` : null,
      role: "omni",
      label: [`Omni Reference, weight ${weight}`, what].filter(Boolean).join(": "),
    },
  ];
};

const styleReference = (
  { slug, bible }: Film,
  keyframe: Keyframe,
  links: MidjourneyLinks,
): readonly PromptReference[] => {
  const place = bible.places.find(({ id }) => id === keyframe.place);
  const picture = place?.references[0];
  if (!picture && links.sref === null) return [];
  const what = picture ? `: ${place?.token ?? ""}, ${picture.view.en}` : "";
  return [
    {
      file: picture ? `films/${slug}/${picture.file}` : null,
      role: "style",
      label: `Style Reference, weight 100${what}`,
    },
  ];
};
