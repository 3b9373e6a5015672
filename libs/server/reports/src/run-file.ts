import type { Apart } from '@zhurnal/platform';
import type { DrawnRun, Drawing, drawRun } from './draw-run.js';
import type { ReportFormat } from './report.graphql.js';
import { placeName } from './reports.reader.js';
import type { OpenedRun } from './reports.reader.js';

/** Where the drawing stands: it is called in a process of its own. */
const DRAWING = import.meta.resolve('./draw-run.js');

/** «Ведомость успеваемости 8А 2026-11-18.pdf», without signs that file systems do not take. */
export function nameOfRun({ run, sheet }: OpenedRun, format: ReportFormat): string {
  const words = [sheet.title, placeName(run), run.runAt.toISOString().slice(0, 10)].filter(Boolean).join(' ');
  return `${words.replaceAll(/[\\/:*?"<>|]/g, ' ')}.${format}`;
}

/** The file of a run, drawn apart so that nobody waits for it but who asked. Every form is made of the sheet that was kept. */
export function writeRun(
  apart: Apart,
  { run, sheet }: Pick<OpenedRun, 'run' | 'sheet'>,
  format: ReportFormat,
  drawing: Drawing,
  signal?: AbortSignal,
): Promise<Uint8Array> {
  const { id, sha256, language, runAt } = run;
  const drawn: DrawnRun = { id, sha256, language, runAt };
  const values: Parameters<typeof drawRun> = [drawn, sheet, format, drawing];
  return apart.run(DRAWING, 'drawRun', values, signal);
}
