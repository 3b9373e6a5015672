import { createHash } from 'node:crypto';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { Sheet } from '@zhurnal/documents';
import type { ReportAsk } from './report.js';

/** A sheet as it is kept: with the name of the way in which it was drawn; none: from before this was noted. */
export interface KeptSheet extends Sheet {
  readonly drawnBy?: string;
}

/**
 * Lower-case SHA-256 of what was asked and of the numbers. Words above and beneath the tables are not in it, nor how they
 * are laid out.
 */
export function digestOf(ask: ReportAsk, sheet: Sheet): string {
  const { code, classId, studentId, teacherId, periodId, from, to } = ask;
  // Runs of before students could be asked about have a digest without one.
  const ofStudent = studentId === null ? {} : { studentId };
  const tables = sheet.tables.map(({ key, title, columns, rows, totals }) => ({
    ...{ key, title, rows, totals },
    columns: columns.map((column) => ({ key: column.key, title: column.title, kind: column.kind })),
  }));
  const content = { code, classId, teacherId, ...ofStudent, periodId, from, to, tables };
  return createHash('sha256').update(JSON.stringify(content)).digest('hex');
}

/** The regulation under which a run was made: its profile, and which text of it. */
export const regulationMark = (profileId: string, text: string): string =>
  `${profileId} ${createHash('sha256').update(text).digest('hex').slice(0, 8)}`;

export const packSheet = (sheet: KeptSheet): Buffer => deflateRawSync(JSON.stringify(sheet));

export const unpackSheet = (payload: Uint8Array): KeptSheet =>
  JSON.parse(inflateRawSync(payload).toString('utf8')) as KeptSheet;
