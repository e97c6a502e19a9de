import { expect, test } from "vitest";
import { sizeText } from "./size";

test("bytes are read in three figures at most", () => {
  const told = [0, 999, 1000, 1234, 99_940, 99_960, 999_499, 999_600, 12_400_000, 2_000_000_000];
  expect(told.map(sizeText)).toEqual(
    "0 B,999 B,1 kB,1.2 kB,99.9 kB,100 kB,999 kB,1 MB,12.4 MB,2 GB".split(","),
  );
});
