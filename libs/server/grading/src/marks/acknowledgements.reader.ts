import { listNameOf } from '@zhurnal/rules';
import type { Day, PersonName } from '@zhurnal/rules';
import { isUuid, notFound } from '@zhurnal/platform';
import type { Call, Clock, ReadTx } from '@zhurnal/platform';
import type { ClassAcknowledgements } from './acknowledgements.graphql.js';
import { CLASS_SEEN } from './class-finals.sql.js';
import { membersOf } from './class-finals.reader.js';
import type { MemberRow, ReleaseRow } from './class-finals.reader.js';
import { isAlwaysShown, yearColumnsOf } from './year-columns.js';
import type { PeriodRow, ReleaseKind, YearColumn } from './year-columns.js';

interface SeenRow {
  readonly studentId: string;
  readonly kind: ReleaseKind;
  readonly periodId: string | null;
  readonly at: string;
  readonly isPaper: boolean;
  readonly question: string;
  readonly by: PersonName;
}

interface ClassSeenRow {
  readonly className: string;
  readonly yearId: string;
  readonly today: Day;
  readonly profile: string;
  readonly periods: readonly PeriodRow[];
  readonly students: readonly MemberRow[];
  readonly releases: readonly ReleaseRow[];
  readonly marks: readonly (readonly [
    student: string,
    kind: ReleaseKind,
    period: string | null,
    at: string,
  ])[];
  readonly seen: readonly SeenRow[];
}

/** A part of the year that a class has been shown. */
export interface SeenPart {
  readonly column: YearColumn;
  readonly release: ReleaseRow | undefined;
  /** Students with marks in it, each with when the last came. */
  readonly marked: ReadonlyMap<string, string>;
}

/** What a class has been shown so far. */
export function shownParts({ periods, profile, today, releases, marks }: ClassSeenRow): readonly SeenPart[] {
  return yearColumnsOf(periods, profile)
    .filter(({ kind }) => kind === 'period' || kind === 'year')
    .flatMap((column): SeenPart[] => {
      const release = releases.find(({ periodId }) => periodId === column.periodId);
      const marked = new Map(
        marks
          .filter(([, kind, period]) => kind === column.kind && period === column.periodId)
          .map(([student, , , at]) => [student, at]),
      );
      const isOver = isAlwaysShown(column) && today > column.endsOn && marked.size > 0;
      return release || isOver ? [{ column, release, marked }] : [];
    });
}

/** What is known of the statements of a class. */
export const findClassSeen = (tx: ReadTx, now: Date, classId: string): Promise<ClassSeenRow | undefined> =>
  tx.find<ClassSeenRow>(CLASS_SEEN, [classId, now]);

/** Reads who has seen the marks, for the class teacher (G24-32). */
export class AcknowledgementsReader {
  constructor(private readonly clock: Clock) {}

  async get(call: Call, classId: string): Promise<ClassAcknowledgements> {
    if (!isUuid(classId)) throw notFound();
    const target = { kind: 'class', id: classId } as const;
    const [row, can] = await call.read([target], async (tx) => [
      await findClassSeen(tx, this.clock.now(), classId),
      await call.can(tx, ['recordPaperAcknowledgement'], target),
    ]);
    if (!row) throw notFound();
    const studentAt = new Map(row.students.map(({ id }, at) => [id, at]));
    const parts = shownParts(row);
    const isOf = ({ column }: SeenPart, { kind, periodId }: SeenRow): boolean =>
      column.kind === kind && column.periodId === periodId;
    const rows = row.seen.flatMap((each) => {
      const part = parts.findIndex((known) => isOf(known, each));
      const student = studentAt.get(each.studentId);
      return part === -1 || student === undefined ? [] : [{ ...each, part, student }];
    });
    return {
      classId,
      className: row.className,
      students: membersOf(row.students),
      parts: parts.map((part) => {
        const waiting = [...part.marked].filter(
          ([student, at]) =>
            !row.seen.some(
              (each) =>
                each.studentId === student && isOf(part, each) && Date.parse(each.at) >= Date.parse(at),
            ),
        );
        return {
          kind: part.column.kind === 'period' ? 'period' : 'year',
          periodId: part.column.periodId,
          name: part.column.name,
          releasedAt: part.release?.at ?? null,
          releasedBy: part.release ? listNameOf(part.release.by) : null,
          isAcknowledged: part.column.profile.periodMarksAcknowledged.value,
          marked: part.marked.size,
          seen: part.marked.size - waiting.length,
          waiting: waiting.map(([student]) => studentAt.get(student) ?? -1),
        };
      }),
      rows: {
        students: rows.map(({ student }) => student),
        parts: rows.map(({ part }) => part),
        at: rows.map(({ at }) => at),
        by: rows.map(({ by }) => listNameOf(by)),
        paper: rows.map(({ isPaper }) => (isPaper ? 1 : 0)),
        questions: rows.map(({ question }) => question),
      },
      can,
    };
  }
}
