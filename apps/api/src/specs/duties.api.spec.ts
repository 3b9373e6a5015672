import { describe, expect, it } from '@jest/globals';
import type { StaffName } from './arrange.js';
import { NOVEMBER, QUARTER, YEAR, keepDutySchool } from './keep-duty-school.js';

const duties = keepDutySchool();

/** A duty of a text: on which days it is due for whom. */
interface Proof {
  readonly profile: string;
  readonly clause: string;
  readonly code: string;
  readonly who: StaffName;
  readonly performer: string;
  readonly days: readonly string[];
}

/** The task stands at its day with its performer, is overdue the day after, and done with evidence it shows the clause. */
async function prove({ profile, clause, code, who, performer, days }: Proof): Promise<void> {
  await duties.follow(profile);
  for (const day of days) {
    duties.move(day);
    expect([day, await duties.taskOf(who, code, day)]).toMatchObject([
      day,
      { state: 'DUE_SOON', isMine: true, performers: expect.arrayContaining([`${performer} А.\u00a0И.`]) },
    ]);
    expect([day, await duties.standing(clause, day)]).toEqual([day, { state: 'NO_EVIDENCE', texts: [] }]);
    duties.move(day, 1);
    const task = await duties.taskOf(who, code, day);
    expect(task?.state).toBe('OVERDUE');
    const text = `Папка № 3, ${day}`;
    const { task: done } = await duties.complete(await duties.school.signIn(who), task, { text });
    expect(done).toMatchObject({ state: 'DONE_LATE', said: { text } });
    const shown = await duties.standing(clause, day);
    expect(shown.state).toBe('EVIDENCE');
    expect(shown.texts.join()).toContain(text);
  }
}

describe('duties of the deputies', () => {
  const deputy = { who: 'deputy', performer: 'Лебедева' } as const;

  it('S117-42 report once a month on the activity of users', () =>
    prove({
      profile: 's117',
      clause: 'S117-42',
      code: 'activity_report',
      ...deputy,
      days: ['2026-10-31', NOVEMBER],
    }));

  it('S117-43 report each quarter on progress and quality', () =>
    prove({ profile: 's117', clause: 'S117-43', code: 'progress_report', ...deputy, days: [QUARTER] }));

  it('S117-44 report at the end of the year on progress and quality', () =>
    prove({ profile: 's117', clause: 'S117-44', code: 'progress_report', ...deputy, days: [YEAR] }));

  it('G24-76 print copies of the class after the period', () =>
    prove({ profile: 'g24', clause: 'G24-76', code: 'print_copies', ...deputy, days: [QUARTER] }));

  it('G24-97 report on filling every month and for the year', () =>
    prove({ profile: 'g24', clause: 'G24-97', code: 'filling_report', ...deputy, days: [NOVEMBER, YEAR] }));

  it('G24-98 report on progress and attendance at the end of each period and of the year', () =>
    prove({ profile: 'g24', clause: 'G24-98', code: 'progress_report', ...deputy, days: [QUARTER, YEAR] }));

  it('TKK-78 see to it that summary sheets of the year are printed and bound', () =>
    prove({ profile: 'tkk', clause: 'TKK-78', code: 'print_summary', ...deputy, days: [YEAR] }));
});

describe('duties of the director, of the administrator and of class teachers', () => {
  it('G24-72 the director signs and seals copies at the end of each period and of the year', () =>
    prove({
      ...{ profile: 'g24', clause: 'G24-72', code: 'sign_copies' },
      ...{ who: 'director', performer: 'Волков', days: [QUARTER, YEAR] },
    }));

  it('G24-73 the director answers for the archive and copies on external media', () =>
    prove({
      ...{ profile: 'g24', clause: 'G24-73', code: 'back_up' },
      ...{ who: 'director', performer: 'Волков', days: [QUARTER] },
    }));

  it('G24-75 whoever answers for the system reports on the work of teachers monthly and at the ends of periods', () =>
    prove({
      ...{ profile: 'g24', clause: 'G24-75', code: 'teachers_report' },
      ...{ who: 'administrator', performer: 'Зайцев', days: [QUARTER, NOVEMBER] },
    }));

  it('TKK-79 the administrator backs up all classes at the end of each period', () =>
    prove({
      ...{ profile: 'tkk', clause: 'TKK-79', code: 'back_up' },
      ...{ who: 'administrator', performer: 'Зайцев', days: [QUARTER] },
    }));

  it('G24-94 class teachers give preliminary reports two weeks before the period ends', () =>
    prove({
      ...{ profile: 'g24', clause: 'G24-94', code: 'preliminary_report' },
      ...{ who: 'classTeacher', performer: 'Орлова', days: ['2026-10-09'] },
    }));

  it('G24-95 class teachers give their reports after the period', () =>
    prove({
      ...{ profile: 'g24', clause: 'G24-95', code: 'class_report' },
      ...{ who: 'classTeacher', performer: 'Орлова', days: [QUARTER] },
    }));

  it('TKK-71 class teachers tell forecast and results of each period', () =>
    prove({
      ...{ profile: 'tkk', clause: 'TKK-71', code: 'forecast_families' },
      ...{ who: 'classTeacher', performer: 'Орлова', days: [QUARTER] },
    }));
});
