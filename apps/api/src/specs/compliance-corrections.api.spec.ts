import { beforeAll, describe, expect, it } from '@jest/globals';
import { sql } from '@zhurnal/platform';
import { writeBasis } from '@zhurnal/rules';
import type { TestApi, TestDatabase, TestSession } from '@zhurnal/testing';
import { MONDAY, TUESDAY } from './arrange.js';
import type { ArrangedSchool } from './arrange.js';
import { change, follow, readCompliance } from './arrange-compliance.js';
import type { BreachView } from './arrange-compliance.js';
import { openKeptSchools } from './kept-school.js';
import { brokenOf } from './turn-clause.js';

let database: TestDatabase;
let api: TestApi;
let school: ArrangedSchool;
let director: TestSession;

const { turns } = openKeptSchools('file', (kept) => ({ database, api, school, director } = kept));
beforeAll(() => follow(school, 'tkk'));

const BASIS = sql(
  'test.compliance.basis',
  `select set_config('app.reason', $2, true) from school s where s.school_id = $1`,
);
const idOf = (number: number): string => `f0f0f0f0-0000-4000-8000-00000000000${number}`;
const maths = (): string => school.lesson('maths', MONDAY);

/** A request of the 20th of November without its list. */
async function fileRequest(number: number, state: string, note = ''): Promise<void> {
  const decided = ['admitted', 'refused'].includes(state);
  await change(
    school,
    `insert into correction_request (school_id, id, year_id, number, group_id, class_names, subject_name, requested_by, filed_at, reason, state,
                                     decided_by, decided_at, note)
     values ($1, $2, $3, $4::text::int, $5, '8 А', 'Алгебра', $6, '2026-11-20T09:00:00Z', 'Описка', $7, $8, $9::timestamptz, $10)`,
    idOf(number),
    school.yearId,
    String(number),
    school.groups.maths,
    school.staff.maths,
    state,
    decided ? school.staff.administrator : null,
    decided ? '2026-11-23T09:00:00Z' : null,
    note,
  );
}

/** A request about the mark of Monday's work of control, filed on the 20th of November. */
async function file(number: number, state: string, note = ''): Promise<void> {
  await fileRequest(number, state, note);
  await change(
    school,
    `insert into correction_change (school_id, id, request_id, position, kind, lesson_id, date, work_id, student_id, ordinal, row_version, was, becomes)
     select $1, $2::uuid, $2::uuid, 1, 'mark', m.lesson_id, m.date, m.work_id, m.student_id, m.ordinal, 1, '{"value":"5"}', '{"value":"4"}'
       from mark m where m.school_id = $1 and m.lesson_id = $3 and m.student_id = $4`,
    idOf(number),
    maths(),
    school.students.ageev,
  );
}

/** A request about the weight of that work, which was admitted. */
async function fileWork(number: number): Promise<void> {
  await fileRequest(number, 'admitted');
  await change(
    school,
    `insert into correction_change (school_id, id, request_id, position, kind, lesson_id, date, work_id, row_version, was, becomes)
     select $1, $2::uuid, $2::uuid, 1, 'work', w.lesson_id, w.date, w.id, w.version, '{"weight":"3"}', '{"weight":"2"}'
       from work w where w.school_id = $1 and w.lesson_id = $3 limit 1`,
    idOf(number),
    maths(),
  );
}

const REWEIGH = sql(
  'test.compliance.reweigh',
  `update work set weight = weight + 1, version = version + 1
    where school_id = $1 and id in (select c.work_id from correction_change c where c.school_id = $1 and c.request_id = $2)`,
);
const reweigh = (number: number): Promise<unknown> =>
  school.change(async (tx) => {
    await tx.rows(BASIS, [writeBasis({ number, requestId: idOf(number) })]);
    await tx.rows(REWEIGH, [idOf(number)]);
  });

/** A change of the mark long after its lock, by the request of this number or by none; the trail tells when. */
async function changeMark(value: string, number?: number): Promise<void> {
  await school.change(async (tx) => {
    if (number !== undefined) await tx.rows(BASIS, [writeBasis({ number, requestId: idOf(number) })]);
    await tx.rows(
      sql(
        'test.compliance.mark',
        `update mark set value = $2, marked_at = '2026-11-24T09:00:00Z', version = version + 1 where school_id = $1 and lesson_id = $3 and student_id = $4`,
      ),
      [value, maths(), school.students.ageev],
    );
  });
  await database.query(
    `update audit set at = '2026-11-24T09:00:00Z' where school_id = $1 and entity = 'mark' and op = 'update' and at <> '2026-11-24T09:00:00Z'`,
    [school.schoolId],
  );
}
const inMaths = (more: Partial<BreachView> = {}): Partial<BreachView> => ({
  groupId: school.groups.maths,
  subject: 'Алгебра',
  person: 'Петрова А.\u00a0И.',
  ...more,
});

describe('the register of corrections, by the cadet corps', () => {
  beforeAll(async () => {
    await file(1, 'admitted');
    await changeMark('4', 1);
    await file(2, 'refused', 'Работы нет');
  });

  it('TKK-42 what an admitted request has changed is no backdating', async () => {
    expect(brokenOf(await readCompliance(api, director))).toEqual([]);
  });

  it('TKK-51 TKK-43 a request that was admitted and not carried out', () =>
    turns('TKK-51', {
      seed: () => file(3, 'admitted'),
      mend: () => changeMark('3', 3),
      through: ['TKK-43'],
      at: inMaths({ day: '2026-11-23', student: 'Агеев С.\u00a0И.', detail: '№ 3' }),
    }));

  it('TKK-51 TKK-43 a request about a work that was admitted and not carried out', () =>
    turns('TKK-51', {
      seed: () => fileWork(6),
      mend: () => reweigh(6),
      through: ['TKK-43'],
      at: inMaths({ day: '2026-11-23', detail: '№ 6' }),
    }));

  it('TKK-51 TKK-43 a request about which nobody decided in its month', () =>
    turns('TKK-51', {
      seed: () => file(4, 'filed'),
      mend: () =>
        change(
          school,
          `update correction_request set state = 'withdrawn', decided_by = requested_by, decided_at = '2026-12-02T09:00:00Z' where school_id = $1 and id = $2`,
          idOf(4),
        ),
      through: ['TKK-43'],
      at: inMaths({ day: '2026-11-20', detail: '№ 4' }),
    }));

  it('TKK-52 TKK-43 a refusal in which nobody said why', () => {
    const note = (text: string) =>
      change(
        school,
        `update correction_request set note = $2 where school_id = $1 and id = $3`,
        text,
        idOf(2),
      );
    return turns('TKK-52', {
      seed: () => note(' '),
      mend: () => note('Работы нет'),
      through: ['TKK-43'],
      at: inMaths({ day: '2026-11-23', detail: '№ 2' }),
    });
  });

  it('TKK-52 a request that was refused and carried out all the same', async () => {
    await file(5, 'refused', 'Работы нет');
    await changeMark('2', 5);
    // The trail names a request that was not admitted: it is backdating, too.
    expect(brokenOf(await readCompliance(api, director))).toEqual(['TKK-42', 'TKK-43', 'TKK-52']);
    await database.query(`delete from audit where school_id = $1 and reason = $2`, [
      school.schoolId,
      writeBasis({ number: 5, requestId: idOf(5) }),
    ]);
    expect(brokenOf(await readCompliance(api, director))).toEqual([]);
  });
});

describe('what is changed when it is locked, by the cadet corps', () => {
  const reopen = () =>
    change(
      school,
      `insert into period_reopening (school_id, id, closing_id, group_id, from_day, to_day, order_number, ordered_on, reason, opened_at, opened_by, until)
       select $1, gen_random_uuid(), c.id, $2::uuid, '2026-11-02', '2026-11-22', '14', '2026-11-24', 'Описка', '2026-11-24T08:00:00Z', $3::uuid, '2026-11-25T08:00:00Z'
         from period_closing c where c.school_id = $1`,
      school.groups.maths,
      school.staff.director,
    );

  it('TKK-42 a mark that was changed without a request; an order that had opened the period again makes it right', async () => {
    await change(
      school,
      `insert into period_closing (school_id, id, class_id, period_id, closed_at, closed_by)
       select $1, gen_random_uuid(), $2::uuid, d.id, '2026-11-23T09:00:00Z', $3::uuid from grading_period d
        where d.school_id = $1 and d.kind = 'quarter' and d.number = 1`,
      school.classes.a8,
      school.staff.director,
    );
    await turns('TKK-42', {
      seed: () => changeMark('5'),
      mend: reopen,
      at: inMaths({ day: MONDAY, lessonId: maths(), student: 'Агеев С.\u00a0И.' }),
    });
  });

  it('TKK-42 a mark that was first entered when it was locked; by a request it is right', async () => {
    const late = async (number?: number) => {
      const lessonId = school.lesson('english', TUESDAY);
      await school.change(async (tx) => {
        if (number !== undefined) await tx.rows(BASIS, [writeBasis({ number, requestId: idOf(number) })]);
        await tx.rows(
          sql(
            'test.compliance.late',
            `insert into mark (school_id, id, work_id, lesson_id, group_id, student_id, date, value, marked_at, created_at)
             select $1, gen_random_uuid(), w.id, w.lesson_id, w.group_id, $3::uuid, w.date, '5', '2026-11-24T09:00:00Z', '2026-11-24T09:00:00Z'
               from work w where w.school_id = $1 and w.lesson_id = $2`,
          ),
          [lessonId, school.students[number === undefined ? 'ageev' : 'ezhikov']],
        );
      });
    };
    await change(
      school,
      `insert into work (school_id, id, lesson_id, group_id, date, position, type)
       select $1, l.id, l.id, l.group_id, l.date, 1, 'lesson_answer' from lesson l where l.school_id = $1 and l.id = $2`,
      school.lesson('english', TUESDAY),
    );
    await late(1);
    await turns('TKK-42', {
      seed: () => late(),
      mend: () =>
        change(
          school,
          `update mark set value = null, deleted_at = now() where school_id = $1 and lesson_id = $2 and student_id = $3`,
          school.lesson('english', TUESDAY),
          school.students.ageev,
        ),
      at: { day: TUESDAY, student: 'Агеев С.\u00a0И.' },
    });
  });
});
