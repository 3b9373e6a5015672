import { newId, sql } from '@zhurnal/platform';
import type { Database } from '@zhurnal/platform';
import { ask } from '../attempt.js';
import type { Operation, Prepare } from '../attempt.js';
import { addLesson } from '../lessons.js';
import { ARRANGER } from '../world.js';
import type { School } from '../world.js';

/** The month in which the school followed a regulation with clauses: nothing else of the matrix is judged by it. */
const MONTH = '2026-09';
const DAY = '2026-09-07';

const WORK = sql(
  'test.access.compliance.work',
  `insert into work (school_id, id, lesson_id, group_id, date, type) values ($1, $2, $3, $4, $5, 'control_work')`,
);

/** A lesson of September that was never recorded, with a work of control for which nobody has a mark. */
async function breach(db: Database, { schoolId, groupId, people }: School): Promise<void> {
  await db.write(ARRANGER, schoolId, async (tx) => {
    const lessonId = await addLesson(tx, groupId, DAY, 7, [people.substitute]);
    await tx.rows(WORK, [newId(), lessonId, groupId, DAY]);
  });
}

const rowsOf =
  (clause: string): Prepare =>
  async (db, school) => {
    await breach(db, school);
    return ask(
      `query ($month: String!, $clause: String!) { complianceRows(month: $month, clause: $clause, first: 20) {
        rows { key check day lessonId groupId slot subject className student person dueAt enteredAt detail }
        pageInfo { hasNextPage endCursor } } }`,
      { month: MONTH, clause },
      school.sign,
    );
  };

/** How compliance with the regulation is asked. */
export const COMPLIANCE_ASKED: Readonly<Record<string, Operation>> = {
  compliance: {
    about: 'school',
    prepare: async (db, school) => {
      await breach(db, school);
      return ask(
        `query ($month: String!) { compliance(month: $month) { profile title from to clauses { ids states breaches }
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
    ],
  },
};
