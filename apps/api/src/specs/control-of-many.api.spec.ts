import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Database, sql } from '@zhurnal/platform';
import { CONTROL_COUNTS, CONTROL_KINDS, countOf } from '@zhurnal/rules';
import type { ControlCounts } from '@zhurnal/rules';
import { StatementRecorder, TestApi, testDatabase } from '@zhurnal/testing';
import type { TestDatabase, TestSession } from '@zhurnal/testing';
import { ArrangedSchool } from './arrange.js';
import { readControl, readControlRows } from './ask-supervision.js';

/** A month of a school of 60 teachers and 30 classes. */
const [FROM, TO] = ['2026-11-02', '2026-11-30'];
const [TEACHERS, CLASSES, STUDENTS, SUBJECTS] = [60, 30, 25, 8];

/** SQL: an id that follows from what it is for. */
const id = (...parts: readonly string[]): string =>
  `overlay(overlay(md5($1::text || ${parts.join(` || ' ' || `)}) placing '7' from 13) placing '8' from 17)::uuid`;
const each = (count: number, name: string): string => `generate_series(1, ${count}) as ${name}`;
const PLACE = `(l.n * 7 + extract(doy from l.date)::int)`;

/**
 * Rows of the month, in an order in which each finds what it names. What a lesson, a student or a teacher lacks follows
 * from numbers, so that every number of the table is another one.
 */
const ROWS: readonly string[] = [
  `insert into subject (school_id, id, name, short_name) select $1::uuid, ${id(`'subject'`, 's')}, 'Предмет ' || s, 'П' || s from ${each(SUBJECTS, 's')}`,
  `insert into person (school_id, id, family_name, given_name) select $1::uuid, ${id(`'teacher'`, 't')}, 'Учитель' || t, 'Анна' from ${each(TEACHERS, 't')}`,
  `insert into staff_member (school_id, id) select $1::uuid, ${id(`'teacher'`, 't')} from ${each(TEACHERS, 't')}`,
  `insert into school_class (school_id, id, year_id, name, grade_level, letter)
   select $1::uuid, ${id(`'class'`, 'c')}, $2::uuid, (5 + c % 7) || ' К' || c, 5 + c % 7, 'К' || c from ${each(CLASSES, 'c')}`,
  `insert into person (school_id, id, family_name, given_name)
   select $1::uuid, ${id(`'student'`, 'c', 'k')}, 'Ученик' || k, 'Имя' from ${each(CLASSES, 'c')}, ${each(STUDENTS, 'k')}`,
  `insert into student (school_id, id) select $1::uuid, ${id(`'student'`, 'c', 'k')} from ${each(CLASSES, 'c')}, ${each(STUDENTS, 'k')}`,
  `insert into enrollment (school_id, id, class_id, student_id, valid_from)
   select $1::uuid, ${id(`'student'`, 'c', 'k')}, ${id(`'class'`, 'c')}, ${id(`'student'`, 'c', 'k')}, '2026-09-01' from ${each(CLASSES, 'c')}, ${each(STUDENTS, 'k')}`,
  `insert into teaching_group (school_id, id, year_id, subject_id, name)
   select $1::uuid, ${id(`'group'`, 'c', 's')}, $2::uuid, ${id(`'subject'`, 's')}, 'К' || c from ${each(CLASSES, 'c')}, ${each(SUBJECTS, 's')}`,
  `insert into teaching_group_part (school_id, id, group_id, class_id)
   select $1::uuid, ${id(`'group'`, 'c', 's')}, ${id(`'group'`, 'c', 's')}, ${id(`'class'`, 'c')} from ${each(CLASSES, 'c')}, ${each(SUBJECTS, 's')}`,
  `insert into lesson (school_id, id, group_id, date, slot, starts_at, ends_at)
   select $1::uuid, ${id(`'lesson'`, 'c', 'd::date', 'n')}, ${id(`'group'`, 'c', `(1 + (extract(doy from d)::int * 6 + n) % ${SUBJECTS})`)}, d::date, n,
          time '08:00' + n * interval '55 minutes', time '08:45' + n * interval '55 minutes'
     from ${each(CLASSES, 'c')}, generate_series('2026-11-02'::date, '2026-11-30', '1 day') d, ${each(6, 'n')} where extract(isodow from d) < 6`,
  `insert into lesson_teacher (school_id, id, lesson_id, staff_id, position, substitute)
   select $1::uuid, l.id, l.id, ${id(`'teacher'`, '(1 + abs(hashtext(l.group_id::text)) % 60)')}, 1, false from lesson l where l.school_id = $1 and l.date >= '2026-11-02'`,
  `insert into lesson_record (school_id, id, topic, held_at)
   select $1::uuid, l.id, case when ${PLACE} % 11 = 0 then '' else 'Тема' end,
          case when ${PLACE} % 7 <> 0 then (l.date + l.ends_at + case when ${PLACE} % 5 = 0 then interval '1 day' else '0' end) at time zone 'Europe/Moscow' end
     from (select l.*, abs(hashtext(l.id::text)) % 1000 as n from lesson l where l.school_id = $1) l`,
  `insert into roll_call (school_id, id, taken_by, taken_at)
   select $1::uuid, l.id, ${id(`'teacher'`, '1')}, (l.date + l.ends_at + case when ${PLACE} % 9 = 0 then interval '1 day' else '0' end) at time zone 'Europe/Moscow'
     from (select l.*, abs(hashtext(l.id::text)) % 1000 as n from lesson l where l.school_id = $1) l where ${PLACE} % 6 <> 0`,
  `insert into homework (school_id, id, lesson_id, group_id, text, due_on, posted_at)
   select $1::uuid, l.id, l.id, l.group_id, '№ 5', l.date + 2, (l.date + l.ends_at + case when ${PLACE} % 12 = 0 then interval '1 day' else '0' end) at time zone 'Europe/Moscow'
     from (select l.*, abs(hashtext(l.id::text)) % 1000 as n from lesson l where l.school_id = $1) l where ${PLACE} % 3 = 0`,
  `insert into work (school_id, id, lesson_id, group_id, date, position, type)
   select $1::uuid, l.id, l.id, l.group_id, l.date, 1, 'lesson_answer' from lesson l where l.school_id = $1`,
  `insert into mark (school_id, id, work_id, lesson_id, group_id, student_id, date, value, marked_at, created_at)
   select $1::uuid, md5(l.id::text || m.student_id)::uuid, l.id, l.id, l.group_id, m.student_id, l.date, '4', x.at, x.at
     from (select l.*, abs(hashtext(l.id::text)) % 1000 as n from lesson l where l.school_id = $1) l
     join group_member m on m.school_id = $1 and m.group_id = l.group_id
     cross join lateral (select (l.date + l.ends_at + case when ${PLACE} % 8 = 0 then interval '1 day' else '0' end) at time zone 'Europe/Moscow' as at) x
    where (abs(hashtext(m.student_id::text)) % 16) between 1 and 2 + l.n % 6`,
  `update mark set value = '5', version = version + 1, marked_at = marked_at + interval '1 minute' where school_id = $1 and abs(hashtext(id::text)) % 9 = 0`,
  `insert into family_visit (school_id, id, person_id, student_id, visited_at)
   select $1::uuid, s.id, s.id, s.id, '2026-11-20T09:00:00Z' from student s where s.school_id = $1 and abs(hashtext(s.id::text)) % 3 = 0`,
  `insert into family_visit (school_id, id, person_id, student_id, visited_at)
   select $1::uuid, md5(s.id::text)::uuid, $3::uuid, s.id, '2026-11-21T09:00:00Z' from student s where s.school_id = $1 and abs(hashtext(s.id::text)) % 4 = 0`,
];

let database: TestDatabase;
let api: TestApi;
let deputy: TestSession;

beforeAll(async () => {
  database = await testDatabase();
  api = await TestApi.start(database, { now: '2026-12-01T09:00:00Z' });
  const school = await ArrangedSchool.open(api);
  deputy = await school.signIn('deputy');
  await school.change((tx) =>
    tx.rows(sql('test.control.many', `update school set profile = 'g272' where school_id = $1`)),
  );
  const texts = ROWS.map((text) =>
    text
      .replaceAll('$1', `'${school.schoolId}'`)
      .replaceAll('$2', `'${school.yearId}'`)
      .replaceAll('$3', `'${school.guardians.ofAgeev}'`),
  );
  // Nobody asks for the trail of so many rows here, and it would take most of the time.
  await database.query(
    `begin; set local session_replication_role = replica; ${texts.join('; ')}; commit; analyze`,
  );
});
afterAll(async () => {
  await api.stop();
  await database.close();
});

describe('the table of control of a school of 60 teachers and 30 classes', () => {
  it('is a handful of statements for a month of all its journals', async () => {
    const began = performance.now();
    const { result, statements } = await new StatementRecorder(api.get(Database)).during(() =>
      readControl(api, deputy, FROM, TO),
    );
    const milliseconds = Math.round(performance.now() - began);
    expect(statements.length).toBeLessThanOrEqual(5);
    // The small school's own journals are among them: five groups of two classes, with ten teachers.
    expect(result.rows.groups.length).toBeGreaterThanOrEqual(CLASSES * SUBJECTS);
    expect(result.teachers.ids.length).toBeGreaterThanOrEqual(TEACHERS);
    const lessons = result.rows.lessons.reduce((sum, count) => sum + count, 0);
    expect(lessons).toBeGreaterThan(3000);
    process.stdout.write(
      `control: ${result.rows.groups.length} journals, ${lessons} lessons, ${statements.length} statements, ${milliseconds} ms\n`,
    );
  });

  it('opens as many rows as every number says, for the largest and the smallest of each', async () => {
    const { rows } = await readControl(api, deputy, FROM, TO);
    const countsAt = (at: number): ControlCounts =>
      Object.fromEntries(CONTROL_COUNTS.map((name) => [name, rows[name][at] ?? -1])) as ControlCounts;
    for (const kind of CONTROL_KINDS) {
      const counted = rows.groups.map((groupId, at) => ({ groupId, count: countOf(kind, countsAt(at)) }));
      counted.sort((one, other) => one.count - other.count);
      for (const asked of [counted[0], counted.at(-1)]) {
        if (!asked) throw new Error('The table is empty.');
        const { count } = await readControlRows(api, deputy, kind, asked.groupId, FROM, TO);
        expect([kind, count]).toEqual([kind, asked.count]);
      }
      // A number that is nowhere more than nothing would prove nothing.
      expect([kind, (counted.at(-1)?.count ?? 0) > 0]).toEqual([kind, true]);
    }
  });
});
