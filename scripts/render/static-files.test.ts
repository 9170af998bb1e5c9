import { readFile } from "node:fs/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { makeRig, type Rig } from "../testing/rig.ts";
import { refreshStaticFiles } from "./static-files.ts";

const page = `<script>window.remotion_staticFiles = [{"name":"old","src":"./public/old]"}].map((file) => ({...file, src: new URL(file.src, window.location.href).pathname}))</script><p>after`;

let rig: Rig;
beforeAll(async () => {
  rig = await makeRig("list");
});
afterAll(() => rig.remove());

test("the list in the page is what lies in the public folder now", async () => {
  await rig.write({
    "bundle/index.html": page,
    "public/films/我的 film/film.yaml": "schema: film/1",
    "public/films/$& film/film.yaml": "",
    "public/films/.partial-1/film.yaml": "half",
    "public/takes/ab/abcd.png": "a take",
    "public/grain.png": "x",
  });
  await refreshStaticFiles(rig.at("bundle"), rig.at("public"));
  const html = await readFile(rig.at("bundle", "index.html"), "utf8");
  const [before, list = "", after] = html.split(/(?<=remotion_staticFiles = )(\[.*\])(?=\.map)/s);
  expect([before, after]).toEqual(page.split(/\[.*\](?=\.map)/s));
  const files = z
    .array(z.object({ name: z.string(), src: z.string(), sizeInBytes: z.number() }))
    .parse(JSON.parse(list));
  expect(files).toEqual([
    {
      name: "films/$& film/film.yaml",
      src: "./public/films/%24%26%20film/film.yaml",
      sizeInBytes: 0,
    },
    {
      name: "films/我的 film/film.yaml",
      src: `./public/films/${encodeURIComponent("我的 film")}/film.yaml`,
      sizeInBytes: 14,
    },
    { name: "grain.png", src: "./public/grain.png", sizeInBytes: 1 },
  ]);
});

test("a page without such a list is a bug that shows at once", async () => {
  await rig.write({ "other/index.html": "<p>nothing" });
  await expect(refreshStaticFiles(rig.at("other"), rig.at("public"))).rejects.toThrow(
    "remotion_staticFiles",
  );
});
