/** `bible.yaml` of a new film: one person, one thing, four places, ready to be replaced. */
export const bibleYaml = (): string => `\
# yaml-language-server: $schema=../../../schemas/bible.schema.json
#
# 每个镜头里都不能变的东西：人物、物件、地点。改这里，所有镜头一起改。
# What must stay the same from shot to shot: people, things, places. Change it here and every shot follows.
schema: bible/1

characters:
  - id: hero
    token: HERO
    name: { zh: 主角, en: The hero }
    heightInMetres: 1.66
    features:
      - { zh: 黑色短发，齐下巴, en: "black hair, cut at the chin" }
      - { zh: 赭红色长外套, en: a long russet coat }
    colours: { hair: "#1d1a22", coat: "#a8472f", skin: "#e3b795" }

props:
  - id: lamp
    token: LAMP
    name: { zh: 小灯, en: The small lamp }
    shape: lamp
    features:
      - { zh: 黄铜台灯，暖光, en: a brass desk lamp with warm light }
    colours: { metal: "#b98a4a", light: "#ffd58a" }

places:
  - id: dunes
    token: DUNES
    name: { zh: 黄昏的沙丘, en: Dunes at dusk }
    setting: exterior
    backdrop: dunes
    features:
      - { zh: 连绵的沙丘，远处有塔, en: "rolling dunes, towers far away" }
    tones: { top: "#3a2f5b", horizon: "#e58a5c", light: "#f7c98b", shade: "#5b3a4e", accent: "#ffb36b" }

  - id: arcade
    token: ARCADE
    name: { zh: 旧长廊, en: The old arcade }
    setting: interior
    backdrop: arcade
    features:
      - { zh: 一排拱门，光从侧面照进来, en: "a row of arches, light from the side" }
    tones: { top: "#10283a", horizon: "#2f6f7a", light: "#9fd8cf", shade: "#0d1c2a", accent: "#f0a868" }

  - id: room
    token: ROOM
    name: { zh: 童年的房间, en: The room of childhood }
    setting: interior
    backdrop: room
    features:
      - { zh: 小窗、木地板、午后的光, en: "a small window, a wooden floor, afternoon light" }
    tones: { top: "#5a3f36", horizon: "#c98f5e", light: "#f9dca8", shade: "#3b2a2c", accent: "#ffcf7a" }

  - id: mind
    token: MIND
    name: { zh: 记忆之中, en: Inside memory }
    setting: mind
    backdrop: neural
    features:
      - { zh: 发光的线织成的空间, en: a space woven of glowing threads }
    tones: { top: "#120b2e", horizon: "#3b2a7a", light: "#a6b8ff", shade: "#0a0618", accent: "#ff9bd2" }

palette:
  - id: lamplight
    name: { zh: 灯光色, en: Lamplight }
    colour: "#ffd58a"
    use: { zh: 只属于小灯, en: belongs to the lamp alone }
`;
