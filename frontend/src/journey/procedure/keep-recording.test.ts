/** Which recordings are taken. */
import { expect, test } from "vitest";
import { mimeOf } from "./keep-recording";

test.each([
  ["audio/webm;codecs=opus", "audio/webm"],
  ["audio/mp4", "audio/mp4"],
  ["video/quicktime", "video/quicktime"],
  ["VIDEO/MP4", "video/mp4"],
  ["video/x-matroska;codecs=avc1", null],
  ["image/jpeg", null],
  ["", null],
])("%s", (type, mime) => {
  expect(mimeOf(type)).toBe(mime);
});
