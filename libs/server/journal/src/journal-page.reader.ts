import { createHash } from 'node:crypto';
import { isAllowed } from '@zhurnal/attendance';
import { FEDERAL_PROFILE, daysBetween, findProfile, listNameOf } from '@zhurnal/rules';
import type { Day, MarkScale, PersonName, WorkType } from '@zhurnal/rules';
import { Fault, isUuid, notFound } from '@zhurnal/platform';
import type { Actor, Call, Clock } from '@zhurnal/platform';
import { groupOf } from './journal-group.sql.js';
import type { GroupRow } from './journal-group.sql.js';
import type {
  JournalAbsences,
  JournalLessons,
  JournalMarks,
  JournalPage,
  JournalPeriod,
  JournalStudents,
  JournalWorks,
} from './journal-page.graphql.js';
import { PAGE_COLUMNS, PAGE_HEAD } from './journal-page.sql.js';

/** The longest stretch of days one page may show. */
const LONGEST_PAGE_DAYS = 400;

interface HeadRow extends GroupRow {
  readonly today: string;
  readonly profile: string;
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
    const [head, columns] = await call.read([{ kind: 'group', id: groupId }], (tx) =>
      Promise.all([
        tx.find<HeadRow>(PAGE_HEAD, [actor.personId, this.clock.now(), groupId, from, to]),
        tx.find<ColumnsRow>(PAGE_COLUMNS, [actor.personId, groupId, from, to]),
      ]),
    );
    if (!head || !columns) throw notFound();
    return pageOf(actor, head, columns, from, to);
  }
}

function pageOf(actor: Actor, head: HeadRow, row: ColumnsRow, from: string, to: string): JournalPage {
  const profile = findProfile(head.profile) ?? FEDERAL_PROFILE;
  const group = groupOf(head, actor.roles);
  const writesAll = isAllowed('setMarks', actor.roles, { ...head, ownLesson: false });
  const writesGiven = isAllowed('setMarks', actor.roles, { ...head, ownLesson: true });
  return {
    group,
    from,
    to,
    today: head.today,
    revision: revisionOf(row),
    students: JSON.parse(row.students) as JournalStudents,
    lessons: lessonsOf(row, (isGiven) => writesAll || (writesGiven && isGiven)),
    works: worksOf(row, head.scale, profile.workTypes.value[0]),
    marks: JSON.parse(row.marks) as JournalMarks,
    absences: JSON.parse(row.absences) as JournalAbsences,
    periods: head.periods,
    averageKind: profile.averageKind.value,
    canWrite: isAllowed('setMarks', actor.roles, head),
    can: group.can,
  };
}

/** A fingerprint of everything that people enter. */
function revisionOf(row: ColumnsRow): string {
  const digest = createHash('sha1');
  for (const block of [row.students, row.lessons, row.works, row.marks, row.absences]) digest.update(block);
  return digest.digest('base64url');
}

function lessonsOf(row: ColumnsRow, mayWrite: (isGiven: boolean) => boolean): JournalLessons {
  const { staff, given, ...columns } = JSON.parse(row.lessons) as Omit<JournalLessons, 'teachers' | 'mine'> & {
    readonly staff: readonly (readonly string[])[];
    readonly given: readonly boolean[];
  };
  const people = JSON.parse(row.people) as Readonly<Record<string, PersonName>>;
  const names = new Map(Object.entries(people).map(([id, name]) => [id, listNameOf(name)]));
  return {
    ...columns,
    teachers: staff.map((members) => members.map((id) => names.get(id) ?? '').join(', ')),
    mine: given.map(mayWrite),
  };
}

/** Works that nobody has described yet take the group's scale and the first kind of the school's list. */
function worksOf(row: ColumnsRow, scale: MarkScale, usual: WorkType | undefined): JournalWorks {
  const columns = JSON.parse(row.works) as Omit<JournalWorks, 'weights' | 'scales'> & {
    readonly weights: readonly (string | null)[];
    readonly scales: readonly (MarkScale | null)[];
  };
  return {
    ...columns,
    types: columns.types.map((type) => type || (usual?.code ?? '')),
    weights: columns.weights.map((weight) => weight ?? usual?.weight ?? '1'),
    scales: columns.scales.map((own) => own ?? scale),
  };
}
