import type { Text } from "../../src/film/text.ts";

/** A text as YAML on one line: JSON's quoting is YAML's too. */
export const yamlText = ({ zh, en }: Text): string =>
  `{ zh: ${JSON.stringify(zh)}, en: ${JSON.stringify(en)} }`;

/** What a new film's `film.yaml` says. `songFile` is the path inside the film's folder. */
export type FilmTemplate = {
  readonly title: Text;
  readonly songId: string;
  readonly songFile: string;
  readonly songTitle: string;
};

/** `film.yaml` of a new film, with comments in both languages. */
export const filmYaml = ({ title, songId, songFile, songTitle }: FilmTemplate): string => `\
# yaml-language-server: $schema=../../../schemas/film.schema.json
#
# 影片叫什么、有哪些画幅、配什么歌、谁做的、什么色调。观众会读到的字都写中英两份。
# What the film is called, its shapes, songs, credits and grade. Every text a viewer reads is written in both languages.
schema: film/1

title: ${yamlText(title)}
logline:
  zh: 用一句话写下这部影片讲什么。
  en: Say in one sentence what this film is about.

# 帧率 / Frames a second.
fps: 24

# 第一个是主画幅 / The first format is the main one.
formats:
  - { id: 16x9, width: 1920, height: 1080 }
  - { id: 9x16, width: 1080, height: 1920 }
  - { id: 1x1, width: 1080, height: 1080 }

languages: [zh, en]

# 第一首是影片自己的歌；再放一首进 songs/ 并写在这里，同一套镜头就会按那首歌重新剪辑。
# The first song is the film's own. Put another into songs/ and name it here: the same shots are cut to it.
songs:
  - id: ${songId}
    file: ${JSON.stringify(songFile)}
    title: ${yamlText({ zh: songTitle, en: songTitle })}

# 片尾字幕 / Lettering of the last shot.
credits:
  - { role: { zh: 导演, en: Directed by }, name: { zh: 你的名字, en: Your name } }
  - { role: { zh: 音乐, en: Music }, name: ${yamlText({ zh: songTitle, en: songTitle })} }

look:
  ink: "#14121c" # 最暗的颜色 / darkest tone
  paper: "#f6efe2" # 字幕的颜色 / captions and titles
  ember: "#f0a868" # 梦溶与漏光的边 / rim of dream dissolves and light leaks
  glow: 0.5 # 光随音乐起伏多少，0 到 1 / how much light follows the music, 0 to 1
`;
