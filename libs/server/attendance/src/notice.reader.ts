import { listHistory } from '@zhurnal/audit';
import type { HistoryEntry } from '@zhurnal/audit';
import { addDays, listNameOf } from '@zhurnal/rules';
import type { Day, PersonName } from '@zhurnal/rules';
import { isUuid, notFound } from '@zhurnal/platform';
import type { Actor, Call, Clock, ReadTx, Sql } from '@zhurnal/platform';
import { todayOf } from '@zhurnal/schooling';
import type { NoticeDetails } from './notice.graphql.js';
import { IS_CLASS, NOTICES_BY_ID, NOTICES_OF_CLASS, NOTICE_ROW } from './notice.sql.js';

interface NoticeRow extends Omit<NoticeDetails, 'studentName' | 'sentBy' | 'decidedBy'> {
  readonly student: PersonName;
  readonly sender: PersonName;
  readonly decider: PersonName | null;
}

/** How long the class teacher's list reaches back, in days. */
const LISTED_DAYS = 120;

/** What histories tell of a notice. */
const FIELDS = {
  from_date: 'from',
  to_date: 'to',
  slots: 'slots',
  kind: 'kind',
  text: 'text',
  certificate: 'certificate',
  status: 'status',
  reason: 'reason',
  answer: 'answer',
};

/** Fields that the trail knows only as digests. */
const WORDS: readonly string[] = ['text', 'answer'];

/** The caller in a school that the request names; in a school of others there is nobody. */
export function actorIn(call: Call, schoolId: string): Actor {
  const actor = call.account.actors.find((known) => known.schoolId === schoolId);
  if (!actor) throw notFound();
  return actor;
}

/** Notices as they are shown, by one of the statements that list them. */
export async function listNotices(
  tx: ReadTx,
  statement: Sql,
  values: readonly unknown[],
): Promise<NoticeDetails[]> {
  const rows = await tx.rows<NoticeRow>(statement, values);
  return rows.map(({ student, sender, decider, ...row }) => ({
    ...row,
    studentName: listNameOf(student),
    sentBy: listNameOf(sender),
    decidedBy: decider && listNameOf(decider),
  }));
}

/** A notice that was just read or written. */
export async function getNotice(tx: ReadTx, id: string): Promise<NoticeDetails> {
  const [notice] = await listNotices(tx, NOTICES_BY_ID, [[id]]);
  if (!notice) throw notFound();
  return notice;
}

/** Reads notices for the class teacher, and the history of one. */
export class NoticeReader {
  constructor(private readonly clock: Clock) {}

  /** Notices of a class: what waits for a decision, however old, and what ended lately. */
  async listOfClass(call: Call, classId: string): Promise<NoticeDetails[]> {
    if (!isUuid(classId)) throw notFound();
    return call.read([{ kind: 'class', id: classId }], async (tx) => {
      if (!(await tx.find(IS_CLASS, [classId]))) throw notFound();
      const today = (await todayOf(tx, this.clock)) as Day;
      return listNotices(tx, NOTICES_OF_CLASS, [classId, addDays(today, -LISTED_DAYS)]);
    });
  }

  /** Who changed what in a notice. The words themselves are personal: the trail knows only that they were changed. */
  async listHistory(
    call: Call,
    schoolId: string,
    studentId: string,
    noticeId: string,
  ): Promise<HistoryEntry[]> {
    if (!isUuid(studentId) || !isUuid(noticeId)) throw notFound();
    return call.read(
      [{ kind: 'student', id: studentId }],
      async (tx) => {
        const found = await tx.find<{ id: string; row: Readonly<Record<string, unknown>> }>(NOTICE_ROW, [
          noticeId,
          studentId,
        ]);
        if (!found) throw notFound();
        const traced = { entity: 'absence_notice', what: 'notice', fields: FIELDS, authorColumn: 'sent_by' };
        const entries = await listHistory(tx, [{ ...found, ...traced }]);
        // The first words come with the notice itself; that they were changed later is told without them.
        return entries.flatMap((entry) => {
          if (!WORDS.includes(entry.field)) return [entry];
          return entry.old === null ? [] : [{ ...entry, old: null, new: null }];
        });
      },
      actorIn(call, schoolId),
    );
  }
}
