import type { LaterChange } from '@zhurnal/audit';
import { daysBetween, listNameOf } from '@zhurnal/rules';
import type { Day, PersonName } from '@zhurnal/rules';
import { Fault, isUuid, notFound } from '@zhurnal/platform';
import type { Call, Clock, ReadTx } from '@zhurnal/platform';
import { regulationOf } from '@zhurnal/schooling';
import { groupOf } from '../journal-group.sql.js';
import type { GroupRow } from '../journal-group.sql.js';
import type { JournalPage, JournalPeriod } from '../journal-page.graphql.js';
import { PAGE_HEAD } from '../journal-page.sql.js';
import { absencesOf, lessonsOf, marksOf, worksOf } from '../page-columns.js';
import {
  Past,
  absenceColumns,
  lessonColumns,
  lessonsThen,
  markColumns,
  membersOf,
  workColumns,
} from './fold-page.js';
import type { RowNow } from './fold-page.js';
import type { JournalMoment, JournalMoments } from './moment.graphql.js';
import {
  FRAME_ROWS,
  IS_GROUP,
  LATER_CHANGES,
  LESSON_ROWS,
  MOMENTS,
  PEOPLE_IN_ORDER,
} from './page-as-of.sql.js';

/** The longest stretch of days one page may show. */
const LONGEST_PAGE_DAYS = 400;
const MOST_MOMENTS = 200;

interface HeadRow extends Omit<GroupRow, 'ownLesson'> {
  readonly today: string;
  readonly profile: string;
  readonly periods: JournalPeriod[];
}

interface Days {
  readonly groupId: string;
  readonly from: string;
  readonly to: string;
}

/** Reads journals as they stood. */
export class PastPageReader {
  constructor(private readonly clock: Clock) {}

  /**
   * The page as it stood at an instant: what is there now, with every later change taken back. Names are today's: of
   * personal data the trail keeps only that they changed. The number of statements does not depend on the page.
   */
  async get(call: Call, days: Days, at: string): Promise<JournalPage> {
    const { groupId, from, to } = this.checked(days);
    const { actor } = call;
    return call.read([{ kind: 'group', id: groupId }], async (tx) => {
      const now = this.clock.now();
      const [head, frameNow] = await Promise.all([
        tx.find<HeadRow>(PAGE_HEAD, [actor.personId, now, groupId, from, to]),
        tx.rows<RowNow>(FRAME_ROWS, [groupId, at]),
      ]);
      if (!head) throw notFound();
      const frame = await pastOf(tx, frameNow, at);
      const lessons = lessonsThen(frame, from, to);
      const written = await tx.rows<RowNow>(LESSON_ROWS, [lessons.map(({ id }) => id), at]);
      const past = await pastOf(tx, written, at);
      const named = lessonColumns(lessons, past);
      const members = membersOf(frame, from, to);
      const people = await tx.rows<PersonName & { id: string }>(PEOPLE_IN_ORDER, [
        [...new Set([...members.keys(), ...named.staff.flat()])],
      ]);
      const students = people.filter(({ id }) => members.has(id));
      const ids = students.map(({ id }) => id);
      const profile = regulationOf(head.profile, head.today);
      const names = Object.fromEntries(people.map(({ id, ...name }) => [id, name]));
      const columns = lessonsOf(named, JSON.stringify(names), () => false);
      const works = worksOf(
        JSON.stringify(workColumns(past)),
        columns.ids,
        head.scale,
        profile.workTypes.value[0],
      );
      return {
        group: { ...groupOf({ ...head, ownLesson: false }, actor), can: [] },
        from,
        to,
        today: head.today,
        revision: at,
        students: {
          ids,
          familyNames: students.map(({ familyName }) => familyName),
          givenNames: students.map(({ givenName }) => givenName),
          patronymics: students.map(({ patronymic }) => patronymic),
          memberFrom: ids.map((id) => members.get(id)?.since ?? from),
          memberTo: ids.map((id) => members.get(id)?.until ?? null),
        },
        lessons: columns,
        works,
        marks: marksOf(JSON.stringify(markColumns(past)), works.ids, ids),
        absences: absencesOf(JSON.stringify(absenceColumns(past)), columns.ids, ids),
        periods: head.periods,
        terms: [],
        averageKind: profile.averageKind.value,
        certifiedBy: [...profile.printCertifiedBy.value],
        canWrite: false,
        can: [],
      };
    });
  }

  /** Who changed what of the page's lessons, request by request, newest first. */
  async listMoments(call: Call, days: Days, before: string | null): Promise<JournalMoments> {
    const { groupId, from, to } = this.checked(days);
    type Row = Omit<JournalMoment, 'who'> & { [Part in keyof PersonName]: PersonName[Part] | null };
    const [group, rows] = await call.read([{ kind: 'group', id: groupId }], (tx) =>
      Promise.all([tx.find(IS_GROUP, [groupId]), tx.rows<Row>(MOMENTS, [groupId, from, to, before])]),
    );
    if (!group) throw notFound();
    return {
      moments: rows.slice(0, MOST_MOMENTS).map(({ familyName, givenName, patronymic, role, ...moment }) => ({
        ...moment,
        who: familyName === null ? role : listNameOf({ familyName, givenName: givenName ?? '', patronymic }),
        role: familyName === null ? '' : role,
      })),
      hasMore: rows.length > MOST_MOMENTS,
    };
  }

  private checked(days: Days): Days {
    if (!isUuid(days.groupId)) throw notFound();
    const length = daysBetween(days.from as Day, days.to as Day);
    if (length < 0 || length > LONGEST_PAGE_DAYS)
      throw new Fault('BAD_REQUEST', `A page shows 1 to ${LONGEST_PAGE_DAYS} days.`);
    return days;
  }
}

/** The rows as they stood. */
async function pastOf(tx: ReadTx, now: readonly RowNow[], at: string): Promise<Past> {
  const later = await tx.rows<LaterChange>(LATER_CHANGES, [
    now.map(({ entity }) => entity),
    now.map(({ id }) => id),
    at,
  ]);
  return new Past(now, later);
}
