import { expect, test } from "vitest";
import { key, mira, said, shot } from "../tiny-storyboard.test-helper.ts";

test("a fourth shot of one size in a row, and a film of one size", () => {
  const places = ["dark", "felt"];
  const keyframes = Array.from({ length: 6 }, (_, index) =>
    key(`k${index}`, { size: index === 5 ? "LS" : "CU" }, [mira()], { place: places[index % 2] }),
  );
  expect(
    said(
      keyframes,
      keyframes.map(({ id }) => shot(String(id))),
    ),
  ).toEqual([
    "warning size-run shots.3.first from-k3: the 4th shot in a row that starts on CU",
    "warning size-run shots.4.first from-k4: 5 of 6 shots start on CU",
  ]);
});
