import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { generateSchool, loadDemo } from '@zhurnal/demo';
import type { DemoTables } from '@zhurnal/demo';
import { asId } from '@zhurnal/platform';
import { addDays } from '@zhurnal/rules';
import type { Day } from '@zhurnal/rules';
import { TestApi, testDatabase } from '@zhurnal/testing';
import type { TestDatabase, TestSession } from '@zhurnal/testing';
import { readClosings, verifyClosing } from './arrange-closing.js';
import { readCompliance } from './arrange-compliance.js';
import type { ComplianceView } from './arrange-compliance.js';
import { setMarks } from './ask-journal.js';

const TODAY = '2026-11-18' as Day;
const NOW = `${TODAY}T09:40:00+03:00`;
/** The first quarter, and the day on which its marks are due: one before the last. */
const QUARTER = { from: '2026-09-01', to: '2026-10-23', marksDue: '2026-10-22' } as const;
/** What the regulation of the demo school says in days: marks and absences after five, the lock after ten. */
const DUE = 5;
const LOCK = 10;

const school = generateSchool({ date: TODAY, time: '09:40', classes: 5 });
let tables: DemoTables;
let database: TestDatabase;
let api: TestApi;
let director: TestSession;

beforeAll(async () => {
  database = await testDatabase();
  await loadDemo(database.adminUrl, { date: TODAY, time: '09:40', classes: 5 });
  api = await TestApi.start(database, { now: NOW });
  tables = school.tables();
  director = await signInAs((duty) => duty.role === 'director');
});
afterAll(async () => {
  await api.stop();
  await database.close();
});

/** A session for who has a duty. */
async function signInAs(has: (duty: DemoTables['duty'][number]) => boolean): Promise<TestSession> {
  const duty = tables.duty.find(has);
  return signInPerson(duty?.personId ?? '');
}

async function signInPerson(personId: string): Promise<TestSession> {
  // Who has an account signs in by it no more: a person has one of a school.
  await database.query(`delete from membership where person_id = $1`, [personId]);
  return api.signIn('staff', [{ schoolId: asId(school.schoolId), personId: asId(personId) }]);
}

/** By the clock of the school: the day and the time of an instant. */
const localOf = (instant: string): string =>
  new Date(Date.parse(instant) + 3 * 3_600_000).toISOString().slice(0, 16);
const dayOf = (instant: string): string => localOf(instant).slice(0, 10);
const isAfter = (instant: string, date: string, days: number): boolean =>
  dayOf(instant) > addDays(date as Day, days);
const isIn = (month: string, date: string): boolean => date.startsWith(month);

describe('the regulation of the demo school', () => {
  it('was chosen by the director by an order, and amended by another', async () => {
    const text = `query ($day: Date) { regulation(day: $day) { baseProfile title validFrom adoptedOn orderNumber amendments { setting orderNumber } } }`;
    const { regulation } = await api.data<{ regulation: object }>(director, text, { day: TODAY });
    expect(regulation).toEqual({
      baseProfile: 's117',
      title: 'Регламент ведения электронного журнала и дневника',
      validFrom: '2023-09-01',
      adoptedOn: '2023-08-30',
      orderNumber: '112-о',
      amendments: [
        { setting: 'markCorrection', orderNumber: '104-о' },
        { setting: 'markLock', orderNumber: '104-о' },
      ],
    });
  });

  it('is the one that the text in the row of the school tells', async () => {
    const [row] = await database.query<{ same: boolean }>(
      `select regulation = regulation_text(school_id) as same from school where school_id = $1`,
      [school.schoolId],
    );
    expect(row).toEqual({ same: true });
  });
});

describe('the first quarter', () => {
  it('is closed with a seal that holds in every class that has quarters', async () => {
    const { periods } = await readClosings(api, director);
    const first = periods.filter(({ periodName }) => periodName === '1 четверть');
    const quarterly = tables.school_class.filter(({ gradeLevel }) => gradeLevel <= 9);
    expect(first.map(({ classId, state }) => [classId, state]).sort()).toEqual(
      quarterly.map(({ id }) => [id, 'CLOSED']).sort(),
    );
    for (const { classId, periodId, seal } of first) {
      const groups = new Set(
        tables.teaching_group_part.filter((part) => part.classId === classId).map(({ groupId }) => groupId),
      );
      const marks = tables.mark.filter(({ groupId, date }) => groups.has(groupId) && date <= QUARTER.to);
      expect(await verifyClosing(api, director, { classId, periodId })).toMatchObject({
        isSame: true,
        isIntact: true,
        count: 0,
      });
      const left = tables.enrollment.filter((each) => each.classId === classId && each.validTo !== null);
      if (left.length === 0) expect(seal?.marks).toBe(marks.length);
    }
    expect(periods.filter(({ state }) => state === 'CLOSED')).toHaveLength(quarterly.length);
  });

  it('has nothing written into it after it was closed', async () => {
    for (const table of ['lesson_record', 'roll_call', 'attendance', 'work', 'mark', 'homework']) {
      const lesson = ['lesson_record', 'roll_call'].includes(table) ? 't.id' : 't.lesson_id';
      const late = await database.query(
        `select t.id from ${table} t
           join lesson l on l.id = ${lesson}
           join teaching_group_part p on p.group_id = l.group_id
           join period_closing c on c.class_id = p.class_id
           join grading_period d on d.id = c.period_id and l.date between d.starts_on and d.ends_on
          where t.created_at > c.closed_at`,
      );
      expect([table, late]).toEqual([table, []]);
    }
  });

  it('takes no mark, and today’s lesson does', async () => {
    const teach = (from: string, to: string) =>
      tables.mark.find(({ date, ordinal }) => date >= from && date <= to && ordinal === 1);
    const old = teach(QUARTER.from, QUARTER.to);
    const fresh = tables.mark.find(({ date }) => date >= addDays(TODAY, -2));
    const put = async (mark: typeof old) => {
      const teacher = await signInPerson(mark?.markedBy ?? '');
      const { workId, lessonId, studentId, groupId = '' } = mark ?? {};
      const item = {
        workId,
        lessonId,
        studentId,
        ordinal: 1,
        value: 'FIVE',
        comment: '',
        expectedVersion: 1,
      };
      return setMarks(api, teacher, groupId, [item] as never);
    };
    expect(JSON.stringify(await put(old))).toContain('PERIOD_CLOSED');
    expect(JSON.stringify(await put(fresh))).toContain('MarkSaved');
  });

  it('has marks that follow from those of its lessons', () => {
    const weighed = new Map(tables.work.map(({ id, weight }) => [id, Math.round(Number(weight) * 100)]));
    const written = new Map(tables.lesson_record.map(({ id, createdAt }) => [id, createdAt]));
    const scaled = new Map(tables.teaching_group.map(({ id, scale }) => [id, scale]));
    const subject = new Map(tables.teaching_group.map(({ id, subjectId }) => [id, subjectId]));
    let compared = 0;
    for (const { studentId, groupId, subjectId, suggested, setAt, basis } of tables.period_mark) {
      if (scaled.get(groupId) !== 'five' || !basis.includes('"kind":"average"')) continue;
      let [sum, weights] = [0, 0];
      for (const mark of tables.mark) {
        if (
          mark.studentId !== studentId ||
          subject.get(mark.groupId) !== subjectId ||
          mark.groupId !== groupId
        )
          continue;
        if (mark.date > QUARTER.to || mark.createdAt > setAt || (written.get(mark.lessonId) ?? '') > setAt)
          continue;
        if (!/^[2-5]$/.test(mark.value)) continue;
        const weight = weighed.get(mark.workId) ?? 0;
        sum += Number(mark.value) * weight;
        weights += weight;
      }
      const average = sum / weights;
      const expected = average >= 4.65 ? '5' : average >= 3.65 ? '4' : average >= 2.65 ? '3' : '2';
      expect([studentId, subjectId, suggested]).toEqual([studentId, subjectId, expected]);
      compared += 1;
    }
    expect(compared).toBeGreaterThan(500);
  });

  it('says of a mark that it came late exactly where it did, and why where the rule suggests another', () => {
    for (const { value, suggested, reason, isLate, setAt } of tables.period_mark) {
      expect(isLate).toBe(dayOf(setAt) > QUARTER.marksDue);
      expect(reason !== '').toBe(value !== suggested);
    }
    expect(tables.period_mark.length).toBeGreaterThan(500);
  });
});

describe('the register of corrections', () => {
  it('is about marks that were locked when they were asked for, and admitted ones stand', () => {
    const marks = new Map(
      tables.mark.map((mark) => [`${mark.workId}/${mark.studentId}/${mark.ordinal}`, mark]),
    );
    for (const change of tables.correction_change) {
      const request = tables.correction_request.find(({ id }) => id === change.requestId);
      const mark = marks.get(`${change.workId}/${change.studentId}/${change.ordinal}`);
      const { value } = JSON.parse(request?.state === 'admitted' ? change.becomes : change.was) as {
        value: string | null;
      };
      expect(isAfter(request?.filedAt ?? '', change.date, LOCK)).toBe(true);
      expect(mark?.value ?? null).toBe(value);
      expect(request?.decidedBy).not.toBe(request?.requestedBy);
    }
    const states = tables.correction_request.map(({ state }) => state);
    expect(states).toEqual(expect.arrayContaining(['admitted', 'refused']));
    expect(tables.correction_request.map(({ number }) => number)).toEqual(states.map((_, at) => at + 1));
  });

  it('has every other mark written before its lock', () => {
    const admitted = new Set(
      tables.correction_change
        .filter(({ rowVersion }) => rowVersion === 0)
        .map(({ workId, studentId }) => `${workId}/${studentId}`),
    );
    const locked = tables.mark.filter(
      ({ workId, studentId, date, createdAt }) =>
        isAfter(createdAt, date, LOCK) && !admitted.has(`${workId}/${studentId}`),
    );
    expect(locked).toEqual([]);
  });
});

/** How often each clause was broken in October, counted from the generated rows alone. */
function countOctober(): Readonly<Record<string, number>> {
  const month = '2026-10';
  const checked = new Set(
    tables.contact_check.filter(({ checkedOn }) => isIn(month, checkedOn)).map(({ studentId }) => studentId),
  );
  const lastDay = '2026-10-31';
  const pupils = tables.enrollment.filter(
    ({ validFrom, validTo }) => validFrom <= lastDay && (validTo === null || validTo >= lastDay),
  );
  return {
    'S117-22': pupils.filter(({ studentId }) => !checked.has(studentId)).length,
    // What an admitted request set after the lock is neither late nor backdated.
    'S117-26': tables.mark.filter(
      ({ date, createdAt }) =>
        isIn(month, date) && isAfter(createdAt, date, DUE) && !isAfter(createdAt, date, LOCK),
    ).length,
    'S117-27': tables.period_mark.filter(({ setAt }) => dayOf(setAt) > QUARTER.marksDue).length,
    'S117-28': tables.attendance.filter(
      ({ date, createdAt }) => isIn(month, date) && isAfter(createdAt, date, DUE),
    ).length,
    'S117-32': 0,
  };
}

describe('the clauses of the regulation', () => {
  let october: ComplianceView;
  const breachesOf = (clause: string): number | undefined =>
    october.clauses.breaches[october.clauses.ids.indexOf(clause)];
  const stateOf = (clause: string): string | undefined =>
    october.clauses.states[october.clauses.ids.indexOf(clause)];

  beforeAll(async () => {
    october = await readCompliance(api, director, '2026-10-01');
  });

  it('are broken as often as the rows break them', () => {
    const expected = countOctober();
    expect(Object.fromEntries(Object.keys(expected).map((clause) => [clause, breachesOf(clause)]))).toEqual(
      expected,
    );
    // Nothing else is broken; what stands through another clause breaks with it and is counted once.
    const broken = Object.values(expected).filter((count) => count > 0).length;
    expect(october.totals).toMatchObject({
      breaches: Object.values(expected).reduce((sum, each) => sum + each, 0),
      broken: broken + ['S117-15', 'S117-17', 'S117-37'].length,
      notJudged: 0,
    });
    expect(broken).toBe(4);
  });

  it('stand by what people keep, and lack what they do not', () => {
    const shown = ['S117-1', 'S117-2', 'S117-4', 'S117-34', 'S117-35', 'S117-42', 'S117-43'];
    expect(shown.map((clause) => [clause, stateOf(clause)])).toEqual(
      shown.map((clause) => [clause, 'EVIDENCE']),
    );
    // Nobody has signed the act by an electronic signature.
    expect(stateOf('S117-3')).toBe('NO_EVIDENCE');
    // Of the eleven clauses that people keep by records; nine are looked for in rows, three stand through them.
    expect(october.totals).toMatchObject({ evidence: 8, noEvidence: 3, built: 52 - 9 - 3 - 11 });
    expect(october.clauses.ids).toHaveLength(52);
  });
});

describe('the schedule of assessments', () => {
  it('keeps the days between two of a subject, one a day, and the tenth of its lessons', () => {
    const lessons = new Map<string, number>();
    const partOf = new Map(tables.teaching_group_part.map(({ groupId, classId }) => [groupId, classId]));
    const subject = new Map(tables.teaching_group.map(({ id, subjectId }) => [id, subjectId]));
    const seen = new Set<string>();
    for (const { groupId, date, slot, cancelledAt } of tables.lesson) {
      const key = `${partOf.get(groupId) ?? ''}/${subject.get(groupId) ?? ''}`;
      if (cancelledAt !== null || seen.has(`${key}/${date}/${slot}`)) continue;
      seen.add(`${key}/${date}/${slot}`);
      lessons.set(key, (lessons.get(key) ?? 0) + 1);
    }
    const days = new Set<string>();
    for (const one of tables.assessment) {
      expect(days.has(`${one.classId}/${one.date}`)).toBe(false);
      days.add(`${one.classId}/${one.date}`);
      const own = tables.assessment.filter(
        ({ classId, subjectId }) => classId === one.classId && subjectId === one.subjectId,
      );
      expect(own.length * 10).toBeLessThanOrEqual(lessons.get(`${one.classId}/${one.subjectId}`) ?? 0);
      for (const other of own.filter(({ date }) => date > one.date))
        expect([one.date, other.date <= addDays(one.date as Day, 16)]).toEqual([one.date, false]);
    }
    expect(tables.assessment.length).toBeGreaterThan(20);
  });
});
