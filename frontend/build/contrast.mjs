/**
 * The contrast of every pair of colours that is read, measured from src/ui/theme.css (WCAG 2.2: relative luminance).
 *
 * `node build/contrast.mjs` writes the table into docs/design.md; tests/contrast.test.ts fails where a pair is too weak or the
 * table is not of these colours.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = join(import.meta.dirname, "../..");
const THEME = join(ROOT, "frontend/src/ui/theme.css");
export const DESIGN = join(ROOT, "docs/design.md");
const TABLE = /(<!-- contrast -->\n)[\s\S]*?(<!-- \/contrast -->)/;

export const THEMES = ["light", "dark", "sunlight"];
/** What must be reached: words, words in the sun, edges and signs. */
const LEAST = { words: 4.5, sunlight: 7, edges: 3 };

const TONES = ["primary", "info", "success", "warning", "error"];
/** [what is read, what it lies on, kind]; "error/12": that colour at 12 % over the card. */
const PAIRS = [
  ...["base-content", "ink-soft", ...TONES].flatMap((name) =>
    ["base-100", "base-200"].map((paper) => [name, paper, "words"]),
  ),
  ["base-content", "base-300", "words"],
  ["ink-soft", "base-300", "words"],
  ...[...TONES, "accent", "neutral"].map((name) => [`${name}-content`, name, "words"]),
  ...TONES.map((name) => [name, `${name}/12`, "words"]),
  ["edge", "base-100", "edges"],
  ["edge", "base-200", "edges"],
];

/** Declared colours of each theme, the shared ones of @theme under them. */
function declared(css) {
  const blocks = [...css.matchAll(/([^{}]+)\{([^{}]*)\}/g)].map(([, head, body]) => [head, body]);
  const of = (wanted) =>
    Object.fromEntries(
      blocks
        .filter(([head]) => wanted(head))
        .flatMap(([, body]) => [...body.matchAll(/--color-([\w-]+):\s*([^;]+);/g)])
        .map(([, name, value]) => [name, value.trim()]),
    );
  const shared = of((head) => head.includes("@theme"));
  return Object.fromEntries(
    THEMES.map((theme) => [
      theme,
      { ...shared, ...of((head) => head.includes(`[data-theme="${theme}"]`)) },
    ]),
  );
}

const OKLCH = /^oklch\(([\d.]+)% ([\d.]+) ([\d.]+)\)$/;
const MIX = /^color-mix\(in oklab, (.+) ([\d.]+)%, (.+)\)$/;
const VAR = /^var\(--color-([\w-]+)\)$/;

/** A colour as [L, a, b] of OKLab. Error for a way of writing that is not known here. */
function oklab(value, colours) {
  const name = VAR.exec(value)?.[1];
  if (name) return oklab(colours[name], colours);
  const mixed = MIX.exec(value);
  if (mixed) {
    const [one, other] = [oklab(mixed[1], colours), oklab(mixed[3], colours)];
    return one.map((part, i) => part * (mixed[2] / 100) + other[i] * (1 - mixed[2] / 100));
  }
  const [, light, chroma, hue] = OKLCH.exec(value) ?? [];
  if (light === undefined) throw new Error(`not a colour that is known here: ${value}`);
  const angle = (hue * Math.PI) / 180;
  return [light / 100, chroma * Math.cos(angle), chroma * Math.sin(angle)];
}

/** Linear red, green and blue, cut to what a screen shows (Ottosson's matrices). */
function linear([light, a, b]) {
  const l = (light + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (light - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (light - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ].map((part) => Math.min(1, Math.max(0, part)));
}

const encode = (part) => (part <= 0.0031308 ? part * 12.92 : 1.055 * part ** (1 / 2.4) - 0.055);
const decode = (part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);

function colourOf(name, colours) {
  const [plain, share] = name.split("/");
  const own = linear(oklab(colours[plain], colours));
  if (!share) return own;
  const under = linear(oklab(colours["base-100"], colours));
  const cover = Number(share) / 100;
  return own.map((part, i) => decode(encode(part) * cover + encode(under[i]) * (1 - cover)));
}

const luminance = ([red, green, blue]) => 0.2126 * red + 0.7152 * green + 0.0722 * blue;

function contrast(one, other) {
  const [dark, light] = [luminance(one), luminance(other)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

/** Every pair in every theme: { front, back, kind, theme, ratio, least }. */
export function measured(css = readFileSync(THEME, "utf8")) {
  const themes = declared(css);
  return PAIRS.flatMap(([front, back, kind]) =>
    THEMES.map((theme) => ({
      front,
      back,
      kind,
      theme,
      ratio: contrast(colourOf(front, themes[theme]), colourOf(back, themes[theme])),
      least: kind === "words" && theme === "sunlight" ? LEAST.sunlight : LEAST[kind],
    })),
  );
}

/** The table as Markdown, cut to tenths downwards, so that it never says more than is. */
export function table(found = measured()) {
  const rows = PAIRS.map(([front, back, kind]) => {
    const ratios = THEMES.map((theme) => {
      const one = found.find(
        (each) => each.front === front && each.back === back && each.theme === theme,
      );
      return (Math.floor(one.ratio * 10) / 10).toFixed(1);
    });
    return `| \`${front}\` | \`${back}\` | ${kind} | ${ratios.join(" | ")} |`;
  });
  return [
    "| read | on | what | light | dark | sunlight |",
    "|---|---|---|--:|--:|--:|",
    ...rows,
  ].join("\n");
}

/** The document with the table of today. */
export const withTable = (document) =>
  document.replace(TABLE, (_, start, end) => `${start}${table()}\n${end}`);

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(DESIGN, withTable(readFileSync(DESIGN, "utf8")));
}
