import { createHash } from 'node:crypto';
import type { Language, RegulationProfile } from '@zhurnal/rules';
import {
  FIELD,
  breakFor,
  closePaper,
  drawSignatures,
  drawTable,
  openPaper,
  sayCell,
  widthOf,
} from '@zhurnal/documents';
import type { PaperMarks, Pdf, SheetTable } from '@zhurnal/documents';
import type { ClassRecord } from './class-record.js';
import { isFilled, missedOf, remarksOf, spreadsOf, summaryOf } from './journal-tables.js';
import { archiveWords, fill } from './words/words.js';
import type { ArchiveWords } from './words/words.js';

/** What a print bears beside the journal itself; all of it is given, so that the same input makes the same bytes. */
export interface PrintMarks {
  readonly id: string;
  /** The instant of which the record tells. */
  readonly at: Date;
  readonly timeZone: string;
  readonly language: Language;
  /** What certifies a print-out by the regulation of the school (G24-64, G24-65, TKK-74). */
  readonly certifiedBy: RegulationProfile['printCertifiedBy']['value'];
  /** The last signed checkpoint of the trail. */
  readonly checkpoint: { readonly size: number; readonly root: string } | null;
  /** A copy of the register: its number, and whether the journal was finished. A package has none. */
  readonly copy?: { readonly number: number; readonly isFinal: boolean };
}

/** Lower-case SHA-256 of a record. */
export const recordDigest = (record: ClassRecord): string =>
  createHash('sha256').update(JSON.stringify(record)).digest('hex');

/** Height of what certifies the paper, in points: the last table keeps it on its page. */
const HANDS = 90;
/** Lines of contents that one page holds. */
const CONTENTS_OF_PAGE = 24;

/** The journal of a class as it was kept on paper: title page, contents, spreads, summary sheet, remarks. */
export async function drawJournal(record: ClassRecord, print: PrintMarks): Promise<Buffer> {
  const words = archiveWords(print.language);
  const marks = marksOf(record, print, words.journal);
  const pdf = openPaper(marks, marks.running, true);
  drawTitle(pdf, record, print, words);
  const chapters = record.journals.flatMap((journal) =>
    record.periods.map((period) => ({
      title: [journal.subject, journal.group, period.name].filter(Boolean).join(' · '),
      spreads: spreadsOf(record, journal, period, words).filter(isFilled),
    })),
  );
  const filled = chapters.filter(({ spreads }) => spreads.length > 0);
  const listPages = Math.ceil((filled.length + 2) / CONTENTS_OF_PAGE);
  for (let page = 0; page < listPages; page += 1) pdf.addPage();
  const contents: [string, number][] = [];
  const begin = (title: string): void => {
    pdf.addPage();
    pdf.y = FIELD.top;
    if (title !== '') contents.push([title, pdf.bufferedPageRange().count]);
  };
  const draw = (table: SheetTable, beneath = 0): void => drawTable(pdf, table, print.language, { beneath });
  for (const { title, spreads } of filled)
    spreads.forEach(({ left, right }, at) => {
      // The left page of a spread has an even number, so that both lie open side by side.
      if (pdf.bufferedPageRange().count % 2 === 0) pdf.addPage();
      begin(at === 0 ? title : '');
      draw(left);
      begin('');
      draw(right);
    });
  begin(words.summary);
  drawHeading(pdf, words.summary);
  for (const table of [...summaryOf(record, words), missedOf(record, words)]) draw(table);
  begin(words.remarks);
  draw(remarksOf(record, words), HANDS);
  drawEnd(pdf, print, words);
  drawContents(pdf, contents, words);
  return closePaper(pdf, marks);
}

/** The summary sheet of a class alone. */
export async function drawSummary(record: ClassRecord, print: PrintMarks): Promise<Buffer> {
  const words = archiveWords(print.language);
  const marks = marksOf(record, print, words.summary);
  const pdf = openPaper(marks, marks.running, true);
  pdf.y = FIELD.top;
  drawHeading(pdf, words.summary);
  pdf.font('regular').fontSize(9).text(record.school, FIELD.left, pdf.y);
  pdf.text(fill(words.ofClass, { class: record.className, year: record.year }), FIELD.left, pdf.y);
  for (const table of summaryOf(record, words)) drawTable(pdf, table, print.language);
  drawTable(pdf, missedOf(record, words), print.language, { beneath: HANDS });
  drawEnd(pdf, print, words);
  return closePaper(pdf, marks);
}

function drawHeading(pdf: Pdf, title: string): void {
  pdf
    .font('bold')
    .fontSize(14)
    .text(title, FIELD.left, pdf.y, { width: widthOf(pdf) });
}

function drawEnd(pdf: Pdf, print: PrintMarks, words: ArchiveWords): void {
  breakFor(pdf, HANDS);
  drawCertification(pdf, print, words);
}

/** Whose hand and whether a seal certify the paper; the deputy who hands it over signs in any case. */
function drawCertification(pdf: Pdf, { certifiedBy }: PrintMarks, words: ArchiveWords): void {
  const offices = certifiedBy.includes('director') ? [words.director, words.deputy] : [words.deputy];
  drawSignatures(
    pdf,
    offices.map((office) => ({ office, name: '' })),
    certifiedBy.includes('seal') ? words.seal : undefined,
  );
}

function drawTitle(pdf: Pdf, record: ClassRecord, print: PrintMarks, words: ArchiveWords): void {
  const line = { width: widthOf(pdf), align: 'center' as const };
  pdf.font('regular').fontSize(12).text(record.school, FIELD.left, 110, line);
  pdf
    .font('bold')
    .fontSize(28)
    .text(words.journal, FIELD.left, pdf.y + 40, line);
  pdf.font('regular').fontSize(16);
  pdf.text(fill(words.ofClass, { class: record.className, year: record.year }), FIELD.left, pdf.y + 10, line);
  const day = (value: string): string => sayCell(value, 'day', print.language);
  pdf.fontSize(12);
  pdf.text(fill(words.days, { from: day(record.from), to: day(record.to) }), FIELD.left, pdf.y + 8, line);
  pdf.text(fill(words.students, { count: record.students.length }), FIELD.left, pdf.y + 4, line);
  pdf.y += 40;
  drawCertification(pdf, print, words);
}

function drawContents(pdf: Pdf, contents: readonly (readonly [string, number])[], words: ArchiveWords): void {
  contents.forEach(([title, page], at) => {
    pdf.switchToPage(1 + Math.floor(at / CONTENTS_OF_PAGE));
    const place = at % CONTENTS_OF_PAGE;
    if (place === 0)
      pdf.font('bold').fontSize(14).text(words.contents, FIELD.left, FIELD.top, { lineBreak: false });
    const top = FIELD.top + 28 + place * 17;
    pdf.font('regular').fontSize(10).text(title, FIELD.left, top, { lineBreak: false });
    pdf.text(String(page), FIELD.left + widthOf(pdf) - 40, top, {
      width: 40,
      align: 'right',
      lineBreak: false,
    });
  });
}

function marksOf(record: ClassRecord, print: PrintMarks, title: string): PaperMarks {
  const words = archiveWords(print.language);
  const digest = recordDigest(record);
  const at = new Intl.DateTimeFormat(print.language, {
    timeZone: print.timeZone,
    dateStyle: 'short',
    timeStyle: 'short',
  }).format(print.at);
  const { checkpoint } = print;
  return {
    running: [record.school, title, fill(words.ofClass, { class: record.className, year: record.year })].join(
      ' · ',
    ),
    foot: [
      fill(words.printed, { at }),
      [fill(words.document, { id: print.id }), ...copyOf(print, words)].join(' · '),
      fill(words.digest, { digest }),
      checkpoint ? fill(words.checkpoint, checkpoint) : words.noCheckpoint,
    ],
    code: `${print.id} ${digest}`,
    madeAt: print.at,
    page: (number, count) => fill(words.page, { number, count }),
  };
}

/** Which copy it is, and that it is no more than preliminary until the journal is finished (TKK-76). */
const copyOf = ({ copy }: PrintMarks, words: ArchiveWords): readonly string[] =>
  copy ? [fill(words.copy, { number: copy.number }), ...(copy.isFinal ? [] : [words.preliminary])] : [];
