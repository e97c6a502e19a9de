/** A part of the screen as one file that needs nothing else: words, pictures and looks, to be opened anywhere later. */

const WIDEST = 1_280; // pixels of a picture in the file

/** The HTML of a page with the element as it stands; its pictures lie inside. Throws where a picture cannot be read. */
export async function asFile(element: HTMLElement, title: string): Promise<string> {
  const copy = element.cloneNode(true) as HTMLElement;
  const pictures = [...element.querySelectorAll("img")];
  await Promise.all(
    [...copy.querySelectorAll("img")].map(async (picture, at) => {
      picture.removeAttribute("loading");
      picture.src = await inside(pictures[at] as HTMLImageElement);
    }),
  );
  const { lang } = document.documentElement;
  return [
    `<!doctype html><html lang="${lang}" data-theme="light"><head><meta charset="utf-8">`,
    `<meta name="viewport" content="width=device-width, initial-scale=1"><title>${escaped(title)}</title>`,
    `<style>${looks()}</style></head><body class="mx-auto max-w-2xl p-4"><h1 class="mb-4 text-2xl">${escaped(title)}</h1>`,
    copy.outerHTML,
    "</body></html>",
  ].join("\n");
}

/** The picture as it is on the screen, drawn once more: our pages may not read a blob's address. */
async function inside(picture: HTMLImageElement): Promise<string> {
  picture.loading = "eager";
  await picture.decode();
  const { naturalWidth: width, naturalHeight: height } = picture;
  const scale = Math.min(1, WIDEST / Math.max(width, height, 1));
  const canvas = document.createElement("canvas");
  canvas.width = Math.round(width * scale);
  canvas.height = Math.round(height * scale);
  canvas.getContext("2d")?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  return canvas.toDataURL("image/jpeg", 0.85);
}

/** The rules of this page's own sheets; what they point to outside is left out. */
const looks = (): string =>
  [...document.styleSheets]
    .flatMap((sheet) => [...sheet.cssRules])
    .filter((rule) => !(rule instanceof CSSFontFaceRule))
    .map((rule) => rule.cssText)
    .join("\n")
    .replaceAll("</", "<\\/");

const escaped = (words: string): string =>
  words.replace(/[&<>]/g, (one) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;" })[one] as string);
