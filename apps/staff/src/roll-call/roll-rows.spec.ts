import { describe, expect, it } from '@jest/globals';
import type { LessonRollQuery } from '@zhurnal/contract/staff';
import { keyOf } from '@zhurnal/web-client';
import type { Edit } from '@zhurnal/web-client';
import { arrangeSheet } from '../journal/journal.fixture.js';
import { JournalStore } from '../journal/journal-store.js';
import { readRoll } from './roll-model.js';
import {
  allPresentEdits,
  countRows,
  editTaken,
  finishEdits,
  isTaken,
  listRows,
  tapEdit,
  turnBack,
} from './roll-rows.js';
import type { Roll, RollRow } from './roll-rows.js';
import { labelOf, remarksOf } from './say-row.js';

type Answer = LessonRollQuery['lessonRoll'];
const student = (id: string, more: Partial<Answer['students'][number]> = {}): Answer['students'][number] => ({
  id,
  familyName: id.toUpperCase(),
  givenName: 'Имя',
  patronymic: null,
  fact: null,
  reason: null,
  version: 0,
  notice: null,
  earlier: null,
  marks: [],
  ...more,
});
const ANSWER: Answer = {
  lessonId: 'l',
  groupId: 'g',
  groupName: '8 А',
  subjectName: 'Алгебра',
  classNames: ['8 А'],
  gradeLevel: 8,
  date: '2026-11-18',
  today: '2026-11-18',
  slot: 2,
  startsAt: '09:25',
  endsAt: '10:10',
  roomName: null,
  cancelled: false,
  letters: { ill: 'Б', excused: 'У', unexcused: 'Н', unknown: 'Н', late: 'О' },
  teacherGivesReason: true,
  takenAt: null,
  takenBy: null,
  version: 0,
  can: ['takeRoll', 'setAttendance', 'setMarks'],
  works: [{ id: 'l', type: 'lesson_answer', title: '', weight: '1', scale: 'FIVE' }],
  students: [
    student('a', { notice: { kind: 'ILLNESS', accepted: false, reason: 'ILL' } }),
    student('b', { fact: 'LATE', version: 3, earlier: { slot: 1, fact: 'ABSENT', reason: null } }),
    student('c', { marks: [{ workId: 'l', ordinal: 1, value: 5, comment: '', version: 1 }] }),
    student('d', { fact: 'ABSENT', reason: 'UNEXCUSED', version: 2 }),
  ],
};

/** A list over an outbox that never sends. */
function arrange(answer: Answer = ANSWER, came: readonly string[] = []) {
  const { outbox } = arrangeSheet();
  const model = readRoll(answer);
  const store = new JournalStore(model.page, outbox);
  store.follow();
  const roll: Roll = { model, sheet: { model: model.page, store }, came: new Set(came) };
  const enter = (edits: readonly Edit[]) => outbox.enter('g', edits);
  return { roll, outbox, enter };
}
const rowOf = (roll: Roll, id: string): RollRow => {
  const row = listRows(roll).find((one) => one.student.id === id);
  if (row === undefined) throw new Error(`no row ${id}`);
  return row;
};
const wantedOf = (edits: readonly Edit[]) =>
  edits.map(({ after, version }) => {
    if (after.kind === 'attendance')
      return [after.studentId, after.attendance?.reason ?? after.attendance?.fact ?? null, version];
    return after.kind === 'roll' ? ['roll', after.isTaken, version] : [];
  });

describe('the list', () => {
  it('counts those whose families told as absent, apart from who is there after all', () => {
    expect(countRows(listRows(arrange().roll))).toEqual({ listed: 4, absent: 2, late: 1, pending: 1 });
    expect(countRows(listRows(arrange(ANSWER, ['a']).roll))).toMatchObject({ absent: 1, pending: 0 });
  });

  it('shows what is entered here at once, over what the server has', () => {
    const { roll, enter } = arrange();
    const edit = tapEdit(roll, rowOf(roll, 'c'));
    enter(edit === null ? [] : [edit]);
    expect(rowOf(roll, 'c')).toMatchObject({
      attendance: { fact: 'absent', reason: 'unknown' },
      state: 'queued',
      marks: [{ value: '5' }],
    });
    expect(rowOf(roll, 'b')).toMatchObject({ attendance: { fact: 'late' }, state: 'saved' });
  });

  it('says all of a line: the state, marks, what the family told, the lesson before', () => {
    const { roll } = arrange();
    expect(labelOf(rowOf(roll, 'a'))).toBe('A Имя: болеет, Болеет — сообщили родители');
    expect(labelOf(rowOf(roll, 'b'))).toBe('B Имя: опоздание, Не было на 1-м уроке');
    expect(labelOf(rowOf(roll, 'c'))).toBe('C Имя: присутствует, отметки 5');
  });
});

describe('a tap', () => {
  it('on somebody whose family told enters nothing: the student is there', () => {
    const { roll } = arrange();
    expect(tapEdit(roll, rowOf(roll, 'a'))).toBeNull();
    const came = arrange(ANSWER, ['a']).roll;
    expect(wantedOf([tapEdit(came, rowOf(came, 'a'))].filter((edit) => edit !== null))).toEqual([
      ['a', 'unknown', 0],
    ]);
  });

  it('builds on the version that stands there', () => {
    const { roll } = arrange();
    const edits = ['b', 'd'].map((id) => tapEdit(roll, rowOf(roll, id)));
    expect(wantedOf(edits.filter((edit) => edit !== null))).toEqual([
      ['b', 'ill', 3],
      ['d', 'late', 2],
    ]);
  });
});

describe('the end of the roll call', () => {
  it('enters who was told to be away, as a fact without a reason, and that the roll was called', () => {
    const { roll, enter } = arrange();
    const edits = finishEdits(roll, listRows(roll));
    expect(wantedOf(edits)).toEqual([
      ['a', 'unknown', 0],
      ['roll', true, 0],
    ]);
    enter(edits);
    expect(isTaken(roll)).toBe(true);
    expect(rowOf(roll, 'a').pending).toBeNull();
    expect(remarksOf(rowOf(roll, 'a'))[0]).toBe('Болеет — сообщили родители, ждёт подтверждения');
  });

  it('leaves a late notice as a remark once the roll was called', () => {
    const { roll } = arrange({
      ...ANSWER,
      takenAt: '2026-11-18T06:30:00Z',
      takenBy: 'Петрова А. И.',
      version: 1,
    });
    expect(isTaken(roll)).toBe(true);
    expect(rowOf(roll, 'a').pending).toBeNull();
    expect(remarksOf(rowOf(roll, 'a'))).toEqual(['На уроке, хотя сообщали об отсутствии']);
  });

  it('with everybody there takes every absence away', () => {
    const { roll } = arrange();
    expect(wantedOf(allPresentEdits(roll, listRows(roll)))).toEqual([
      ['b', null, 3],
      ['d', null, 2],
      ['roll', true, 0],
    ]);
  });

  it('is taken back as one step, but for what was entered since', () => {
    const { roll, enter, outbox } = arrange();
    const step = allPresentEdits(roll, listRows(roll));
    enter(step);
    const late = tapEdit(roll, rowOf(roll, 'd'));
    enter(late === null ? [] : [late]);
    enter(turnBack(roll, step));
    expect(isTaken(roll)).toBe(false);
    expect(rowOf(roll, 'b').attendance).toEqual({ fact: 'late', reason: null });
    expect(rowOf(roll, 'd').attendance).toEqual({ fact: 'absent', reason: 'unknown' });
    expect(outbox.find(keyOf(editTaken(roll, true).after))).toBeUndefined();
  });
});
