import { createHash } from 'node:crypto';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { Sheet } from '@zhurnal/documents';
import type { ReportAsk } from './report.js';

/** Lower-case SHA-256 of what was asked and of the numbers; words above and beneath the tables are not in it. */
export function digestOf(ask: ReportAsk, { tables }: Sheet): string {
  const { code, classId, studentId, teacherId, periodId, from, to } = ask;
  // Runs of before students could be asked about have a digest without one.
  const ofStudent = studentId === null ? {} : { studentId };
  const content = { code, classId, teacherId, ...ofStudent, periodId, from, to, tables };
  return createHash('sha256').update(JSON.stringify(content)).digest('hex');
}

/** The regulation under which a run was made: its profile, and which text of it. */
export const regulationMark = (profileId: string, text: string): string =>
  `${profileId} ${createHash('sha256').update(text).digest('hex').slice(0, 8)}`;

export const packSheet = (sheet: Sheet): Buffer => deflateRawSync(JSON.stringify(sheet));

export const unpackSheet = (payload: Uint8Array): Sheet =>
  JSON.parse(inflateRawSync(payload).toString('utf8')) as Sheet;
