import { expect, test } from "vitest";
import { askedSeconds } from "./seconds.ts";

test.each([
  ["a number", "3", 3, 3],
  ["a full-width number", "３．５", 3.5, 3.5],
  ["a decimal comma", "2,5 s", 2.5, 2.5],
  ["seconds", "3.5 sec", 3.5, 3.5],
  ["秒", "4秒", 4, 4],
  ["about", "约3秒", 3, 3],
  ["about, behind", "3秒左右", 3, 3],
  ["a tilde", "~3s", 3, 3],
  ["a double prime", "5″", 5, 5],
  ["minutes and seconds", "1分20秒", 80, 80],
  ["a clock", "1:20", 80, 80],
  ["a clock with hours", "00:01:20", 80, 80],
  ["timecode", "00:00:03:12", 3.5, 3.5],
  ["frames", "72f", 3, 3],
  ["帧", "36 帧", 1.5, 1.5],
  ["a range", "2-4s", 2, 4],
  ["a range with units", "2s - 4s", 2, 4],
  ["a Chinese range", "2～4秒", 2, 4],
  ["a range the wrong way round", "4-2", 2, 4],
])("%s", (_, text, from, to) => {
  expect(askedSeconds(text, 24)).toEqual({ from, to });
});

test.each([
  ["nothing", ""],
  ["zero", "0"],
  ["words", "until the bell"],
  ["beats", "两拍"],
  ["a day", "日"],
  ["a sum", "3+2"],
  ["negative", "-3"],
])("%s is no length", (_, text) => {
  expect(askedSeconds(text, 24)).toBeNull();
});
