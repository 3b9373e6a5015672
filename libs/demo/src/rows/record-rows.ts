import { demoId } from '../chance/demo-id.js';
import { instantAt, textOfInstant } from '../calendar/demo-instant.js';
import type { FilledLesson } from '../record/fill-lesson.js';
import type { DemoLesson } from '../record/list-lessons.js';
import { tickHomework } from '../record/tick-homework.js';
import type { SchoolYear } from '../record/school-year.js';
import type { DemoTables } from './tables.js';
import type { HomeworkDoneRow, RemarkRow } from './daily-life.js';
import type { AttendanceRow, HomeworkRow, LessonRecordRow, MarkRow, RollCallRow, WorkRow } from './rows.js';
import { admittedMarks } from './correction-rows.js';
import { idOfLesson } from './lesson-rows.js';
import type { RowIds } from './row-ids.js';
import { planItemOf } from './thematic-rows.js';

export type RecordTables = Pick<
  DemoTables,
  'attendance' | 'lesson_record' | 'roll_call' | 'work' | 'mark' | 'homework' | 'homework_done' | 'remark'
>;

/** A lesson as the database knows it, when it should be written. */
export interface LessonGate {
  /** False: the lesson is gone, cancelled, moved or written already, and is left alone. */
  mayWrite(lessonId: string, groupId: string, date: string): boolean;
}

/** Gathers the rows of filled lessons. */
class RecordSheet {
  readonly attendance: AttendanceRow[] = [];
  readonly lesson_record: LessonRecordRow[] = [];
  readonly roll_call: RollCallRow[] = [];
  readonly work: WorkRow[] = [];
  readonly mark: MarkRow[] = [];
  readonly homework: HomeworkRow[] = [];
  readonly homework_done: HomeworkDoneRow[] = [];
  readonly remark: RemarkRow[] = [];

  constructor(
    private readonly year: SchoolYear,
    private readonly ids: RowIds,
    private readonly until: number,
  ) {}

  add(lesson: DemoLesson, lessonId: string, filled: FilledLesson, at: number): void {
    const { date, group } = lesson;
    const createdAt = textOfInstant(at);
    const groupId = this.ids.group(group);
    const by = this.ids.person(this.year.teacherOf(lesson));
    const { scope } = this.ids;
    const starts = instantAt(date, lesson.from);
    const { homework } = filled;
    this.lesson_record.push({
      id: lessonId,
      topic: filled.topic,
      heldAt: filled.isHeld ? createdAt : null,
      heldBy: filled.isHeld ? by : null,
      planItemId: filled.topic === '' ? null : planItemOf(this.year, this.ids, lesson),
      createdAt,
    });
    // Who notes a lesson as held has gone through the list.
    if (filled.isHeld) this.roll_call.push({ id: lessonId, takenAt: createdAt, takenBy: by, createdAt });
    for (const { member, fact, reason } of filled.absences) {
      const isExplained = reason !== null && reason !== 'unknown';
      this.attendance.push({
        id: demoId(scope, 'attendance', `${lessonId}/${member.student.key}`, starts),
        lessonId,
        groupId,
        studentId: this.ids.person(member.student),
        date,
        fact,
        reason,
        factBy: by,
        reasonBy: isExplained ? this.ids.person(group.schoolClass.classTeacher) : null,
        notedAt: createdAt,
        createdAt,
      });
    }
    for (const { position, type, title, weight, marks } of filled.works) {
      const workId = position === 1 ? lessonId : demoId(scope, 'work', `${lessonId}/${position}`, starts);
      const { scale } = group.line.subject;
      this.work.push({
        id: workId,
        lessonId,
        groupId,
        date,
        position,
        type,
        title,
        weight,
        scale,
        createdAt,
      });
      for (const { member, ordinal, value, comment } of marks) {
        this.mark.push({
          id: demoId(scope, 'mark', `${workId}/${member.student.key}/${ordinal}`, starts),
          workId,
          lessonId,
          groupId,
          studentId: this.ids.person(member.student),
          date,
          ordinal,
          value,
          comment,
          markedBy: by,
          markedAt: createdAt,
          createdAt,
        });
      }
    }
    for (const { member, kind, text } of filled.remarks) {
      this.remark.push({
        id: demoId(scope, 'remark', `${lessonId}/${member.student.key}`, starts),
        lessonId,
        groupId,
        studentId: this.ids.person(member.student),
        date,
        kind,
        text,
        writtenBy: by,
        writtenAt: createdAt,
        createdAt,
      });
    }
    if (homework) this.addHomework(lesson, lessonId, homework, at);
  }

  private addHomework(
    lesson: DemoLesson,
    lessonId: string,
    homework: NonNullable<FilledLesson['homework']>,
    at: number,
  ): void {
    const { scope } = this.ids;
    const starts = instantAt(lesson.date, lesson.from);
    const createdAt = textOfInstant(at);
    const id = demoId(scope, 'homework', lessonId, starts);
    const groupId = this.ids.group(lesson.group);
    this.homework.push({ id, lessonId, groupId, ...homework, postedAt: createdAt, createdAt });
    const members = this.year.membersOf(lesson);
    for (const tick of tickHomework(scope, lesson, members, { ...homework, postedAt: at }, this.until)) {
      const doneAt = textOfInstant(tick.at);
      this.homework_done.push({
        id: demoId(scope, 'homework_done', `${lessonId}/${tick.student.key}`, tick.at),
        homeworkId: id,
        studentId: this.ids.person(tick.student),
        doneAt,
        minutes: tick.minutes,
        createdAt: doneAt,
      });
    }
  }
}

/** What has been written about lessons by the given instant. */
export function recordRows(year: SchoolYear, ids: RowIds, until: number, gate?: LessonGate): RecordTables {
  const sheet = new RecordSheet(year, ids, until);
  for (const lesson of year.lessons) {
    if (instantAt(lesson.date, 0) > until) break;
    if (year.cancelled.has(lesson)) continue;
    const at = year.writtenAt(lesson);
    if (at > until) continue;
    const lessonId = idOfLesson(ids, lesson);
    if (gate && !gate.mayWrite(lessonId, ids.group(lesson.group), lesson.date)) continue;
    sheet.add(lesson, lessonId, year.fill(lesson), at);
  }
  // Into a school that goes on people may have filed requests of their own.
  if (!gate) sheet.mark.push(...admittedMarks(year, ids, until));
  const { attendance, lesson_record, roll_call, work, mark, homework, homework_done, remark } = sheet;
  return { attendance, lesson_record, roll_call, work, mark, homework, homework_done, remark };
}
