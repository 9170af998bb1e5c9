import type { Character } from "../../../../src/film/bible.ts";
import type { FigureProps } from "../figure-props.ts";
import { chance } from "../draw/chance.ts";
import { turns, type Turn } from "./facing.ts";
import { wardrobeOf, type Wardrobe } from "./wardrobe.ts";

/** What a person does with the body. */
export type Pose = "stand" | "walk" | "kneel" | "reach" | "sit" | "float";

/** A person of the film at one moment, ready to be drawn. */
export type Person = {
  readonly wardrobe: Wardrobe;
  readonly turn: Turn;
  readonly pose: Pose;
  readonly eyes: "open" | "closed";
  readonly look: readonly [number, number];
  /** Brightness of the contacts, 0..1 each; empty when this person has none. */
  readonly contacts: readonly number[];
  /** Which temple they sit on. */
  readonly temple: "left" | "right";
  readonly scarf: boolean;
  readonly satchel: boolean;
  /** 0 child .. 1 grown. */
  readonly grown: number;
  readonly seconds: number;
  /** Strength of the wind, about 0.6..1.4. */
  readonly wind: number;
  /** Offsets the waves of scarf and hair, radians. */
  readonly phase: number;
};

const poses: Readonly<Record<string, Pose>> = {
  stand: "stand",
  walk: "walk",
  kneel: "kneel",
  reach: "reach",
  sit: "sit",
  float: "float",
  fall: "float",
};

const poseOf = ({ subject, keyframe, film }: FigureProps): Pose => {
  const said = poses[subject.state["pose"] ?? ""];
  if (said) return said;
  if (subject.state["walk"]) return subject.state["walk"] === "no" ? "stand" : "walk";
  const action = subject.action?.en.toLowerCase() ?? "";
  const words: readonly (readonly [RegExp, Pose])[] = [
    [/\b(kneel|knelt|crouch)/, "kneel"],
    [/\b(sit|sits|seated|sitting)\b/, "sit"],
    [/\b(reach|stretches out|holds out)/, "reach"],
    [/\b(walk|step|stride|climb|wade|run)/, "walk"],
    [/\b(fall|float|drift|hover|sink)/, "float"],
  ];
  const place = film.bible.places.find(({ id }) => id === keyframe.place);
  return (
    words.find(([word]) => word.test(action))?.[1] ??
    (place?.setting === "mind" ? "float" : "stand")
  );
};

const looks: Readonly<Record<string, readonly [number, number]>> = {
  left: [-0.9, 0],
  right: [0.9, 0],
  up: [0, -0.9],
  down: [0, 0.9],
};

const lookOf = ({ subject, keyframe }: FigureProps): readonly [number, number] => {
  if (typeof subject.gaze === "string") return looks[subject.gaze] ?? [0, 0];
  const { at } = subject.gaze;
  const target = keyframe.subjects.find((other) => other.entry === at);
  if (!target) return [0, 0];
  const clamp = (value: number) => Math.max(-1, Math.min(1, value));
  return [clamp((target.at.x - subject.at.x) * 4), clamp((target.at.y - subject.at.y) * 4)];
};

const contactsOf = ({ subject, seconds, pulse, film }: FigureProps, entry: Character | null) => {
  const said = subject.state["contacts"];
  const known =
    said !== undefined ||
    entry === null ||
    "contacts" in entry.states ||
    film.bible.characters.length === 0;
  if (!known) return [];
  const lit = Number.parseFloat(said ?? "0") || 0;
  const breath = 0.86 + 0.1 * Math.sin(seconds * 2.1) + 0.14 * pulse;
  return [0, 1, 2].map((index) => Math.max(0, Math.min(1, lit - index)) * Math.min(1, breath));
};

/** Reads pose, gaze, lights, clothes and wind from a subject and its bible entry; without an entry, from defaults. */
export const personOf = (props: FigureProps, entry: Character | null): Person => {
  const { subject, keyframe, seconds, energy } = props;
  const colours = entry?.colours ?? {};
  const words = (entry?.features ?? []).map((feature) => feature.en.toLowerCase()).join("; ");
  const plain = Object.keys(colours).length === 0;
  const age = Number.parseFloat(subject.state["age"] ?? "16") || 16;
  const shut = subject.gaze === "closed" || (subject.gaze === "none" && subject.part !== "whole");
  const turn = turns[subject.facing];
  const look = lookOf(props);
  return {
    wardrobe: wardrobeOf(colours),
    turn,
    pose: poseOf(props),
    eyes: shut ? "closed" : "open",
    look: turn.mirrored ? [-look[0], look[1]] : look,
    contacts: contactsOf(props, entry),
    temple: /left temple/.test(words) ? "left" : "right",
    scarf: plain || "scarf" in colours || words.includes("scarf"),
    satchel: plain || "satchel" in colours || words.includes("satchel"),
    grown: Math.max(0, Math.min(1, (age - 10) / 10)),
    seconds,
    wind: 0.75 + 0.35 * energy + 0.3 * keyframe.broken,
    phase: chance(keyframe.seed) * Math.PI * 2,
  };
};
