import { ageOn, asDay } from '@zhurnal/rules';
import type { RowEntry } from '../map/entry.js';
import type { ClassSeen } from './class-desk.js';
import type { PlanDesk } from './plan-desk.js';

/** A first-former is six or seven, and one or two years either way are possible. */
const YOUNGEST_BEFORE_GRADE = 4.5;
const SPAN = 5;

/** Warns of a birth date that does not fit the grade at the beginning of the year. */
export function checkStudentAge(desk: PlanDesk, entry: RowEntry, inClass: ClassSeen | undefined): void {
  const { birthDate, birthDateColumn, row } = entry;
  const born = birthDate === null ? undefined : asDay(birthDate);
  const start = asDay(desk.year.startsOn);
  if (born === undefined || start === undefined) return;
  const age = born > start ? 0 : ageOn(born, start);
  const grade = inClass?.gradeLevel ?? null;
  const youngest = grade === null ? 5 : grade + YOUNGEST_BEFORE_GRADE;
  const oldest = grade === null ? 20 : youngest + SPAN;
  if (age >= youngest && age <= oldest) return;
  const params = { age: String(age), ...(grade === null || !inClass ? {} : { class: inClass.name }) };
  desk.add('AGE_UNUSUAL', { row, column: birthDateColumn, value: birthDate ?? '' }, params);
}

/** Nobody works in a school before sixteen. */
export function checkStaffAge(desk: PlanDesk, { birthDate, birthDateColumn, row }: RowEntry): void {
  const [born, today] = [birthDate === null ? undefined : asDay(birthDate), asDay(desk.facts.today)];
  if (born === undefined || today === undefined) return;
  const age = ageOn(born, today);
  if (age >= 16 && age <= 95) return;
  desk.add('AGE_UNUSUAL', { row, column: birthDateColumn, value: birthDate ?? '' }, { age: String(age) });
}
