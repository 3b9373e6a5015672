import type { JournalPageQuery } from '@zhurnal/contract/staff';
import { MarkOutbox } from '@zhurnal/web-client';
import { JournalStore } from './journal-store.js';
import { readPage } from './page-model.js';
import type { Sheet } from './enter-intent.js';

/** Four students; lessons of 1, 8 (two works), 15 and 22 September; today is the 15th. */
export const PAGE: JournalPageQuery['journalPage'] = {
  revision: 'r1',
  today: '2026-09-15',
  from: '2026-09-01',
  to: '2026-09-30',
  canWrite: true,
  can: ['setMarks'],
  averageKind: 'weighted',
  certifiedBy: ['director', 'seal'],
  terms: [],
  group: {
    id: 'g',
    name: '7 Б алгебра',
    subjectName: 'Алгебра',
    classNames: ['7 Б'],
    gradeLevel: 7,
    teacherNames: ['Орлова А. П.'],
  },
  periods: [{ id: 'q1', name: '1 четверть', kind: 'quarter', startsOn: '2026-09-01', endsOn: '2026-09-30' }],
  students: {
    ids: ['a', 'b', 'c', 'd'],
    familyNames: ['Алексеев', 'Белова', 'Ёжиков', 'Яковлева'],
    givenNames: ['Иван', 'Анна', 'Пётр', 'Мария'],
    patronymics: ['Петрович', null, 'Ильич', 'Олеговна'],
    memberFrom: ['2026-09-01', '2026-09-01', '2026-09-10', '2026-09-01'],
    memberTo: [null, null, null, '2026-09-09'],
  },
  lessons: {
    ids: ['l1', 'l2', 'l3', 'l4'],
    dates: ['2026-09-01', '2026-09-08', '2026-09-15', '2026-09-22'],
    slots: [2, 2, 2, 2],
    startsAt: ['09:00', '09:00', '09:00', '09:00'],
    endsAt: ['09:45', '09:45', '09:45', '09:45'],
    held: [true, true, false, false],
    cancelled: [false, false, false, false],
    topics: ['Дроби', '', '', ''],
    homeworkCounts: [1, 0, 0, 0],
    teachers: ['Орлова А. П.', 'Орлова А. П.', 'Орлова А. П.', 'Орлова А. П.'],
    mine: [true, true, true, true],
    recordVersions: [1, 1, 0, 0],
  },
  works: {
    ids: ['l1', 'l2', 'w2', 'l3', 'l4'],
    lessons: [0, 1, 1, 2, 3],
    positions: [1, 1, 2, 1, 1],
    types: ['lesson_answer', 'lesson_answer', 'control_work', 'lesson_answer', 'lesson_answer'],
    titles: ['', '', 'Степени', '', ''],
    weights: ['1', '1', '3.00', '1', '1'],
    scales: ['FIVE', 'FIVE', 'FIVE', 'FIVE', 'FIVE'],
    versions: [0, 0, 1, 0, 0],
  },
  marks: {
    works: [0, 0, 2],
    students: [0, 0, 0],
    ordinals: [1, 3, 1],
    values: [5, 4, 2],
    versions: [1, 2, 3],
    comments: ['', 'у доски', ''],
  },
  absences: { lessons: [1], students: [1], facts: [1], reasons: [1], versions: [4] },
};

/** The page with a store over an outbox that never sends. */
export function arrangeSheet(page = PAGE): Sheet & { readonly outbox: MarkOutbox } {
  const outbox = new MarkOutbox({
    send: () => new Promise(() => undefined),
    newId: () => 'id',
    now: () => 0,
    after: () => () => undefined,
  });
  const model = readPage(page);
  const store = new JournalStore(model, outbox);
  store.follow();
  return { model, store, outbox };
}
