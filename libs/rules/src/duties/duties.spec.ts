import { describe, expect, it } from '@jest/globals';
import { asDay, listDays } from '../calendar/day.js';
import { findProfile } from '../regulation/index.js';
import {
  DUTY_RULES,
  isOfLessons,
  keyOfTask,
  listDutyTasks,
  listObligations,
  listRollout,
  listStatedClauses,
  objectToPerformer,
  STATEMENT_RULES,
  isPressing,
  stateOfDuty,
} from './index.js';
import type { Day } from '../calendar/day.js';
import type { RegulationProfile } from '../regulation/index.js';
import type { DutyFacts, DutyTask } from './index.js';

const day = (text: string): Day => {
  const found = asDay(text);
  if (found === undefined) throw new Error(text);
  return found;
};
const profile = (id: string): RegulationProfile => {
  const found = findProfile(id);
  if (!found) throw new Error(id);
  return found;
};

const YEAR = { from: day('2026-09-01'), to: day('2027-05-26') };
const QUARTER = { from: day('2026-09-01'), to: day('2026-10-25'), grades: { from: 1, to: 9 } };
const LAST_QUARTER = { from: day('2027-04-01'), to: day('2027-05-26'), grades: { from: 1, to: 9 } };
const HALF = { from: day('2026-09-01'), to: day('2026-12-27'), grades: { from: 10, to: 12 } };
const FACTS: DutyFacts = {
  years: [YEAR],
  periods: [QUARTER, LAST_QUARTER, HALF],
  classes: [
    { id: '8a', grade: 8, year: YEAR },
    { id: '10b', grade: 10, year: YEAR },
  ],
  teachers: [
    { id: 'petrova', from: day('2026-09-01'), to: null },
    { id: 'gone', from: day('2025-09-01'), to: day('2026-09-30') },
  ],
};

const tasks = (id: string, from: string, to: string, facts = FACTS): readonly DutyTask[] => {
  const held = profile(id);
  return listDutyTasks(listDays(day(from), day(to)), () => held, facts);
};
const datesOf = (id: string, code: string, from = '2026-09-01', to = '2027-08-31'): string[] =>
  tasks(id, from, to)
    .filter((task) => task.code === code)
    .map(({ dueOn }) => dueOn);

describe('tasks of the duties', () => {
  it('S117-42 the report on activity is due on the last day of every month of the year, and in no month of the holidays', () => {
    expect(datesOf('s117', 'activity_report')).toEqual([
      '2026-09-30',
      '2026-10-31',
      '2026-11-30',
      '2026-12-31',
      '2027-01-31',
      '2027-02-28',
      '2027-03-31',
      '2027-04-30',
      '2027-05-31',
    ]);
  });

  it('S117-43 S117-44 reports on progress are due with every period and once with the year', () => {
    expect(datesOf('s117', 'progress_report')).toEqual(['2026-10-25', '2026-12-27', '2027-05-26']);
  });

  it('G24-75 the report on the work of teachers is due monthly and besides with every period', () => {
    expect(datesOf('g24', 'teachers_report', '2026-10-01', '2026-11-30')).toEqual([
      '2026-10-25',
      '2026-10-31',
      '2026-11-30',
    ]);
  });

  it('G24-97 the report on filling is due monthly and besides with the year', () => {
    expect(datesOf('g24', 'filling_report', '2027-05-01', '2027-05-31')).toEqual([
      '2027-05-26',
      '2027-05-31',
    ]);
  });

  it('G24-94 the preliminary report of a class is due two weeks before the period of its grade ends', () => {
    const found = tasks('g24', '2026-10-01', '2026-12-31').filter(
      ({ code }) => code === 'preliminary_report',
    );
    expect(found.map(({ classId, dueOn, roles }) => [classId, dueOn, roles])).toEqual([
      ['8a', '2026-10-11', ['class_teacher']],
      ['10b', '2026-12-13', ['class_teacher']],
    ]);
  });

  it('stand for each teacher who is there on the day, and what is done every two weeks counts from the first of the year', () => {
    const plans = tasks('g24', '2026-09-01', '2026-09-30').filter(({ code }) => code === 'load_plan');
    expect(plans.map(({ personId, dueOn }) => [personId, dueOn])).toEqual([
      ['petrova', '2026-09-01'],
      ['gone', '2026-09-01'],
    ]);
    const told = tasks('g24', '2026-09-10', '2026-10-12').filter(({ code }) => code === 'inform_families');
    expect(told.filter(({ classId }) => classId === '8a').map(({ since, dueOn }) => [since, dueOn])).toEqual([
      ['2026-09-01', '2026-09-14'],
      ['2026-09-15', '2026-09-28'],
      ['2026-09-29', '2026-10-12'],
    ]);
  });

  it('are dealt from settings with a rhythm too, where no line of the duties names the work', () => {
    const codes = listObligations(profile('g24')).map(({ code }) => code);
    expect(codes).toContain('review_journals');
    expect(codes).toContain('paper_families');
    expect(listObligations(profile('g272')).filter(({ code }) => code === 'review_journals')).toHaveLength(1);
    expect(listObligations(profile('federal')).map(({ code }) => code)).toEqual([]);
  });

  it('TKK-80 say of a back-up how many copies it is, where the regulation has a number', () => {
    const backUp = (of: RegulationProfile) =>
      listObligations(of).flatMap(({ code, words }) => (code === 'back_up' ? [words] : []));
    const tkk = profile('tkk');
    expect(backUp(tkk)).toEqual([
      'Сделать резервную копию по всем классам; копий, каждая в своём месте: 2 (TKK-80)',
    ]);
    const three = { ...tkk, backupCopies: { ...tkk.backupCopies, value: 3 } };
    expect(backUp(three)[0]).toContain('месте: 3 (TKK-80)');
    expect(backUp(profile('g24'))).toHaveLength(1);
    expect(backUp(profile('g24'))[0]).not.toContain('копий, каждая');
  });

  it('leave out what every lesson shows', () => {
    const ofLessons = (id: string) =>
      listObligations(profile(id))
        .filter(isOfLessons)
        .map(({ code }) => code);
    expect([ofLessons('g272'), ofLessons('s117'), ofLessons('tkk')]).toEqual([
      ['enter_lessons'],
      ['fill_journal'],
      ['record_lessons'],
    ]);
    expect(tasks('s117', '2026-09-01', '2026-12-31').map(({ code }) => code)).not.toContain('fill_journal');
  });

  it('follow the regulation of their day', () => {
    const held = (at: Day) => profile(at < '2026-10-15' ? 's117' : 'g24');
    const codes = (text: string) => listDutyTasks([day(text)], held, FACTS).map(({ code }) => code);
    expect(codes('2026-09-30')).toContain('activity_report');
    expect(codes('2026-10-31')).toContain('filling_report');
    expect(codes('2026-10-31')).not.toContain('activity_report');
  });
});

const TASK: DutyTask = {
  code: 'back_up',
  dueOn: day('2026-10-25'),
  since: day('2026-10-25'),
  roles: ['administrator'],
  clause: 'TKK-79',
  words: '',
  classId: null,
  personId: null,
};

describe('how a task stands', () => {
  const dueOn = day('2026-11-30');
  const at = (today: string, said: Parameters<typeof stateOfDuty>[0]['said'] = null, isSeen = false) =>
    stateOfDuty({ dueOn, today: day(today), said, isSeen });

  it('comes near, is due until its last day and overdue the day after', () => {
    expect(['2026-11-22', '2026-11-23', '2026-11-30', '2026-12-01'].map((today) => at(today))).toEqual([
      'upcoming',
      'due_soon',
      'due_soon',
      'overdue',
    ]);
  });

  it('is done in time or late by the day on which it was said, and by the new day where it was put off', () => {
    const done = (on: string, postponedTo: string | null = null) =>
      at('2026-12-20', {
        outcome: 'done',
        on: day(on),
        postponedTo: postponedTo === null ? null : day(postponedTo),
      });
    expect([done('2026-11-30'), done('2026-12-01'), done('2026-12-01', '2026-12-05')]).toEqual([
      'done',
      'done_late',
      'done',
    ]);
    const postponed = { outcome: 'postponed', on: dueOn, postponedTo: day('2026-12-05') } as const;
    expect([at('2026-12-05', postponed), at('2026-12-06', postponed)]).toEqual(['postponed', 'overdue']);
  });

  it('presses from three days before its last one until it is done, put off, not needed or seen', () => {
    const presses = (today: string, said: Parameters<typeof stateOfDuty>[0]['said'] = null, isSeen = false) =>
      isPressing({ dueOn, today: day(today), said, isSeen });
    expect(['2026-11-26', '2026-11-27', '2026-12-20'].map((today) => presses(today))).toEqual([
      ...[false, true, true],
    ]);
    const said = (outcome: 'done' | 'postponed' | 'not_needed', postponedTo: string | null = null) => ({
      ...{ outcome, on: dueOn, postponedTo: postponedTo === null ? null : day(postponedTo) },
    });
    const off = said('postponed', '2026-12-10');
    expect([presses('2026-12-06', off), presses('2026-12-07', off)]).toEqual([false, true]);
    expect([presses('2026-12-01', said('done')), presses('2026-12-01', said('not_needed'))]).toEqual([
      ...[false, false],
    ]);
    expect(presses('2026-12-01', null, true)).toBe(false);
  });

  it('is shown by the record without a word of anybody', () => {
    expect(at('2026-12-20', null, true)).toBe('seen');
  });

  it('is known by what, when and whose it is', () => {
    expect(keyOfTask({ ...TASK, classId: '8a' })).not.toBe(keyOfTask({ ...TASK, personId: '8a' }));
  });
});

describe('who says of a task how it stands', () => {
  const object = (
    roles: readonly ('teacher' | 'deputy' | 'administrator' | 'class_teacher')[],
    task = TASK,
    ownClasses: readonly string[] = [],
  ) => objectToPerformer(task, { personId: 'me', roles, ownClasses })?.code;

  it('is whoever holds the role, has the class or is the teacher, and those who lead the school', () => {
    expect([object(['administrator']), object(['deputy']), object(['teacher'])]).toEqual([
      undefined,
      undefined,
      'DUTY_OF_OTHERS',
    ]);
    const ofClass = { ...TASK, roles: ['class_teacher'] as const, classId: '8a' };
    expect([object(['class_teacher'], ofClass, ['8a']), object(['class_teacher'], ofClass, ['8b'])]).toEqual([
      undefined,
      'DUTY_OF_OTHERS',
    ]);
    const ofTeacher = { ...TASK, roles: ['teacher'] as const, personId: 'me' };
    expect([object(['teacher'], ofTeacher), object(['teacher'], { ...ofTeacher, personId: 'you' })]).toEqual([
      undefined,
      'DUTY_OF_OTHERS',
    ]);
  });

  it('gives the evidence, and a new day for what is put off and for nothing else', () => {
    const facts = {
      outcome: 'done',
      text: 'Приказ',
      postponedTo: null,
      dueOn: TASK.dueOn,
      today: day('2026-10-20'),
    } as const;
    const objected = (more: object): string[] =>
      DUTY_RULES.flatMap((rule) => rule({ ...facts, ...more })?.params['field'] ?? []);
    expect(objected({})).toEqual([]);
    expect(objected({ text: '' })).toEqual(['text']);
    expect(objected({ postponedTo: day('2026-11-01') })).toEqual(['postponedTo']);
    expect(objected({ outcome: 'postponed' })).toEqual(['postponedTo']);
    expect(objected({ outcome: 'postponed', postponedTo: TASK.dueOn })).toEqual(['postponedTo']);
    expect(objected({ outcome: 'postponed', postponedTo: day('2026-11-01') })).toEqual([]);
  });
});

describe('the list of the change', () => {
  const list = (id: string, today: string, said: readonly string[] = []) =>
    listRollout({
      profile: id,
      year: YEAR,
      today: day(today),
      said,
      seen: [
        { step: 'plans_loaded', have: 3, want: 4 },
        { step: 'timetable_loaded', have: 4, want: 4 },
      ],
    });
  const stateOf = (id: string, today: string, step: string, said: readonly string[] = []) =>
    list(id, today, said).find((item) => item.step === step)?.state;

  it('G24-19 the plan is approved by the first of September, and late the day after', () => {
    expect(stateOf('g24', '2026-09-01', 'plan_approved')).toBe('open');
    expect(stateOf('g24', '2026-09-02', 'plan_approved')).toBe('overdue');
    expect(stateOf('g24', '2026-09-02', 'plan_approved', ['plan_approved'])).toBe('said');
  });

  it('names days and clauses only where the school follows the text', () => {
    expect(list('g24', '2026-09-01').flatMap(({ clause }) => clause ?? [])).toEqual([
      'G24-19',
      'G24-22',
      'G24-20',
      'G24-21',
      'G24-23',
    ]);
    expect(
      list('tkk', '2026-12-01').filter(({ clause, dueOn }) => clause !== null || dueOn !== null),
    ).toEqual([]);
  });

  it('shows by rows what is there in full, and nothing less', () => {
    expect([
      stateOf('tkk', '2026-12-01', 'timetable_loaded'),
      stateOf('tkk', '2026-12-01', 'plans_loaded'),
    ]).toEqual(['seen', 'open']);
  });

  it('takes statements on its steps and on the stated clauses of the own text alone', () => {
    const today = day('2026-12-01');
    const field = (subject: string) =>
      STATEMENT_RULES.map((rule) => rule({ subject, profile: 'g272', day: today, today, text: 'Договор' }))[0]
        ?.params['field'];

    const stated = ['seminar', ...statedOf('g272')];
    expect(stated.map(field)).toEqual(stated.map(() => undefined));
    expect([field('G272-31'), ...statedOf('g166').map(field)]).toEqual([
      'subject',
      ...statedOf('g166').map(() => 'subject'),
    ]);
  });
});

const statedOf = (id: string): readonly string[] => listStatedClauses(id).map((clause) => clause.id);
