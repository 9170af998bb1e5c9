/**
 * Remotion's own switch, which it throws on Lambda: a screenshot takes the view as it is drawn. Without it Chromium draws
 * every frame a second time for the screenshot, which doubles the cost of a drawn film; the pictures are the same byte
 * for byte. Remotion leaves it off by itself for frames above 8192 pixels.
 */
export const screenshotsOfTheView = { DISABLE_FROM_SURFACE: "1" } as const;
