import type { ImportedList } from "../../src/film/import/import-list.ts";
import { plainMusic, type Keyframe, type Shot } from "../../src/film/storyboard.ts";
import { withoutDefaults, type YamlItem } from "./import-yaml.ts";

const plain = (data: Readonly<Record<string, unknown>>): YamlItem => ({
  data: withoutDefaults(data, { parts: null }),
  comments: [],
});

const keyframeItem = (keyframe: Keyframe): YamlItem => {
  const { camera, subjects } = keyframe;
  return plain({
    ...withoutDefaults(keyframe, { time: "none", broken: 0.3, tender: 0.5 }),
    camera: withoutDefaults(camera, {
      angle: "eye",
      azimuthInDegrees: 0,
      elevationInDegrees: 0,
      side: "A",
    }),
    subjects: subjects.map((subject) =>
      withoutDefaults(subject, { part: "whole", facing: "toward", gaze: "none" }),
    ),
  });
};

const shotItem = (shot: Shot, notes: readonly string[]): YamlItem => {
  const { transition, music } = shot;
  return {
    comments: notes,
    data: withoutDefaults(
      {
        ...shot,
        transition: transition.kind === "cut" ? null : withoutDefaults(transition, {}),
        music: withoutDefaults(music, plainMusic),
      },
      { title: "none" },
    ),
  };
};

/** A list's parts as items of the film's YAML files, without what the schemas fill in by themselves. */
export const itemsOf = (list: ImportedList) => ({
  characters: list.characters.map(plain),
  props: list.props.map((prop) => plain(withoutDefaults(prop, { shape: "thing" }))),
  places: list.places.map((place) => plain(withoutDefaults(place, { backdrop: "plain" }))),
  scenes: list.scenes.map(plain),
  keyframes: list.keyframes.map(keyframeItem),
  shots: list.shots.map((shot) => shotItem(shot, list.notes.get(shot.id) ?? [])),
});
