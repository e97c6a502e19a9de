/**
 * What one can draw on a photo: an arrow, a circle, or a place made unreadable. Lengths are in pixels of the picture.
 */
export const TOOLS = ["arrow", "circle", "blur"] as const;
export type Tool = (typeof TOOLS)[number];

export interface Point {
  x: number;
  y: number;
}

/** from: where the finger was put down; to: where it was lifted. */
export interface Mark {
  tool: Tool;
  from: Point;
  to: Point;
}

export interface Size {
  width: number;
  height: number;
}

interface Box extends Point, Size {}

/** Fewer squares than this along the longer side of a blurred place: neither a face nor a plate can be read from them. */
const SQUARES = 8;
const INK = "#e4002b";
const HALO = "#ffffff";

/** Where a finger on the shown picture is in the picture itself, within its edges. */
export function toPicture(at: Point, shown: Box, picture: Size): Point {
  const within = (value: number, most: number) => Math.min(Math.max(value, 0), most);
  return {
    x: within(((at.x - shown.x) / shown.width) * picture.width, picture.width),
    y: within(((at.y - shown.y) / shown.height) * picture.height, picture.height),
  };
}

/** A tap is no mark: less than a hundredth of the picture's longer side. */
export const isDrawn = ({ from, to }: Mark, { width, height }: Size): boolean =>
  Math.hypot(to.x - from.x, to.y - from.y) >= Math.max(width, height) / 100;

export function boxOf({ from, to }: Mark): Box {
  return {
    x: Math.min(from.x, to.x),
    y: Math.min(from.y, to.y),
    width: Math.abs(to.x - from.x),
    height: Math.abs(to.y - from.y),
  };
}

/** The whole pixels of the picture that a blur touches, and how many squares are left of them. */
export function blurOf(mark: Mark, picture: Size): Box & { columns: number; rows: number } {
  const box = boxOf(mark);
  const x = Math.floor(box.x);
  const y = Math.floor(box.y);
  const width = Math.min(Math.ceil(box.x + box.width), picture.width) - x;
  const height = Math.min(Math.ceil(box.y + box.height), picture.height) - y;
  const side = Math.max(width, height, 1) / SQUARES;
  const squares = (length: number) => Math.max(1, Math.round(length / side));
  return { x, y, width, height, columns: squares(width), rows: squares(height) };
}

/** The two ends of an arrow's head, behind its tip. */
export function headOf({ from, to }: Mark, length: number): [Point, Point] {
  const angle = Math.atan2(to.y - from.y, to.x - from.x);
  const end = (turn: number): Point => ({
    x: to.x - length * Math.cos(angle + turn),
    y: to.y - length * Math.sin(angle + turn),
  });
  return [end(Math.PI / 6), end(-Math.PI / 6)];
}

/** Draws the picture and all marks. What is blurred is gone from the pixels, below every line. */
export function paint(
  pen: CanvasRenderingContext2D,
  picture: CanvasImageSource,
  size: Size,
  marks: readonly Mark[],
): void {
  pen.drawImage(picture, 0, 0, size.width, size.height);
  for (const mark of marks) if (mark.tool === "blur") blur(pen, mark, size);
  const width = Math.max(size.width, size.height) / 140;
  for (const mark of marks) {
    if (mark.tool === "blur") continue;
    for (const [ink, thick] of [
      [HALO, width * 1.9],
      [INK, width],
    ] as const)
      line(pen, mark, ink, thick, width);
  }
}

function blur(pen: CanvasRenderingContext2D, mark: Mark, size: Size): void {
  const { x, y, width, height, columns, rows } = blurOf(mark, size);
  if (width < 1 || height < 1) return;
  const small = document.createElement("canvas");
  small.width = columns;
  small.height = rows;
  const brush = small.getContext("2d");
  if (!brush) throw new Error("no canvas");
  brush.imageSmoothingQuality = "high";
  brush.drawImage(pen.canvas, x, y, width, height, 0, 0, columns, rows);
  pen.save();
  pen.imageSmoothingEnabled = false;
  pen.drawImage(small, 0, 0, columns, rows, x, y, width, height);
  pen.restore();
}

function line(
  pen: CanvasRenderingContext2D,
  mark: Mark,
  ink: string,
  thick: number,
  unit: number,
): void {
  pen.strokeStyle = ink;
  pen.lineWidth = thick;
  pen.lineCap = "round";
  pen.lineJoin = "round";
  pen.beginPath();
  if (mark.tool === "circle") {
    const { x, y, width, height } = boxOf(mark);
    pen.ellipse(x + width / 2, y + height / 2, width / 2, height / 2, 0, 0, 2 * Math.PI);
  } else {
    const [left, right] = headOf(mark, unit * 5);
    pen.moveTo(mark.from.x, mark.from.y);
    pen.lineTo(mark.to.x, mark.to.y);
    pen.moveTo(left.x, left.y);
    pen.lineTo(mark.to.x, mark.to.y);
    pen.lineTo(right.x, right.y);
  }
  pen.stroke();
}
