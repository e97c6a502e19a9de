/** The path draws exactly the modules of the code, with a light frame all around. */
import { encode } from "uqr";
import { expect, test } from "vitest";
import { qrPath } from "./qr-path";

/** The dark modules that a path covers, as "x,y". */
function covered(path: string): Set<string> {
  const dark = new Set<string>();
  for (const [, x, y, length] of path.matchAll(/M(\d+) (\d+)h(\d+)v1H\d+z/g)) {
    for (let step = 0; step < Number(length); step += 1) dark.add(`${Number(x) + step},${y}`);
  }
  return dark;
}

test.each(["OP-7NF7Z6GVQ", "https://wayside.example/v/0195f3a2", "旧件标签"])("%s", (text) => {
  const { size, path } = qrPath(text);
  const { data } = encode(text, { ecc: "M", border: 4 });
  const wanted = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`${x},${y}`] : [])));
  expect(size).toBe(data.length);
  expect([...covered(path)].sort()).toEqual(wanted.sort());
  const frame = [...covered(path)].filter((at) =>
    at.split(",").some((side) => Number(side) < 4 || Number(side) >= size - 4),
  );
  expect(frame).toEqual([]);
});
