import { breakFor, drawTable } from './draw-table.js';
import { FIELD, closePaper, openPaper, widthOf } from './paper.js';
import type { PaperMarks, Pdf } from './paper.js';
import type { Sheet, SheetLanguage, SheetSigner } from './sheet.js';

/** Signature lines and the place of the seal. */
export interface PaperWords {
  readonly seal: string;
  /** In a table without rows. */
  readonly empty?: string;
}

/** A document on A4 pages. The same input gives the same bytes. */
export async function writePdf(
  sheet: Sheet,
  marks: PaperMarks,
  { language, seal, empty }: PaperWords & { readonly language: SheetLanguage },
): Promise<Buffer> {
  const pdf = openPaper(marks, sheet.title, sheet.isLandscape);
  const width = widthOf(pdf);
  pdf.font('bold').fontSize(14).text(sheet.title, FIELD.left, FIELD.top, { width });
  pdf.font('regular').fontSize(9);
  for (const line of sheet.head) pdf.text(line, FIELD.left, pdf.y + 1, { width });
  // Sheets that are handed out one by one: each bears the notes itself, above the hands.
  const isEach = isSignedEach(sheet);
  for (const [at, table] of sheet.tables.entries()) {
    if (table.isNewPage && at > 0) {
      pdf.addPage();
      pdf.y = FIELD.top;
    }
    const isLast = at === sheet.tables.length - 1;
    const beneath = isLast || isEach ? heightBeneath(pdf, sheet, table.signers ?? []) : 0;
    drawTable(pdf, table, language, { beneath, empty, isKeptWhole: true });
    if (isEach) drawNotes(pdf, sheet.notes);
    drawSignatures(pdf, table.signers ?? []);
  }
  if (!isEach) drawNotes(pdf, sheet.notes);
  drawSignatures(pdf, sheet.signatures, sheet.isUnsealed === true ? undefined : seal);
  return closePaper(pdf, marks);
}

const isSignedEach = ({ tables, signatures }: Sheet): boolean =>
  signatures.length === 0 && tables.length > 0 && tables.every(({ signers = [] }) => signers.length > 0);

function drawNotes(pdf: Pdf, notes: Sheet['notes']): void {
  const width = widthOf(pdf);
  pdf.font('regular').fontSize(9).fillColor('black');
  for (const note of notes) {
    breakFor(pdf, pdf.heightOfString(note, { width }) + 3);
    pdf.text(note, FIELD.left, pdf.y + 3, { width });
  }
}

/** How high everything is that stands beneath the last table, in points. */
function heightBeneath(pdf: Pdf, { notes, signatures }: Sheet, signers: readonly SheetSigner[]): number {
  pdf.font('regular').fontSize(9);
  const width = widthOf(pdf);
  const said = notes.reduce((sum, note) => sum + pdf.heightOfString(note, { width }) + 3, 6);
  return said + heightOfLines(signers) + heightOfLines(signatures);
}

/** The height of a line for a hand, in points. */
const STEP = 22;

const heightOfLines = (signatures: readonly SheetSigner[]): number =>
  signatures.length === 0 ? 0 : (signatures.length + 1) * STEP;

/** Lines for hands and the place of the seal. */
export function drawSignatures(pdf: Pdf, signatures: readonly SheetSigner[], seal?: string): void {
  if (signatures.length === 0) return;
  const line = 130;
  breakFor(pdf, heightOfLines(signatures));
  pdf.font('regular').fontSize(9).fillColor('black');
  for (const { office, name } of signatures) {
    const top = pdf.y + STEP - 10;
    pdf.text(office, FIELD.left, top, { width: 170 });
    pdf
      .moveTo(FIELD.left + 175, top + 11)
      .lineTo(FIELD.left + 175 + line, top + 11)
      .lineWidth(0.5)
      .strokeColor('black')
      .stroke();
    pdf.text(
      name === '' ? '/                                        /' : `/ ${name} /`,
      FIELD.left + 185 + line,
      top,
      {
        width: 200,
      },
    );
    pdf.y = top + 12;
  }
  if (seal !== undefined) pdf.text(seal, FIELD.left, pdf.y + 8, { width: 100 });
}
