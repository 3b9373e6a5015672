import { writeBook, writeCsv, writePdf } from '@zhurnal/documents';
import type { ReportFormat } from './report.graphql.js';
import { placeName } from './reports.reader.js';
import type { OpenedRun } from './reports.reader.js';
import { fill } from './say.js';
import { reportWords } from './words/words.js';

/** «Ведомость успеваемости 8А 2026-11-18.pdf», without signs that file systems do not take. */
export function nameOfRun({ run, sheet }: OpenedRun, format: ReportFormat): string {
  const words = [sheet.title, placeName(run), run.runAt.toISOString().slice(0, 10)].filter(Boolean).join(' ');
  return `${words.replaceAll(/[\\/:*?"<>|]/g, ' ')}.${format}`;
}

/** Where and when the sheets of a run are drawn. */
export interface Drawing {
  readonly timeZone: string;
  /** Where anybody checks documents of the school; none: the square names the document and its digest. */
  readonly checkUrl: string | undefined;
}

/** The file of a run. Every form is made of the sheet that was kept. */
export async function writeRun(
  opened: OpenedRun,
  format: ReportFormat,
  { timeZone, checkUrl }: Drawing,
): Promise<Buffer> {
  const { run, sheet } = opened;
  if (format === 'xlsx') return writeBook(sheet);
  if (format === 'csv') return writeCsv(sheet, run.language);
  const words = reportWords(run.language);
  const at = new Intl.DateTimeFormat(run.language, { timeZone, dateStyle: 'short', timeStyle: 'short' });
  const marks = {
    running: [sheet.head[0] ?? '', sheet.title, sheet.head[1] ?? ''].filter(Boolean).join(' · '),
    foot: [
      fill(words.printed, { at: at.format(run.runAt), system: words.system }),
      fill(words.document, { id: run.id }),
      fill(words.digest, { digest: run.sha256 }),
    ],
    code: checkUrl === undefined ? `${run.id} ${run.sha256}` : `${checkUrl}#${run.id}`,
    madeAt: run.runAt,
    page: (number: number, count: number) => fill(words.page, { number, count }),
  };
  return writePdf(sheet, marks, { language: run.language, seal: words.seal });
}
