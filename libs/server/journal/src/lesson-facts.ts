import type { Day, EntryPart, LessonFacts, MarkScale, Refusal, RegulationProfile } from '@zhurnal/rules';
import { findEntryTerms } from '@zhurnal/attendance';
import type { EntryBasis } from '@zhurnal/attendance';
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

/** Days that the kind of work has for being checked, by the school's list; the kind of a work that nobody has described is the first. */
export function checkDaysOf(type: string | null, { workTypes }: RegulationProfile): number {
  const known = type === null ? workTypes.value[0] : workTypes.value.find(({ code }) => code === type);
  return known?.checkDays ?? 0;
}

/** Why the part of the lesson's record takes no entry any more. */
export async function objectToTime(
  tx: ReadTx,
  lesson: KnownLesson,
  part: EntryPart,
  clock: Clock,
  checkDays = 0,
  basis?: EntryBasis,
): Promise<Refusal | undefined> {
  const day = lesson.lessonDay;
  const terms = await findEntryTerms(tx, lesson.profile, [part], [day], clock.now());
  return terms.objectTo(part, { day, checkDays }, basis);
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
