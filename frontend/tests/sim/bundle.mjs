/**
 * Bundles the phones of a simulation: `node tests/sim/bundle.mjs <out.mjs> [patches.json]`, in the front end's folder.
 *
 * patches: [{ file, from, to }], the planted bugs of this bundle. `from` must stand in the file exactly once.
 */
import { readFileSync } from "node:fs";
import { rolldown } from "rolldown";

const [out, patchesFile] = process.argv.slice(2);
const patches = patchesFile ? JSON.parse(readFileSync(patchesFile, "utf8")) : [];
const used = new Set();

const plant = {
  name: "plant",
  transform(code, id) {
    let planted = code;
    for (const patch of patches.filter((one) => id.endsWith(one.file))) {
      if (planted.split(patch.from).length !== 2)
        throw new Error(`${patch.file}: not found once: ${patch.from}`);
      planted = planted.replace(patch.from, () => patch.to);
      used.add(patch);
    }
    return planted === code ? null : planted;
  },
};

const bundle = await rolldown({ input: "tests/sim/main.ts", platform: "node", plugins: [plant] });
await bundle.write({ file: out, format: "esm", codeSplitting: false });
for (const patch of patches) if (!used.has(patch)) throw new Error(`no such file: ${patch.file}`);
