import { describe, expect, test } from "vitest";
import { columnOf } from "./columns.ts";

describe("headers of the trade", () => {
  test.each([
    ["镜号", "shot", null],
    ["Shot #", "shot", null],
    ["Shot No.", "shot", null],
    ["场次", "scene", null],
    ["场景", "place", null],
    ["LOCATION", "place", null],
    ["Int/Ext", "setting", null],
    ["Time of Day", "time", null],
    ["时间", "time", null],
    ["景别", "size", null],
    ["景别 / Size", "size", null],
    ["景别 Shot Size", "size", null],
    ["Camera Angle", "angle", null],
    ["运镜", "move", null],
    ["镜头运动", "move", null],
    ["Focal length", "lens", null],
    ["时长（秒）", "duration", null],
    ["Duration (s)", "duration", null],
    ["Est. duration", "duration", null],
    ["画面内容", "action", null],
    ["画面(中文)", "action", "zh"],
    ["Action EN", "action", "en"],
    ["字幕（英文）", "caption", "en"],
    ["字幕_zh", "caption", "zh"],
    ["Caption (English)", "caption", "en"],
    ["Dialogue", "caption", null],
    ["转场", "transition", null],
    ["人物", "character", null],
    ["道具", "prop", null],
    ["音乐", "note", null],
    ["备注", "note", null],
    ["", "note", null],
    ["Equipment", "note", null],
  ])("%s", (header, field, language) => {
    expect(columnOf(header, 2)).toEqual({ header, number: 2, field, language });
  });
});
