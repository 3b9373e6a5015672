import { inflateSync } from 'node:zlib';
import jsQR from 'jsqr';

/** Pixels of a module of a square, and modules of white around it. */
const SCALE = 4;
const QUIET = 4;

interface Rect {
  readonly left: number;
  readonly top: number;
  readonly width: number;
}

/** What the squares of a PDF say, page by page: read from the rectangles that are drawn, as a camera would. */
export function readSquares(pdf: Buffer): string[] {
  return streamsOf(pdf).flatMap((stream) => {
    const modules = [...stream.matchAll(/([\d.]+) ([\d.]+) ([\d.]+) ([\d.]+) re\b/g)]
      .filter(([, , , width, height]) => width === height)
      .map(([, left, top, width]) => ({ left: Number(left), top: Number(top), width: Number(width) }));
    const text = modules.length < 100 ? undefined : readModules(modules);
    return text === undefined ? [] : [text];
  });
}

function streamsOf(pdf: Buffer): string[] {
  const streams: string[] = [];
  for (let from = pdf.indexOf('stream\n'); from !== -1; from = pdf.indexOf('stream\n', from)) {
    const start = from + 'stream\n'.length;
    from = pdf.indexOf('endstream', start) + 'endstream'.length;
    try {
      streams.push(inflateSync(pdf.subarray(start, from)).toString('latin1'));
    } catch {
      // A stream that is not packed draws nothing here.
    }
  }
  return streams;
}

function readModules(modules: readonly Rect[]): string | undefined {
  const left = Math.min(...modules.map((module) => module.left));
  const top = Math.min(...modules.map((module) => module.top));
  const place = (at: number, from: number, width: number): number => Math.round((at - from) / width) + QUIET;
  const placed = modules.map((module) => ({
    column: place(module.left, left, module.width),
    row: place(module.top, top, module.width),
  }));
  const side = (Math.max(...placed.map(({ column }) => column)) + 1 + QUIET) * SCALE;
  const pixels = new Uint8ClampedArray(side * side * 4).fill(255);
  for (const { column, row } of placed)
    for (let y = row * SCALE; y < (row + 1) * SCALE; y += 1)
      for (let x = column * SCALE; x < (column + 1) * SCALE; x += 1)
        pixels.fill(0, (y * side + x) * 4, (y * side + x) * 4 + 3);
  return jsQR.default(pixels, side, side)?.data;
}
