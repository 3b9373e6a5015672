import type { Sheet } from '@zhurnal/documents';
import type { ProgressReader } from '@zhurnal/plans';
import type { ReportAsk, ReportFrame } from '../report.js';
import {
  column,
  fill,
  headOf,
  plainSheet,
  row,
  sayDay,
  shareOf,
  sumOf,
  table,
  titleOfReport,
} from '../say.js';
import { GROUPS_OF_CLASS } from './journals.sql.js';

interface ClassGroups {
  readonly className: string;
  readonly groups: readonly string[];
}

/** № 12: how far the groups of a class or of the school are in their plans today. */
export const programme =
  (progress: ProgressReader) =>
  async (frame: ReportFrame, ask: ReportAsk): Promise<Sheet | undefined> => {
    const { words, tx, actor, today } = frame;
    const { classId } = ask;
    const own = classId === null ? undefined : await tx.find<ClassGroups>(GROUPS_OF_CLASS, [classId]);
    if (classId !== null && !own) return undefined;
    const { groups: all } = await progress.list(tx, actor.personId, true);
    const groups = own ? all.filter(({ groupId }) => own.groups.includes(groupId)) : all;
    const rows = groups.map((group) =>
      row(
        group.groupId,
        group.className,
        group.subjectName,
        group.groupName,
        group.teachers.join(', '),
        ...(group.planTitle === null
          ? [null, null, null, null, null, null, null]
          : [
              group.plannedHours,
              group.dueHours,
              group.doneHours,
              shareOf(group.doneHours, group.dueHours),
              group.lag,
              group.worksPlanned,
              group.worksGiven,
            ]),
        group.cancelled,
        group.offPlan,
        group.unrecorded,
        group.lessonsLeft,
      ),
    );
    const due = sumOf(rows, 5);
    const done = sumOf(rows, 6);
    return plainSheet({
      title: titleOfReport(words, 'programme'),
      head: headOf(
        frame,
        own ? fill(words['head.class'], { class: own.className }) : words['head.school'],
        sayDay(frame, today),
      ),
      tables: [
        table(
          words,
          'groups',
          [
            column(words, 'class', 'text', 8),
            column(words, 'subject', 'text', 22),
            column(words, 'group', 'text', 14),
            column(words, 'teacher', 'text', 20),
            column(words, 'hours', 'integer', 9),
            column(words, 'due', 'integer', 9),
            column(words, 'done', 'integer', 8),
            column(words, 'doneShare', 'percent', 11),
            column(words, 'lag', 'integer', 10),
            column(words, 'worksPlanned', 'integer', 9),
            column(words, 'worksGiven', 'integer', 10),
            column(words, 'cancelled', 'integer', 9),
            column(words, 'offPlan', 'integer', 9),
            column(words, 'unrecorded', 'integer', 9),
            column(words, 'lessonsLeft', 'integer', 9),
          ],
          rows,
          [
            row(
              'all',
              words.all,
              '',
              '',
              '',
              sumOf(rows, 4),
              due,
              done,
              shareOf(done ?? 0, due ?? 0),
              ...[8, 9, 10, 11, 12, 13, 14].map((at) => sumOf(rows, at)),
            ),
          ],
        ),
      ],
      notes: [words.planNote],
      signatures: [{ office: words['office.deputy'], name: '' }],
    });
  };
