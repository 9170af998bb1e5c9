import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { parseFilm } from "../../src/film/parse-film.ts";
import { promptFor } from "../../src/prompts/prompt-for.ts";
import { promptTools, type PromptTool } from "../../src/prompts/tools.ts";
import { emptyLock } from "../../src/takes/lock.ts";

const yaml = (name: string): unknown =>
  parse(readFileSync(`public/films/gemini-ring/${name}.yaml`, "utf8"));
const parsed = parseFilm({
  slug: "gemini-ring",
  film: yaml("film"),
  bible: yaml("bible"),
  storyboard: yaml("storyboard"),
});
if (!parsed.ok) throw new Error("the default film does not parse");
const { film } = parsed;
const { keyframes, shots } = film.storyboard;

const promptOf = (id: string, tool: PromptTool) => {
  const answer = promptFor(film, emptyLock, {
    id,
    tool,
    language: promptTools[tool].languages[0],
    links: { oref: null, sref: null },
    seconds: null,
    mostReferences: null,
  });
  if (answer.kind !== "prompt") throw new Error(`${id}: ${answer.kind}`);
  return answer.prompt;
};

describe("the default film, word for word", () => {
  test("a hero picture of the ring, for an image model", () => {
    expect(promptOf("ring-side-amber", "gpt-image").text).toMatchInlineSnapshot(`
      "One cinematic film still, 16:9: extreme close-up, eye level, 100 mm lens, camera 8 degrees above the subject, its front turned 20 degrees to screen right.

      GEMINI RING:
      - an open cuff of two parallel rose-gold bands that never close
      - both bands polished, 2.2 mm wide each
      - citrine high on the left band, blue topaz lower on the right
      - the two stones face each other and never touch
      - 2 bands, each: 18 ct rose gold #d99a7c, polished, 2.2 mm wide, half-round profile
      - Citrine: round brilliant #f0a024, 6.5 mm across, claw set, 4 claws, high on the left band
      - Blue topaz: round brilliant #4fb3ec, 6.5 mm across, claw set, 4 claws, lower on the right band
      - size: 24 mm high, 16.5 mm inside, each stone a little smaller than her fingernail
      - in this picture: centre, about 90% of the frame height, only the amber stone lit from within, not worn yet

      Place: RED FELT, interior
      - the felt inside the tin, every fibre seen, rust of the walls at the edges
      - light: the citrine lights from within and lays amber on the felt
      - tones: top #3d1420, horizon #7c1f2b, light #b23a3a, shade #260b14, accent #f3c9a0
      - feeling: Memory becomes solid: one stone lights as the other dims.
      - world: whole, very tender

      Palette of the film:
      - Dusk violet #573f63: shadows, the upper sky, the far side of dunes
      - Dust rose #c08a8e: air and distance
      - Sand gold #e9bf8e: whatever the light reaches
      - Vermilion #d8402b: Mira's scarf alone; the felt is its echo
      - Citrine amber #f0a024: the left stone and what it touches
      - Topaz sky blue #4fb3ec: the right stone and what it touches

      What must not change:
      - GEMINI RING: number, cut, colour and place of its stones, every claw, shape, width, metal and finish of its bands, proportions and size on the body

      Avoid:
      - lettering, captions, logos, watermarks
      - a second ring"
    `);
  });
  test("her face and her hand with the ring, for an image model: acceptance", () => {
    expect(promptOf("face-warm", "gpt-image").acceptance).toMatchInlineSnapshot(`
      [
        "GEMINI RING: an open cuff of two parallel rose-gold bands that never close",
        "GEMINI RING: both bands polished, 2.2 mm wide each",
        "GEMINI RING: citrine high on the left band, blue topaz lower on the right",
        "GEMINI RING: the two stones face each other and never touch",
        "GEMINI RING: 2 bands, each: 18 ct rose gold #d99a7c, polished, 2.2 mm wide, half-round profile",
        "GEMINI RING: Citrine: round brilliant #f0a024, 6.5 mm across, claw set, 4 claws, high on the left band",
        "GEMINI RING: Blue topaz: round brilliant #4fb3ec, 6.5 mm across, claw set, 4 claws, lower on the right band",
        "GEMINI RING: size: 24 mm high, 16.5 mm inside, each stone a little smaller than her fingernail",
        "GEMINI RING: both stones lit from within",
        "GEMINI RING: worn",
        "GEMINI RING: lower right",
        "MIRA: between 12 and 20 years old, as memory shifts",
        "MIRA: straight black bob cut to the jaw, full fringe",
        "MIRA: long dark plum coat",
        "MIRA: vermilion scarf, its tail moving with the wind",
        "MIRA: small worn slate-blue satchel on the left hip",
        "MIRA: three small round light contacts in a vertical row at the right temple, glowing only while she is linked",
        "MIRA: all 3 light contacts lit",
        "MIRA: 20 years old",
        "MIRA: centre",
        "MIRA: lower right",
        "no lettering and no watermark anywhere",
      ]
    `);
  });
  test("a stone that lights, for a video model", () => {
    expect(promptOf("ring-hero", "seedance").text).toMatchInlineSnapshot(
      `"Round its side: the citrine lights from within. Camera: steady orbit through 30 degrees. The ring: at first stones unlit, at the end only the amber stone lit from within. Light: at first two bands catch one line of light, the stones still asleep; at the end the citrine lights from within and lays amber on the felt. The ring is rigid: its stones, claws and bands keep number, shape and colour. One continuous take, from exactly the first frame to exactly the last."`,
    );
  });
  test("the arches line up, in Chinese", () => {
    expect(promptOf("hold-arches", "dreamina").text).toMatchInlineSnapshot(
      `"镜头绕到她身后，两座断环合成一个圆。镜头：缓慢环绕25度。双子拱门：开始时彼此错开，最后叠成一个整体。新出现在画面中央：微光。光：开始时双日在两座断环之间；最后断口藏到断口后面，一个完整的圆抱住两颗太阳。画中人：深梅色长大衣；朱红围巾，尾端随风飘动。戒指是坚硬的整体，宝石、爪和环的数目、形状、颜色始终如一。从首帧开始，准确停在尾帧，一镜到底。"`,
    );
  });
  test("the ring on her hand: Midjourney is asked for the ring", () => {
    expect(promptOf("hand-dawn", "midjourney").text).toMatchInlineSnapshot(
      `"cinematic close-up of the ring, an open cuff of two parallel rose-gold bands that never close, both bands polished, 2.2 mm wide each, citrine high on the left band, blue topaz lower on the right, the two stones face each other and never touch, worn on the left index finger, at its base, stones unlit, round brilliant citrine high on the left band in 4 claws, round brilliant blue topaz lower on the right band in 4 claws, high angle, 85 mm lens, the person, only a hand, centre, turns the hand over slowly, 20 years old, the same ridge before sunrise, no sun yet, dawn, flat light before sunrise; the stones are unlit, and there, a little broken, very tender --ar 16:9 --v 7 --raw --s 100 --seed 94 --no text, watermark, logo, extra fingers"`,
    );
  });
  test("she, small, in the dunes: Midjourney is asked for her", () => {
    expect(promptOf("dunes-wide", "midjourney").text).toMatchInlineSnapshot(
      `"cinematic extreme long shot of the person, between 12 and 20 years old, as memory shifts, straight black bob cut to the jaw, full fringe, long dark plum coat, vermilion scarf, its tail moving with the wind, small worn slate-blue satchel on the left hip, walks along the ridge to the right, facing screen right, looking to screen right, all 3 light contacts lit, 16 years old, eye level, 24 mm lens, the twin arches, two giant broken rings in the dunes, one a little behind the other, top centre, standing apart, the two suns, one large, one small and paler; in the dream's sky never one alone, top centre, the server tower, leaning rack tower half buried in sand, a few lights left on, right, a few lights left on, the pylon, lattice power pylon, cut wires hanging to the sand, upper left, a sea of sand at dusk, dead server towers and pylons, fine dust adrift against the light, dusk, two low suns, everything a silhouette with a gold edge --ar 16:9 --v 7 --raw --s 100 --seed 31 --no text, watermark, logo, extra fingers"`,
    );
  });
});

describe("every keyframe and shot of the default film", () => {
  const cases = [
    ...keyframes.flatMap(({ id }) => [
      [id, "gpt-image"],
      [id, "midjourney"],
    ]),
    ...shots.flatMap(({ id }) => [
      [id, "seedance"],
      [id, "dreamina"],
    ]),
  ] as const;
  test.each(cases)("%s for %s: nothing missing, nothing named, within the limit", (id, name) => {
    const tool = Object.keys(promptTools).find((one): one is PromptTool => one === name);
    const prompt = promptOf(id ?? "", tool ?? "gpt-image");
    expect(prompt.text).not.toMatch(/undefined|null|NaN|\[object/);
    expect(prompt.text.length).toBeLessThanOrEqual(promptTools[prompt.tool].limit[prompt.language]);
    const named = prompt.tool === "gpt-image" ? "" : prompt.text;
    expect(named).not.toMatch(/Mira|MIRA|弥拉|Gemini|GEMINI|双子戒指/);
  });

  test.each(keyframes.map(({ id }) => [id]))("%s: every fixed feature word for word", (id) => {
    const { text } = promptOf(id, "gpt-image");
    const seen = keyframes.find((keyframe) => keyframe.id === id)?.subjects ?? [];
    const { characters, pieces, props } = film.bible;
    const features = [...characters, ...pieces, ...props]
      .filter((entry) => seen.some((subject) => subject.entry === entry.id))
      .flatMap((entry) => entry.features.map(({ en }) => en));
    expect(features.filter((feature) => !text.includes(`- ${feature}`))).toEqual([]);
  });
});
