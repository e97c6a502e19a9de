/**
 * Prints what a first visit of the phone downloads, and fails over the budget (docs: figures to keep).
 *
 * First load = what index.html names plus the static imports of those files. Sizes are gzip, level 9.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

const DIST = join(import.meta.dirname, "../dist");
const BUDGET = { js: 60_000, css: 12_000, route: 25_000 };

const read = (name) => readFileSync(join(DIST, name));
const size = (name) => gzipSync(read(name), { level: 9 }).length;
const staticImports = (name) =>
  [
    ...read(name)
      .toString()
      .matchAll(
        /(?:^|[;}\s])(?:import|export)\s*(?:[\w*{}\s,$]+from\s*)?["']\.\/([^"']+\.js)["']/g,
      ),
  ].map((m) => `assets/${m[1]}`);

function closure(names) {
  const seen = new Set(names);
  for (const name of seen) {
    if (name.endsWith(".js")) for (const next of staticImports(name)) seen.add(next);
  }
  return [...seen];
}

const page = read("index.html").toString();
const entry = [...page.matchAll(/(?:src|href)="\/(assets\/[^"]+)"/g)].map((m) => m[1]);
const first = closure(entry);
const sum = (ending) =>
  first.filter((name) => name.endsWith(ending)).reduce((total, name) => total + size(name), 0);
const js = sum(".js");
const css = sum(".css");
const routes = readdirSync(join(DIST, "assets"))
  .filter((name) => name.endsWith(".js") && !first.includes(`assets/${name}`))
  .map((name) => [name, size(`assets/${name}`)])
  .sort((a, b) => b[1] - a[1]);

const kb = (n) => `${(n / 1000).toFixed(1)} kB`;
process.stdout.write(
  `first load: js ${kb(js)} of ${kb(BUDGET.js)}, css ${kb(css)} of ${kb(BUDGET.css)} (gzip)\n`,
);
for (const [name, bytes] of routes.slice(0, 12))
  process.stdout.write(`  later: ${kb(bytes).padStart(8)}  ${name}\n`);

const over = routes.filter(([, bytes]) => bytes > BUDGET.route).map(([name]) => name);
if (js > BUDGET.js || css > BUDGET.css || over.length > 0) {
  process.stderr.write(
    `over the budget: ${[js > BUDGET.js && "js", css > BUDGET.css && "css", ...over].filter(Boolean).join(", ")}\n`,
  );
  process.exitCode = 1;
}
