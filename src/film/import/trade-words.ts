import type {
  CameraAngle,
  CameraMove,
  ShotSize,
  TimeOfDay,
  TransitionKind,
} from "../vocabulary.ts";

/** From which side the camera sees its subject; the vocabulary has no word for it, the camera's azimuth says it. */
export type View = "front" | "three-quarter" | "profile" | "back";

/**
 * Words of the trade for one thing. `same` are other names of it; `near` are words for which it is the nearest that the
 * vocabulary has, so that the word itself is kept beside it.
 */
export type Synonyms = { readonly same: string; readonly near?: string };

/** Shot sizes (Chinese and British and American usage; abbreviations of storyboard templates). */
export const sizeWords = {
  ECU: {
    same: "ecu|xcu|bcu|extreme close up|extreme closeup|big close up|macro|大特写|极特写|超特写|极近景|微距",
    near: "细节",
  },
  CU: {
    same: "cu|close up|closeup|close shot|特写|特|特写镜头",
    near: "insert|cutaway|插入|detail",
  },
  MCU: {
    same: "mcu|medium close up|medium closeup|med close up|head and shoulders|近景|近|中近景|近景镜头",
    near: "ots|over the shoulder|over shoulder|过肩|过肩镜头|reaction|reaction shot|反应镜头|反打",
  },
  MS: {
    same: "ms|mid|mid shot|midshot|medium|medium shot|med shot|waist shot|中景|中|半身|中景镜头",
    near: "two shot|2 shot|双人|双人镜头|three shot|pov|主观|主观镜头",
  },
  MLS: {
    same: "mls|mfs|mws|medium long|medium long shot|medium full|medium full shot|medium wide|medium wide shot|cowboy|cowboy shot|american shot|plan americain|中全景|中全|中远景|七分身",
  },
  LS: {
    same: "ls|fs|ws|wide|wide shot|full|full shot|long|long shot|全景|全|小全景|全身|全景镜头",
    near: "master|master shot|群像|空镜",
  },
  ELS: {
    same: "els|xls|ews|xws|vls|vws|extreme long|extreme long shot|extreme wide|extreme wide shot|very long shot|very wide shot|大远景|远景|远|大全景|大全|远景镜头",
    near: "establishing|establishing shot|aerial|drone|航拍",
  },
} as const satisfies Readonly<Record<ShotSize, Synonyms>>;

/** Angles. */
export const angleWords = {
  eye: {
    same: "eye|eye level|eyelevel|straight|straight on|level|neutral|平视|平拍|平角|水平|平|正常",
  },
  low: {
    same: "low|low angle|la|from below|仰拍|仰视|仰角|仰|低角度|低机位|低视角",
    near: "looking up",
  },
  high: {
    same: "high|high angle|ha|from above|俯拍|俯视|俯角|俯|高角度|高机位|高视角",
    near: "looking down",
  },
  overhead: {
    same: "overhead|top|top down|topdown|top shot|top view|birds eye|birds eye view|gods eye|gods eye view|顶拍|顶视|顶摄|顶|正俯|正俯拍|垂直俯拍|鸟瞰|上帝视角",
  },
  ground: { same: "ground|ground level|worms eye|worms eye view|贴地|地面|贴地拍|虫视" },
  dutch: {
    same: "dutch|dutch angle|dutch tilt|canted|canted angle|oblique|斜角|倾斜|斜拍|荷兰角|倾斜角度",
  },
} as const satisfies Readonly<Record<CameraAngle, Synonyms>>;

/** Sides a subject is seen from. */
export const viewWords = {
  front: { same: "front|frontal|front view|正面|正" },
  "three-quarter": {
    same: "three quarter|3/4|3/4 view|three quarters|四分之三侧|斜侧面|斜侧|前侧",
  },
  profile: { same: "profile|side|side view|side on|侧面|侧|正侧面|正侧" },
  back: { same: "back|back view|from behind|behind|rear|背面|背|背影|背后|背拍" },
} as const satisfies Readonly<Record<View, Synonyms>>;

/** Camera moves. A move without its side (pan, truck) goes right or up, and its word is kept. */
export const moveWords = {
  static: {
    same: "static|fixed|fix|locked|locked off|lock off|lockoff|tripod|still|none|no move|no movement|n/a|-|固定|固定镜头|固定机位|静止|静|定|定镜|定镜头|定机位|不动|无",
  },
  "push-in": {
    same: "push|push in|pushin|push forward|dolly in|dolly forward|track in|move in|推|推近|推进|推镜|推镜头|推轨|前推|推拍",
    near: "zoom|zoom in|dolly zoom|变焦|变焦推|推焦",
  },
  "pull-out": {
    same: "pull|pull out|pull back|pullback|pullout|dolly out|dolly back|track out|track back|move out|拉|拉远|拉开|拉出|拉镜|拉镜头|后拉|拉拍",
    near: "zoom out|变焦拉|后退",
  },
  "pan-left": {
    same: "pan left|pan l|pan to the left|left pan|左摇|向左摇|摇左|从右向左摇|从右往左摇",
  },
  "pan-right": {
    same: "pan right|pan r|pan to the right|right pan|右摇|向右摇|摇右|从左向右摇|从左往右摇",
    near: "pan|摇|横摇|摇镜|摇镜头|摇拍|whip pan|甩|甩镜|甩镜头",
  },
  "tilt-up": {
    same: "tilt up|tilt u|上摇|向上摇|摇上|仰摇|从下向上摇|从下往上摇",
    near: "tilt|竖摇",
  },
  "tilt-down": { same: "tilt down|tilt d|下摇|向下摇|摇下|俯摇|从上向下摇|从上往下摇" },
  "truck-left": {
    same: "truck left|track left|dolly left|slide left|crab left|左移|向左移|移左|左横移|向左平移|左平移",
  },
  "truck-right": {
    same: "truck right|track right|dolly right|slide right|crab right|右移|向右移|移右|右横移|向右平移|右平移",
    near: "truck|slide|slider|crab|dolly|移|移动|横移|平移|移镜|移镜头|移拍|滑轨",
  },
  "crane-up": {
    same: "crane up|boom up|jib up|pedestal up|ped up|rise|升|上升|升镜|升镜头|升起|抬升",
    near: "crane|jib|boom|pedestal|升降|摇臂|drone|航拍",
  },
  "crane-down": {
    same: "crane down|boom down|jib down|pedestal down|ped down|lower|降|下降|降镜|降镜头|降下",
  },
  orbit: { same: "orbit|arc|arc shot|circle|around|360|环绕|围绕|绕|绕拍|环摇|环拍|弧形" },
  follow: {
    same: "follow|following|follow shot|tracking|tracking shot|跟|跟拍|跟随|跟镜|跟镜头|跟移|跟踪",
    near: "track|steadicam|gimbal|稳定器|斯坦尼康",
  },
  handheld: { same: "handheld|hand held|hh|手持|手持拍摄", near: "shaky|shake|晃动|晃|抖动" },
  roll: { same: "roll|rotate|rotation|旋转|滚转|转动|翻转", near: "spin" },
} as const satisfies Readonly<Record<CameraMove, Synonyms>>;

/** Transitions. */
export const transitionWords = {
  cut: {
    same: "cut|cut to|hard cut|straight cut|c|none|n/a|-|切|硬切|直切|切换|切镜|切至|无",
    near: "smash cut|smash cut to|jump cut|j cut|l cut|跳切|快切",
  },
  dissolve: {
    same: "dissolve|dissolve to|diss|cross dissolve|crossdissolve|x dissolve|xd|lap dissolve|crossfade|cross fade|xfade|mix|叠化|叠|溶|溶化|化|化入|化出|交叉溶解|溶解|叠溶",
  },
  dip: {
    same: "dip|dip to colour|dip to color|fade in fade out|淡入淡出|渐隐渐显",
    near: "dip to black|dip to white|fade|fade in|fade out|fade to black|fade to white|ftb|淡入|淡出|渐入|渐出|渐隐|渐显|淡黑|黑场|渐黑|闪黑|入黑",
  },
  "light-leak": { same: "light leak|lightleak|漏光" },
  glint: { same: "glint|闪光", near: "flash|white flash|闪白" },
  match: {
    same: "match|match cut|match cut to|match on carrier|匹配剪辑|匹配|匹配切",
    near: "graphic match|match on action|相似转场|相似形转场|动作匹配",
  },
  dream: { same: "dream|dream dissolve|梦溶", near: "ripple|梦境|水波" },
} as const satisfies Readonly<Record<TransitionKind, Synonyms>>;

/** Times of the day. */
export const timeWords = {
  dawn: { same: "dawn|sunrise|daybreak|黎明|拂晓|日出|破晓", near: "清晨|early morning|凌晨|晨" },
  day: {
    same: "day|daytime|日|日间|白天|昼",
    near: "noon|midday|morning|afternoon|中午|正午|早上|早晨|上午|下午|午后",
  },
  dusk: {
    same: "dusk|sunset|twilight|黄昏|日落",
    near: "evening|golden hour|magic hour|傍晚|夕阳",
  },
  night: { same: "night|nighttime|夜|夜间|夜晚|晚|晚上", near: "midnight|深夜|午夜|半夜" },
  none: { same: "none|n/a|no time|timeless|-|无|无时间" },
} as const satisfies Readonly<Record<TimeOfDay, Synonyms>>;

/** Inside and outside; `mind` is the studio's own. */
export const settingWords = {
  interior: { same: "int|interior|inside|indoor|indoors|内|内景|室内|棚内" },
  exterior: { same: "ext|exterior|outside|outdoor|outdoors|外|外景|室外|户外" },
  mind: {
    same: "mind|inside memory",
    near: "dream|memory|imagination|梦|梦境|梦中|回忆|记忆|幻想|想象|意识",
  },
} as const satisfies Readonly<Record<"interior" | "exterior" | "mind", Synonyms>>;
