import { CANCEL_RULES, LESSON_CHANGE_NOTE_LIMIT, firstObjection, lengthOf, refuse } from '@zhurnal/rules';
import { sql } from '@zhurnal/platform';
import type { Call, Clock } from '@zhurnal/platform';
import { changed, objectToSeen } from './answer-change.js';
import type { ChangeOutcome } from './answer-change.js';
import { announceLessons, lockLessons, objectToClosedDay } from './change-facts.js';
import type { CancelLessonInput } from './substitution.inputs.js';

const CANCEL = sql(
  'timetable.change.cancel',
  `update lesson set cancelled_at = coalesce(cancelled_at, $3), change_cause = $4, change_note = $5, changed_by = $6, changed_at = $3,
          day_off_id = null, version = version + 1
    where school_id = $1 and id = any($2::uuid[])`,
);

/** The refusal of a note that is too long. */
export const objectToNote = (note: string) =>
  lengthOf(note) > LESSON_CHANGE_NOTE_LIMIT
    ? refuse('TEXT_TOO_LONG', { params: { field: 'note', limit: String(LESSON_CHANGE_NOTE_LIMIT) } })
    : undefined;

/** Lets lessons fall out, with the cause that families are told; what is recorded is not cancelled behind its back. */
export class CancelLesson {
  constructor(private readonly clock: Clock) {}

  async run(call: Call, input: CancelLessonInput): Promise<ChangeOutcome> {
    const { clientMutationId: key, items, cause } = input;
    return call.write<ChangeOutcome>([], { key, content: input }, async (tx) => {
      const lessons = await lockLessons(tx, [...new Set(items.map(({ lessonId }) => lessonId))]);
      const unseen = objectToSeen(lessons, items);
      if (unseen) return unseen;
      const note = input.note.trim();
      const tooLong = objectToNote(note);
      if (tooLong) return tooLong;
      for (const lesson of lessons) {
        const objection =
          objectToClosedDay(lesson, lesson.date, this.clock.now()) ?? firstObjection(CANCEL_RULES, lesson);
        if (objection) return { ...objection, params: { ...objection.params, lessonId: lesson.id } };
      }
      const ids = lessons.map(({ id }) => id);
      await tx.rows(CANCEL, [ids, this.clock.now(), cause, note, call.actor.personId]);
      announceLessons(tx, lessons);
      return changed(ids);
    });
  }
}
