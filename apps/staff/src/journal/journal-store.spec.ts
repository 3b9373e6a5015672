import { describe, expect, it } from '@jest/globals';
import type { GridIntent } from '@zhurnal/web-ui';
import { buildColumns, buildRows, shortPeriodName } from './build-columns.js';
import { enterIntent } from './enter-intent.js';
import { PAGE, arrangeSheet } from './journal.fixture.js';
import { readPage } from './page-model.js';

const marksIn = (sheet: ReturnType<typeof arrangeSheet>, row: string, column: string) => {
  const cell = sheet.store.row(row).cells.get(column);
  return cell && [cell.attendance?.letter ?? '', cell.marks.map(({ text }) => text).join('/'), cell.state];
};

describe('the journal’s page', () => {
  it('stands by lesson and work, with the period’s place after its last lesson', () => {
    const columns = buildColumns(readPage(PAGE));
    expect(
      columns.map(({ id, dayLabel, typeLetter, weight, access }) => [
        id,
        dayLabel,
        typeLetter,
        weight,
        access,
      ]),
    ).toEqual([
      ['l1', '1', 'У', '', 'write'],
      ['l2', '8', 'У', '', 'write'],
      ['w2', '8', 'К', '3', 'write'],
      ['l3', '15', 'У', '', 'write'],
      ['l4', '22', 'У', '', 'read'],
      ['period:q1', 'I ч.', '', '', 'read'],
    ]);
    expect(columns[2]?.headline).toBe('8 сентября, урок 2, контрольная работа, вес 3');
    expect(shortPeriodName('II полугодие', 'semester')).toBe('II пол.');
  });

  it('lists students as the school writes them, and says who came or left', () => {
    const rows = buildRows(readPage(PAGE));
    expect(rows.map(({ number, name, note }) => [number, name, note?.text])).toEqual([
      [1, 'Алексеев И.\u00a0П.', undefined],
      [2, 'Белова А.', undefined],
      [3, 'Ёжиков П.\u00a0И.', 'В группе с 10 сентября'],
      [4, 'Яковлева М.\u00a0О.', 'Выбытие из группы: 9 сентября'],
    ]);
  });

  it('S117-32 gives no column of a first grade a scale', () => {
    const first = readPage({ ...PAGE, group: { ...PAGE.group, gradeLevel: 1 } });
    expect(buildColumns(first).every(({ scale }) => scale === null)).toBe(true);
  });

  it('shows marks, absences and the weighted average', () => {
    const { store } = arrangeSheet();
    expect(store.row('a').cells.get('l1')).toMatchObject({
      marks: [
        { ordinal: 1, text: '5' },
        { ordinal: 2, text: '4', hasComment: true },
      ],
      label: '5/4, комментарий: у доски',
    });
    expect(store.row('a').average).toEqual({ text: '3,00', count: '3' });
    // One absence stands in both columns of its lesson.
    expect(['l2', 'w2'].map((column) => store.row('b').cells.get(column)?.attendance?.letter)).toEqual([
      'Б',
      'Б',
    ]);
    expect(store.row('b').cells.get('l2')?.label).toBe('Б, отсутствует по болезни');
    expect(store.row('c').average).toEqual({ text: '', count: '' });
  });
});

describe('entering', () => {
  const enter = (sheet: ReturnType<typeof arrangeSheet>, intent: GridIntent) => {
    const entered = enterIntent(sheet, intent);
    if (entered.edits !== undefined) sheet.outbox.enter('g', entered.edits);
    return entered;
  };

  it('shows a mark at once, in its row only, and counts it', () => {
    const sheet = arrangeSheet();
    const [before, other] = [sheet.store.row('b'), sheet.store.row('a')];
    let told = 0;
    sheet.store.subscribe('b', () => (told += 1));
    enter(sheet, { type: 'setMark', row: 'b', column: 'l3', ordinal: 1, value: '4' });
    expect(marksIn(sheet, 'b', 'l3')).toEqual(['', '4', 'queued']);
    expect(sheet.store.row('b').average).toEqual({ text: '4,00', count: '1' });
    expect([told, sheet.store.row('b') === before, sheet.store.row('a') === other]).toEqual([1, false, true]);
  });

  it('finds the place of one more mark, whatever ordinals the others have', () => {
    const sheet = arrangeSheet();
    enter(sheet, { type: 'setMark', row: 'a', column: 'l1', ordinal: 3, value: '3' });
    expect(marksIn(sheet, 'a', 'l1')).toEqual(['', '5/3/4', 'queued']);
    enter(sheet, { type: 'clearCell', row: 'a', column: 'l1', ordinal: 1 });
    expect(marksIn(sheet, 'a', 'l1')).toEqual(['', '3/4', 'queued']);
    enter(sheet, { type: 'clearCell', row: 'a', column: 'l1', ordinal: null });
    expect(marksIn(sheet, 'a', 'l1')).toEqual(['', '', 'queued']);
  });

  it.each([
    ['d', 'l3', 'notMember'],
    ['a', 'l4', 'future'],
    ['a', 'period:q1', 'readOnly'],
  ])('refuses %s in %s: %s', (row, column, objection) => {
    const sheet = arrangeSheet();
    expect(enter(sheet, { type: 'setMark', row, column, ordinal: 1, value: '5' })).toEqual({ objection });
  });

  it('fills a column down as one step, passing over who is not in the group', () => {
    const sheet = arrangeSheet();
    enter(sheet, { type: 'setMark', row: 'a', column: 'l3', ordinal: 1, value: '5' });
    enter(sheet, { type: 'fillDown', column: 'l3', from: 'a', to: 'd' });
    expect(['a', 'b', 'c', 'd'].map((row) => marksIn(sheet, row, 'l3')?.[1])).toEqual([
      '5',
      '5',
      '5',
      undefined,
    ]);
    sheet.outbox.undo('g', sheet.store.standing);
    expect(['a', 'b', 'c', 'd'].map((row) => marksIn(sheet, row, 'l3')?.[1])).toEqual([
      '5',
      undefined,
      undefined,
      undefined,
    ]);
  });
});

describe('a newer page of the server', () => {
  const later = { ...PAGE, revision: 'r2', marks: { ...PAGE.marks, values: [5, 4, 3], versions: [1, 2, 4] } };

  it('changes the rows that differ and no others', () => {
    const sheet = arrangeSheet();
    const [a, b] = [sheet.store.row('a'), sheet.store.row('b')];
    sheet.store.take(readPage(later), sheet.store.turn);
    expect(marksIn(sheet, 'a', 'w2')).toEqual(['', '3', 'saved']);
    expect([sheet.store.row('a') === a, sheet.store.row('b') === b]).toEqual([false, true]);
  });

  it('leaves what is not sent yet on top', () => {
    const sheet = arrangeSheet();
    const edit = enterIntent(sheet, { type: 'setMark', row: 'a', column: 'w2', ordinal: 1, value: '5' });
    sheet.outbox.enter('g', edit.edits ?? []);
    sheet.store.take(readPage(later), sheet.store.turn);
    expect(marksIn(sheet, 'a', 'w2')).toEqual(['', '5', 'queued']);
  });
});

describe('what is late by the terms of the page', () => {
  const four = <Value>(value: Value): Value[] => [value, value, value, value];
  const attendance = {
    part: 'ATTENDANCE',
    states: four('OVERDUE'),
    locksAt: four(null),
    lastDays: four(null),
    dueClause: 'TKK-34',
    lockClause: 'TKK-35',
    correction: 'REGISTER',
    correctionClause: 'TKK-43',
    needsReason: [false, true, false, false],
    reasonClause: 'TKK-35',
  } as const;
  const late = { ...PAGE, terms: [{ ...attendance, needsReason: [...attendance.needsReason] }] };
  const absent = (lessonId: string, reason: 'unknown' | 'ill', studentId = 'a') =>
    ({ kind: 'attendance', lessonId, studentId, attendance: { fact: 'absent', reason } }) as const;

  it('asks for a reason before it is sent, where none was given', () => {
    const { store } = arrangeSheet(late);
    expect(store.editTo(absent('l2', 'unknown')).asks).toEqual({
      code: 'LATE_REASON_REQUIRED',
      clause: 'TKK-35',
      params: { part: 'attendance' },
    });
    expect(store.editTo(absent('l1', 'unknown')).asks).toBeUndefined();
    // The absence of the second student stands already: its reason is another part of the record.
    expect(store.editTo(absent('l2', 'ill', 'b')).asks).toBeUndefined();
  });

  it('holds such an entry back until the reason is given', () => {
    const { store, outbox } = arrangeSheet(late);
    outbox.enter('g', [store.editTo(absent('l2', 'unknown'))]);
    expect(outbox.listQuestions('g')).toMatchObject([{ lessonId: 'l2', part: 'attendance', count: 1 }]);
    expect(outbox.status()).toMatchObject({ refused: 1, queued: 0 });
    outbox.explain({ lessonId: 'l2', part: 'attendance' }, 'Болела');
    expect(outbox.status()).toMatchObject({ refused: 0, queued: 1 });
  });
});
