import { keyframeId, places, panels, type Panel } from "./panels.ts";

/** What a new storyboard must fit: how many shots, and a shot's shortest and longest length in seconds. */
export type StoryboardTemplate = {
  readonly shots: number;
  readonly shortest: number;
  readonly longest: number;
};

/** Shots in one place before the story moves on. */
const shotsInScene = 6;

/** How shots move, in turn: where the picture starts and ends, as panels of their place. */
const moves = [
  {
    first: 0,
    last: 1,
    move: "push-in",
    action: { zh: "慢慢推近，人走进画面。", en: "Slowly in, the hero walks into the picture." },
  },
  {
    first: 2,
    last: null,
    move: "static",
    action: { zh: "她停下来，看着前方。", en: "She stops and looks ahead." },
  },
  {
    first: 3,
    last: null,
    move: "follow",
    action: { zh: "镜头跟着她走。", en: "The camera goes with her." },
  },
  {
    first: 4,
    last: null,
    move: "static",
    action: { zh: "小灯亮了一下。", en: "The small lamp glows up." },
  },
  {
    first: 5,
    last: null,
    move: "push-in",
    action: { zh: "她的脸，光在上面动。", en: "Her face, light moving over it." },
  },
  {
    first: 1,
    last: 0,
    move: "pull-out",
    action: { zh: "拉开，她在这里很小。", en: "Away from her: she is small in this place." },
  },
] as const;

const keyframe = (place: (typeof places)[number], panel: Panel, seed: number): string => `\
  - id: ${keyframeId(place.id, panel)}
    place: ${place.id}
    time: ${place.time}
    camera: { size: ${panel.size}, angle: ${panel.angle}, lensInMm: ${panel.lens}, azimuthInDegrees: ${panel.azimuth} }
    focus: { x: ${panel.at.x}, y: ${panel.at.y} }
    subjects:
      - entry: ${panel.subject}
        part: ${panel.part}
        at: { x: ${panel.at.x}, y: ${panel.at.y} }
        height: ${panel.height}
        facing: ${panel.facing}
    broken: ${place.broken}
    tender: ${place.tender}
    seed: ${seed}
`;

const sceneCount = (shots: number): number => Math.max(1, Math.ceil(shots / shotsInScene));

const placeOf = (scene: number) => places[scene % places.length] ?? places[0];

const scene = (index: number): string => {
  const place = placeOf(index);
  return `  - { id: scene-${index + 1}, name: { zh: 第${index + 1}场 ${place.name.zh}, en: "Scene ${index + 1}: ${place.name.en}" }, intent: { zh: 这一场要让人感到什么？, en: What should be felt here? } }`;
};

const shot = (index: number, { shots, shortest, longest }: StoryboardTemplate): string => {
  const sceneIndex = Math.floor(index / shotsInScene);
  const place = placeOf(sceneIndex);
  const turn = moves[index % moves.length] ?? moves[0];
  const panel = (at: number) => keyframeId(place.id, panels[at] ?? panels[0]);
  const isLast = index === shots - 1;
  const endsScene = !isLast && index % shotsInScene === shotsInScene - 1;
  const title = index === 0 ? "film" : isLast ? "credits" : "none";
  return [
    `  - id: shot-${index + 1}`,
    `    scene: scene-${sceneIndex + 1}`,
    `    first: ${panel(turn.first)}`,
    ...(turn.last === null ? [] : [`    last: ${panel(turn.last)}`]),
    `    move: ${turn.move}`,
    `    action: { zh: ${JSON.stringify(turn.action.zh)}, en: ${JSON.stringify(turn.action.en)} }`,
    ...(endsScene ? ["    transition: { kind: dissolve, frames: 8 }"] : []),
    `    music: { shortest: ${shortest}, longest: ${longest} }`,
    ...(title === "none" ? [] : [`    title: ${title}`]),
  ].join("\n");
};

const usedPanels = (shots: number): Set<string> =>
  new Set(
    Array.from({ length: shots }, (_, index) => {
      const place = placeOf(Math.floor(index / shotsInScene));
      const turn = moves[index % moves.length] ?? moves[0];
      return [turn.first, turn.last].flatMap((at) => {
        const panel = at === null ? undefined : panels[at];
        return panel ? [keyframeId(place.id, panel)] : [];
      });
    }).flat(),
  );

/** `storyboard.yaml` of a new film: a plain pattern of sizes, moves and places, as long as its song needs. */
export const storyboardYaml = (template: StoryboardTemplate): string => {
  const { shots } = template;
  const used = usedPanels(shots);
  const keyframes = places.flatMap((place, placeIndex) =>
    panels.flatMap((panel, index) =>
      used.has(keyframeId(place.id, panel))
        ? [keyframe(place, panel, placeIndex * 10 + index + 1)]
        : [],
    ),
  );
  return `\
# yaml-language-server: $schema=../../../schemas/storyboard.schema.json
#
# 分镜：keyframes 是画面，shots 是从一个画面到另一个画面的镜头，按故事的顺序排列。
# 镜头长短由音乐决定，music 里只写最短和最长（秒）；hero: downbeat 让镜头从强拍开始。
# 想给某个镜头加字幕，就写一行 caption: { zh: ..., en: ... }。
#
# The storyboard: keyframes are pictures, shots lead from one picture to another, in the order of the story.
# The music decides how long a shot lasts; "music" only says the shortest and the longest (seconds), and
# hero: downbeat makes a shot start on one. To caption a shot, give it a line caption: { zh: ..., en: ... }.
schema: storyboard/1

scenes:
${Array.from({ length: sceneCount(shots) }, (_, index) => scene(index)).join("\n")}

keyframes:
${keyframes.join("\n")}
shots:
${Array.from({ length: shots }, (_, index) => shot(index, template)).join("\n\n")}
`;
};
