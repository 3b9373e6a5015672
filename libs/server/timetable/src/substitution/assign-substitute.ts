import { overlaps, plainText, refuse } from '@zhurnal/rules';
import type { Refusal, StaffAbsenceKind } from '@zhurnal/rules';
import { newId, sql } from '@zhurnal/platform';
import type { Call, Clock, WriteTx } from '@zhurnal/platform';
import { askOpen, changed, objectToSeen } from './answer-change.js';
import type { ChangeOutcome } from './answer-change.js';
import { announceLessons, getChangeCalendar, lockLessons, touchLessons } from './change-facts.js';
import type { LessonToChange } from './change-facts.js';
import { listBusySubstitutes, questionOf } from './clashes.js';
import type { LessonQuestion } from './substitution.graphql.js';
import type { AssignSubstituteInput } from './substitution.inputs.js';

// Who may step in, and who is away: the substitutes and the teachers of each lesson. $2 lessons, $3 people, place by place.
const PEOPLE = sql(
  'timetable.assign.people',
  `select w.lesson_id as "lessonId", w.staff_id as "staffId",
          exists (select from duty d join staff_member m on m.school_id = d.school_id and m.id = d.person_id
                   where d.school_id = $1 and d.person_id = w.staff_id and d.role = 'teacher' and d.deleted_at is null and m.deleted_at is null
                     and d.valid_from <= l.date and (d.valid_to is null or d.valid_to >= l.date)
                     and (m.dismissed_on is null or m.dismissed_on > l.date)) as "isTeacher",
          exists (select from staff_absence a
                   where a.school_id = $1 and a.person_id = w.staff_id and l.date between a.from_date and a.to_date
                     and (a.slots is null or l.slot = any(a.slots)) and a.deleted_at is null) as "isAway"
     from unnest($2::uuid[], $3::uuid[]) as w (lesson_id, staff_id)
     join lesson l on l.school_id = $1 and l.id = w.lesson_id`,
);
// Whoever stood in at the same place does so no longer. $2 lessons, $3 in whose place, $4 who comes, $5 now.
const RELIEVE = sql(
  'timetable.assign.relieve',
  `update lesson_teacher t set deleted_at = $5, version = t.version + 1
     from unnest($2::uuid[], $3::uuid[], $4::uuid[]) as w (lesson_id, replaces, staff_id)
    where t.school_id = $1 and t.lesson_id = w.lesson_id and t.substitute and t.deleted_at is null and t.staff_id <> w.staff_id
      and (t.replaces is null or w.replaces is null or t.replaces = w.replaces)
      and not exists (select from unnest($2::uuid[], $4::uuid[]) as k (lesson_id, staff_id)
                       where k.lesson_id = t.lesson_id and k.staff_id = t.staff_id)`,
);
const ASSIGN = sql(
  'timetable.assign.keep',
  `insert into lesson_teacher as t (school_id, id, lesson_id, staff_id, position, substitute, replaces, writes_until, reason, reason_note)
   select $1::uuid, w.id, w.lesson_id, w.staff_id, 1, true, w.replaces, w.until, w.reason, w.note
     from unnest($2::uuid[], $3::uuid[], $4::uuid[], $5::uuid[], $6::date[], $7::text[], $8::text[]) as w (id, lesson_id, staff_id, replaces, until, reason, note)
   on conflict (school_id, lesson_id, staff_id) do update
     set deleted_at = null, position = 1, substitute = true, replaces = excluded.replaces, writes_until = excluded.writes_until,
         reason = excluded.reason, reason_note = excluded.reason_note,
         version = t.version + 1`,
);

interface PersonRow {
  readonly lessonId: string;
  readonly staffId: string;
  readonly isTeacher: boolean;
  readonly isAway: boolean;
}

/** One substitution as it shall be. */
interface Wanted {
  readonly lesson: LessonToChange;
  readonly lessonId: string;
  readonly substituteId: string;
  readonly replaces: string | null;
  /** Why that teacher is away, where no absence of the day says it. */
  readonly reason: StaffAbsenceKind | null;
  readonly note: string | null;
}

/**
 * Gives lessons to substitutes (S117-29): from this moment the substitute may write into them, and the name beside the
 * lesson is the substitute's (G272-36). A substitute with a lesson at that time must be confirmed.
 */
export class AssignSubstitute {
  constructor(private readonly clock: Clock) {}

  async run(call: Call, input: AssignSubstituteInput): Promise<ChangeOutcome> {
    const { clientMutationId: key, items, confirmed } = input;
    return call.write<ChangeOutcome>([], { key, content: input }, async (tx) => {
      const lessons = await lockLessons(tx, [...new Set(items.map(({ lessonId }) => lessonId))]);
      const unseen = objectToSeen(lessons, items);
      if (unseen) return unseen;
      const people = await this.gather(tx, input, lessons);
      const wanted = wantedOf(input, lessons, people);
      const objection = objectionTo(wanted, people);
      if (objection) return objection;
      const busy = [...listTwofold(wanted), ...(await listBusySubstitutes(tx, wanted))];
      const asked = askOpen(busy, confirmed);
      if (asked) return asked;
      await this.keep(tx, wanted);
      const now = this.clock.now();
      await touchLessons(
        tx,
        lessons.map(({ id }) => id),
        call.actor.personId,
        now,
      );
      announceLessons(
        tx,
        lessons,
        wanted.map(({ substituteId }) => substituteId),
      );
      return changed(lessons.map(({ id }) => id));
    });
  }

  /** The substitutes that are wanted, and the teachers of the lessons, who may be away or not. */
  private gather(
    tx: WriteTx,
    { items }: AssignSubstituteInput,
    lessons: readonly LessonToChange[],
  ): Promise<PersonRow[]> {
    const pairs = [
      ...items.map(({ lessonId, substituteId }) => [lessonId, substituteId] as const),
      ...lessons.flatMap(({ id, ownIds }) => ownIds.map((ownId) => [id, ownId] as const)),
    ];
    return tx.rows<PersonRow>(PEOPLE, [pairs.map(([id]) => id), pairs.map(([, id]) => id)]);
  }

  private async keep(tx: WriteTx, wanted: readonly Wanted[]): Promise<void> {
    const calendars = new Map<string, string>();
    for (const { lesson } of wanted) {
      if (calendars.has(lesson.date)) continue;
      calendars.set(lesson.date, (await getChangeCalendar(tx, lesson.date)).writesUntil(lesson.date));
    }
    const [lessonIds, replaces, substitutes] = [
      wanted.map(({ lessonId }) => lessonId),
      wanted.map((one) => one.replaces),
      wanted.map(({ substituteId }) => substituteId),
    ];
    await tx.rows(RELIEVE, [lessonIds, replaces, substitutes, this.clock.now()]);
    await tx.rows(ASSIGN, [
      wanted.map(() => newId()),
      lessonIds,
      substitutes,
      replaces,
      wanted.map(({ lesson }) => calendars.get(lesson.date)),
      wanted.map(({ reason }) => reason),
      wanted.map(({ note }) => note),
    ]);
  }
}

/** In whose place: as named, else of the only teacher, else of the only one who is away, else of all. */
function wantedOf(
  { items }: AssignSubstituteInput,
  lessons: readonly LessonToChange[],
  people: readonly PersonRow[],
): Wanted[] {
  return items.flatMap(({ lessonId, substituteId, replacesId, reason = null, reasonNote = '' }) => {
    const lesson = lessons.find(({ id }) => id === lessonId);
    if (!lesson) return [];
    const away = lesson.ownIds.filter((ownId) =>
      people.some((person) => person.lessonId === lessonId && person.staffId === ownId && person.isAway),
    );
    const [only, ...others] = lesson.ownIds.length === 1 ? lesson.ownIds : away;
    const replaces = replacesId ?? (others.length === 0 ? (only ?? null) : null);
    const note = plainText(reasonNote);
    return [{ lesson, lessonId, substituteId, replaces, reason, note: note === '' ? null : note }];
  });
}

function objectionTo(wanted: readonly Wanted[], people: readonly PersonRow[]): Refusal | undefined {
  for (const { lesson, substituteId, replaces, reason, note } of wanted) {
    const params = { lessonId: lesson.id };
    // A reason is somebody's: of all teachers of the lesson together there is none.
    if (reason !== null && replaces === null)
      return refuse('INVALID_VALUE', { params: { ...params, field: 'replacesId' } });
    if (reason === null && note !== null)
      return refuse('INVALID_VALUE', { params: { ...params, field: 'reason' } });
    if (lesson.isCancelled) return refuse('LESSON_CANCELLED', { params });
    const person = people.find((one) => one.lessonId === lesson.id && one.staffId === substituteId);
    if (!person?.isTeacher) return refuse('NOT_FOUND', { params: { ...params, field: 'substituteId' } });
    if (lesson.ownIds.includes(substituteId)) return refuse('SUBSTITUTE_IS_TEACHER', { params });
    if (person.isAway) return refuse('SUBSTITUTE_ABSENT', { params });
    if (replaces !== null && !lesson.ownIds.includes(replaces))
      return refuse('NOT_FOUND', { params: { ...params, field: 'replacesId' } });
  }
  const keys = wanted.map(({ lessonId, substituteId }) => `${lessonId} ${substituteId}`);
  return new Set(keys).size < keys.length ? refuse('CONFLICT', { params: { field: 'items' } }) : undefined;
}

/** Two lessons of the same time given to one person in the same breath. */
function listTwofold(wanted: readonly Wanted[]): LessonQuestion[] {
  return wanted.flatMap((one, at) =>
    wanted
      .slice(at + 1)
      .filter(
        (other) =>
          other.substituteId === one.substituteId &&
          other.lessonId !== one.lessonId &&
          overlaps(one.lesson, other.lesson),
      )
      .map((other) =>
        questionOf('SUBSTITUTE_BUSY', one.lessonId, {
          other: other.lesson.label,
          object: [one.substituteId, other.lessonId].join(':'),
        }),
      ),
  );
}
