import { createHash } from 'node:crypto';
import { entryTermsOf, findExplained, findLastEnds, isAllowed } from '@zhurnal/attendance';
import type { SchoolTimeRow, Standing } from '@zhurnal/attendance';
import { daysBetween, followsBells } from '@zhurnal/rules';
import type { Day, GroupClosing, RegulationProfile } from '@zhurnal/rules';
import { Fault, isUuid, notFound } from '@zhurnal/platform';
import type { Actor, Call, Clock, ReadTx } from '@zhurnal/platform';
import { regulationOf } from '@zhurnal/schooling';
import { groupOf } from './journal-group.sql.js';
import type { GroupRow } from './journal-group.sql.js';
import type { JournalPage, JournalPeriod, JournalStudents } from './journal-page.graphql.js';
import { PAGE_COLUMNS, PAGE_HEAD } from './journal-page.sql.js';
import { absencesOf, lessonsOf, marksOf, worksOf } from './page-columns.js';
import { PAGE_PARTS, firstChangeOf, pageTermsOf } from './page-terms.js';
import type { Explained } from './page-terms.js';
import type { NamedLessons } from './page-columns.js';

/** The longest stretch of days one page may show. */
const LONGEST_PAGE_DAYS = 400;

interface HeadRow extends Omit<GroupRow, 'ownLesson'> {
  readonly today: string;
  readonly profile: string;
  readonly dayEnds: Date;
  readonly schoolTime: SchoolTimeRow;
  readonly closing: GroupClosing | null;
  readonly periods: JournalPeriod[];
}

/** Blocks of columns as JSON text. */
interface ColumnsRow {
  readonly students: string;
  readonly lessons: string;
  readonly works: string;
  readonly marks: string;
  readonly absences: string;
  readonly people: string;
}

/** Reads the journal of one group over some weeks. */
export class JournalPageReader {
  constructor(private readonly clock: Clock) {}

  /** Two statements, whatever the size of the class; what a person may not see does not exist. */
  async get(call: Call, groupId: string, from: string, to: string): Promise<JournalPage> {
    if (!isUuid(groupId)) throw notFound();
    const days = daysBetween(from as Day, to as Day);
    if (days < 0 || days > LONGEST_PAGE_DAYS) {
      throw new Fault('BAD_REQUEST', `A page shows 1 to ${LONGEST_PAGE_DAYS} days.`);
    }
    const { actor } = call;
    const now = this.clock.now();
    const [head, columns, lastEnds, explained] = await call.read(
      [{ kind: 'group', id: groupId }],
      async (tx) => {
        const [head, columns] = await Promise.all([
          tx.find<HeadRow>(PAGE_HEAD, [actor.personId, now, groupId, from, to]),
          tx.find<ColumnsRow>(PAGE_COLUMNS, [actor.personId, groupId, from, to, now]),
        ]);
        if (!head || !columns) return [head, columns, {}, {}] as const;
        const lessons = JSON.parse(columns.lessons) as NamedLessons;
        return [
          head,
          columns,
          await findBells(tx, head, lessons),
          await findReasons(tx, head, lessons),
        ] as const;
      },
    );
    if (!head || !columns) throw notFound();
    const page = pageOf(actor, head, columns, { from, to, now, lastEnds, explained });
    // What the days of the school are decides its terms.
    const calendar = page.terms.length > 0 ? ([{ topic: 'timetable' }] as const) : [];
    const changes = firstChangeOf(page.terms, now) ?? head.dayEnds;
    call.restsOn(
      [`group:${groupId}`, { topic: 'people' }, { topic: 'settings' }, ...calendar],
      changes < head.dayEnds ? changes : head.dayEnds,
    );
    return page;
  }
}

const profileOf = ({ profile, today }: HeadRow): RegulationProfile => regulationOf(profile, today);

/** When the days of the page end, where the regulation counts from that; else nothing is asked. */
async function findBells(
  tx: ReadTx,
  head: HeadRow,
  { dates }: NamedLessons,
): Promise<Readonly<Record<string, string>>> {
  const profile = profileOf(head);
  if (!PAGE_PARTS.some((part) => followsBells(part, profile))) return {};
  return findLastEnds(tx, dates);
}

/** Which lessons of the page have said why they are late, where the regulation asks for that; else nothing is asked. */
async function findReasons(tx: ReadTx, head: HeadRow, { ids }: NamedLessons): Promise<Explained> {
  const parts = PAGE_PARTS.filter((part) => profileOf(head).lateReason.value.includes(part));
  const found = await Promise.all(parts.map((part) => findExplained(tx, part, ids)));
  return Object.fromEntries(parts.map((part, at) => [part, found[at]]));
}

interface PageTime {
  readonly from: string;
  readonly to: string;
  readonly now: Date;
  readonly lastEnds: Readonly<Record<string, string>>;
  readonly explained: Explained;
}

function pageOf(
  actor: Actor,
  head: HeadRow,
  row: ColumnsRow,
  { from, to, now, lastEnds, explained }: PageTime,
): JournalPage {
  const profile = profileOf(head);
  const named = JSON.parse(row.lessons) as NamedLessons;
  const standing = standingOf(actor, head, named.given);
  const mayWrite = (ownLesson: boolean): boolean =>
    isAllowed('setMarks', actor.roles, { ...standing, ownLesson });
  const [writesAll, writesGiven] = [mayWrite(false), mayWrite(true)];
  const group = groupOf({ ...head, ...standing }, actor);
  const students = JSON.parse(row.students) as JournalStudents;
  const lessons = lessonsOf(named, row.people, (isGiven) => writesAll || (writesGiven && isGiven));
  const works = worksOf(row.works, lessons.ids, head.scale, profile.workTypes.value[0]);
  return {
    group,
    from,
    to,
    today: head.today,
    revision: revisionOf(row),
    students,
    lessons,
    works,
    marks: marksOf(row.marks, works.ids, students.ids),
    absences: absencesOf(row.absences, lessons.ids, students.ids),
    periods: head.periods,
    terms: pageTermsOf(
      entryTermsOf(() => profile, head.schoolTime, now, lastEnds),
      profile,
      lessons,
      works,
      head.closing,
      explained,
    ),
    averageKind: profile.averageKind.value,
    certifiedBy: [...profile.printCertifiedBy.value],
    canWrite: writesAll || lessons.mine.includes(true),
    can: group.can,
  };
}

/** Who may open the page and stands to the group in no other way gives some lesson of it, on this page or another. */
function standingOf({ roles }: Actor, head: HeadRow, given: readonly boolean[]): Standing {
  const standing = { ...head, ownLesson: given.includes(true) };
  return { ...standing, ownLesson: standing.ownLesson || !isAllowed('journalPage', roles, standing) };
}

/** A fingerprint of everything that people enter. */
function revisionOf(row: ColumnsRow): string {
  const digest = createHash('sha1');
  for (const block of [row.students, row.lessons, row.works, row.marks, row.absences]) digest.update(block);
  return digest.digest('base64url');
}
