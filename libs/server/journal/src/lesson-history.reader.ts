import { listHistory } from '@zhurnal/audit';
import type { HistoryEntry, TracedRow } from '@zhurnal/audit';
import { isUuid, notFound, sql } from '@zhurnal/platform';
import type { Call, Sql } from '@zhurnal/platform';

// $2 lesson, $3 student.
const CELL = sql(
  'journal.history.cell',
  `select 'mark' as entity, m.id, to_jsonb(m) as row
     from work w join mark m on m.school_id = w.school_id and m.work_id = w.id
    where w.school_id = $1 and w.lesson_id = $2 and m.student_id = $3
   union all
   select 'attendance', a.id, to_jsonb(a) from attendance a where a.school_id = $1 and a.lesson_id = $2 and a.student_id = $3`,
);
const LESSON = sql(
  'journal.history.lesson',
  `select 'lesson_record' as entity, r.id, to_jsonb(r) as row from lesson_record r where r.school_id = $1 and r.id = $2
   union all
   select 'work', w.id, to_jsonb(w) || jsonb_build_object('work_id', w.id) from work w where w.school_id = $1 and w.lesson_id = $2
   union all
   select 'homework', h.id, to_jsonb(h) from homework h where h.school_id = $1 and h.lesson_id = $2
   union all
   select 'homework_file', x.id, to_jsonb(x)
     from homework h join homework_file x on x.school_id = h.school_id and x.homework_id = h.id
    where h.school_id = $1 and h.lesson_id = $2`,
);

const IS_LESSON = sql(
  'journal.history.is-lesson',
  `select 1 as one from lesson where school_id = $1 and id = $2 and deleted_at is null`,
);

type Kind = Omit<TracedRow, 'entity' | 'id' | 'row'>;

/** What histories tell of each kind of row. */
const KINDS: Readonly<Record<string, Kind>> = {
  mark: { what: 'mark', authorColumn: 'marked_by', fields: { value: 'value', comment: 'comment' } },
  attendance: { what: 'attendance', authorColumn: 'fact_by', fields: { fact: 'fact', reason: 'reason' } },
  lesson_record: { what: 'record', authorColumn: 'held_by', fields: { topic: 'topic', held_at: 'held' } },
  work: {
    what: 'work',
    fields: { type: 'type', title: 'title', weight: 'weight', scale: 'scale', deleted_at: 'removed' },
  },
  homework: {
    what: 'homework',
    fields: {
      text: 'text',
      due_on: 'dueOn',
      minutes: 'minutes',
      load_reason: 'loadReason',
      deleted_at: 'removed',
    },
  },
  homework_file: { what: 'homework_file', fields: { file_id: 'file', deleted_at: 'removed' } },
};

/** Tells who changed what in a cell and in a lesson. */
export class LessonHistoryReader {
  /** Marks and attendance of one student at one lesson. */
  async listOfCell(call: Call, lessonId: string, studentId: string): Promise<HistoryEntry[]> {
    if (!isUuid(studentId)) throw notFound();
    return this.list(call, lessonId, CELL, [studentId]);
  }

  /** The lesson's record, works and homework. */
  async listOfLesson(call: Call, lessonId: string): Promise<HistoryEntry[]> {
    return this.list(call, lessonId, LESSON, []);
  }

  private async list(
    call: Call,
    lessonId: string,
    statement: Sql,
    values: readonly string[],
  ): Promise<HistoryEntry[]> {
    if (!isUuid(lessonId)) throw notFound();
    return call.read([{ kind: 'lesson', id: lessonId }], async (tx) => {
      const rows = await tx.rows<Pick<TracedRow, 'entity' | 'id' | 'row'>>(statement, [lessonId, ...values]);
      if (rows.length === 0 && !(await tx.find(IS_LESSON, [lessonId]))) throw notFound();
      return listHistory(
        tx,
        rows.flatMap((row) => {
          const kind = KINDS[row.entity];
          return kind ? [{ ...row, ...kind }] : [];
        }),
      );
    });
  }
}
