import tailwind from "@tailwindcss/vite";
import { defineConfig } from "vite";
import { precache } from "./build/precache.ts";

const backEnd = process.env.WAYSIDE_API ?? "http://127.0.0.1:8000";

/** The desk's screens (journey/<stage>/desk/) and their styles must never load on the phone. */
const isDesk = (id: string | null | undefined) =>
  // Within the sources: a folder above them may be called so too.
  id?.slice(id.lastIndexOf("/src/")).includes("/desk/") ?? false;

const HERE = /\/(icon|rolldown-runtime|signals\.module|catalogue|overlay|store|clock|tones|fit|due|stepper|told-line|line-way|flags|use-flags|missing|nav\.words)-/;
const isIcon = (id: string) => id.includes("/node_modules/lucide/");

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
      // Nor what the search brings, which is on the phone by the time anybody searches; nor what the first load brings
      // itself, nor single icons and colours: so small that they may come one step later, and so many that naming them
      // costs more.
      resolveDependencies: (file, needed) =>
        /\/(desk|search)-/.test(file) ? [] : needed.filter((name) => !HERE.test(name)),
    },
    rolldownOptions: {
      input: { app: "index.html" },
      output: {
        entryFileNames: "assets/[name]-[hash].js",
        chunkFileNames: (chunk) => {
          if (isDesk(chunk.facadeModuleId)) return "assets/desk-[name]-[hash].js";
          const icons = chunk.moduleIds.length > 0 && chunk.moduleIds.every(isIcon);
          return icons ? "assets/icon-[name]-[hash].js" : "assets/[name]-[hash].js";
        },
        assetFileNames: "assets/[name]-[hash][extname]",
      },
    },
  },
});
