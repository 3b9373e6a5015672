import { FRIDAY, MONDAY, TODAY, TOMORROW, TUESDAY } from '../arrange.js';
import type { GroupName, StaffName, StudentName } from '../arrange.js';
import {
  changeClosing,
  endQuarter,
  fillPeriodMarks,
  readClosings,
  readGaps,
  verifyClosing,
} from '../arrange-closing.js';
import { decideCorrection, fileCorrection, listCorrections } from '../arrange-corrections.js';
import { takeRoll } from '../ask-day.js';
import { cellOf, readFinals, readSheet, setFinals } from '../ask-finals.js';
import { changeLesson, markItem, readLesson, setMarks } from '../ask-journal.js';
import type { Refusal } from '../ask-journal.js';
import { outcomeOf, standing, turnTo } from './play.js';
import type { Outcome, Stage } from './play.js';

/** Place of the quarter that ends, among the columns of a sheet. */
const SECOND = 1;
const GROUPS: readonly (readonly [GroupName, string, StaffName])[] = [
  ['maths', MONDAY, 'maths'],
  ['english', TUESDAY, 'english'],
  ['secondEnglish', TUESDAY, 'secondEnglish'],
  ['maths', TODAY, 'maths'],
  ['music', TODAY, 'maths'],
  ['english', TOMORROW, 'english'],
  ['secondEnglish', TOMORROW, 'secondEnglish'],
  ['maths', FRIDAY, 'maths'],
];

/** An answer of a verb that has no state of its own before. */
export const told = (answer: Partial<Refusal> | undefined, note?: string): Outcome => {
  const outcome = outcomeOf(answer, { isLate: false, clause: null });
  return outcome.what === 'in time'
    ? { what: 'done', clause: null, ...(note !== undefined && { note }) }
    : outcome;
};

/** The class and its quarter of this number. */
export async function place({ api, school, as }: Stage, number: number) {
  const { periods } = await readClosings(api, await as('deputy'));
  const own = periods.filter(({ classId }) => classId === school.classes.a8);
  return { classId: school.classes.a8, periodId: own[number - 1]?.periodId ?? '' };
}

/** The lessons of a day are recorded as they should be: topic, "held", the roll, and that there is no homework. */
export async function record(stage: Stage, day: string): Promise<void> {
  const { api, school } = stage;
  for (const [group, date, teacher] of GROUPS) {
    if (date !== day) continue;
    const session = await stage.as(teacher);
    const lessonId = school.lesson(group, day);
    const { version } = (await readLesson(api, session, lessonId)).record;
    await changeLesson(api, session, 'recordLesson', {
      ...{ lessonId, topic: 'Дроби', held: true, expectedVersion: version },
    });
    await takeRoll(api, session, lessonId, { items: [] });
  }
}

/** The week up to Wednesday as it should be, each day on its own; the first quarter is closed, the second ends on Friday. */
export async function teachToWednesday(stage: Stage): Promise<void> {
  const { api, profile, school } = stage;
  await endQuarter(school, FRIDAY);
  await fillPeriodMarks(school, school.groups.maths);
  for (const day of [MONDAY, TUESDAY, TODAY]) {
    turnTo(api, profile, `${day}T14:00:00`);
    await record(stage, day);
  }
  await setMarks(
    api,
    await stage.as('maths'),
    school.groups.maths,
    (['ageev', 'ezhikov', 'zhukov', 'eremin'] as const).map((student) =>
      markItem(school, 'maths', TODAY, student, 'FOUR'),
    ),
  );
  await changeClosing(api, await stage.as('deputy'), 'closePeriod', await place(stage, 1));
}

/** A mark of the quarter in mathematics, over the version that stands. */
export async function final(
  stage: Stage,
  student: StudentName,
  value: string,
  more: object = {},
): Promise<Outcome> {
  const { api, school } = stage;
  const session = await stage.as('maths');
  const sheet = await readSheet(api, session, school.groups.maths);
  const column = sheet.columns[SECOND];
  const studentId = school.students[student];
  const { version: expectedVersion } = cellOf(sheet, studentId, SECOND);
  const [result] = await setFinals(api, session, school.groups.maths, [
    { studentId, periodId: column?.periodId ?? null, value, expectedVersion, ...more },
  ]);
  if (result?.__typename === 'PeriodMarkConflict') throw new Error(`${student} has another version`);
  return outcomeOf(result?.refusal, { isLate: result?.late ?? false, clause: column?.clause ?? null });
}

/** What comes with another mark than the one that stands. */
export const CHANGED = { reason: 'Ошибка в подсчёте' };

/** What Ageev's mother sees of the quarter. */
export async function lookAtFinals(stage: Stage): Promise<Outcome> {
  const { api, school } = stage;
  const { columns, cells } = await readFinals(
    api,
    await stage.as('ofAgeev'),
    school.schoolId,
    school.students.ageev,
  );
  const at = columns.findIndex(({ name }) => name?.startsWith('2'));
  const isShown = cells.columns.includes(at);
  return { what: 'done', clause: null, note: isShown ? 'shown' : 'nothing is shown' };
}

/** The deputy closes the quarter. */
export async function closeSecond(stage: Stage, more: object = {}): Promise<Outcome> {
  const input = { ...(await place(stage, 2)), ...more };
  return told(await changeClosing(stage.api, await stage.as('deputy'), 'closePeriod', input));
}

/** What the list of gaps names. */
export async function whatIsMissing(stage: Stage): Promise<Outcome> {
  const { gaps } = await readGaps(stage.api, await stage.as('deputy'), await place(stage, 2));
  const [first] = gaps;
  const note = gaps.map(({ kind, isRequired }) => `${kind}${isRequired ? '' : ' to confirm'}`).join(', ');
  return { what: 'done', clause: first?.clause ?? null, note };
}

/** A mark of Wednesday, when the quarter is over. */
export async function markInLesson(stage: Stage, student: StudentName, more: object = {}): Promise<Outcome> {
  const { api, school } = stage;
  const stood = await standing(stage, school.lesson('maths', TODAY), 'MARK');
  const [result] = await setMarks(api, await stage.as('maths'), school.groups.maths, [
    markItem(school, 'maths', TODAY, student, 'FIVE', more),
  ]);
  return outcomeOf(result?.refusal, stood);
}

/** The teacher asks for another mark of Wednesday. */
export async function fileRequest(stage: Stage, student: StudentName): Promise<Outcome> {
  const { api, school } = stage;
  const lessonId = school.lesson('maths', TODAY);
  const change = {
    ...{ kind: 'MARK', lessonId, workId: lessonId, studentId: school.students[student], ordinal: 1 },
    ...{ mark: 'FIVE', comment: '', expectedVersion: 1 },
  };
  return told(await fileCorrection(api, await stage.as('maths'), school.groups.maths, [change]));
}

/** Somebody admits what waits in the register. */
export async function decide(stage: Stage, who: StaffName): Promise<Outcome> {
  const { api } = stage;
  const session = await stage.as(who);
  const [request] = await listCorrections(api, await stage.as('administrator'));
  if (request === undefined) return { what: 'done', clause: null, note: 'nothing waits' };
  return told(await decideCorrection(api, session, request.id, true), `request ${request.number}`);
}

/** The director's order. */
export async function order(stage: Stage): Promise<Outcome> {
  const input = {
    ...(await place(stage, 2)),
    ...{ groupId: stage.school.groups.maths, orderNumber: '17-у', orderedOn: '2026-11-24' },
    ...{ reason: 'Ошибка в отметках за контрольную', lastDay: '2026-11-25' },
  };
  return told(await changeClosing(stage.api, await stage.as('director'), 'reopenPeriod', input));
}

/** The quarter beside its seal, and a new seal. */
export async function seal(stage: Stage): Promise<Outcome> {
  const at = await place(stage, 2);
  const deputy = await stage.as('deputy');
  const before = await verifyClosing(stage.api, deputy, at);
  const found = before.differences.map(({ sealed, found: now }) => `${sealed} → ${now}`).join(', ');
  return told(await changeClosing(stage.api, deputy, 'sealPeriod', at), found);
}
