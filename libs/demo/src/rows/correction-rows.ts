import { demoId } from '../chance/demo-id.js';
import { instantAt, textOfInstant } from '../calendar/demo-instant.js';
import type { PlannedCorrection } from '../record/plan-corrections.js';
import type { SchoolYear } from '../record/school-year.js';
import type { CorrectionChangeRow, CorrectionRequestRow } from './said-rows.js';
import { idOfLesson } from './lesson-rows.js';
import type { RowIds } from './row-ids.js';
import type { MarkRow } from './rows.js';
import type { DemoTables } from './tables.js';

type CorrectionTables = Pick<DemoTables, 'correction_request' | 'correction_change'>;

/** Id of a request. */
export const idOfCorrection = (ids: RowIds, { number, filedAt }: PlannedCorrection): string =>
  demoId(ids.scope, 'correction_request', `${ids.year.name}/${number}`, filedAt);

/** Whether the request is there as it will stay: what was decided is there once it was. */
const isThere = ({ filedAt, decidedAt }: PlannedCorrection, until: number): boolean =>
  (decidedAt ?? filedAt) <= until;

const idOfWork = (ids: RowIds, { lesson, work }: PlannedCorrection): string => {
  const lessonId = idOfLesson(ids, lesson);
  const starts = instantAt(lesson.date, lesson.from);
  return work.position === 1 ? lessonId : demoId(ids.scope, 'work', `${lessonId}/${work.position}`, starts);
};

/** The register of corrections with the list of each request. */
export function correctionRows(year: SchoolYear, ids: RowIds, until: number): CorrectionTables {
  const requests: CorrectionRequestRow[] = [];
  const changes: CorrectionChangeRow[] = [];
  const deputy = year.plan.office.find(({ key }) => key === 'deputy');
  for (const correction of year.corrections.filter((each) => isThere(each, until))) {
    const { number, lesson, student, was, becomes, state, reason, note, filedAt, decidedAt } = correction;
    const { group, date } = lesson;
    const requestId = idOfCorrection(ids, correction);
    const createdAt = textOfInstant(filedAt);
    requests.push({
      id: requestId,
      yearId: ids.academicYear,
      number,
      groupId: ids.group(group),
      classNames: group.schoolClass.name,
      subjectName: group.line.subject.name,
      requestedBy: ids.person(group.teacher),
      filedAt: createdAt,
      reason,
      state,
      decidedBy: decidedAt === null || !deputy ? null : ids.person(deputy),
      decidedAt: decidedAt === null ? null : textOfInstant(decidedAt),
      note,
      createdAt,
    });
    changes.push({
      id: demoId(ids.scope, 'correction_change', `${ids.year.name}/${number}`, filedAt),
      requestId,
      position: 1,
      kind: 'mark',
      lessonId: idOfLesson(ids, lesson),
      date,
      workId: idOfWork(ids, correction),
      studentId: ids.person(student),
      ordinal: 1,
      rowVersion: was === null ? 0 : 1,
      was: JSON.stringify({ value: was, comment: '' }),
      becomes: JSON.stringify({ value: becomes, comment: '' }),
      createdAt,
    });
  }
  return { correction_request: requests, correction_change: changes };
}

/** Marks that stand since a request for them was admitted; they are the teacher's who asked. */
export function admittedMarks(year: SchoolYear, ids: RowIds, until: number): MarkRow[] {
  return year.corrections
    .filter((each) => each.state === 'admitted' && isThere(each, until))
    .map((correction) => {
      const { lesson, student, becomes, filedAt, decidedAt } = correction;
      const workId = idOfWork(ids, correction);
      const createdAt = textOfInstant(decidedAt ?? filedAt);
      return {
        id: demoId(ids.scope, 'mark', `${workId}/${student.key}/1`, instantAt(lesson.date, lesson.from)),
        workId,
        lessonId: idOfLesson(ids, lesson),
        groupId: ids.group(lesson.group),
        studentId: ids.person(student),
        date: lesson.date,
        ordinal: 1,
        value: becomes,
        comment: '',
        markedBy: ids.person(lesson.group.teacher),
        markedAt: createdAt,
        createdAt,
      };
    });
}
