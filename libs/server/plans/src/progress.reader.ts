import {
  countPlannedWorks,
  dealItems,
  lessonsUntil,
  listNameOf,
  measureProgress,
  mergedHours,
  worksOfPlan,
} from '@zhurnal/rules';
import type { Day, DealtLesson, PersonName, PlanState, PlannedWorks } from '@zhurnal/rules';
import { isUuid, notFound } from '@zhurnal/platform';
import type { Call, Clock, ReadTx } from '@zhurnal/platform';
import { listPeriods } from '@zhurnal/schooling';
import { getFrame } from './plan-frame.js';
import type { PlanFrame } from './plan-frame.js';
import { GROUPS_OF_LESSONS, GROUPS_WITH_LESSONS, YEAR_OF_GROUP } from './plan.sql.js';
import type {
  GroupProgress,
  NextTopic,
  PlanLagReport,
  PlanProgressDetails,
  TopicDays,
} from './progress.graphql.js';

/** Id, day, number, whether it fell out, item of the plan, whether it has a topic. */
type LessonTuple = readonly [string, Day, number, 0 | 1, string | null, 0 | 1];

interface PlannedItem {
  readonly id: string;
  readonly section: string;
  readonly topic: string;
  readonly hours: number;
  readonly workType: string | null;
  readonly homework: string;
}

interface GroupRow {
  readonly groupId: string;
  readonly groupName: string;
  readonly subjectId: string;
  readonly subjectName: string;
  readonly planId: string | null;
  readonly planTitle: string | null;
  readonly state: PlanState | null;
  readonly gradeLevel: number | null;
  readonly classId: string | null;
  readonly className: string | null;
  readonly curriculumHours: number | null;
  readonly teachers: readonly PersonName[];
  readonly items: readonly PlannedItem[];
  readonly lessons: readonly LessonTuple[];
}

/** How a group stood in its plan on a day. */
export interface PlanStanding {
  readonly groupId: string;
  /** Lessons behind; negative: ahead. */
  readonly lag: number;
  /** Lessons since the year began that fell out, and that had another topic. */
  readonly cancelled: number;
  readonly offPlan: number;
  /** Control works that the plan had for the days. */
  readonly controlsPlanned: number;
}

/** A group in its plan, with its works by their kind and the lessons that were saved by giving topics together. */
export interface GroupInPlan extends GroupProgress {
  readonly works: ReadonlyMap<string, PlannedWorks>;
  readonly merged: number;
}

/** Roles that are answered about every group; a teacher about the own ones. */
const OVERSEERS: readonly string[] = ['director', 'deputy', 'auditor'];

/** Plan and fact: which topic the next lessons get, and how far groups are. All of it is reckoned, nothing is stored. */
export class ProgressReader {
  constructor(private readonly clock: Clock) {}

  /** What the lessons get by the plans of their groups; those that have a topic, or a group without a plan, get nothing. */
  next(call: Call, lessonIds: readonly string[]): Promise<NextTopic[]> {
    if (!lessonIds.every(isUuid)) throw notFound();
    const targets = lessonIds.map((id) => ({ kind: 'lesson' as const, id }));
    return call.read(targets, async (tx) => {
      const { today } = await getFrame(tx, this.clock);
      const found = await tx.rows<{ groupId: string; yearId: string }>(GROUPS_OF_LESSONS, [lessonIds]);
      const wanted = new Set(lessonIds);
      if (found.length !== wanted.size) throw notFound();
      const topics: NextTopic[] = [];
      for (const yearId of new Set(found.map((one) => one.yearId))) {
        const ids = [...new Set(found.filter((one) => one.yearId === yearId).map(({ groupId }) => groupId))];
        const rows = await tx.rows<GroupRow>(GROUPS_WITH_LESSONS, [call.actor.personId, yearId, false, ids]);
        topics.push(...rows.flatMap((row) => topicsOf(row, wanted, today)));
      }
      return topics;
    });
  }

  /** One group by periods and topics. */
  progress(call: Call, groupId: string): Promise<PlanProgressDetails> {
    if (!isUuid(groupId)) throw notFound();
    return call.read([{ kind: 'group', id: groupId }], async (tx) => {
      const frame = await getFrame(tx, this.clock);
      const year = await tx.find<{ id: string }>(YEAR_OF_GROUP, [groupId]);
      if (!year) throw notFound();
      const [row] = await this.rows(call, tx, year.id, false, [groupId]);
      if (!row) throw notFound();
      const grade = row.gradeLevel;
      const periods = (await listPeriods(tx, year.id)).filter(
        ({ kind, gradeFrom, gradeTo }) =>
          kind !== 'year' && grade !== null && gradeFrom <= grade && grade <= gradeTo,
      );
      return {
        group: progressOf(row, frame),
        periods: periods.map(({ name, startsOn, endsOn }) => {
          const within = row.lessons.filter(([, day]) => startsOn <= day && day <= endsOn);
          const given = within.filter(
            ([, , , isCancelled, item, hasTopic]) => !isCancelled && (item || hasTopic),
          );
          return { name, plannedHours: within.length, givenHours: given.length };
        }),
        days: daysOf(row),
      };
    });
  }

  /** Every group of the year, or of the caller. */
  lag(call: Call): Promise<PlanLagReport> {
    const isAll = call.actor.roles.some((role) => OVERSEERS.includes(role));
    return call.read([], async (tx) => {
      const { frame, groups } = await this.list(tx, call.actor.personId, isAll);
      const approved = groups.filter(({ state }) => state === 'approved').length;
      return {
        today: frame.today,
        dueOn: frame.dueOn,
        dueClause: frame.profile.planDue.clause ?? null,
        approvedShare: groups.length === 0 ? null : approved / groups.length,
        groups,
      };
    });
  }

  /** Every group of the year of today, or those of the person, in the transaction of who asks. */
  async list(
    tx: ReadTx,
    personId: string,
    isAll: boolean,
  ): Promise<{ readonly frame: PlanFrame; readonly groups: GroupInPlan[] }> {
    const frame = await getFrame(tx, this.clock);
    const rows = await tx.rows<GroupRow>(GROUPS_WITH_LESSONS, [personId, frame.year.id, !isAll, null]);
    const groups = rows.map((row) => ({
      ...progressOf(row, frame),
      works: worksOfPlan(row.items, lessonsOf(row)),
      merged: mergedHours(row.items, lessonsOf(row)),
    }));
    return { frame, groups };
  }

  /** How the groups of a teacher stood in their plans at the end of some days, in the transaction of who asks: one statement. */
  async standing(
    tx: ReadTx,
    teacherId: string,
    yearId: string,
    days: { readonly from: Day; readonly to: Day },
  ): Promise<readonly PlanStanding[]> {
    const rows = await tx.rows<GroupRow>(GROUPS_WITH_LESSONS, [teacherId, yearId, true, null]);
    return rows.flatMap((row) => {
      if (row.planId === null) return [];
      const lessons = lessonsUntil(lessonsOf(row), days.to);
      const { lag, cancelled, offPlan } = measureProgress(row.items, lessons, days.to);
      const controlsPlanned = countPlannedWorks(row.items, lessons, 'control_work', days);
      return [{ groupId: row.groupId, lag, cancelled, offPlan, controlsPlanned }];
    });
  }

  private rows(call: Call, tx: ReadTx, yearId: string, isOwn: boolean, groups: readonly string[] | null) {
    return tx.rows<GroupRow>(GROUPS_WITH_LESSONS, [call.actor.personId, yearId, isOwn, groups]);
  }
}

/** A lesson of which the topic is asked, with its group and the year of that. */
export interface LessonPlace {
  readonly id: string;
  readonly groupId: string;
  readonly yearId: string;
}

/** What one lesson gets by the plan of its group, in the transaction of who asks: one statement; none: nothing. */
export async function findNextTopic(
  tx: ReadTx,
  personId: string,
  { id, groupId, yearId }: LessonPlace,
  today: Day,
): Promise<NextTopic | undefined> {
  const rows = await tx.rows<GroupRow>(GROUPS_WITH_LESSONS, [personId, yearId, false, [groupId]]);
  return rows.flatMap((row) => topicsOf(row, new Set([id]), today))[0];
}

const lessonsOf = ({ lessons }: GroupRow): readonly DealtLesson[] =>
  lessons.map(([id, day, , isCancelled, itemId, hasTopic]) => ({
    id,
    day,
    itemId,
    isCancelled: isCancelled === 1,
    hasTopic: hasTopic === 1,
  }));

function topicsOf(row: GroupRow, wanted: ReadonlySet<string>, today: Day): readonly NextTopic[] {
  if (row.planId === null || row.state === null) return [];
  const { state } = row;
  const lessons = lessonsOf(row);
  const { lag } = measureProgress(row.items, lessons, today);
  const items = new Map(row.items.map((item) => [item.id, item]));
  return dealItems(row.items, lessons).dealt.flatMap(({ lessonId, itemId, part }) => {
    const item = items.get(itemId);
    if (!item || !wanted.has(lessonId)) return [];
    const { topic, section, hours, workType, homework } = item;
    return [{ lessonId, itemId, topic, section, part, hours, workType, homework, lag, state }];
  });
}

function progressOf(row: GroupRow, { today, dueOn }: PlanFrame): GroupProgress {
  const { items, lessons: _, teachers, ...rest } = row;
  return {
    ...rest,
    teachers: teachers.map(listNameOf),
    isOverdue: dueOn !== null && today > dueOn && row.state !== 'approved',
    ...measureProgress(items, lessonsOf(row), today),
  };
}

/** For which days each topic is planned from here on, and on which it was taught. */
function daysOf(row: GroupRow): TopicDays[] {
  const lessons = lessonsOf(row);
  const dayOf = new Map(lessons.map(({ id, day }) => [id, day]));
  const { dealt } = dealItems(row.items, lessons);
  return row.items.map(({ id: itemId }) => ({
    itemId,
    plannedOn: dealt.flatMap((one) => (one.itemId === itemId ? [dayOf.get(one.lessonId) ?? ''] : [])),
    taughtOn: lessons.flatMap((one) => (one.itemId === itemId && !one.isCancelled ? [one.day] : [])),
  }));
}
