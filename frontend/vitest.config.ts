import { defineConfig } from "vitest/config";

const STORE = ["src/store/**/*.test.ts", "src/sync/**/*.test.ts"];
const common = { environment: "node", setupFiles: ["tests/setup.ts"], restoreMocks: true } as const;

/** Only what keeps a phone's state in its modules needs a fresh world per file; the rest shares one, which is three times as quick. */
export default defineConfig({
  test: {
    projects: [
      { test: { ...common, name: "store", include: STORE } },
      {
        test: {
          ...common,
          name: "screens",
          include: ["{src,tests}/**/*.test.{ts,tsx}"],
          exclude: STORE,
          pool: "threads",
          isolate: false,
        },
      },
    ],
  },
});
