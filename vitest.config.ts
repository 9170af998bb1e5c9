import { defineConfig } from "vitest/config";

const long = "**/*.long.test.ts";

export default defineConfig({
  test: {
    projects: [
      { test: { name: "core", include: ["src/**/*.test.ts"], testTimeout: 20_000 } },
      {
        test: {
          name: "shell",
          include: ["{compositions,scripts,tests}/**/*.test.{ts,tsx}"],
          exclude: [long],
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: "long",
          include: [`{compositions,scripts,tests}/${long}`],
          testTimeout: 600_000,
          hookTimeout: 600_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
