import { addDays, daysOfTerm, debtsSince, hasTerms, lightsOf, listNameOf, recordDueOn } from '@zhurnal/rules';
import type { Day, GroupClosing, LessonLights, PersonName, RegulationProfile } from '@zhurnal/rules';
import { entryTermsOf, listAllowed } from '@zhurnal/attendance';
import type { Asker, EntryTerms, RegulationOfDay, SchoolTimeRow } from '@zhurnal/attendance';
import type { Call, Clock } from '@zhurnal/platform';
import { notFound } from '@zhurnal/platform';
import { regulationOf } from '@zhurnal/schooling';
import { lessonTermOf } from '../page-terms.js';
import type { DayLesson, TeacherDay } from './teacher-day.graphql.js';
import { DAY_DEBTS, DAY_HEAD, DAY_LESSONS } from './teacher-day.sql.js';

/** Most debts of one answer; their number is told beside. */
const DEBTS_SHOWN = 100;

interface HeadRow {
  readonly today: Day;
  readonly now: string;
  readonly profile: string;
  readonly schoolTime: SchoolTimeRow;
}

interface LessonRow extends Omit<
  DayLesson,
  'lights' | 'dueOn' | 'recordTerm' | 'otherTeachers' | 'date' | 'handover'
> {
  readonly date: Day;
  readonly closing: GroupClosing | null;
  readonly otherTeachers: readonly PersonName[];
  readonly ownLesson: boolean;
  /** Asked of lessons that go from hand to hand. */
  readonly ownGroup: boolean;
}

interface DebtRow extends LessonRow {
  readonly debts: number;
}

/** What the reader knows of the school on the day. */
interface Known {
  readonly today: Day;
  readonly termDays: number | null;
  readonly terms: EntryTerms;
  readonly profileOf: RegulationOfDay;
  readonly asker: Asker;
}

const OFF: LessonLights = { held: 'off', topic: 'off', homework: 'off', attendance: 'off' };

/** Reads the day of a teacher: the own lessons, those given as a substitute, and what earlier ones lack. */
export class TeacherDayReader {
  constructor(private readonly clock: Clock) {}

  /** Three statements, whatever the day. */
  async get(call: Call, date: string): Promise<TeacherDay> {
    const { personId } = call.actor;
    const now = this.clock.now();
    return call.read([], async (tx) => {
      const lessons = tx.rows<LessonRow>(DAY_LESSONS, [personId, now, date, date]);
      lessons.catch(() => undefined);
      const head = await tx.find<HeadRow>(DAY_HEAD, [now]);
      if (!head) throw notFound();
      const { today } = head;
      const profileOf = (day: Day): RegulationProfile => regulationOf(head.profile, day);
      const termDays = daysOfTerm(profileOf(today).recordDue.value);
      const known = {
        today,
        termDays,
        profileOf,
        asker: call.actor,
        terms: entryTermsOf(profileOf, head.schoolTime, now),
      };
      const since = debtsSince(today, termDays);
      const debts = await tx.rows<DebtRow>(DAY_DEBTS, [
        personId,
        now,
        since,
        addDays(today, -1),
        DEBTS_SHOWN,
      ]);
      return {
        date,
        today,
        now: head.now,
        lessons: (await lessons).map((row) => lessonOf(row, known)),
        debtsSince: since,
        debtCount: debts[0]?.debts ?? 0,
        debts: inOrder(debts.map(({ debts: _, ...row }) => lessonOf(row, known))),
      };
    });
  }
}

/** What locks next comes first, what is locked last; what does not lock stays as it was, newest first. */
function inOrder(debts: readonly DayLesson[]): DayLesson[] {
  const rankOf = ({ recordTerm }: DayLesson): number => {
    if (recordTerm === null || recordTerm.locksAt === null) return Number.MAX_SAFE_INTEGER - 1;
    return recordTerm.state === 'locked' ? Number.MAX_SAFE_INTEGER : recordTerm.locksAt.getTime();
  };
  return [...debts].sort((one, other) => rankOf(one) - rankOf(other));
}

/** The lesson with its lights. Of a lesson that somebody else gives nothing is owed by the caller. */
function lessonOf(
  { otherTeachers, closing, ownLesson, ownGroup, ...row }: LessonRow,
  { today, termDays, terms, profileOf, asker }: Known,
): DayLesson {
  const lights = lightsOf({
    lessonDay: row.date,
    today,
    isCancelled: row.cancelled,
    topic: row.topic,
    isHeld: row.heldAt !== null,
    hasHomework: row.homeworkCount > 0,
    isAttendanceTaken: row.rollTakenAt !== null,
  });
  const hasTerm = hasTerms('record', profileOf(row.date));
  const standing = { ownLesson, ownGroup, ownClass: false, assignedClass: false };
  const isHandedOver = (row.substitute || row.givenAway) && !row.cancelled;
  const isAsked = !row.givenAway && !row.cancelled;
  return {
    ...row,
    recordTerm:
      isAsked && (hasTerm || closing) ? lessonTermOf(terms, 'record', { day: row.date, closing }) : null,
    otherTeachers: otherTeachers.map(listNameOf),
    handover: isHandedOver && listAllowed(asker, standing).includes('handoverCard'),
    lights: row.givenAway ? OFF : lights,
    dueOn: row.givenAway || row.cancelled ? null : recordDueOn(row.date, termDays),
  };
}
