import {
  cameraAngles,
  cameraMoves,
  facings,
  shotSizes,
  timesOfDay,
  transitionKinds,
} from "../../src/film/vocabulary.ts";

/** Everything the studio itself may letter on a picture: the trade's terms in notes and on the contact sheet, and slates. */
export const vocabularyText = [
  shotSizes,
  cameraAngles,
  cameraMoves,
  facings,
  timesOfDay,
  transitionKinds,
  "歌曲 联系表 镜头 秒 拍 小节 场 帧 影片文件有误 剪辑文件无法读取 还没有剪辑 没有这个镜头 还没有影片 首 中 尾 段落 剪点 强拍 乐句 起点 自由 落在 提前 毫秒 速度 还没有听过这首歌 声音 起音 响度 下一个 ·—–…“”‘’×→",
] as const;
