/** What is read can be read, in every theme; the design document tells the colours as they are. */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
// @ts-expect-error: a script of the build, without types
import { DESIGN, measured, withTable } from "../build/contrast.mjs";

interface Measured {
  front: string;
  back: string;
  theme: string;
  ratio: number;
  least: number;
}

const weak = (found: Measured[]) =>
  found
    .filter((one) => one.ratio < one.least)
    .map(
      (one) => `${one.theme}: ${one.front} on ${one.back} ${one.ratio.toFixed(2)} < ${one.least}`,
    );

test("every pair that is read has the contrast that it needs", () => {
  expect(weak(measured())).toEqual([]);
});

test("black on white is 21, and a grey on grey is found", () => {
  const theme = (name: string, value: string) => `--color-${name}: ${value};`;
  const names = ["base-100", "base-200", "base-300", "base-content", "ink-soft", "edge"];
  const tones = ["primary", "info", "success", "warning", "error", "accent", "neutral"];
  const colours = [...names, ...tones, ...tones.map((tone) => `${tone}-content`)];
  const css = ["light", "dark", "sunlight"]
    .map((one) => {
      const all = colours.map((name) =>
        theme(name, name === "base-100" ? "oklch(100% 0 0)" : "oklch(0% 0 0)"),
      );
      return `[data-theme="${one}"] { ${all.join(" ")} }`;
    })
    .join("\n");
  const found: Measured[] = measured(css);
  expect(found.find((one) => one.back === "base-100")?.ratio).toBeCloseTo(21, 2);
  expect(weak(found)).toContain("dark: ink-soft on base-200 1.00 < 4.5");
});

test("docs/design.md shows these contrasts (else: node build/contrast.mjs)", () => {
  const document = readFileSync(DESIGN, "utf8");
  expect(document).toContain("<!-- contrast -->\n| read |");
  expect(withTable(document)).toBe(document);
});
