import { describe, expect, it } from '@jest/globals';
import { carryGroups } from './carry-groups.js';
import { classToRepeat, draftTurn, nameInGrade } from './draft-turn.js';
import {
  APPLY_TURN_RULES,
  CONFIRM_TURN_RULES,
  UNDO_TURN_RULES,
  lastDayOfGraduates,
  tellNames,
} from './turn-rules.js';
import { staysAfter } from './turn.js';
import type { OldClass, OldStudent } from './turn.js';
import type { Day } from '../calendar/day.js';
import { firstObjection } from '../refusals/refusal.js';

const day = (text: string): Day => text as Day;
const classOf = (name: string, gradeLevel: number | null, teacherId: string | null = null): OldClass => ({
  ...{ id: `id of ${name}`, name, gradeLevel, teacherId },
  letter: name.replace(/^\d+\s?/, ''),
});
const SCHOOL = [
  classOf('1 А', 1),
  classOf('3 А', 3),
  classOf('4 А', 4, 'Белова'),
  classOf('4 Б', 4),
  classOf('9 А', 9),
  classOf('10 А', 10),
  classOf('11 А', 11),
  classOf('Кружок', null),
];
const student = (id: string, className: string, more: Partial<OldStudent> = {}): OldStudent => ({
  ...{ id, classId: `id of ${className}`, isLeaving: false, failed: [], ...more },
});
const decisionOf = (className: string, more: Partial<OldStudent> = {}) => {
  const plan = draftTurn(SCHOOL, [student('Агеев', className, more)]).students[0];
  return [plan?.decision, plan?.target];
};

/** Numbers that look thrown, the same in every run. */
function thrown(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

describe('the draft of a turn', () => {
  it('leads each class into the next grade with its letter and teacher, and opens first and tenth grades anew', () => {
    expect(
      draftTurn(SCHOOL, []).classes.map(({ name, fromClassId, teacherId }) => [name, fromClassId, teacherId]),
    ).toEqual([
      ['1 А', null, null],
      ['2 А', 'id of 1 А', null],
      ['4 А', 'id of 3 А', null],
      ['5 А', 'id of 4 А', 'Белова'],
      ['5 Б', 'id of 4 Б', null],
      ['10 А', null, null],
      ['11 А', 'id of 10 А', null],
    ]);
  });

  it('promotes, promotes with arrears, lets the last grades graduate, and leaves to people what a machine must not decide', () => {
    expect(decisionOf('3 А')).toEqual(['promoted', '4 А']);
    expect(decisionOf('3 А', { failed: ['Математика'] })).toEqual(['conditional', '4 А']);
    expect(decisionOf('9 А')).toEqual(['graduated', null]);
    expect(decisionOf('11 А')).toEqual(['graduated', null]);
    expect(decisionOf('9 А', { failed: ['Математика'] })).toEqual([null, null]);
    expect(decisionOf('3 А', { isLeaving: true })).toEqual(['departed', null]);
    expect(decisionOf('Кружок')).toEqual([null, null]);
  });

  it('has every student of the old year exactly once, and sends nobody into a class that there is not', () => {
    const next = thrown(17);
    for (let school = 0; school < 60; school += 1) {
      const classes = Array.from({ length: 1 + next(20) }, (_, at) =>
        classOf(`${1 + next(11)} ${'АБВГ'[next(4)] ?? ''}${at}`, next(12) === 0 ? null : 1 + next(11)),
      );
      const students = Array.from({ length: next(200) }, (_, at) =>
        student(`${at}`, classes[next(classes.length)]?.name ?? '', {
          isLeaving: next(9) === 0,
          failed: next(5) === 0 ? ['x'] : [],
        }),
      );
      const plan = draftTurn(classes, students);
      const names = new Set(plan.classes.map(({ name }) => name));
      expect(plan.students.map(({ studentId }) => studentId)).toEqual(students.map(({ id }) => id));
      expect(names.size).toBe(plan.classes.length);
      for (const { decision, target } of plan.students) {
        expect(target === null || (names.has(target) && staysAfter(decision))).toBe(true);
      }
    }
  });

  it('names a class in another grade as it was written', () => {
    const named = (name: string, letter: string) => nameInGrade({ name, letter }, 10);
    expect([named('9 А', 'А'), named('9«Б»', 'Б'), named('IX В', 'В'), named('9', '')]).toEqual([
      ...['10 А', '10«Б»', '10В', '10'],
    ]);
  });

  it('finds the class in which a grade is repeated: the same letter, else the first one', () => {
    const { classes } = draftTurn(SCHOOL, []);
    const of = (gradeLevel: number, letter: string) => classToRepeat({ gradeLevel, letter }, classes);
    expect([of(4, 'А'), of(4, 'Б'), of(5, 'Б'), of(9, 'А')]).toEqual(['4 А', '4 А', '5 Б', null]);
  });
});

describe('groups', () => {
  const group = (name: string, subjectId: string, ...names: string[]) => ({
    ...{ id: name, name, subjectId, classIds: names.map((each) => `id of ${each}`) },
  });
  const { classes: plans } = draftTurn(SCHOOL, []);
  const carried = (groups: readonly ReturnType<typeof group>[], subjects?: readonly string[]) =>
    carryGroups(groups, SCHOOL, plans, () => subjects && new Set(subjects)).map(({ name }) => name);

  it('go on with their classes, whose names in theirs follow, all at once', () => {
    const groups = [
      group('3 А (англ. 1)', 'Английский', '3 А'),
      group('3 А, 4 А', 'Музыка', '3 А', '4 А'),
      group('Хор', 'Музыка', '4 Б'),
      group('11 А', 'Физика', '11 А'),
      group('4 А и 9 А', 'Музыка', '4 А', '9 А'),
    ];
    expect(carried(groups)).toEqual(['4 А (англ. 1)', '4 А, 5 А', 'Хор']);
  });

  it('end where the subject is not taught in the next grade', () => {
    const groups = [group('4 А', 'Чтение', '4 А'), group('4 Б', 'Музыка', '4 Б')];
    expect(carried(groups, ['Музыка'])).toEqual(['5 Б']);
  });
});

describe('rules of a turn', () => {
  const apply = { state: 'draft', orderNumber: '15-у', undecided: [], isYearTaken: false } as const;
  const code = (refusal: ReturnType<typeof firstObjection>) => refusal?.code;

  it('carry it out by an order, once, when everybody is decided on and the new year is free', () => {
    const said = (more: object) => code(firstObjection(APPLY_TURN_RULES, { ...apply, ...more }));
    expect(said({})).toBeUndefined();
    expect(said({ state: 'applied' })).toBe('TURN_APPLIED');
    expect(said({ orderNumber: '' })).toBe('INVALID_VALUE');
    expect(said({ isYearTaken: true })).toBe('TURN_YEAR_EXISTS');
    expect(said({ undecided: ['7 А'] })).toBe('TURN_UNDECIDED');
  });

  it('take it back until it is confirmed, and only where nobody has worked with it', () => {
    const said = (state: 'draft' | 'applied' | 'confirmed', used: readonly string[] = []) =>
      code(firstObjection(UNDO_TURN_RULES, { state, used }));
    expect([said('applied'), said('draft'), said('confirmed'), said('applied', ['8 А'])]).toEqual([
      ...[undefined, 'TURN_NOT_APPLIED', 'TURN_CONFIRMED', 'TURN_IN_USE'],
    ]);
  });

  it('confirm it when every period of the old year is closed, and name what is not', () => {
    const said = (openPeriods: readonly string[], state: 'draft' | 'applied' | 'confirmed' = 'applied') =>
      firstObjection(CONFIRM_TURN_RULES, { state, openPeriods });
    expect(said([])).toBeUndefined();
    expect(said(['7 А, 4 четверть'])?.params).toEqual({ count: '1', names: '7 А, 4 четверть' });
    expect([said([], 'draft')?.code, said([], 'confirmed')?.code]).toEqual([
      ...['TURN_NOT_APPLIED', 'TURN_CONFIRMED'],
    ]);
  });

  it('name each place once, and count those beyond the first', () => {
    expect(tellNames(['а', 'а', 'б'])).toBe('а, б');
    expect(tellNames(['а', 'б', 'в', 'г', 'д', 'е', 'ё'])).toBe('а, б, в, г, д… (+2)');
  });

  it('let graduates go with the order, not before lessons end and not after the year', () => {
    const last = (on: string) => lastDayOfGraduates(day(on), day('2027-05-26'), day('2027-08-31'));
    expect([last('2027-06-25'), last('2027-04-01'), last('2027-09-15')]).toEqual([
      ...['2027-06-25', '2027-05-26', '2027-08-31'],
    ]);
  });
});
