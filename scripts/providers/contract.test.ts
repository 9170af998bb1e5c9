import { describeContract, describeProvider } from "../../tests/services/provider-contract.ts";
import { arkProvider } from "./ark/ark.ts";
import { falProvider } from "./fal/fal.ts";
import { manualProvider } from "./manual/manual.ts";
import { openaiProvider } from "./openai/openai.ts";

describeContract({
  name: "openai",
  provider: openaiProvider,
  request: async (rig) =>
    rig.request("keyframe", {
      maker: "openai",
      model: "gpt-image-2-2026-04-21",
      files: [await rig.picture("piece", "ring.png")],
      settings: { quality: "low", output_format: "jpeg" },
    }),
  keyName: "OPENAI_API_KEY",
  addressName: "OPENAI_BASE_URL",
  paid: "openai.edits",
  look: null,
  again: "pays",
  knowsPersons: false,
});

describeContract({
  name: "ark",
  provider: arkProvider,
  request: async (rig) =>
    rig.request("clip", {
      maker: "ark",
      model: "seedance-1-0-pro-250528",
      files: [
        await rig.picture("first-frame", "first.png", "#800"),
        await rig.picture("last-frame", "last.png", "#008"),
      ],
      seconds: 2,
      settings: { resolution: "480p" },
    }),
  keyName: "ARK_API_KEY",
  addressName: "ARK_BASE_URL",
  paid: "ark.create",
  look: "ark.task",
  again: "asks",
  knowsPersons: true,
});

describeContract({
  name: "fal",
  provider: falProvider,
  request: async (rig) =>
    rig.request("clip", {
      maker: "fal",
      model: "fal-ai/kling-video/v3/pro/image-to-video",
      files: [
        await rig.picture("first-frame", "first.png", "#800"),
        await rig.picture("last-frame", "last.png", "#008"),
      ],
      seconds: 3,
    }),
  keyName: "FAL_KEY",
  addressName: "FAL_BASE_URL",
  paid: "fal.submit",
  look: "fal.status",
  again: "pays",
  knowsPersons: false,
});

describeProvider(
  "manual",
  () => manualProvider,
  async (rig) =>
    rig.request("clip", {
      maker: "manual",
      model: "dreamina",
      files: [
        await rig.picture("first-frame", "first.png", "#800"),
        await rig.picture("last-frame", "last.png", "#008"),
      ],
      seconds: 5,
    }),
);
