import { Config } from "@remotion/cli/config";

Config.setEntryPoint("compositions/index.ts");
Config.setPublicDir("public");
// Bundles two to three times as fast as webpack.
Config.setRspack(true);
// The film folder decides where shots lie, so Studio shows every one of them and lets none be dragged.
Config.setInteractivityEnabled(false);
Config.setMaxTimelineTracks(80);
Config.setAskAIEnabled(false);
// Remotion's own default is full range, untagged and yuvj420p.
Config.setColorSpace("bt709");
Config.setPixelFormat("yuv420p");
