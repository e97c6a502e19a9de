/**
 * Builds the service worker as one self-contained script, with the list of files that the phone keeps for
 * offline work.
 *
 * The list is "/" (never "/index.html": a precached response that was redirected breaks every offline
 * navigation) and every built file but the desk's own, which are kept when they are first used.
 *
 * Beside each asset it leaves the same compressed, which the server gives where no proxy compresses.
 */
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { gzipSync } from "node:zlib";
import { build, type Plugin } from "vite";

const ROOT = join(import.meta.dirname, "..");

export function precache(): Plugin {
  let out = "";
  return {
    name: "wayside-precache",
    apply: "build",
    configResolved(config) {
      out = resolve(config.root, config.build.outDir);
    },
    async closeBundle() {
      const built = readdirSync(join(out, "assets"));
      compress(built.map((name) => join(out, "assets", name)));
      const assets = built.filter((name) => !name.startsWith("desk-"));
      const icons = readdirSync(join(out, "icons"));
      const files = [
        "/",
        ...assets.sort().map((name) => `/assets/${name}`),
        "/manifest.webmanifest",
        ...icons.sort().map((name) => `/icons/${name}`),
      ];
      const page = readFileSync(join(out, "index.html"));
      const version = createHash("sha256").update(files.join("\n")).update(page).digest("hex");
      await buildWorker(out, files, version.slice(0, 12));
    },
  };
}

/** Only names that carry a hash: a file that changes under its name would leave an old one beside it. */
function compress(files: readonly string[]): void {
  for (const file of files) writeFileSync(`${file}.gz`, gzipSync(readFileSync(file), { level: 9 }));
}

const buildWorker = (outDir: string, files: readonly string[], version: string) =>
  build({
    configFile: false,
    root: ROOT,
    logLevel: "error",
    define: { __FILES__: JSON.stringify(files), __VERSION__: JSON.stringify(version) },
    build: {
      outDir,
      emptyOutDir: false,
      copyPublicDir: false,
      target: "es2022",
      lib: {
        entry: "src/worker/worker.ts",
        formats: ["iife"],
        name: "worker",
        fileName: () => "sw.js",
      },
    },
  });
