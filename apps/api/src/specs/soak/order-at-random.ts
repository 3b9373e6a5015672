import { sql } from '@zhurnal/platform';
import { changeClosing, fillPeriodMarks, readClosings } from '../arrange-closing.js';
import { decideCorrection, fileCorrection } from '../arrange-corrections.js';
import { STORED, someValue } from './enter-at-random.js';
import { QUARTER_ENDS, cellOf, keyOf, offsetOf } from './random-sequence.js';
import type { PlayedGroup, RandomSequence } from './random-sequence.js';

const DAY = 86_400_000;

const RECORDS = sql(
  'test.soak.records',
  `insert into lesson_record (school_id, id, topic, held_at, held_by)
   select $1, l.id, 'Дроби', (l.date + l.ends_at) at time zone 'UTC', $2::uuid from lesson l
    where l.school_id = $1 and l.date <= $3 and not exists (select from lesson_record r where r.school_id = $1 and r.id = l.id)
   returning id`,
);
const ROLLS = sql(
  'test.soak.rolls',
  `insert into roll_call (school_id, id, taken_at, taken_by)
   select $1, l.id, (l.date + l.ends_at) at time zone 'UTC', $2::uuid from lesson l
    where l.school_id = $1 and l.date <= $3 and not exists (select from roll_call r where r.school_id = $1 and r.id = l.id)`,
);
const REASONS = sql(
  'test.soak.reasons',
  `update attendance set reason = 'ill', reason_by = $2, version = version + 1
    where school_id = $1 and fact = 'absent' and reason is null and deleted_at is null
   returning lesson_id as "lessonId", student_id as "studentId"`,
);

/** What the quarter lacks is put right below the contract, as if it had been done in time. */
export async function settle(run: RandomSequence): Promise<void> {
  if (run.isClosed) return;
  const { school } = run.stage;
  await fillPeriodMarks(school);
  await school.change(async (tx) => {
    const by = school.staff.maths;
    const made = await tx.rows<{ id: string }>(RECORDS, [by, QUARTER_ENDS]);
    await tx.rows(ROLLS, [by, QUARTER_ENDS]);
    const given = await tx.rows<{ lessonId: string; studentId: string }>(REASONS, [by]);
    for (const [group, day] of run.lessons) {
      const id = school.lesson(group, day);
      if (made.some((row) => row.id === id))
        Object.assign(cellOf(run.records, `${group} ${day}`), { value: 'Дроби', version: 1 });
    }
    for (const [key, cell] of run.absences) {
      const [group = '', day = '', student = ''] = key.split(' ');
      const lessonId = school.lesson(group as PlayedGroup, day);
      const studentId = school.students[student as keyof typeof school.students];
      // An absence without its reason is another one than with it.
      if (given.some((row) => row.lessonId === lessonId && row.studentId === studentId))
        Object.assign(cell, { value: 'absent ill', version: cell.version + 1 });
    }
  });
  run.compare('what was missing is recorded', 'done', 'done');
}

const placeOf = async ({ stage: { api, school, as } }: RandomSequence, number: number) => {
  const { periods } = await readClosings(api, await as('deputy'));
  const own = periods.filter(({ classId }) => classId === school.classes.a8);
  return { classId: school.classes.a8, periodId: own[number - 1]?.periodId ?? '' };
};

/** The deputy closes the first quarter, and then the second: whether something is missing the product must know. */
export async function close(run: RandomSequence): Promise<void> {
  const { api, as } = run.stage;
  const deputy = await as('deputy');
  await changeClosing(api, deputy, 'closePeriod', { ...(await placeOf(run, 1)), isConfirmed: true });
  const input = { ...(await placeOf(run, 2)), isConfirmed: true };
  const { code } = await changeClosing(api, deputy, 'closePeriod', input);
  const mayBeMissing = code === 'GAPS_LEFT' || code === 'EARLIER_PERIOD_OPEN';
  const expected = run.isClosed ? 'PERIOD_CLOSED' : mayBeMissing ? code : 'closed';
  run.compare('the quarter is closed', expected, code ?? 'closed');
  if (code !== undefined) return;
  run.isClosed = true;
  run.reached.add('a closing');
}

/** The director opens a group's quarter until the end of one of the next days. */
export async function reopen(run: RandomSequence): Promise<void> {
  const { api, school, as, profile } = run.stage;
  const { group } = run.somewhere();
  const days = run.chance.below(4);
  const midnight = Date.parse(`${run.today()}T00:00:00Z`) - offsetOf(profile);
  const input = {
    ...(await placeOf(run, 2)),
    ...{ groupId: school.groups[group], orderNumber: '17-у', orderedOn: run.today(), reason: 'Ошибка' },
    lastDay: new Date(Date.parse(`${run.today()}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10),
  };
  const { code, reopenings } = await changeClosing(api, await as('director'), 'reopenPeriod', input);
  const expected = !run.isClosed ? 'PERIOD_NOT_CLOSED' : run.isReopened(group) ? 'PERIOD_REOPENED' : 'opened';
  run.compare(`${group} is opened for ${days} more days`, expected, code ?? 'opened');
  const id = reopenings?.find((one) => one.groupId === school.groups[group] && one.isOpen)?.id;
  if (code !== undefined || id === undefined) return;
  run.reached.add('an order');
  run.reopened.set(group, { id, until: midnight + (days + 1) * DAY });
}

/** An order ends before its time. */
export async function endReopening(run: RandomSequence): Promise<void> {
  const open = [...run.reopened.keys()].filter((group) => run.isReopened(group));
  if (open.length === 0) return;
  const { api, school, as } = run.stage;
  const group = run.chance.of(open);
  const id = run.reopened.get(group)?.id ?? '';
  const input = { classId: school.classes.a8, id, expectedVersion: 1 };
  const { code } = await changeClosing(api, await as('director'), 'endReopening', input);
  run.compare(`the order for ${group} ends`, 'ended', code ?? 'ended');
  run.reopened.delete(group);
  run.reached.add('an end of an order');
}

/** The teacher asks for another mark. Only TKK has a register, and only for what is locked and not closed. */
export async function askForCorrection(run: RandomSequence): Promise<void> {
  const { api, school, as, profile } = run.stage;
  const place = run.somewhere();
  const { group, day, student } = place;
  const value = someValue(run);
  const cell = cellOf(run.marks, keyOf(place));
  const lessonId = school.lesson(group, day);
  const change = {
    ...{ kind: 'MARK', lessonId, workId: lessonId, studentId: school.students[student], ordinal: 1 },
    ...{ mark: value, comment: '', expectedVersion: cell.version },
  };
  const { code, request } = await fileCorrection(api, await as(group), school.groups[group], [change]);
  const wish = value === null ? null : STORED[value];
  const isAsked = run.waiting.some((one) => keyOf(one.place) === keyOf(place));
  const mayBeFiled =
    profile === 'tkk' &&
    !run.isShut(group, day) &&
    run.isLockedByText('mark', group, day) &&
    wish !== cell.value &&
    !isAsked;
  const what = `${group} asks for ${wish} instead of ${cell.value} of ${keyOf(place)}`;
  run.compare(
    `${what} (${code ?? 'no code'})`,
    mayBeFiled ? 'filed' : 'refused',
    code === undefined ? 'filed' : 'refused',
  );
  if (request === undefined) return;
  run.waiting.push({ id: request.id, place, over: cell.version, value: wish });
  run.reached.add('a request');
}

/** The administrator decides what waits. */
export async function admitOrRefuse(run: RandomSequence): Promise<void> {
  const { api, as } = run.stage;
  const request = run.waiting.shift();
  if (request === undefined) return;
  const isAdmitted = run.chance.isLucky(70);
  const { code } = await decideCorrection(api, await as('administrator'), request.id, isAdmitted);
  const { place, over, value } = request;
  const cell = cellOf(run.marks, keyOf(place));
  const mayBe = !isAdmitted || (!run.isShut(place.group, place.day) && cell.version === over);
  const what = `request for ${value} of ${keyOf(place)} ${isAdmitted ? 'admitted' : 'refused'} (${code ?? 'no code'})`;
  run.compare(what, mayBe ? 'decided' : 'refused', code === undefined ? 'decided' : 'refused');
  if (code !== undefined) return;
  run.reached.add(isAdmitted ? 'a correction' : 'a refused request');
  if (isAdmitted) Object.assign(cell, { value, version: cell.version + 1 });
}
