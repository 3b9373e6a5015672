import { entryTermsOf } from '@zhurnal/attendance';
import type { SchoolTimeRow } from '@zhurnal/attendance';
import { listNameOf } from '@zhurnal/rules';
import type { Day, GroupClosing, PersonName } from '@zhurnal/rules';
import { isUuid, notFound } from '@zhurnal/platform';
import type { Call, Clock } from '@zhurnal/platform';
import { findNextTopic } from '@zhurnal/plans';
import { regulationOf } from '@zhurnal/schooling';
import type { HandoverCard, HandoverLesson, HandoverStudent, HandoverWork } from './handover.graphql.js';
import { HANDOVER } from './handover.sql.js';

interface Row {
  readonly id: string;
  readonly groupId: string;
  readonly yearId: string;
  readonly day: Day;
  readonly slot: number;
  readonly group: string;
  readonly subject: string;
  readonly today: Day;
  readonly profile: string;
  readonly schoolTime: SchoolTimeRow;
  readonly closing: GroupClosing | null;
  readonly lastEnds: string | null;
  readonly teachers: readonly (PersonName & {
    readonly id: string;
    readonly substitute: boolean;
    readonly until: string | null;
    readonly isCaller: boolean;
  })[];
  readonly topics: readonly { readonly day: string; readonly topic: string }[];
  readonly homework: { day: string; text: string }[];
  readonly unrecorded: HandoverLesson[];
  readonly unmarked: HandoverWork[];
  readonly minded: readonly (PersonName & Omit<HandoverStudent, 'name'>)[];
}

/** What a substitute takes over: of the group, the plan, and the regulation (S117-29, G24-78). */
export class HandoverReader {
  constructor(private readonly clock: Clock) {}

  /** Two statements. */
  async get(call: Call, lessonId: string): Promise<HandoverCard> {
    if (!isUuid(lessonId)) throw notFound();
    const now = this.clock.now();
    const { personId } = call.actor;
    return call.read([{ kind: 'lesson', id: lessonId }], async (tx) => {
      const row = await tx.find<Row>(HANDOVER, [personId, now, lessonId]);
      if (!row) throw notFound();
      const next = await findNextTopic(tx, personId, row, row.today);
      return { ...cardOf(row, now), nextTopic: next ?? null };
    });
  }
}

function cardOf(row: Row, now: Date): Omit<HandoverCard, 'nextTopic'> {
  const { id, groupId, day, slot, group, subject, homework, unrecorded, unmarked, closing } = row;
  const profile = regulationOf(row.profile, day);
  const ends = row.lastEnds === null ? {} : { [day]: row.lastEnds };
  const terms = entryTermsOf(() => profile, row.schoolTime, now, ends);
  const record = terms.standingOf('record', { day, closing });
  const substitutes = row.teachers.filter(({ substitute }) => substitute);
  const own = substitutes.find(({ isCaller }) => isCaller) ?? substitutes[0];
  return {
    ...{ lessonId: id, groupId, day, slot, group, subject, homework, unrecorded, unmarked },
    teachers: row.teachers.filter(({ substitute }) => !substitute).map(listNameOf),
    substitutes: substitutes.map(listNameOf),
    topics: row.topics.map(({ day: taughtOn, topic }) => ({ day: taughtOn, text: topic })),
    students: row.minded.map(({ id: studentId, isExempt, isOwing, isExcused, ...name }) => ({
      ...{ id: studentId, name: listNameOf(name), isExempt, isOwing, isExcused },
    })),
    until: own?.until ?? null,
    graceDays: profile.substituteGraceDays.value,
    graceClause: profile.substituteGraceDays.clause ?? null,
    recordLastDay: terms.lastDayOf(record),
    recordLocksAt: record.locksAt === null ? null : new Date(record.locksAt),
    recordClause: record.clause ?? null,
  };
}
