import { describe, expect, it } from '@jest/globals';
import { asDay } from '../calendar/day.js';
import type { Day } from '../calendar/day.js';
import type { AssessmentFacts, PlannedAssessment } from './assessment.js';
import { checkAssessment } from './check-assessment.js';
import { proposeDays } from './propose-days.js';

const day = (text: string): Day => {
  const found = asDay(text);
  if (!found) throw new Error(`${text} is no day`);
  return found;
};
/** Tuesday and Wednesday of one week, the Thursday after them. */
const TUESDAY = day('2026-11-24');
const WEDNESDAY = day('2026-11-25');
const THURSDAY = day('2026-11-26');

const plan = (change: Partial<PlannedAssessment> = {}): PlannedAssessment => ({
  id: 'one',
  subjectId: 'algebra',
  gradeLevel: 7,
  classIds: ['7a'],
  date: TUESDAY,
  lessons: 1,
  title: 'Дроби',
  ...change,
});
/** Algebra third of six lessons, five a week, 170 a year. */
const facts = (change: Partial<AssessmentFacts> = {}, slots: readonly number[] = [3]): AssessmentFacts => ({
  days: [TUESDAY, WEDNESDAY, THURSDAY].map((date) => ({ classId: '7a', date, first: 1, last: 6 })),
  subjectDays: [TUESDAY, WEDNESDAY, THURSDAY].map((date) => ({
    classId: '7a',
    subjectId: 'algebra',
    date,
    slots,
  })),
  years: [{ classId: '7a', subjectId: 'algebra', lessons: 170, mostInWeek: 5 }],
  free: [],
  limits: { share: '10', gapDays: 17, perDay: 1 },
  ...change,
});
const codes = (
  one: PlannedAssessment,
  others: readonly PlannedAssessment[] = [],
  known: AssessmentFacts = facts(),
): string[] => checkAssessment(one, others, known).map(({ code }) => code);

describe('the place of an assessment', () => {
  it('is good in the middle of a Tuesday', () => expect(codes(plan())).toEqual([]));
  it('would be better on another day than a Thursday', () =>
    expect(checkAssessment(plan({ date: THURSDAY }), [], facts())).toEqual([
      { code: 'better_day', isHint: true, classId: null, params: {} },
    ]));

  it.each([
    ['first', [1], 5, ['first_lesson']],
    ['first, but once a week', [1], 1, ['better_lesson']],
    ['last', [6], 5, ['last_lesson']],
    ['last, but once a week', [6], 1, ['better_lesson']],
    ['fifth', [5], 5, ['better_lesson']],
    ['first and third: the third is taken', [1, 3], 5, []],
    ['none', [], 5, ['no_lesson']],
  ] as const)('%s', (_, slots, mostInWeek, expected) => {
    const years = [{ classId: '7a', subjectId: 'algebra', lessons: 170, mostInWeek }];
    expect(codes(plan(), [], facts({ years }, slots))).toEqual(expected);
  });

  it.each([
    ['both in a row', [2, 3], []],
    ['one only', [3], ['few_lessons']],
    ['two apart', [2, 4], ['few_lessons']],
    ['the second is the last', [5, 6], ['last_lesson']],
  ] as const)('of two lessons: %s', (_, slots, expected) =>
    expect(codes(plan({ lessons: 2 }), [], facts({}, slots))).toEqual(expected),
  );

  it('is not in the holidays of the grade', () => {
    const free = [{ from: TUESDAY, to: TUESDAY, name: 'Каникулы', gradeFrom: 1, gradeTo: 1 }];
    expect(codes(plan(), [], facts({ free }))).toEqual([]);
    expect(codes(plan({ gradeLevel: 1 }), [], facts({ free }))).toEqual(['day_off']);
  });
});

describe('one assessment and the others', () => {
  const other = (date: string, change: Partial<PlannedAssessment> = {}): PlannedAssessment =>
    plan({ id: 'two', title: 'Уравнения', date: day(date), ...change });

  it('stands 17 days from the next one of the subject in the parallel, 16 are too near', () => {
    expect(codes(plan(), [other('2026-12-11')])).toEqual([]);
    expect(checkAssessment(plan(), [other('2026-12-10')], facts())).toEqual([
      { code: 'gap', isHint: false, classId: null, params: { date: '2026-12-10', days: '16', least: '17' } },
    ]);
    expect(codes(plan(), [other('2026-11-08')])).toEqual(['gap']);
  });
  it('counts another class of the parallel, but not the same work, another subject or another grade', () => {
    expect(codes(plan(), [other('2026-11-25', { classIds: ['7b'] })])).toEqual(['gap']);
    expect(codes(plan(), [other('2026-11-25', { classIds: ['7b'], title: 'Дроби' })])).toEqual([]);
    expect(codes(plan(), [other('2026-11-25', { subjectId: 'physics' })])).toEqual([]);
    expect(codes(plan(), [other('2026-11-25', { classIds: ['8a'], gradeLevel: 8 })])).toEqual([]);
  });
  it('is the only one of the class on its day', () => {
    const physics = other('2026-11-24', { subjectId: 'physics' });
    expect(codes(plan(), [physics])).toEqual(['per_day']);
    expect(codes(plan(), [{ ...physics, classIds: ['7b'] }])).toEqual([]);
    expect(codes(plan(), [physics], facts({ limits: { share: '10', gapDays: 17, perDay: 2 } }))).toEqual([]);
  });
  it('takes with the others a tenth of the lessons and no more', () => {
    const years = [{ classId: '7a', subjectId: 'algebra', lessons: 20, mostInWeek: 2 }];
    const far = other('2027-02-10');
    expect(codes(plan(), [far], facts({ years }))).toEqual([]);
    expect(codes(plan(), [{ ...far, lessons: 2 }], facts({ years }))).toEqual(['share']);
    const limits = { share: '7.5', gapDays: 17, perDay: 1 };
    expect(codes(plan(), [far], facts({ years, limits }))).toEqual(['share']);
    const more = [{ classId: '7a', subjectId: 'algebra', lessons: 27, mostInWeek: 2 }];
    expect(codes(plan(), [far], facts({ years: more, limits }))).toEqual([]);
  });
});

describe('proposed days', () => {
  it('break nothing, and the nearest is first', () => {
    const others = [plan({ id: 'two', subjectId: 'physics', date: TUESDAY })];
    const proposed = proposeDays(plan(), [TUESDAY, WEDNESDAY, THURSDAY], others, facts());
    expect(proposed.map(({ date, hints }) => [date, hints.length])).toEqual([
      [WEDNESDAY, 0],
      [THURSDAY, 1],
    ]);
  });
  it('are none where the subject has no lessons', () => {
    expect(proposeDays(plan({ subjectId: 'art' }), [TUESDAY], [], facts())).toEqual([]);
  });
});
