import PDFDocument from 'pdfkit';
import qrcode from 'qrcode-generator';
import { readFonts } from './fonts.js';
import { A4 } from './sizes.js';

export type Pdf = InstanceType<typeof PDFDocument>;

/** What stands on every page; all of it is given, so that the same input makes the same bytes. */
export interface PaperMarks {
  /** Over every page: the school and the document. */
  readonly running: string;
  /** Under every page, line by line: the system, when it was printed, number and digest of the document. */
  readonly foot: readonly string[];
  /** What the square says. */
  readonly code: string;
  /** When the document was made. */
  readonly madeAt: Date;
  /** «стр. 1 из 3». */
  readonly page: (number: number, count: number) => string;
}

/** The free field of a page, in points. */
export const FIELD = { left: 42, right: 28, top: 48, bottom: 66 } as const;

const SMALL = 7;
const SQUARE = 46;

/** An empty document with its fonts: PDF/A-2b, so that what is printed today can be opened when its programs are gone. */
export function openPaper({ madeAt }: PaperMarks, title: string, isLandscape: boolean): Pdf {
  const pdf = new PDFDocument({
    size: isLandscape ? [A4.height, A4.width] : [A4.width, A4.height],
    margins: FIELD,
    bufferPages: true,
    pdfVersion: '1.7',
    subset: 'PDF/A-2b',
    info: { Title: title, Producer: 'Zhurnal', Creator: 'Zhurnal', CreationDate: madeAt, ModDate: madeAt },
    lang: 'ru',
  });
  const { regular, bold } = readFonts();
  pdf.registerFont('regular', regular);
  pdf.registerFont('bold', bold);
  return pdf.font('regular');
}

/** How wide the field is. */
export const widthOf = (pdf: Pdf): number => pdf.page.width - FIELD.left - FIELD.right;

/** Where the field ends. */
export const endOf = (pdf: Pdf): number => pdf.page.height - FIELD.bottom;

/** Writes what stands on every page, when it is known how many there are, and ends the document. */
export async function closePaper(pdf: Pdf, marks: PaperMarks): Promise<Buffer> {
  const { start, count } = pdf.bufferedPageRange();
  for (let at = 0; at < count; at += 1) {
    pdf.switchToPage(start + at);
    drawMarks(pdf, marks, marks.page(at + 1, count));
  }
  const parts: Buffer[] = [];
  return new Promise((resolve, reject) => {
    pdf.on('data', (part: Buffer) => parts.push(part));
    pdf.on('end', () => resolve(Buffer.concat(parts)));
    pdf.on('error', reject);
    pdf.end();
  });
}

function drawMarks(pdf: Pdf, { running, foot, code }: PaperMarks, page: string): void {
  const { width, height } = pdf.page;
  // Below the field a text would begin another page.
  pdf.page.margins.bottom = 0;
  pdf.font('regular').fontSize(SMALL).fillColor('#4a4f57');
  const line = { lineBreak: false, ellipsis: true, height: SMALL * 1.4 };
  pdf.text(running, FIELD.left, FIELD.top - 22, { ...line, width: widthOf(pdf) - 80 });
  pdf.text(page, width - FIELD.right - 80, FIELD.top - 22, { ...line, width: 80, align: 'right' });
  const top = height - FIELD.bottom + 12;
  foot.forEach((text, at) =>
    pdf.text(text, FIELD.left, top + at * SMALL * 1.5, { ...line, width: widthOf(pdf) - SQUARE - 10 }),
  );
  drawSquare(pdf, code, width - FIELD.right - SQUARE, top - 4);
  pdf.fillColor('black');
}

function drawSquare(pdf: Pdf, code: string, left: number, top: number): void {
  const square = qrcode(0, 'M');
  square.addData(code);
  square.make();
  const count = square.getModuleCount();
  const size = SQUARE / count;
  for (let row = 0; row < count; row += 1)
    for (let column = 0; column < count; column += 1)
      if (square.isDark(row, column)) pdf.rect(left + column * size, top + row * size, size, size);
  pdf.fill('black');
}
