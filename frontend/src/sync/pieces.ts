/**
 * How many bytes of a file to send at a time: half as many after a cut; after each piece that got through twice as many, on a
 * line that was ever cut only a few more.
 */
const [FIRST, LEAST, MOST, MORE] = [256, 16, 1024, 8].map((kb) => kb * 1024) as [
  number,
  number,
  number,
  number,
];

export class Pieces {
  size = FIRST;
  private bad = false;

  passed(): number {
    this.size = Math.min(MOST, this.size + (this.bad ? MORE : this.size));
    return this.size;
  }

  cut(): number {
    this.bad = true;
    this.size = Math.max(LEAST, this.size / 2);
    return this.size;
  }
}
