export { breakFor, drawTable } from './draw-table.js';
export { FIELD, closePaper, endOf, openPaper, widthOf } from './paper.js';
export { A4 } from './sizes.js';
export { sayCell, titleOf } from './sheet.js';
export type {
  ColumnKind,
  Sheet,
  SheetCell,
  SheetColumn,
  SheetLanguage,
  SheetRow,
  SheetSigner,
  SheetTable,
} from './sheet.js';
export type { PaperMarks, Pdf } from './paper.js';
export { writeBook } from './write-book.js';
export { writeCsv } from './write-csv.js';
export { drawSignatures, writePdf } from './write-pdf.js';
export { writeWorkbook } from './write-workbook.js';
export type { ReportCell, ReportSheet } from './write-workbook.js';
