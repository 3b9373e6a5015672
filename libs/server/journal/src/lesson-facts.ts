import type {
  Day,
  EntryPart,
  GroupClosing,
  LessonFacts,
  MarkScale,
  Refusal,
  RegulationProfile,
} from '@zhurnal/rules';
import { closingOf, findEntryTerms, findExplained, keepLateReasons } from '@zhurnal/attendance';
import type { Author, EntryBasis } from '@zhurnal/attendance';
import { closedPeriodOf, closingOn, refuse, refuseClosed } from '@zhurnal/rules';
import { dayIn, notFound, sql } from '@zhurnal/platform';
import type { Clock, ReadTx, WriteTx } from '@zhurnal/platform';
import { regulationOf } from '@zhurnal/schooling';

const FACTS = sql(
  'journal.lesson.facts',
  `select l.group_id as "groupId", l.date as "lessonDay", l.cancelled_at is not null as "isCancelled", g.scale,
          s.time_zone as "timeZone", s.regulation as profile, ${closingOf('l.group_id')} as closing
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
  readonly closing: GroupClosing | null;
}

/** Days that the kind of work has for being checked, by the school's list; the kind of a work that nobody has described is the first. */
export function checkDaysOf(type: string | null, { workTypes }: RegulationProfile): number {
  const known = type === null ? workTypes.value[0] : workTypes.value.find(({ code }) => code === type);
  return known?.checkDays ?? 0;
}

/**
 * Why the part of the lesson's record takes no entry any more, or none without a reason. A part that was found to need one
 * is noted with the lesson, so that {@link keepLateReason} keeps the reason of what is then stored.
 */
export async function objectToTime(
  tx: ReadTx,
  lesson: KnownLesson,
  part: EntryPart,
  clock: Clock,
  { checkDays = 0, lateReason = '', basis }: Entered = {},
): Promise<Refusal | undefined> {
  const { lessonDay: day, closing, id, profile } = lesson;
  const terms = await findEntryTerms(tx, () => profile, [part], [day], clock.now());
  const at = { day, checkDays, closing };
  if (!terms.standingOf(part, at).needsReason) return terms.objectTo(part, at, basis);
  const isGiven = (lateReason ?? '').trim() !== '';
  const isExplained = isGiven || (await findExplained(tx, part, [id])).has(id);
  if (isGiven) lesson.needsReason.add(part);
  return terms.objectTo(part, { ...at, isExplained }, basis);
}

/** What an entry brings to the judgment of its time. */
export interface Entered {
  /** Days that the kind of work has for being checked. */
  readonly checkDays?: number;
  /** Why it comes late. */
  readonly lateReason?: string | null | undefined;
  /** What it rests on besides its term. */
  readonly basis?: EntryBasis | undefined;
}

/** Keeps why a part was entered late, where the regulation asks for it (TKK-35). */
export async function keepLateReason(
  tx: WriteTx,
  { id: lessonId, needsReason }: KnownLesson,
  part: EntryPart,
  actor: Pick<Author, 'personId'>,
  clock: Clock,
  lateReason: string | null | undefined,
): Promise<void> {
  if (!needsReason.has(part)) return;
  await keepLateReasons(tx, part, actor, clock, [{ lessonId, reason: (lateReason ?? '').trim() }]);
}

/** Why nothing of the lesson is written, whatever its terms: its period is closed, or its year archived. */
export function objectToClosing({
  closing,
  lessonDay,
  isYearArchived,
  isPeriodClosed,
}: KnownLesson): Refusal | undefined {
  if (isYearArchived) return refuse('YEAR_ARCHIVED');
  return isPeriodClosed ? refuseClosed(closedPeriodOf(closing, lessonDay)) : undefined;
}

/** A lesson as its rules see it. */
export interface KnownLesson extends LessonFacts {
  readonly id: string;
  readonly groupId: string;
  /** Scale a new work of the group starts with. */
  readonly scale: MarkScale;
  readonly profile: RegulationProfile;
  readonly closing: GroupClosing | null;
  readonly isYearArchived: boolean;
  /** Parts that are late, asked for a reason and given one. */
  readonly needsReason: Set<EntryPart>;
}

/** The facts about a lesson; a lesson that is not there ends the request. */
export async function getLessonFacts(tx: ReadTx, lessonId: string, clock: Clock): Promise<KnownLesson> {
  const row = await tx.find<FactsRow>(FACTS, [lessonId]);
  if (!row) throw notFound();
  const { timeZone, profile, ...facts } = row;
  const now = clock.now();
  return {
    ...facts,
    id: lessonId,
    needsReason: new Set(),
    profile: regulationOf(profile, facts.lessonDay),
    today: dayIn(timeZone, now) as Day,
    ...closingOn(facts.closing, facts.lessonDay, now.getTime()),
  };
}
