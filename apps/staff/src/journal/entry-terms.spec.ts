import { describe, expect, it } from '@jest/globals';
import { buildColumns } from './build-columns.js';
import { isTold } from './entry-terms.js';
import { enterIntent } from './enter-intent.js';
import { carryOut } from './journal-intents.js';
import { PAGE, arrangeSheet } from './journal.fixture.js';
import { planPaste } from './read-pasted.js';

const AT = '2026-09-03T21:00:00.000Z';
const HOW = { correction: 'REGISTER', correctionClause: 'TKK-43' } as const;

/** Marks of the first lesson and attendance of the first two are locked, the record of the second is late. */
const LOCKED: typeof PAGE = {
  ...PAGE,
  lessons: { ...PAGE.lessons, held: [true, false, false, false] },
  terms: [
    {
      part: 'MARK',
      states: ['LOCKED', 'OVERDUE', 'OPEN', 'OPEN', 'OPEN'],
      locksAt: [AT, AT, AT, AT, AT],
      lastDays: ['2026-09-02', '2026-09-08', '2026-09-11', '2026-09-15', '2026-09-22'],
      dueClause: 'TKK-68',
      lockClause: 'TKK-42',
      ...HOW,
    },
    {
      part: 'ATTENDANCE',
      states: ['LOCKED', 'LOCKED', 'OPEN', 'OPEN'],
      locksAt: [AT, AT, AT, AT],
      lastDays: ['2026-09-02', '2026-09-09', '2026-09-15', '2026-09-22'],
      dueClause: 'TKK-34',
      lockClause: 'TKK-35',
      ...HOW,
    },
    {
      part: 'RECORD',
      states: ['LOCKED', 'OVERDUE', 'OPEN', 'OPEN'],
      locksAt: [AT, AT, AT, AT],
      lastDays: ['2026-09-02', '2026-09-08', '2026-09-15', '2026-09-22'],
      dueClause: 'TKK-34',
      lockClause: 'TKK-35',
      ...HOW,
    },
  ],
};

describe('terms in the journal', () => {
  it('a column whose marks are locked says so in its name, its details and at its cells', () => {
    const [first, second, third] = buildColumns(arrangeSheet(LOCKED).model);
    expect([first?.access, second?.access, third?.access]).toEqual(['locked', 'write', 'write']);
    expect(first?.headline).toBe('1 сентября, урок 2, ответ на уроке, запись закрыта');
    expect(first?.cellNote).toBe(
      'Отметки: запись закрыта, срок истёк 02.09, п. TKK-42. Исправить можно по заявке (п. TKK-43).',
    );
    expect(first?.details).toContain(first?.cellNote);
    expect(second?.cellNote).toBeUndefined();
  });

  it('a lesson whose record is late has a sign until it is held', () => {
    const [first, second, third] = buildColumns(arrangeSheet(LOCKED).model);
    expect([first?.isOverdue, second?.isOverdue, third?.isOverdue]).toEqual([false, true, true]);
    expect(second?.details).toContain(
      'Запись урока: срок истёк 08.09, п. TKK-34. Внести можно с пометкой об опоздании.',
    );
  });

  it('a mark typed into a locked cell is answered with the clause, and never queued', () => {
    const sheet = arrangeSheet(LOCKED);
    const typed = { type: 'setMark', row: 'b', column: 'l1', ordinal: 1, value: '5' } as const;
    const outcome = carryOut(sheet, sheet.outbox, typed);
    expect(outcome).toMatchObject({ isTrouble: true });
    expect(outcome?.said).toContain('п. TKK-42');
    expect(sheet.store.listMarks('b', sheet.model.lessons[0]!.works[0]!)).toEqual([]);
  });

  it('marks stay open where only attendance is locked', () => {
    const sheet = arrangeSheet(LOCKED);
    const absent = { type: 'setAttendance', row: 'a', column: 'w2' } as const;
    const attendance = { fact: 'late', reason: null } as const;
    expect(enterIntent(sheet, { ...absent, attendance })).toMatchObject({
      objection: 'attendanceLocked',
      asked: [{ after: { kind: 'attendance', lessonId: 'l2', attendance } }],
    });
    const mark = { type: 'setMark', row: 'a', column: 'w2', ordinal: 1, value: '4' } as const;
    expect(enterIntent(sheet, mark).edits).toHaveLength(1);
  });

  it('clearing leaves what is locked, and says why where nothing else is there', () => {
    const sheet = arrangeSheet(LOCKED);
    const clear = (row: string, column: string) =>
      enterIntent(sheet, { type: 'clearCell', row, column, ordinal: null });
    const locked = clear('a', 'l1');
    expect(locked).toMatchObject({ objection: 'markLocked' });
    expect('asked' in locked && locked.asked?.every(({ after }) => after.kind !== 'roll')).toBe(true);
    expect(clear('b', 'l2')).toMatchObject({ objection: 'attendanceLocked' });
    expect(clear('a', 'w2').edits).toHaveLength(1);
  });

  it('filling and pasting pass locked places over', () => {
    const sheet = arrangeSheet(LOCKED);
    const filled = enterIntent(sheet, {
      type: 'fillRange',
      source: { row: 'a', column: 'w2' },
      rows: ['a', 'b'],
      columns: ['l1', 'l2'],
    });
    expect(filled.edits?.map(({ after }) => after.kind === 'mark' && after.workId)).toEqual(['l2', 'l2']);
    const columns = buildColumns(sheet.model);
    const pasted = planPaste(sheet, columns, { row: 'b', column: 'l1' }, [['5', '4']]);
    expect(pasted.edits.map(({ after }) => after.kind === 'mark' && after.workId)).toEqual(['l2']);
    expect(pasted.cells[0]?.objection).toBe('readOnly');
  });

  it('what is late and never locks is told of a record that is owed, and of nothing else', () => {
    const term = {
      state: 'OVERDUE',
      locksAt: null,
      lastDay: '2026-09-08',
      clause: 'G272-30',
      correction: 'DIRECT',
    } as const;
    const told = (part: 'MARK' | 'HOMEWORK' | 'RECORD', isHeld: boolean) =>
      isTold({ ...term, part, correctionClause: null }, isHeld);
    expect([
      told('MARK', false),
      told('HOMEWORK', false),
      told('RECORD', true),
      told('RECORD', false),
    ]).toEqual([false, false, false, true]);
  });

  it('a page that was kept before terms were told has none', () => {
    const { terms: _, ...kept } = PAGE;
    const [first] = buildColumns(arrangeSheet(kept as typeof PAGE).model);
    expect(first?.access).toBe('write');
  });
});
