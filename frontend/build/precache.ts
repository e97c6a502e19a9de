/**
 * Writes the list of files that the phone keeps for offline work into the service worker.
 *
 * The list is "/" (never "/index.html": a precached response that was redirected breaks every offline
 * navigation) and every built file but the desk's own, which are kept when they are first used.
 */
import { createHash } from "node:crypto";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { Plugin } from "vite";

const MARK = "__PRECACHE__";
const VERSION = "__VERSION__";

export function precache(): Plugin {
  return {
    name: "wayside-precache",
    apply: "build",
    enforce: "post",
    generateBundle(_options, bundle) {
      const worker = bundle["sw.js"];
      if (worker?.type !== "chunk") throw new Error("the service worker was not built");
      const built = Object.keys(bundle).filter(
        (name) => name.startsWith("assets/") && !name.startsWith("assets/desk-"),
      );
      const icons = readdirSync(join(import.meta.dirname, "../public/icons")).map(
        (n) => `icons/${n}`,
      );
      const files = ["", ...built.sort(), "manifest.webmanifest", ...icons].map(
        (name) => `/${name}`,
      );
      const page = bundle["index.html"];
      const content = page?.type === "asset" ? String(page.source) : "";
      const version = createHash("sha256")
        .update(files.join("\n") + content)
        .digest("hex")
        .slice(0, 12);
      worker.code = worker.code
        .replaceAll(`"${MARK}"`, JSON.stringify(JSON.stringify(files)))
        .replaceAll(`\`${MARK}\``, JSON.stringify(JSON.stringify(files)))
        .replaceAll(VERSION, version);
    },
  };
}
