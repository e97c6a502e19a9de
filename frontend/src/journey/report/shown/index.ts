/**
 * All that a report's content says, in chapters, for the customer who is about to sign it.
 *
 * Built from the very value that is hashed and sent (content.ts), so what is shown and what is sealed cannot part; a
 * test holds that no member of it is left out. Photos, the verdict on the warranty, the signature under declined work,
 * the agreement and the signature block are drawn beside the chapters.
 */
import type { Plain } from "../content";
import type { Chapter } from "./chapter";
import { lines } from "./lines";
import { steps } from "./steps";
import { subject } from "./subject";

export type { Chapter, Fact, Item } from "./chapter";

export const chapters = (content: Plain): Chapter[] => [
  ...subject(content),
  ...steps(content),
  ...lines(content),
];
