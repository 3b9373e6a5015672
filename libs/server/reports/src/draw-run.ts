import { writeBook, writeCsv, writePdf } from '@zhurnal/documents';
import type { Sheet } from '@zhurnal/documents';
import type { ReportFormat } from './report.graphql.js';
import { fill } from './say.js';
import { reportWords } from './words/words.js';

/** What a file bears of its run. */
export interface DrawnRun {
  readonly id: string;
  readonly sha256: string;
  readonly language: 'ru' | 'en';
  readonly runAt: Date;
}

/** Where and when the sheets of a run are drawn. */
export interface Drawing {
  readonly timeZone: string;
  /** Where anybody checks documents of the school; none: the square names the document and its digest. */
  readonly checkUrl: string | undefined;
}

/** The file of a run, made of the sheet that was kept: the same sheet gives the same bytes. */
export async function drawRun(
  run: DrawnRun,
  sheet: Sheet,
  format: ReportFormat,
  { timeZone, checkUrl }: Drawing,
): Promise<Uint8Array> {
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
  return writePdf(sheet, marks, { language: run.language, seal: words.seal, empty: words.empty });
}
