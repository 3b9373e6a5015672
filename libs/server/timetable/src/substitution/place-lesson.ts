import { MOVE_RULES, asDay, firstObjection, refuse } from '@zhurnal/rules';
import type { LessonChangeCause, Refusal } from '@zhurnal/rules';
import { sql } from '@zhurnal/platform';
import type { Call, Clock, WriteTx } from '@zhurnal/platform';
import { askOpen, changed, objectToSeen } from './answer-change.js';
import type { ChangeOutcome } from './answer-change.js';
import { objectToNote } from './cancel-lesson.js';
import { announceLessons, getChangeCalendar, lockLessons, objectToClosedDay } from './change-facts.js';
import type { ChangeCalendar, LessonToChange } from './change-facts.js';
import { listClashes, questionOf } from './clashes.js';
import { findSlotTimes } from './places.reader.js';
import type { LessonQuestion } from './substitution.graphql.js';
import type { ChangeRoomInput, MoveLessonInput, RestoreLessonInput } from './substitution.inputs.js';

// The first change keeps the planned place; a lesson that is back at it is changed no longer.
// $2 lesson, $3 day, $4 number, $5–$6 times, $7 room, $8 cause, $9 note, $10 by whom, $11 when.
const PLACE = sql(
  'timetable.change.place',
  `with next as (
     select l.id, coalesce(l.planned_date, l.date) as date, coalesce(l.planned_slot, l.slot) as slot,
            coalesce(l.planned_starts_at, l.starts_at) as starts_at, coalesce(l.planned_ends_at, l.ends_at) as ends_at,
            case when l.planned_date is null then l.room_id else l.planned_room_id end as room_id
       from lesson l where l.school_id = $1 and l.id = $2),
   placed as (
     select n.*, (n.date, n.slot) = ($3::date, $4::smallint) and n.room_id is not distinct from $7::uuid as "isPlanned" from next n)
   update lesson l
      set date = $3, slot = $4, starts_at = $5, ends_at = $6, room_id = $7,
          planned_date = case when not p."isPlanned" then p.date end, planned_slot = case when not p."isPlanned" then p.slot end,
          planned_starts_at = case when not p."isPlanned" then p.starts_at end,
          planned_ends_at = case when not p."isPlanned" then p.ends_at end,
          planned_room_id = case when not p."isPlanned" then p.room_id end,
          change_cause = case when not p."isPlanned" then $8 end, change_note = case when p."isPlanned" then '' else $9 end,
          changed_by = $10, changed_at = $11, version = l.version + 1
     from placed p
    where l.school_id = $1 and l.id = $2`,
);
const MOVE_RIGHTS = sql(
  'timetable.change.rights',
  `update lesson_teacher set writes_until = $3, version = version + 1
    where school_id = $1 and lesson_id = $2 and substitute and writes_until is not null and writes_until <> $3::date`,
);
const UNCANCEL = sql(
  'timetable.change.uncancel',
  `update lesson set cancelled_at = null, change_cause = case when planned_date is not null then 'other' end, change_note = '',
          changed_by = $3, changed_at = $4, version = version + 1
    where school_id = $1 and id = $2`,
);

interface Place {
  readonly date: string;
  readonly slot: number;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly roomId: string | null;
}

interface Why {
  readonly cause: LessonChangeCause | null;
  readonly note: string;
}

/** Moves lessons, gives them other rooms, and brings them back to where they were planned. */
export class PlaceLesson {
  constructor(private readonly clock: Clock) {}

  /**
   * Another day or hour (TKK-66). Clashes of class, teacher and room, and days without lessons, must be confirmed; a
   * number that does not ring on that day is refused.
   */
  async move(call: Call, input: MoveLessonInput): Promise<ChangeOutcome> {
    return this.change(call, input, async (tx, lesson) => {
      const objection =
        this.objectToClosed(lesson, input.date) ??
        firstObjection(MOVE_RULES, lesson) ??
        objectToNote(input.note.trim());
      if (objection) return objection;
      const { date, slot, cause } = input;
      if (!asDay(date)) return refuse('INVALID_VALUE', { params: { field: 'date' } });
      const roomId = input.roomId ?? null;
      const times =
        date === lesson.date && slot === lesson.slot
          ? lesson
          : await findSlotTimes(tx, lesson.id, date, slot);
      if (!times) return refuse('NO_BELL', { params: { number: String(slot) } });
      const { startsAt, endsAt } = times;
      const place = { date, slot, startsAt, endsAt, roomId };
      return this.place(
        tx,
        call,
        { lesson, place, why: { cause, note: input.note.trim() } },
        input.confirmed,
      );
    });
  }

  /** Another room at the same time: also for a lesson that is recorded. */
  async changeRoom(call: Call, input: ChangeRoomInput): Promise<ChangeOutcome> {
    return this.change(call, input, async (tx, lesson) => {
      if (lesson.isCancelled) return refuse('LESSON_CANCELLED');
      const place = { ...lesson, roomId: input.roomId ?? null };
      return this.place(tx, call, { lesson, place, why: { cause: lesson.cause, note: '' } }, input.confirmed);
    });
  }

  /** A cancelled lesson is given after all; one that was moved goes back. What fell out of the timetable stays out. */
  async restore(call: Call, input: RestoreLessonInput): Promise<ChangeOutcome> {
    return this.change(call, input, async (tx, lesson) => {
      if (lesson.isCancelled) {
        if (lesson.cause === null) return refuse('LESSON_CANCELLED');
        const closed = this.objectToClosed(lesson, lesson.date);
        if (closed) return closed;
        const asked = askOpen(await listClashes(tx, { ...lesson, lessonId: lesson.id }), input.confirmed);
        if (asked) return asked;
        await tx.rows(UNCANCEL, [lesson.id, call.actor.personId, this.clock.now()]);
        announceLessons(tx, [lesson]);
        return changed([lesson.id]);
      }
      const { plannedDate, plannedSlot, plannedStartsAt, plannedEndsAt, plannedRoomId: roomId } = lesson;
      if (plannedDate === null || plannedSlot === null || plannedStartsAt === null || plannedEndsAt === null)
        return changed([lesson.id]);
      const place = {
        date: plannedDate,
        slot: plannedSlot,
        startsAt: plannedStartsAt,
        endsAt: plannedEndsAt,
        roomId,
      };
      const isElsewhere = plannedDate !== lesson.date || plannedSlot !== lesson.slot;
      const objection = isElsewhere
        ? (this.objectToClosed(lesson, plannedDate) ?? firstObjection(MOVE_RULES, lesson))
        : undefined;
      if (objection) return objection;
      return this.place(tx, call, { lesson, place, why: { cause: null, note: '' } }, input.confirmed);
    });
  }

  /** Neither the day it stands on nor the one it goes to is closed. */
  private objectToClosed(lesson: LessonToChange, date: string): Refusal | undefined {
    const now = this.clock.now();
    return objectToClosedDay(lesson, lesson.date, now) ?? objectToClosedDay(lesson, date, now);
  }

  private change(
    call: Call,
    input: RestoreLessonInput,
    work: (tx: WriteTx, lesson: LessonToChange) => Promise<ChangeOutcome>,
  ): Promise<ChangeOutcome> {
    const { clientMutationId: key, lessonId } = input;
    return call.write<ChangeOutcome>([], { key, content: input }, async (tx) => {
      const lessons = await lockLessons(tx, [lessonId]);
      const unseen = objectToSeen(lessons, [input]);
      if (unseen) return unseen;
      const [lesson] = lessons;
      return lesson ? work(tx, lesson) : refuse('NOT_FOUND', { params: { field: 'lessonId' } });
    });
  }

  private async place(
    tx: WriteTx,
    call: Call,
    { lesson, place, why }: { lesson: LessonToChange; place: Place; why: Why },
    confirmed: readonly string[],
  ): Promise<ChangeOutcome> {
    const { date, slot, startsAt, endsAt, roomId } = place;
    const isSamePlace = date === lesson.date && slot === lesson.slot;
    if (isSamePlace && roomId === lesson.roomId) return changed([lesson.id]);
    if (roomId !== null && !(await tx.find(FIND_ROOM, [roomId])))
      return refuse('NOT_FOUND', { params: { field: 'roomId' } });
    const calendar = await getChangeCalendar(tx, date);
    const asked = askOpen(await this.listQuestions(tx, lesson, place, calendar), confirmed);
    if (asked) return asked;
    const { cause, note } = why;
    const [by, now] = [call.actor.personId, this.clock.now()];
    await tx.rows(PLACE, [lesson.id, date, slot, startsAt, endsAt, roomId, cause, note, by, now]);
    if (date !== lesson.date) await tx.rows(MOVE_RIGHTS, [lesson.id, calendar.writesUntil(date)]);
    announceLessons(tx, [lesson]);
    return changed([lesson.id]);
  }

  /** What already stands there; where only the room changes, only the room is asked about. */
  private async listQuestions(
    tx: WriteTx,
    lesson: LessonToChange,
    place: Place,
    calendar: ChangeCalendar,
  ): Promise<LessonQuestion[]> {
    const clashes = await listClashes(tx, { ...place, lessonId: lesson.id });
    if (place.date === lesson.date && place.slot === lesson.slot)
      return clashes.filter(({ code }) => code === 'ROOM_BUSY');
    const dayOff = calendar.isSchoolDay(place.date)
      ? []
      : [questionOf('DAY_OFF', lesson.id, { object: place.date })];
    return [...dayOff, ...clashes];
  }
}

const FIND_ROOM = sql(
  'timetable.change.room',
  `select id from room where school_id = $1 and id = $2 and deleted_at is null`,
);
