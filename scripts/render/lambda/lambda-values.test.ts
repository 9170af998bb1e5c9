import { describe, expect, test } from "vitest";
import { sitePolicy } from "./bucket.ts";
import { credentialsFrom } from "./credentials.ts";
import { siteName } from "./deploy-site.ts";
import { functionSeconds } from "./price.ts";
import { purseOf } from "./purse.ts";
import { drawingFunctions } from "./quota.ts";
import { serveUrlOf } from "./serve-url.ts";

describe("addresses of a site's page", () => {
  test.each<[string, NodeJS.ProcessEnv, string]>([
    ["Amazon's own", {}, "https://b.s3.eu-west-1.amazonaws.com/sites/film/index.html"],
    [
      "on a bare address",
      { AWS_ENDPOINT_URL_S3: "http://127.0.0.1:9000" },
      "http://b.s3.localhost:9000/sites/film/index.html",
    ],
    [
      "of another service",
      { AWS_ENDPOINT_URL: "https://s3.example.org" },
      "https://b.s3.example.org/sites/film/index.html",
    ],
  ])("%s", (_, env, url) => {
    expect(serveUrlOf({ region: "eu-west-1" }, "b", "film", env)).toBe(url);
  });
});

describe("credentials of the environment", () => {
  test.each<[string, NodeJS.ProcessEnv, string]>([
    ["none", {}, "AWS_ACCESS_KEY_ID"],
    ["an empty variable", { AWS_ACCESS_KEY_ID: "" }, "AWS_ACCESS_KEY_ID"],
    ["half", { AWS_ACCESS_KEY_ID: "a" }, "AWS_SECRET_ACCESS_KEY"],
    [
      "half of Remotion's own",
      { REMOTION_AWS_ACCESS_KEY_ID: "a", AWS_ACCESS_KEY_ID: "b", AWS_SECRET_ACCESS_KEY: "c" },
      "REMOTION_AWS_SECRET_ACCESS_KEY",
    ],
  ])("%s: the missing one is named", (_, env, name) => {
    expect(credentialsFrom(env)).toMatchObject({
      reason: "no-credentials",
      message: expect.stringContaining(name),
    });
  });

  test("a session's token goes with its keys", () => {
    const env = { AWS_ACCESS_KEY_ID: "a", AWS_SECRET_ACCESS_KEY: "b", AWS_SESSION_TOKEN: "c" };
    expect(credentialsFrom(env)).toEqual({
      kind: "keys",
      accessKeyId: "a",
      secretAccessKey: "b",
      sessionToken: "c",
    });
  });
});

test.each([
  ["a new account", 10, 8],
  ["a large one: as many as Remotion starts", 1000, 200],
  ["just enough", 3, 1],
  ["too small", 1, 0],
])("functions that may draw in %s", (_, atOnce, drawing) => {
  expect(drawingFunctions(atOnce)).toBe(drawing);
});

test("site names of different films differ, in letters that S3 takes", () => {
  const names = ["my film", "my-film", "我的电影", "我的影片"].map(siteName);
  expect(new Set(names).size).toBe(4);
  for (const name of names) expect(name).toMatch(/^film-[a-zA-Z0-9-]*$/);
});

test("strangers may read sites and nothing else", () => {
  expect(JSON.parse(sitePolicy("b")).Statement).toEqual([
    {
      Sid: "SitesAreRead",
      Effect: "Allow",
      Principal: "*",
      Action: "s3:GetObject",
      Resource: "arn:aws:s3:::b/sites/*",
    },
  ]);
});

test("a purse counts each render once, at the most it has cost", () => {
  const purse = purseOf(1);
  purse.note("a", 0.4);
  purse.note("a", 0.6);
  purse.note("a", 0.5);
  expect([purse.spent(), purse.isEmpty()]).toEqual([0.6, false]);
  purse.note("b", 0.5);
  expect([purse.spent(), purse.isEmpty()]).toEqual([1.1, true]);
});

test("a price is measured where there is a measurement, else assumed from pixels", () => {
  const plan = { framesEach: 30, chunks: 2 };
  const order = { frames: 60, pixels: 1e6, plan };
  expect(functionSeconds({ ...order, measuredPerFrame: 0.5 })).toBe(30);
  // Two openings, 60 frames of 0.7 s, and one function that waits for an opening and 30 frames.
  expect(functionSeconds({ ...order, measuredPerFrame: null })).toBeCloseTo(16 + 42 + 29);
});
