import { Database, newId, sql } from '@zhurnal/platform';
import { addStudents, enrollStudents, openClasses, openTeachingGroups } from '@zhurnal/schooling';
import { ask } from '../attempt.js';
import type { Operation, Prepare } from '../attempt.js';
import { addLesson } from '../lessons.js';
import { ARRANGER, START } from '../world.js';
import type { School } from '../world.js';
import { reviewMonth } from './fresh-reviews.js';

/** The month in which the school followed a regulation with clauses: nothing else of the matrix is judged by it. */
const MONTH = '2026-09-01';
const DAY = '2026-09-07';

const WORK = sql(
  'test.access.compliance.work',
  `insert into work (school_id, id, lesson_id, group_id, date, type) values ($1, $2, $3, $4, $5, 'control_work')`,
);

/** An application for which nobody showed anything, and a paper of the regulation. */
const APPLICATION = sql(
  'test.access.compliance.application',
  `insert into family_consent (school_id, id, student_id, person_id, kind, given_on, taken_by, taken_at)
   values ($1, $2, $3, $4, 'application', '2026-09-07', $5, now()) on conflict do nothing`,
);
const PAPER = sql(
  'test.access.compliance.paper',
  `insert into regulation_paper (school_id, id, regulation_id, kind, title, put_by)
   select $1, $2, r.id, 'order', 'Приказ', $3::uuid from regulation r where r.school_id = $1 and r.valid_from = '${START}'`,
);

/** Of journals of the month only remarks are left open: that all of them are reviewed is what a duty is asked for. */
const REMARK = sql(
  'test.access.compliance.remark',
  `insert into review_remark (school_id, id, group_id, anchor, from_day, to_day, template, text, performer_id, author_id, written_at)
   select $1::uuid, $2::uuid, $3::uuid, 'page', '${DAY}', '${DAY}', 'other', $4, $5::uuid, $6::uuid, '2026-09-21T09:00:00Z'
    where not exists (select from review_remark r where r.school_id = $1 and r.group_id = $3 and r.from_day = '${DAY}')`,
);

/** A lesson of September that was never recorded, with a work of control for which nobody has a mark. */
async function breach(db: Database, { schoolId, groupId, people, sign }: School): Promise<void> {
  await db.write(ARRANGER, schoolId, async (tx) => {
    const lessonId = await addLesson(tx, groupId, DAY, 7, [people.substitute]);
    await tx.rows(WORK, [newId(), lessonId, groupId, DAY]);
    const { classmate, classmateGuardian, deputy, office, director, substitute } = people;
    await tx.rows(REMARK, [newId(), groupId, `Проверьте ${sign}`, substitute, deputy]);
    await tx.rows(APPLICATION, [newId(), classmate, classmateGuardian, office]);
    await tx.rows(PAPER, [newId(), director]);
  });
}

const KNOWN = sql(
  'test.access.compliance.class',
  `select id from school_class where school_id = $1 and grade_level = 11`,
);
const PERIOD = sql(
  'test.access.compliance.period',
  `insert into grading_period (school_id, id, year_id, kind, number, name, grade_from, grade_to, starts_on, ends_on)
   values ($1, $2, $3, 'trimester', 1, 'Сентябрь', 11, 11, '2026-09-01', '2026-09-11')`,
);

/** A class of the last grade in September: a period of its own that is over, a lesson without a plan, nobody has marks. */
async function arrangePeriod(
  db: Database,
  { schoolId, yearId, sign, subjectId, people }: School,
): Promise<void> {
  await db.write(ARRANGER, schoolId, async (tx) => {
    if (await tx.find(KNOWN, [])) return;
    const [classId = ''] = await openClasses(tx, [
      { yearId, name: `11 ${sign}`, gradeLevel: 11, letter: 'А' },
    ]);
    const [studentId = newId<'person'>()] = await addStudents(tx, [
      { familyName: `Выпускник ${sign}`, givenName: `Имя ${sign}` },
    ]);
    await enrollStudents(tx, [{ studentId, classId, from: '2026-09-01', to: '2026-09-30' }]);
    const [groupId = ''] = await openTeachingGroups(tx, [
      { yearId, subjectId, name: `11 ${sign}`, parts: [{ classId }] },
    ]);
    await tx.rows(PERIOD, [newId(), yearId]);
    await addLesson(tx, groupId, DAY, 8, [people.substitute]);
    await reviewMonth(tx, people.deputy);
  });
}

const rowsOf =
  (clause: string): Prepare =>
  async (db, school) => {
    await breach(db, school);
    await arrangePeriod(db, school);
    return ask(
      `query ($month: Date!, $clause: String!) { complianceRows(month: $month, clause: $clause, first: 20) {
        rows { key check day lessonId groupId slot subject className student person dueAt enteredAt detail }
        pageInfo { hasNextPage endCursor } } }`,
      { month: MONTH, clause },
      school.sign,
    );
  };

const LESSON = sql(
  'test.access.compliance.lesson',
  `insert into lesson (school_id, id, group_id, date, slot, starts_at, ends_at) values ($1, $2, $3, '${DAY}', 6, '13:00', '13:45')`,
);

/** A journal of the month that nobody has reviewed: its lesson is there only when duties, which ask for all, were asked. */
const rowsOfUnreviewed: Prepare = async (db, school) => {
  const { schoolId, yearId, subjectId, sign } = school;
  await breach(db, school);
  await arrangePeriod(db, school);
  const [groupId = ''] = await db.write(ARRANGER, schoolId, async (tx) => {
    const [classId = ''] = await openClasses(tx, [
      { yearId, name: `10 ${newId()} ${sign}`, gradeLevel: 10, letter: '' },
    ]);
    return openTeachingGroups(tx, [{ yearId, subjectId, name: `10 ${sign}`, parts: [{ classId }] }]);
  });
  const request = rowsOf('G272-45')(db, school);
  return {
    ...(await request),
    send: async (api, asker) => {
      await api.get(Database).write(ARRANGER, schoolId, (tx) => tx.rows(LESSON, [newId(), groupId]));
      return (await request).send(api, asker);
    },
  };
};

/** How compliance with the regulation is asked. */
export const COMPLIANCE_ASKED: Readonly<Record<string, Operation>> = {
  compliance: {
    about: 'school',
    prepare: async (db, school) => {
      await breach(db, school);
      return ask(
        `query ($month: Date!) { compliance(month: $month) { profile title from to clauses { ids states breaches }
          checks { clauses names } evidence { names texts } totals { kept broken breaches } } }`,
        { month: MONTH },
        `Положение ${school.sign}`,
      );
    },
  },
  complianceRows: {
    about: 'school',
    prepare: rowsOf('G272-35'),
    others: [
      ['director', rowsOf('G272-33')],
      ['auditor', rowsOf('G272-9')],
      ['deputy', rowsOf('G272-41')],
      ['deputy', rowsOf('G272-65')],
      ['administrator', rowsOf('G272-39')],
      ['deputy', rowsOfUnreviewed],
      ['director', rowsOf('G272-49')],
      ['director', rowsOf('G272-57')],
    ],
  },
};
