import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { TestApi, testDatabase } from '@zhurnal/testing';
import type { TestDatabase, TestSession } from '@zhurnal/testing';
import { ArrangedSchool, FRIDAY, MONDAY, TODAY, TUESDAY } from './arrange.js';
import {
  DECEMBER,
  addMark,
  change,
  follow,
  keepEverything,
  readBreaches,
  readCompliance,
} from './arrange-compliance.js';
import type { BreachView, ComplianceView } from './arrange-compliance.js';
import { changeLesson, setAttendance } from './ask-journal.js';

let database: TestDatabase;
let api: TestApi;
let school: ArrangedSchool;
let director: TestSession;

beforeAll(async () => {
  database = await testDatabase();
  api = await TestApi.start(database, { now: DECEMBER });
});
beforeEach(async () => {
  school = await ArrangedSchool.open(api);
  director = await school.signIn('director');
  await keepEverything(school);
});
afterAll(async () => {
  await api.stop();
  await database.close();
});

/** The state of every clause by its id. */
const statesOf = ({ clauses }: ComplianceView): Record<string, string> =>
  Object.fromEntries(clauses.ids.map((id, at) => [id, clauses.states[at] ?? '']));
const brokenOf = (view: ComplianceView): string[] =>
  Object.entries(statesOf(view))
    .filter(([, state]) => state === 'BROKEN')
    .map(([id]) => id);

interface Breaking {
  /** Clauses that stand through this one. */
  readonly through?: readonly string[];
  readonly seed: () => Promise<unknown>;
  readonly mend: () => Promise<unknown>;
  /** Where its one breach is. */
  readonly at: Partial<BreachView>;
}

/** One breach turns the clause and what stands through it, and nothing else; mended, everything stands as before. */
async function turns(clause: string, { through = [], seed, mend, at }: Breaking): Promise<void> {
  const before = await readCompliance(api, director);
  expect(brokenOf(before)).toEqual([]);
  expect((await readBreaches(api, director, clause)).rows).toEqual([]);
  await seed();
  const broken = await readCompliance(api, director);
  expect(brokenOf(broken).sort()).toEqual([clause, ...through].sort());
  const turned = Object.fromEntries([clause, ...through].map((id) => [id, 'BROKEN']));
  expect(statesOf(broken)).toEqual({ ...statesOf(before), ...turned });
  expect(broken.totals).toMatchObject({ breaches: 1, broken: 1 + through.length });
  for (const id of [clause, ...through])
    expect((await readBreaches(api, director, id)).rows).toMatchObject([at]);
  await mend();
  expect(await readCompliance(api, director)).toEqual(before);
}

const maths = (day = MONDAY): string => school.lesson('maths', day);
const inMaths = (day = MONDAY): Partial<BreachView> => ({
  day,
  lessonId: maths(day),
  groupId: school.groups.maths,
  subject: 'Алгебра',
  className: '8 А',
  person: 'Петрова А.\u00a0И.',
});
const ofAgeev = { student: 'Агеев С.\u00a0И.' };

const setRecord = (column: 'held_at' | 'topic', value: string | null, lessonId = maths()) =>
  change(
    school,
    `update lesson_record set ${column} = $2${column === 'held_at' ? '::timestamptz' : ''} where school_id = $1 and id = $3`,
    value,
    lessonId,
  );
const IN_TIME = '2026-11-16T06:15:00Z';
const notHeld = (lessonId?: string) => ({
  seed: () => setRecord('held_at', null, lessonId),
  mend: () => setRecord('held_at', IN_TIME, lessonId),
});
const heldAt = (instant: string, lessonId?: string) => ({
  seed: () => setRecord('held_at', instant, lessonId),
  mend: () => setRecord('held_at', IN_TIME, lessonId),
});
const noTopic = () => ({
  seed: () => setRecord('topic', ''),
  mend: () => setRecord('topic', 'Обыкновенные дроби'),
});
const noRoll = () => {
  const take = (at: string | null, by: string | null) =>
    change(
      school,
      `update roll_call set taken_at = $2::timestamptz, taken_by = $3::uuid where school_id = $1 and id = $4`,
      at,
      by,
      maths(),
    );
  return { seed: () => take(null, null), mend: () => take(IN_TIME, school.staff.maths) };
};

/** Homework that was given on the next morning. */
const lateHomework = () => {
  const id = randomUUID();
  const lessonId = maths();
  return {
    seed: () =>
      change(
        school,
        `insert into homework (school_id, id, lesson_id, group_id, text, due_on, posted_at) values ($1, $2, $3, $4, '№ 5', $5, '2026-11-17T05:00:00Z')`,
        id,
        lessonId,
        school.groups.maths,
        TODAY,
      ),
    mend: () =>
      change(
        school,
        `update homework set posted_at = '2026-11-16T07:00:00Z' where school_id = $1 and id = $2`,
        id,
      ),
  };
};

/** The mark of Monday's work of control. */
const setMark = (set: string, ...values: readonly unknown[]) =>
  change(
    school,
    `update mark set ${set} where school_id = $1 and lesson_id = $2 and student_id = $3`,
    maths(),
    school.students.ageev,
    ...values,
  );
const setEntered = (first: string, last = first) =>
  setMark('created_at = $4::timestamptz, marked_at = $5::timestamptz', first, last);
const markEntered = (first: string, last?: string) => ({
  seed: () => setEntered(first, last),
  mend: () => setEntered(IN_TIME),
});
const noMark = () => ({
  seed: () => setMark('value = null, deleted_at = marked_at'),
  mend: () => setMark(`value = '5', deleted_at = null`),
});

const setAbsence = (set: string, ...values: readonly unknown[]) =>
  change(
    school,
    `update attendance set ${set} where school_id = $1 and student_id = $2`,
    school.students.ageev,
    ...values,
  );
const absenceNoted = (at: string) => {
  const noted = (instant: string) =>
    setAbsence('created_at = $3::timestamptz, noted_at = $3::timestamptz', instant);
  return { seed: () => noted(at), mend: () => noted('2026-11-17T07:10:00Z') };
};
const noReason = () => ({
  seed: () => setAbsence('reason = null, reason_by = null'),
  mend: () => setAbsence(`reason = 'ill', reason_by = $3::uuid`, school.staff.classTeacher),
});
const inEnglish = (): Partial<BreachView> => ({
  day: TUESDAY,
  lessonId: school.lesson('english', TUESDAY),
  subject: 'Английский язык',
  studentId: school.students.ageev,
  ...ofAgeev,
});

/** Friday's mathematics was given by a substitute and never recorded, or only later. */
const bySubstitute = async (day: string): Promise<void> => {
  await school.substitute(maths(day), school.staff.substitute);
};

/** A student whose contacts nobody looked at. */
const noContacts = () => {
  const set = (deleted: string) =>
    change(
      school,
      `update contact_check set deleted_at = ${deleted} where school_id = $1 and student_id = $2`,
      school.students.zhukov,
    );
  return { seed: () => set('now()'), mend: () => set('null') };
};

/** Reports of the middle of November that were not given: to the one family that signs in, or to one class of the others. */
const noReports = (whom: 'one' | 'no_sign_in') => {
  const classId = whom === 'one' ? school.classes.a8 : school.classes.b1;
  // The application never takes such a row back: the owner does.
  const set = (deleted: string) =>
    database.query(`begin; set local app.actor = '//system//test';
      update taken_out set deleted_at = ${deleted} where school_id = '${school.schoolId}' and whom = '${whom}'
         and class_id = '${classId}' and to_date = '2026-11-22'; commit`);
  return { seed: () => set('now()'), mend: () => set('null') };
};

describe('under the regulation of № 272', () => {
  const through = ['G272-27'];
  beforeEach(() => follow(school, 'g272'));

  it('G272-9 every class of grades 5 to 11 has lessons in the journal', async () => {
    const id = randomUUID();
    await turns('G272-9', {
      seed: async () => {
        await change(
          school,
          `insert into school_class (school_id, id, year_id, name, grade_level, letter) values ($1, $2, $3, '9 В', 9, 'В')`,
          id,
          school.yearId,
        );
        await change(
          school,
          `insert into enrollment (school_id, id, class_id, student_id, valid_from)
           select $1, $2, $3, s.id, '2026-11-01' from student s where s.school_id = $1 and s.id = $4`,
          randomUUID(),
          id,
          school.students.malyshev,
        );
      },
      mend: () =>
        change(school, `update enrollment set deleted_at = now() where school_id = $1 and class_id = $2`, id),
      at: { classId: id, className: '9 В' },
    });
  });

  it('G272-30 a lesson that was recorded on the next day', () =>
    turns('G272-30', { through, ...heldAt('2026-11-17T05:00:00Z'), at: inMaths() }));

  it('G272-31 a lesson without its topic', () => turns('G272-31', { through, ...noTopic(), at: inMaths() }));

  it('G272-32 homework that was given after its day', () =>
    turns('G272-32', { through, ...lateHomework(), at: inMaths() }));

  it('G272-33 a work of control for which nobody has a mark', () =>
    turns('G272-33', { through, ...noMark(), at: { ...inMaths(), detail: 'control_work' } }));

  it('G272-34 an absence without its reason', () =>
    turns('G272-34', { through, ...noReason(), at: inEnglish() }));

  it('G272-35 a lesson of which nobody said that it was held', () =>
    turns('G272-35', { through, ...notHeld(), at: inMaths() }));
});

describe('under the regulation of № 166', () => {
  const through = ['G166-21'];
  beforeEach(() => follow(school, 'g166'));

  it('G166-24 a lesson that was recorded on the next day', () =>
    turns('G166-24', { ...heldAt('2026-11-17T05:00:00Z'), through, at: inMaths() }));

  it('G166-25 a lesson without its topic', () => turns('G166-25', { ...noTopic(), through, at: inMaths() }));

  it('G166-26 homework that was given after its day', () =>
    turns('G166-26', { ...lateHomework(), through, at: inMaths() }));

  it('G166-27 a work of control for which nobody has a mark', () =>
    turns('G166-27', { ...noMark(), through, at: inMaths() }));

  it('G166-28 an absence without its reason', () =>
    turns('G166-28', { ...noReason(), through, at: inEnglish() }));

  it('G166-29 a lesson of which nobody said that it was held', () =>
    turns('G166-29', { ...notHeld(), through, at: inMaths() }));
});

describe('under the regulation of № 117', () => {
  beforeEach(() => follow(school, 's117'));

  it('S117-22 a family whose data nobody looked at in the month', () =>
    turns('S117-22', {
      ...noContacts(),
      through: ['S117-15', 'S117-37'],
      at: { studentId: school.students.zhukov, className: '8 А' },
    }));

  it('S117-24 a student who was in no subgroup when the period began', () => {
    const since = (day: string) =>
      change(
        school,
        `update subgroup_member set valid_from = $2::date where school_id = $1 and student_id = $3`,
        day,
        school.students.zhukov,
      );
    return turns('S117-24', {
      seed: () => since('2026-11-05'),
      mend: () => since('2026-09-01'),
      at: { studentId: school.students.zhukov, day: '2026-11-02', detail: 'английский' },
    });
  });

  it('S117-26 a mark that was entered more than five days after the lesson', () =>
    turns('S117-26', {
      ...markEntered('2026-11-21T21:00:00Z'),
      through: ['S117-17'],
      at: { ...inMaths(), ...ofAgeev },
    }));

  it('S117-28 an absence that was noted more than five days after the lesson', () =>
    turns('S117-28', { ...absenceNoted('2026-11-22T21:00:00Z'), through: ['S117-17'], at: inEnglish() }));

  it('S117-29 a lesson that its substitute recorded after the next school day', async () => {
    await bySubstitute(MONDAY);
    await turns('S117-29', {
      ...heldAt('2026-11-17T21:00:00Z'),
      at: { lessonId: maths(), person: 'Новикова А.\u00a0И.' },
    });
  });

  it('S117-30 a lesson at which nobody looked who is there', () =>
    turns('S117-30', { ...noRoll(), at: inMaths() }));

  it('S117-32 a mark in the first grade', async () => {
    const lessonId = school.lesson('primary', TODAY);
    await turns('S117-32', {
      seed: () => addMark(school, lessonId, school.students.malyshev, 'lesson_answer'),
      mend: () =>
        change(
          school,
          `update mark set value = null, deleted_at = now() where school_id = $1 and lesson_id = $2`,
          lessonId,
        ),
      at: { lessonId, studentId: school.students.malyshev, className: '1 Б' },
    });
  });

  it('S117-36 a group for which nothing was entered in a week', () => {
    const lessonId = school.lesson('primary', TODAY);
    const set = (held: string | null) =>
      change(
        school,
        `with r as (update lesson_record set held_at = $2::timestamptz where school_id = $1 and id = $3)
         update roll_call set taken_at = $2::timestamptz, taken_by = case when $2::timestamptz is not null then $4::uuid end
          where school_id = $1 and id = $3`,
        held,
        lessonId,
        school.staff.primary,
      );
    return turns('S117-36', {
      seed: () => set(null),
      mend: () => set(IN_TIME),
      at: { lessonId, className: '1 Б', person: 'Белова А.\u00a0И.' },
    });
  });
});

describe('under the regulation of № 24', () => {
  beforeEach(() => follow(school, 'g24'));

  it('G24-25 a family without a sign-in that got nothing on paper for two weeks', () =>
    turns('G24-25', {
      ...noReports('no_sign_in'),
      at: { studentId: school.students.malyshev, day: '2026-11-22', className: '1 Б' },
    }));

  it('G24-35 a lesson of which nobody said that it was held', () =>
    turns('G24-35', { ...notHeld(), at: inMaths() }));

  it('G24-54 a lesson without its topic', () => turns('G24-54', { ...noTopic(), at: inMaths() }));

  it('G24-77 a lesson that was recorded on the next day', () =>
    turns('G24-77', {
      ...heldAt('2026-11-16T21:00:00Z'),
      through: ['G24-16', 'G24-79'],
      at: inMaths(),
    }));

  it('G24-78 a lesson that its substitute never recorded', async () => {
    await bySubstitute(MONDAY);
    await turns('G24-78', { ...notHeld(), at: { lessonId: maths(), person: 'Новикова А.\u00a0И.' } });
  });

  it('G24-80 a work of control for which nobody has a mark', () =>
    turns('G24-80', { ...noMark(), at: inMaths() }));

  it('G24-85 a mark that was changed after its time, and was right until then', async () => {
    // The trail tells the change; its own clock is the database's.
    await change(
      school,
      `update mark set marked_at = '2026-11-25T09:00:00Z', version = version + 1, value = '4' where school_id = $1 and lesson_id = $2`,
      maths(),
    );
    const changed = async (at: string) =>
      change(
        school,
        `update mark set marked_at = $2::timestamptz where school_id = $1 and lesson_id = $3`,
        at,
        maths(),
      );
    await changed(IN_TIME);
    await database.query(
      `update audit set at = '2026-11-25T09:00:00Z' where school_id = $1 and entity = 'mark' and op = 'update' and delta ? 'value'`,
      [school.schoolId],
    );
    await turns('G24-85', {
      seed: () => changed('2026-11-25T09:00:00Z'),
      mend: () => changed(IN_TIME),
      at: { ...inMaths(), ...ofAgeev },
    });
  });

  it('G24-86 a mark of a written work that was entered after the days for checking', () =>
    turns('G24-86', { ...markEntered('2026-11-19T21:00:00Z'), at: { ...inMaths(), ...ofAgeev } }));

  it('G24-87 homework that was given after its day', () =>
    turns('G24-87', { ...lateHomework(), through: ['G24-16', 'G24-48'], at: inMaths() }));

  it('G24-88 a lesson at which nobody looked who is there', () =>
    turns('G24-88', { ...noRoll(), through: ['G24-16', 'G24-48'], at: inMaths() }));

  it('G24-90 an absence without its reason when the month is over', () =>
    turns('G24-90', { ...noReason(), at: inEnglish() }));

  it('G24-92 a family whose data nobody looked at in the month', () =>
    turns('G24-92', {
      ...noContacts(),
      through: ['G24-11', 'G24-47'],
      at: { studentId: school.students.zhukov },
    }));

  it('G24-93 a family that was told nothing for two weeks', () =>
    turns('G24-93', {
      ...noReports('one'),
      through: ['G24-8', 'G24-14'],
      at: { studentId: school.students.ageev, day: '2026-11-22', ...ofAgeev },
    }));
});

describe('under the regulation of the cadet corps', () => {
  beforeEach(() => follow(school, 'tkk'));

  it('TKK-34 a lesson that was recorded on the next day', () =>
    turns('TKK-34', { ...heldAt('2026-11-17T05:00:00Z'), through: ['TKK-13'], at: inMaths() }));

  it('TKK-36 homework that was given more than five hours after the last lesson', () =>
    turns('TKK-36', { ...lateHomework(), through: ['TKK-13'], at: inMaths() }));

  it('TKK-42 an absence that was noted when it was locked', () =>
    turns('TKK-42', { ...absenceNoted('2026-11-18T21:00:00Z'), at: inEnglish() }));

  it('TKK-68 a mark that was entered on the day after its time', () =>
    turns('TKK-68', {
      ...markEntered('2026-11-19T21:00:00Z'),
      through: ['TKK-13'],
      at: { ...inMaths(), ...ofAgeev },
    }));
});

describe('marks of a period that ends in the month', () => {
  /** Twelve marks for everybody in each group, the first of them for a work of control. */
  beforeEach(async () => {
    await change(
      school,
      `update grading_period set ends_on = '2026-11-29' where school_id = $1 and kind = 'quarter' and number = 2`,
    );
    const groups = [
      ['maths', MONDAY, ['ezhikov', 'ageev', 'zhukov', 'eremin']],
      ['english', TUESDAY, ['ageev', 'ezhikov']],
      ['secondEnglish', TUESDAY, ['zhukov', 'eremin']],
    ] as const;
    for (const [group, day, members] of groups)
      for (let position = 1; position <= 12; position += 1)
        for (const student of members) {
          if (group === 'maths' && student === 'ageev' && position === 1) continue;
          const type = position === 1 ? 'control_work' : 'lesson_answer';
          await addMark(school, school.lesson(group, day), school.students[student], type, position);
        }
  });

  /** A student of a group keeps only the first marks, or those after the first. */
  const keepMarks = (lessonId: string, student: string, which: string) => {
    const where = `where school_id = $1 and lesson_id = $2 and student_id = $3 and work_id in (
      select w.id from work w where w.school_id = $1 and w.lesson_id = $2 and ${which})`;
    return {
      seed: () =>
        change(school, `update mark set value = null, deleted_at = marked_at ${where}`, lessonId, student),
      mend: () =>
        change(school, `update mark set value = '5', deleted_at = null ${where}`, lessonId, student),
    };
  };

  it('TKK-37 a student with fewer marks than two lessons a week ask for', async () => {
    await follow(school, 'tkk');
    const lessonId = school.lesson('secondEnglish', TUESDAY);
    await turns('TKK-37', {
      ...keepMarks(lessonId, school.students.zhukov, 'w.position > 4'),
      at: {
        studentId: school.students.zhukov,
        groupId: school.groups.secondEnglish,
        detail: '4/5',
        day: '2026-11-29',
      },
    });
  });

  it('TKK-38 a student with fewer marks than three lessons a week ask for', async () => {
    await follow(school, 'tkk');
    await turns('TKK-38', {
      ...keepMarks(maths(), school.students.ageev, 'w.position > 7'),
      at: { ...ofAgeev, groupId: school.groups.maths, detail: '7/8' },
    });
  });

  it('TKK-39 a student with fewer marks than more lessons a week ask for', async () => {
    await follow(school, 'tkk');
    await change(
      school,
      `insert into lesson (school_id, id, group_id, date, slot, starts_at, ends_at)
       select $1, gen_random_uuid(), l.group_id, '2026-11-17', 5, l.starts_at, l.ends_at from lesson l where l.school_id = $1 and l.id = $2`,
      maths(FRIDAY),
    );
    await change(
      school,
      `insert into lesson_record (school_id, id, topic, held_at)
       select $1, l.id, 'Тема', (l.date + l.ends_at) at time zone 'Europe/Moscow' from lesson l where l.school_id = $1 and l.slot = 5`,
    );
    await turns('TKK-39', {
      ...keepMarks(maths(), school.students.ageev, 'w.position > 10'),
      at: { ...ofAgeev, groupId: school.groups.maths, detail: '10/11' },
    });
  });

  it('TKK-40 a student without a mark of a written work', async () => {
    await follow(school, 'tkk');
    await turns('TKK-40', {
      ...keepMarks(maths(), school.students.ageev, 'w.position = 1'),
      at: { ...ofAgeev, groupId: school.groups.maths, detail: '0/1' },
    });
  });

  it('TKK-41 a student who missed the lessons for a valid reason is not asked for their marks', async () => {
    await follow(school, 'tkk');
    const lessonId = school.lesson('secondEnglish', TUESDAY);
    const { seed } = keepMarks(lessonId, school.students.zhukov, 'w.position > 4');
    await seed();
    expect(brokenOf(await readCompliance(api, director))).toEqual(['TKK-37']);
    await change(
      school,
      `insert into attendance (school_id, id, lesson_id, group_id, student_id, date, fact, reason, fact_by, reason_by, noted_at, created_at)
       select $1, gen_random_uuid(), l.id, l.group_id, $3::uuid, l.date, 'absent', 'ill', $4::uuid, $4::uuid,
              (l.date + l.ends_at) at time zone 'Europe/Moscow', (l.date + l.ends_at) at time zone 'Europe/Moscow'
         from lesson l where l.school_id = $1 and l.id = $2`,
      lessonId,
      school.students.zhukov,
      school.staff.secondEnglish,
    );
    expect(brokenOf(await readCompliance(api, director))).toEqual([]);
  });

  it('G24-81 a student with fewer marks than the norm that the school has set', async () => {
    await follow(school, 'g24');
    await change(
      school,
      `insert into regulation_amendment (school_id, id, regulation_id, from_day, setting, to_value, clause, reason, order_number, decided_by)
       select $1, gen_random_uuid(), r.id, '2026-11-01', 'markNorm', '{"points":[{"weeklyHours":1,"marks":3}],"written":0}', '3.2', 'Норма', '', $2::uuid
         from regulation r where r.school_id = $1 and r.valid_from is null`,
      school.staff.director,
    );
    const lessonId = school.lesson('secondEnglish', TUESDAY);
    await turns('G24-81', {
      ...keepMarks(lessonId, school.students.zhukov, 'w.position > 5'),
      at: { studentId: school.students.zhukov, detail: '5/6' },
    });
  });
});

describe('compliance', () => {
  it('is judged by what people enter in the journal', async () => {
    await follow(school, 'g272');
    const teacher = await school.signIn('maths');
    const lessonId = maths();
    const record = (held: boolean, expectedVersion: number) =>
      changeLesson(api, teacher, 'recordLesson', { lessonId, topic: 'Дроби', held, expectedVersion });
    await record(false, 1);
    expect(brokenOf(await readCompliance(api, director))).toEqual(['G272-27', 'G272-35']);
    // Held, but said so three weeks later.
    await record(true, 2);
    expect(brokenOf(await readCompliance(api, director))).toEqual(['G272-27', 'G272-30']);
    const item = {
      lessonId,
      studentId: school.students.zhukov,
      fact: 'ABSENT',
      reason: null,
      expectedVersion: 0,
    };
    await setAttendance(api, teacher, school.groups.maths, [item]);
    expect(brokenOf(await readCompliance(api, director))).toEqual(['G272-27', 'G272-30', 'G272-34']);
  });

  it('says what nobody looks for yet, what the product keeps, and who shows that people keep a clause', async () => {
    await follow(school, 'g272');
    const view = await readCompliance(api, director);
    const states = statesOf(view);
    expect(states['G272-57']).toBe('NOT_JUDGED');
    expect(states['G272-3']).toBe('BUILT');
    expect(states['G272-16']).toBe('EVIDENCE');
    expect(states['G272-1']).toBe('NO_EVIDENCE');
    expect(view.evidence.texts).toContain('Волков А.\u00a0И.');
    const { kept, broken, built, evidence, noEvidence, notApplicable, notJudged } = view.totals;
    const sum = [kept, broken, built, evidence, noEvidence, notApplicable, notJudged].reduce<number>(
      (all, one = 0) => all + one,
      0,
    );
    expect(sum).toBe(view.clauses.ids.length);
    const place = view.clauses.ids.indexOf('G272-30');
    expect(view.settings.names.filter((_, at) => view.settings.clauses[at] === place)).toContain('recordDue');
  });

  it('judges only the days on which the school followed the regulation', async () => {
    await follow(school, 'g272');
    const { seed } = notHeld();
    await seed();
    expect(await readCompliance(api, director)).toMatchObject({ from: '2026-11-01', to: '2026-11-30' });
    await change(
      school,
      `insert into regulation (school_id, id, base_profile, valid_from) values ($1, $2, 'g166', '2026-11-18')`,
      randomUUID(),
    );
    const view = await readCompliance(api, director);
    expect(view).toMatchObject({ profile: 'g166', from: '2026-11-18', to: '2026-11-30' });
    expect(brokenOf(view)).toEqual([]);
  });

  it('has nothing to judge in a month to come, and no clauses where the profile follows no text', async () => {
    await follow(school, 'g272');
    const coming = await readCompliance(api, director, '2027-03');
    expect(coming).toMatchObject({ from: null, to: null, totals: { kept: 0, broken: 0 } });
    await follow(school, 'federal');
    expect((await readCompliance(api, director)).clauses.ids).toEqual([]);
  });

  it('tells its breaches page by page, each once', async () => {
    await follow(school, 'g272');
    await change(school, `update lesson_record set held_at = null where school_id = $1`);
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const { rows, pageInfo } = await readBreaches(api, director, 'G272-35', { first: 3, after });
      seen.push(...rows.map(({ key }) => key));
      after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
    } while (after !== null);
    const [{ n } = { n: 0 }] = await database.query<{ n: number }>(
      `select count(*)::int as n from lesson l where l.school_id = $1 and l.group_id <> $2`,
      [school.schoolId, school.groups.primary],
    );
    expect(seen).toHaveLength(n);
    expect(new Set(seen).size).toBe(n);
  });

  it('is no other school’s, and nobody’s who does not answer for the order', async () => {
    await follow(school, 'g272');
    await notHeld().seed();
    const other = await ArrangedSchool.open(api);
    await keepEverything(other);
    await follow(other, 'g272');
    const stranger = await other.signIn('director');
    expect(brokenOf(await readCompliance(api, stranger))).toEqual([]);
    expect((await readBreaches(api, stranger, 'G272-35')).rows).toEqual([]);
    for (const who of ['deputy', 'administrator', 'auditor'] as const)
      expect(brokenOf(await readCompliance(api, await school.signIn(who)))).toEqual(['G272-27', 'G272-35']);
    for (const who of ['maths', 'classTeacher', 'ofAgeev'] as const)
      await expect(readCompliance(api, await school.signIn(who))).rejects.toThrow(/NOT_FOUND/);
  });

  it('refuses a month, a clause and a cursor that are none', async () => {
    await follow(school, 'g272');
    await expect(readCompliance(api, director, '2026-13')).rejects.toThrow(/BAD_REQUEST|BAD_USER_INPUT/);
    expect((await readBreaches(api, director, 'G24-77')).rows).toEqual([]);
    await expect(readBreaches(api, director, 'G24-99')).rejects.toThrow(/NOT_FOUND/);
    await expect(readBreaches(api, director, 'G272-35', { after: 'abc' })).rejects.toThrow(/BAD_REQUEST/);
  });
});
