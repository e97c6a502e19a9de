/** Letters as they are compared: width, case and punctuation do not matter. Pure. */

const PLAIN = /^[\t\n\r -~\u4e00-\u9fff]*$/;
const MARKS = /[^\p{L}\p{N}]+/gu;

/** Full width to half, capitals to small ones. Chinese and plain ASCII are most of it, and need no table. */
export const fold = (text: string): string =>
  (PLAIN.test(text) ? text : text.normalize("NFKC")).toLowerCase();

/** Letters and figures alone, already folded: "浙A·12345" and "浙A-12345" are both 浙a12345. */
export const compact = (text: string): string => fold(text).replace(MARKS, "");

/** The words of a question, each of which must be found. What is punctuation alone asks nothing. */
export const wordsOf = (question: string): string[] => [
  ...new Set(
    fold(question)
      .split(/\s+/)
      .filter((word) => compact(word) !== ""),
  ),
];
