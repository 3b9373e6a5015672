import { FRIDAY, MONDAY, TODAY } from '../arrange.js';
import { quarterOf } from '../arrange-norms.js';
import { readSheet, cellOf as cellOfSheet } from '../ask-finals.js';
import { readControl } from '../ask-supervision.js';
import { QUARTER_ENDS } from './random-sequence.js';
import type { RandomSequence } from './random-sequence.js';

const STUDENTS = ['ageev', 'ezhikov', 'zhukov', 'eremin'] as const;
/** Place of the quarter among the columns of a sheet. */
const SECOND = 1;
const NORMS = `query ($groupId: ID!, $periodId: ID!) { markNorms(groupId: $groupId, periodId: $periodId) { students { ids marks } } }`;
const MARKS = `query ($schoolId: ID!, $studentId: ID!, $periodId: ID) {
  studentMarks(schoolId: $schoolId, studentId: $studentId, periodId: $periodId) { subjects { names averages } } }`;

/**
 * Counts averages, norms and indicators of mathematics again from what was entered, and compares them with what the
 * product shows to teacher, deputy and family.
 */
export async function countAgain(sequence: RandomSequence): Promise<string[]> {
  const { api, school, as } = sequence.stage;
  const faults: string[] = [];
  const compare = (what: string, found: unknown, expected: unknown): void => {
    if (JSON.stringify(found) !== JSON.stringify(expected))
      faults.push(`${what}: ${JSON.stringify(found)} and not ${JSON.stringify(expected)}`);
  };
  const marksOf = (student: string, until: string): number[] =>
    [MONDAY, TODAY, FRIDAY]
      .filter((day) => day <= until)
      .flatMap((day) => sequence.marks.get(`maths ${day} ${student}`)?.value ?? [])
      .map(Number);
  const averageOf = (values: readonly number[]): string | null =>
    values.length === 0
      ? null
      : (values.reduce((sum, value) => sum + value, 0) / values.length + 1e-9).toFixed(2);

  /** Whoever has missed more than two lessons of three, with fewer marks than the norm of three, is not attested. */
  const missedOf = (student: string, { lessons }: Readonly<Record<string, unknown>>): object => {
    const absences = [MONDAY, TODAY].map((day) => sequence.absences.get(`maths ${day} ${student}`)?.value);
    const missed = absences.filter((value) => value?.startsWith('absent')).length;
    const isSo = missed * 3 > Number(lessons) * 2 && marksOf(student, QUARTER_ENDS).length < 3;
    return { missed: isSo ? missed : 'fewer', marks: marksOf(student, QUARTER_ENDS).length };
  };
  const { maths } = school.groups;
  const sheet = await readSheet(api, await as('maths'), maths);
  const variables = { groupId: maths, periodId: await quarterOf(school) };
  const { markNorms } = await api.data<{ markNorms: { students: { ids: string[]; marks: number[] } } }>(
    await as('maths'),
    NORMS,
    variables,
  );
  for (const student of STUDENTS) {
    const id = school.students[student];
    const values = marksOf(student, QUARTER_ENDS);
    const { value, basis } = cellOfSheet(sheet, id, SECOND);
    if (value === null && basis?.['kind'] === 'missed')
      compare(`why ${student} is not attested`, basis, { ...basis, ...missedOf(student, basis) });
    else if (value === null) compare(`average of ${student}`, basis?.['average'] ?? null, averageOf(values));
    compare(
      `marks of ${student}`,
      markNorms.students.marks[markNorms.students.ids.indexOf(id)],
      values.length,
    );
  }
  const ofFamily = await api.data<{
    studentMarks: { subjects: { names: string[]; averages: (string | null)[] } };
  }>(await as('ofAgeev'), MARKS, {
    schoolId: school.schoolId,
    studentId: school.students.ageev,
    periodId: variables.periodId,
  });
  const { names, averages } = ofFamily.studentMarks.subjects;
  const shown = averages[names.indexOf('Алгебра')] ?? null;
  compare(
    'average before the family',
    shown === null ? null : Number(shown).toFixed(2),
    averageOf(marksOf('ageev', QUARTER_ENDS)),
  );

  const { rows } = await readControl(api, await as('deputy'), MONDAY, FRIDAY);
  const at = rows.groups.indexOf(maths);
  const counts = STUDENTS.map((student) => marksOf(student, FRIDAY).length);
  compare(
    'marks of the journal',
    rows.marks[at],
    counts.reduce((sum, count) => sum + count, 0),
  );
  compare('students without marks', rows.withoutMarks[at], counts.filter((count) => count === 0).length);
  compare('students with one mark', rows.withOneMark[at], counts.filter((count) => count === 1).length);
  return faults;
}
