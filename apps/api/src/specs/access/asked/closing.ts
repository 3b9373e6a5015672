import { createHash } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import { newId, sql } from '@zhurnal/platform';
import type { Database } from '@zhurnal/platform';
import { ask, keyed } from '../attempt.js';
import type { Attempt, Operation } from '../attempt.js';
import { ARRANGER } from '../world.js';
import type { School } from '../world.js';

const PERIODS = `... on PeriodClosings { yearId periods { classId state } } ... on Refusal { code }`;

// Each request has a year of its own, long over: what is closed there stands in nobody's way.
const YEAR = sql(
  'test.access.closing.year',
  `insert into academic_year (school_id, id, name, starts_on, ends_on) values ($1, $2, $3, '2025-09-01', '2026-05-31')`,
);
const CLASS = sql(
  'test.access.closing.class',
  `insert into school_class (school_id, id, year_id, name, grade_level, letter) values ($1, $2, $3, $4, 7, 'Я')`,
);
const PERIOD = sql(
  'test.access.closing.period',
  `insert into grading_period (school_id, id, year_id, kind, number, name, grade_from, grade_to, starts_on, ends_on)
   values ($1, $2, $3, 'quarter', 1, 'Четверть', 7, 7, '2025-09-01', '2025-10-31')`,
);
const GROUP = sql(
  'test.access.closing.group',
  `insert into teaching_group (school_id, id, year_id, subject_id, name) values ($1, $2, $3, $4, '7 Я')`,
);
const PART = sql(
  'test.access.closing.part',
  `insert into teaching_group_part (school_id, id, group_id, class_id) values ($1, $2, $3, $4)`,
);
const LESSON = sql(
  'test.access.closing.lesson',
  `insert into lesson (school_id, id, group_id, date, slot, starts_at, ends_at) values ($1, $2, $3, '2025-09-10', 1, '08:30', '09:15')`,
);
const CLOSE = sql(
  'test.access.closing.close',
  `insert into period_closing (school_id, id, class_id, period_id, closed_at, closed_by) values ($1, $2, $3, $4, '2026-01-10', $5)`,
);
// As long before the order as it says: an order of the same instant would be one that the seal knows of.
const SEAL = sql(
  'test.access.closing.seal',
  `insert into period_seal (school_id, id, closing_id, number, digest, lessons, marks, absences, made_at, made_by, created_at)
   values ($1, $2, $3, 1, $4, 0, 0, 0, '2026-01-10', $5, '2026-01-10')`,
);
const SNAPSHOT = sql(
  'test.access.closing.snapshot',
  `insert into period_snapshot (school_id, id, payload) values ($1, $2, $3)`,
);
const OPEN = sql(
  'test.access.closing.open',
  `insert into period_reopening (school_id, id, closing_id, group_id, from_day, to_day, order_number, ordered_on, reason, opened_at, opened_by, until)
   values ($1, $2, $3, $4, '2025-09-01', '2025-10-31', '1', '2026-02-01', 'Ошибка', '2026-02-01', $5, $6)`,
);
const CLOSINGS = sql(
  'test.access.closing.closings',
  `select count(*)::int as n from period_closing where school_id = $1 and class_id = $2`,
);
const SEALS = sql(
  'test.access.closing.seals',
  `select count(*)::int - 1 as n from period_seal where school_id = $1 and closing_id = $2`,
);
const OPENED = sql(
  'test.access.closing.opened',
  `select count(*)::int as n from period_reopening where school_id = $1 and closing_id = $2 and ended_at is null`,
);
const ARCHIVED = sql(
  'test.access.closing.archived',
  `select count(*)::int as n from academic_year where school_id = $1 and id = $2 and archived_at is not null`,
);

interface Fresh {
  readonly yearId: string;
  readonly classId: string;
  readonly className: string;
  readonly periodId: string;
  readonly groupId: string;
  readonly closingId: string;
  readonly reopeningId: string;
}

/** A class of a year that is over, with one period: open, closed, or closed and opened again until an instant. */
async function fresh(
  db: Database,
  { schoolId, sign, subjectId, people }: School,
  more: { readonly isClosed?: boolean; readonly until?: string } = {},
): Promise<Fresh> {
  const [yearId, classId, periodId, groupId] = [newId(), newId(), newId(), newId()];
  const [closingId, sealId, reopeningId] = [newId(), newId(), newId()];
  const className = `7 Я ${sign} ${yearId.slice(-6)}`;
  await db.write(ARRANGER, schoolId, async (tx) => {
    await tx.rows(YEAR, [yearId, `Год ${yearId}`]);
    await tx.rows(CLASS, [classId, yearId, className]);
    await tx.rows(PERIOD, [periodId, yearId]);
    await tx.rows(GROUP, [groupId, yearId, subjectId]);
    await tx.rows(PART, [newId(), groupId, classId]);
    await tx.rows(LESSON, [newId(), groupId]);
    if (!more.isClosed) return;
    await tx.rows(CLOSE, [closingId, classId, periodId, people.deputy]);
    const digest = createHash('sha256').update('').digest('hex');
    await tx.rows(SEAL, [sealId, closingId, digest, people.deputy]);
    await tx.rows(SNAPSHOT, [sealId, deflateSync('')]);
    if (more.until === undefined) return;
    await tx.rows(OPEN, [reopeningId, closingId, groupId, people.director, more.until]);
  });
  return { yearId, classId, className, periodId, groupId, closingId, reopeningId };
}

/** Was the change made? */
function proved(
  request: Attempt,
  { schoolId }: School,
  statement: typeof CLOSINGS,
  id: string,
  wanted = 1,
): Attempt {
  return {
    ...request,
    isProof: async (_, db) =>
      (await db.read(ARRANGER, schoolId, (tx) => tx.find<{ n: number }>(statement, [id])))?.n === wanted,
  };
}

const change = (verb: string, type: string, input: Readonly<Record<string, unknown>>): Attempt =>
  ask(
    `mutation ($input: ${type}!) { answer: ${verb}(input: $input) { __typename ${PERIODS} } }`,
    keyed(input),
  );

/** How the operations of closing are asked. */
export const CLOSING_ASKED: Readonly<Record<string, Operation>> = {
  periodClosings: {
    about: 'class',
    prepare: async (db, school) => {
      const { classId, className } = await fresh(db, school, { isClosed: true });
      const text = `query ($classId: ID) { periodClosings(classId: $classId) { yearId periods { className state } reopenings { id } can } }`;
      return ask(text, { classId }, className);
    },
  },
  closingGaps: {
    about: 'class',
    prepare: async (db, school) => {
      const { classId, periodId, groupId } = await fresh(db, school);
      const text = `query ($classId: ID!, $periodId: ID!) { closingGaps(classId: $classId, periodId: $periodId) { required gaps { lessonId } groups { id } } }`;
      return ask(text, { classId, periodId }, groupId);
    },
  },
  verifyClosing: {
    about: 'class',
    prepare: async (db, school) => {
      const { classId, periodId } = await fresh(db, school, { isClosed: true });
      const text = `query ($classId: ID!, $periodId: ID!) { verifyClosing(classId: $classId, periodId: $periodId) { isSame isIntact digest differences { kind } } }`;
      return ask(text, { classId, periodId }, '"isIntact":true');
    },
  },
  closePeriod: {
    about: 'class',
    changes: true,
    prepare: async (db, school) => {
      const { classId, periodId } = await fresh(db, school);
      const request = change('closePeriod', 'ClosePeriodInput', { classId, periodId, isConfirmed: true });
      return proved(request, school, CLOSINGS, classId);
    },
  },
  reopenPeriod: {
    about: 'class',
    changes: true,
    prepare: async (db, school) => {
      const { classId, periodId, groupId, closingId } = await fresh(db, school, { isClosed: true });
      const order = { orderNumber: '17', orderedOn: '2026-11-17', reason: 'Ошибка', lastDay: '2026-11-20' };
      const request = change('reopenPeriod', 'ReopenPeriodInput', { classId, periodId, groupId, ...order });
      return proved(request, school, OPENED, closingId);
    },
  },
  endReopening: {
    about: 'class',
    changes: true,
    prepare: async (db, school) => {
      const until = '2030-01-01T00:00:00Z';
      const { classId, closingId, reopeningId: id } = await fresh(db, school, { isClosed: true, until });
      const request = change('endReopening', 'EndReopeningInput', { classId, id, expectedVersion: 1 });
      return proved(request, school, OPENED, closingId, 0);
    },
  },
  sealPeriod: {
    about: 'class',
    changes: true,
    prepare: async (db, school) => {
      const until = '2026-02-02T00:00:00Z';
      const { classId, periodId, closingId } = await fresh(db, school, { isClosed: true, until });
      const request = change('sealPeriod', 'SealPeriodInput', { classId, periodId });
      return proved(request, school, SEALS, closingId);
    },
  },
  archiveYear: {
    about: 'school',
    changes: true,
    prepare: async (db, school) => {
      const { yearId } = await fresh(db, school, { isClosed: true });
      return proved(change('archiveYear', 'ArchiveYearInput', { yearId }), school, ARCHIVED, yearId);
    },
  },
};
