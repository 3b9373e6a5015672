import { letterOf } from '@zhurnal/rules';
import type { AbsenceLetters, Attendance } from '@zhurnal/rules';
import { signOf } from '../journal/cell-view.js';
import type { RollRow } from './roll-rows.js';
import { t } from './roll-words.js';

/** The letter of an absence or lateness as the school writes it. */
export function letterFor({ fact, reason }: Attendance, letters: AbsenceLetters): string {
  return letterOf(fact, reason, letters);
}

/** An absence or lateness in words; being there, too. */
export function wordFor(attendance: Attendance | null): string {
  if (attendance === null) return t('row.present');
  if (attendance.fact === 'late') return t('row.late');
  return attendance.reason === 'unknown' ? t('row.absent') : t(`row.${attendance.reason}`);
}

/** The marks of the line: «4/5». */
export function marksOf({ marks }: RollRow): string {
  return marks.map(signOf).join('/');
}

/** What stands below the name: what the family told, how it was before, what is not saved. */
export function remarksOf(row: RollRow): readonly string[] {
  const { student, attendance, pending, state, theirs } = row;
  const remarks: string[] = [];
  if (student.told !== undefined) {
    const why = t(`row.told.${student.told.kind}`);
    if (pending === null && attendance === null) remarks.push(t('row.came'));
    else if (pending !== null || student.told.isAccepted) remarks.push(t('row.pending', { why }));
    else remarks.push(t('row.undecided', { why }));
  }
  if (student.earlier !== undefined && pending === null)
    remarks.push(t(`row.earlier.${student.earlier.fact}`, { slot: student.earlier.slot }));
  if (state === 'conflict') remarks.push(t('row.conflict', { theirs: theirs || t('row.present') }));
  else if (state !== 'saved') remarks.push(t(`row.${state}`));
  return remarks;
}

/** The whole line for those who hear it. */
export function labelOf(row: RollRow): string {
  const { student, attendance, pending } = row;
  const state = wordFor(attendance ?? pending);
  const marks = marksOf(row);
  const said = [state, ...(marks === '' ? [] : [t('row.marks', { marks })]), ...remarksOf(row)];
  return t('row.label', { name: student.calledName, state: said.join(', ') });
}
