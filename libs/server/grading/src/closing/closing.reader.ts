import { findEntryTerms } from '@zhurnal/attendance';
import {
  LONGEST_REOPENING_DAYS,
  addDays,
  compareSealed,
  judgeGap,
  listNameOf,
  partOfGap,
} from '@zhurnal/rules';
import type { Day, EntryPart, PersonName, RegulationProfile, SealDifference } from '@zhurnal/rules';
import { notFound } from '@zhurnal/platform';
import type { Call, Clock, ReadTx } from '@zhurnal/platform';
import { regulationOf } from '@zhurnal/schooling';
import type {
  ClassPeriod,
  PeriodClosings,
  PeriodReopening,
  PeriodState,
  SealCheck,
  SealedDifference,
} from './closing.graphql.js';
import type { ClosingGroup, PeriodGap, PeriodGaps } from './gaps.graphql.js';
import { CLOSINGS, GROUPS_OF_CLASS, NAMES, REOPENINGS, SEALED, YEAR } from './closing.sql.js';
import { GAP_READERS } from './gap-readers.js';
import type { ClosingPlace } from './gap-readers.js';
import { openSeal, readLines, sealOf } from './seal-readers.js';

/** Operations that the page offers. */
const VERBS = ['closePeriod', 'reopenPeriod', 'endReopening', 'sealPeriod', 'archiveYear'];
const GAPS_SHOWN = 300;
const DIFFERENCES_SHOWN = 100;
const PARTS: readonly EntryPart[] = ['record', 'attendance', 'reason'];

export interface YearRow {
  readonly id: string;
  readonly name: string;
  readonly archivedAt: Date | null;
  readonly timeZone: string;
  readonly regulation: string;
  readonly today: Day;
}

interface PeriodRow extends Omit<ClassPeriod, 'state' | 'closedBy' | 'seal'> {
  readonly closedBy: PersonName | null;
  readonly digest: string | null;
  readonly sealNumber: number;
  readonly lessons: number;
  readonly marks: number;
  readonly absences: number;
  readonly sealedAt: Date;
  /** By the database's clock: which came first, the seal or the order. */
  readonly sealKeptAt: Date | null;
}

interface ReopeningRow extends Omit<PeriodReopening, 'openedBy' | 'isOpen'> {
  readonly closingId: string;
  readonly keptAt: Date;
  readonly openedBy: PersonName;
}

/** An order, with the closing that it opens. */
export interface KnownReopening extends PeriodReopening {
  readonly closingId: string;
  readonly keptAt: Date;
}

/** The year with all that was closed of it. */
export interface KnownClosings {
  readonly year: YearRow;
  readonly periods: readonly ClassPeriod[];
  readonly reopenings: readonly KnownReopening[];
}

/** Whose periods are read: one class, all of a year, or all of the current year. */
export interface ClosingsAsked {
  readonly classId?: string | null | undefined;
  readonly yearId?: string | null | undefined;
}

/** The periods of a year with what was closed of them. */
export async function readClosings(
  tx: ReadTx,
  now: Date,
  { classId = null, yearId = null }: ClosingsAsked = {},
): Promise<KnownClosings> {
  const year = await tx.find<YearRow>(YEAR, [now, classId, yearId]);
  if (!year) throw notFound();
  const rows = await tx.rows<PeriodRow>(CLOSINGS, [year.id, classId]);
  const orders = await tx.rows<ReopeningRow>(REOPENINGS, [year.id, classId]);
  const reopenings = orders.map((row) => ({
    ...row,
    openedBy: listNameOf(row.openedBy),
    isOpen: row.endedAt === null && row.until > now,
  }));
  const periods = rows.map(
    ({ digest, sealNumber, lessons, marks, absences, sealedAt, sealKeptAt, ...row }) => {
      const own = reopenings.filter(({ closingId }) => closingId === row.closingId);
      const seal =
        digest === null ? null : { digest, number: sealNumber, lessons, marks, absences, madeAt: sealedAt };
      const state = stateOf({ ...row, sealKeptAt }, own, year.today);
      return { ...row, closedBy: row.closedBy && listNameOf(row.closedBy), seal, state };
    },
  );
  return { year, periods, reopenings };
}

function stateOf(
  { closingId, endsOn, sealKeptAt }: { closingId: string | null; endsOn: string; sealKeptAt: Date | null },
  reopenings: readonly KnownReopening[],
  today: string,
): PeriodState {
  if (closingId === null) return today > endsOn ? 'over' : 'running';
  if (reopenings.some(({ isOpen }) => isOpen)) return 'reopened';
  return reopenings.some(({ keptAt }) => sealKeptAt === null || keptAt > sealKeptAt) ? 'unsealed' : 'closed';
}

/** The page of periods as it stands. */
export function pageOfClosings({ year, periods, reopenings }: KnownClosings, can: string[]): PeriodClosings {
  return {
    yearId: year.id,
    yearName: year.name,
    archivedAt: year.archivedAt,
    today: year.today,
    latestReopening: addDays(year.today, LONGEST_REOPENING_DAYS - 1),
    periods: [...periods],
    reopenings: [...reopenings],
    can,
  };
}

/** What the record of the period lacks, each judged by the regulation of its day. */
export async function listGaps(
  tx: ReadTx,
  place: ClosingPlace,
  regulation: string,
  now: Date,
): Promise<PeriodGap[]> {
  const found = (await Promise.all(GAP_READERS.map((reader) => reader.list(tx, place)))).flat();
  const profileOf = (day: Day): RegulationProfile => regulationOf(regulation, day);
  const terms = await findEntryTerms(
    tx,
    profileOf,
    PARTS,
    found.map(({ day }) => day),
    now,
  );
  return found.map((gap) => {
    const { state } = terms.standingOf(partOfGap(gap.kind), { day: gap.day });
    const { clause = null, isRequired } = judgeGap(gap.kind, profileOf(gap.day), state);
    return { ...gap, clause, isRequired };
  });
}

/** Reads what was closed, what keeps periods open, and whether the journal is as it was sealed. */
export class ClosingReader {
  constructor(private readonly clock: Clock) {}

  get(call: Call, classId: string | null): Promise<PeriodClosings> {
    return call.read(classId === null ? [] : [{ kind: 'class', id: classId }], async (tx) => {
      const can = await call.can(tx, VERBS, { kind: 'person', id: call.actor.personId });
      return pageOfClosings(await readClosings(tx, this.clock.now(), { classId }), can);
    });
  }

  gaps(call: Call, classId: string, periodId: string): Promise<PeriodGaps> {
    return call.read([{ kind: 'class', id: classId }], async (tx) => {
      const now = this.clock.now();
      const { year, periods } = await readClosings(tx, now, { classId });
      const period = periods.find((one) => one.periodId === periodId);
      if (!period) throw notFound();
      const place = { classId, periodId, from: period.startsOn, to: period.endsOn };
      const gaps = period.closingId === null ? await listGaps(tx, place, year.regulation, now) : [];
      const required = gaps.filter(({ isRequired }) => isRequired).length;
      const groups = await tx.rows<ClosingGroup>(GROUPS_OF_CLASS, [classId]);
      return { required, other: gaps.length - required, gaps: gaps.slice(0, GAPS_SHOWN), groups };
    });
  }

  verify(call: Call, classId: string, periodId: string): Promise<SealCheck> {
    return call.read([{ kind: 'class', id: classId }], async (tx) => {
      const { periods } = await readClosings(tx, this.clock.now(), { classId });
      const period = periods.find((one) => one.periodId === periodId);
      const sealed = period?.closingId ? await tx.find<SealedRow>(SEALED, [period.closingId]) : undefined;
      if (!sealed) throw notFound();
      const kept = openSeal(sealed.payload);
      const lines = await readLines(tx, { classId, periodId, from: sealed.from, to: sealed.to });
      const found = sealOf(lines).digest;
      const differences = compareSealed(kept.lines, lines);
      return {
        isSame: found === sealed.digest,
        isIntact: kept.digest === sealed.digest,
        digest: sealed.digest,
        found,
        count: differences.length,
        differences: await nameDifferences(tx, differences.slice(0, DIFFERENCES_SHOWN)),
      };
    });
  }
}

interface SealedRow {
  readonly classId: string;
  readonly from: string;
  readonly to: string;
  readonly digest: string;
  readonly payload: Buffer;
}

interface Names {
  readonly subjects: Readonly<Record<string, string>>;
  readonly days: Readonly<Record<string, string>>;
  readonly students: Readonly<Record<string, PersonName>>;
}

async function nameDifferences(
  tx: ReadTx,
  differences: readonly SealDifference[],
): Promise<SealedDifference[]> {
  const places = differences.map(({ key, sealed, found }) => {
    const [kind = '', groupId = '', lessonId = '', studentId = ''] = key.split('|');
    const isOfStudent = kind === 'mark' || kind === 'absence' || kind === 'period_mark';
    // A mark of the period is of no lesson.
    return {
      kind,
      groupId,
      lessonId: lessonId === '' ? null : lessonId,
      studentId: isOfStudent ? studentId : null,
      sealed,
      found,
    };
  });
  const names = await tx.find<Names>(NAMES, [
    places.map(({ groupId }) => groupId),
    places.flatMap(({ lessonId }) => lessonId ?? []),
    places.flatMap(({ studentId }) => studentId ?? []),
  ]);
  return places.map(({ kind, groupId, lessonId, studentId, sealed, found }) => {
    const student = studentId === null ? undefined : names?.students[studentId];
    return {
      kind: kind.toUpperCase(),
      groupId,
      lessonId,
      subjectName: names?.subjects[groupId] ?? '',
      day: lessonId === null ? null : (names?.days[lessonId] ?? null),
      studentName: student ? listNameOf(student) : null,
      sealed,
      found,
    };
  });
}
