import { changeLesson, markItem, setAttendance, setMarks } from '../ask-journal.js';
import { QUARTER_ENDS, cellOf, keyOf } from './random-sequence.js';
import type { RandomSequence } from './random-sequence.js';

const VALUES = ['TWO', 'THREE', 'FOUR', 'FIVE', null] as const;
/** How a value is stored. */
export const STORED = { TWO: '2', THREE: '3', FOUR: '4', FIVE: '5' } as const;
const FACTS = ['ABSENT', 'LATE', null] as const;

/** Some mark, or none. */
export const someValue = ({ chance }: RandomSequence) => chance.of(VALUES);

/** A mark of some student in some lesson, at times over a version that nobody has seen. */
export async function enterMark(run: RandomSequence): Promise<void> {
  const { api, school, as } = run.stage;
  const place = run.somewhere();
  const { group, day, student } = place;
  const value = someValue(run);
  const cell = cellOf(run.marks, keyOf(place));
  const over = run.chance.isLucky(12) ? cell.version + 1 : cell.version;
  const [result] = await setMarks(api, await as(group), school.groups[group], [
    markItem(school, group, day, student, value, { expectedVersion: over }),
  ]);
  const wish = value === null ? null : STORED[value];
  const isByOrder = day <= QUARTER_ENDS && run.isReopened(group);
  const state = { isFuture: run.today() < day, isLocked: run.isLocked('mark', group, day), isByOrder };
  if (run.isShut(group, day)) run.reached.add('an entry of a closed quarter');
  const expected = run.expect(cell, wish, over, state);
  run.compare(`mark ${wish} of ${keyOf(place)} over ${over}`, `Mark${expected}`, result?.__typename ?? '');
}

/** An absence of some student, with or without the reason for its being late. */
export async function enterAbsence(run: RandomSequence): Promise<void> {
  const { api, school, as } = run.stage;
  const where = run.somewhere();
  const { group, day, student } = where;
  const fact = run.chance.of(FACTS);
  const cell = cellOf(run.absences, keyOf(where));
  const over = run.chance.isLucky(12) ? cell.version + 1 : cell.version;
  const isGiven = run.chance.isLucky(60);
  const [result] = await setAttendance(api, await as(group), school.groups[group], [
    {
      lessonId: school.lesson(group, day),
      studentId: school.students[student],
      fact,
      reason: null,
      expectedVersion: over,
      ...(isGiven && { lateReason: 'Не было связи' }),
    },
  ]);
  const isFuture = run.today() < day;
  const wish = fact === null ? null : fact.toLowerCase();
  // Whoever says the same absence without its reason takes that off: no text has a last day for it, but G24 lets only
  // the class teacher do so (G24-90).
  const takesOff = cell.value === 'absent ill' && wish === 'absent';
  const isLocked = takesOff ? run.isShut(group, day) : run.isLocked('absence', group, day);
  const isInvalid = takesOff ? run.stage.profile === 'g24' : run.lacksReason('absence', group, day, isGiven);
  const before = cell.version;
  const planned = run.expect(cell, wish, over, { isFuture, isLocked: isLocked || isInvalid });
  const expected = planned === 'Locked' && isInvalid && !isLocked ? 'Invalid' : planned;
  if (cell.version > before && isGiven && run.asksForReason(group, day))
    run.explained.add(`absence ${group} ${day}`);
  const what = `absence ${wish} of ${keyOf(where)} over ${over}`;
  run.compare(what, `Attendance${expected}`, result?.__typename ?? '');
}

/** Topic and "held" of some lesson. */
export async function enterRecord(run: RandomSequence): Promise<void> {
  const { api, school, as } = run.stage;
  const { group, day } = run.somewhere();
  const topic = run.chance.of(['Дроби', 'Проценты', 'Степени']);
  const place = `${group} ${day}`;
  const cell = cellOf(run.records, place);
  const isGiven = run.chance.isLucky(60);
  const input = {
    ...{ lessonId: school.lesson(group, day), topic, held: true, expectedVersion: cell.version },
    ...(isGiven && { lateReason: 'Не было связи' }),
  };
  const answer = await changeLesson(api, await as(group), 'recordLesson', input);
  const isOpen =
    run.today() >= day &&
    !run.isLocked('record', group, day) &&
    !run.lacksReason('record', group, day, isGiven);
  if (isOpen && isGiven && run.asksForReason(group, day)) run.explained.add(`record ${place}`);
  // A record is written whole: the same words again are another version.
  if (isOpen) Object.assign(cell, { value: topic, version: cell.version + 1 });
  run.compare(`topic ${topic}, ${place}`, isOpen ? 'LessonRecorded' : 'Refusal', answer.__typename);
}
