import { newId, sql } from '@zhurnal/platform';
import type { Database } from '@zhurnal/platform';
import { ask, keyed } from '../attempt.js';
import type { Attempt } from '../attempt.js';
import { addLesson } from '../lessons.js';
import { ARRANGER } from '../world.js';
import type { School } from '../world.js';
import { amendDay } from './amend-day.js';

/** A day of which the record needs a reason once the day is over; on no other day does the school ask for one. */
const LATE_DAY = '2026-11-11';
const EXPLAIN = sql(
  'test.access.late-entry',
  `insert into late_entry (school_id, id, lesson_id, part, reason, entered_by, entered_at)
   values ($1, $2, $3, 'record', $4, $5, now())`,
);

/** A reason of a lesson whose record comes late; the lesson may have given one before. `answer`: what is asked of it. */
export async function explainedLateness(
  db: Database,
  school: School,
  answer: string,
  before?: string,
): Promise<Attempt> {
  const { schoolId, groupId, people } = school;
  const lessonId = await db.write(ARRANGER, schoolId, async (tx) => {
    await amendDay(tx, school, {
      order: 'late reasons',
      day: LATE_DAY,
      to: { recordDue: { kind: 'days', days: 0, count: 'calendar' }, lateReason: ['record'] },
      back: { recordDue: null, lateReason: [] },
    });
    const id = await addLesson(tx, groupId, LATE_DAY, 2, [people.substitute]);
    if (before !== undefined) await tx.rows(EXPLAIN, [newId(), id, before, people.teacher]);
    return id;
  });
  return ask(
    `mutation ($input: ExplainLatenessInput!) { explainLateness(input: $input) { ${answer} } }`,
    keyed({ lessonId, part: 'RECORD', reason: 'Болел' }),
    'LessonRecorded',
  );
}
