import { sql } from '@zhurnal/platform';
import type { Database } from '@zhurnal/platform';
import { ask } from '../attempt.js';
import type { Operation } from '../attempt.js';
import { addLesson } from '../lessons.js';
import { ARRANGER } from '../world.js';
import type { School } from '../world.js';

/** Before the days of which everything else of the matrix is asked. */
const MONTH = '2026-10';
const DAY = '2026-10-05';

// The text that the triggers keep; only its past is changed.
const FOLLOWED = sql(
  'test.access.compliance.followed',
  `update school set regulation = $2 where school_id = $1`,
);
const TITLE = sql(
  'test.access.compliance.title',
  `update regulation set title = $2 where school_id = $1 and valid_from is null`,
);
const TEXT = JSON.stringify([
  { from: null, base: 'g272', amended: [] },
  { from: '2026-11-01', base: 'federal', amended: [] },
]);

/** In October the school followed the regulation of № 272, and a lesson of then was never recorded. */
async function breach(db: Database, { schoolId, groupId, people, sign }: School): Promise<void> {
  await db.write(ARRANGER, schoolId, async (tx) => {
    await addLesson(tx, groupId, DAY, 7, [people.substitute]);
    await tx.rows(TITLE, [`Положение ${sign}`]);
    await tx.rows(FOLLOWED, [TEXT]);
  });
}

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
    prepare: async (db, school) => {
      await breach(db, school);
      return ask(
        `query ($month: String!, $clause: String!) { complianceRows(month: $month, clause: $clause, first: 20) {
          rows { key check day lessonId groupId slot subject className student person dueAt enteredAt detail }
          pageInfo { hasNextPage endCursor } } }`,
        { month: MONTH, clause: 'G272-35' },
        school.sign,
      );
    },
  },
};
