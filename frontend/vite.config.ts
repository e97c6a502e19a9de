import tailwind from "@tailwindcss/vite";
import { defineConfig } from "vite";
import { precache } from "./build/precache.ts";

const backEnd = process.env.WAYSIDE_API ?? "http://127.0.0.1:8000";

/** The desk's screens (journey/<stage>/desk/) and their styles must never load on the phone. */
const isDesk = (id: string | null | undefined) => id?.includes("/desk/") ?? false;

export default defineConfig({
  plugins: [tailwind(), precache()],
  server: {
    proxy: Object.fromEntries(
      ["/api", "/verify", "/copy", "/public"].map((path) => [
        path,
        { target: backEnd, changeOrigin: false },
      ]),
    ),
  },
  build: {
    target: "es2022",
    // What Tailwind 4 asks for anyway; older targets would double every colour.
    cssTarget: ["chrome111", "safari16.4", "firefox128"],
    assetsInlineLimit: 0,
    modulePreload: {
      polyfill: false,
      // The list of what to fetch ahead of each screen is part of the first load: the phone does not carry the desk's.
      resolveDependencies: (file, needed) => (file.includes("/desk-") ? [] : needed),
    },
    rolldownOptions: {
      input: { app: "index.html" },
      output: {
        entryFileNames: "assets/[name]-[hash].js",
        chunkFileNames: (chunk) =>
          isDesk(chunk.facadeModuleId) ? "assets/desk-[name]-[hash].js" : "assets/[name]-[hash].js",
        assetFileNames: "assets/[name]-[hash][extname]",
      },
    },
  },
});
