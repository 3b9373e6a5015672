import type { Day, LessonFacts, MarkScale, RegulationProfile } from '@zhurnal/rules';
import { dayIn, notFound, sql } from '@zhurnal/platform';
import type { Clock, ReadTx } from '@zhurnal/platform';
import { regulationOf } from '@zhurnal/schooling';

const FACTS = sql(
  'journal.lesson.facts',
  `select l.group_id as "groupId", l.date as "lessonDay", l.cancelled_at is not null as "isCancelled", g.scale,
          s.time_zone as "timeZone", s.regulation as profile
     from lesson l
     join teaching_group g on g.school_id = l.school_id and g.id = l.group_id
     join school s on s.school_id = l.school_id
    where l.school_id = $1 and l.id = $2 and l.deleted_at is null`,
);

interface FactsRow {
  readonly groupId: string;
  readonly lessonDay: Day;
  readonly isCancelled: boolean;
  readonly scale: MarkScale;
  readonly timeZone: string;
  readonly profile: string;
}

/** A lesson as its rules see it. */
export interface KnownLesson extends LessonFacts {
  readonly groupId: string;
  /** Scale a new work of the group starts with. */
  readonly scale: MarkScale;
  readonly profile: RegulationProfile;
}

/** The facts about a lesson; a lesson that is not there ends the request. */
export async function getLessonFacts(tx: ReadTx, lessonId: string, clock: Clock): Promise<KnownLesson> {
  const row = await tx.find<FactsRow>(FACTS, [lessonId]);
  if (!row) throw notFound();
  const { timeZone, profile, ...facts } = row;
  return {
    ...facts,
    profile: regulationOf(profile, facts.lessonDay),
    today: dayIn(timeZone, clock.now()) as Day,
    isPeriodClosed: false,
  };
}
