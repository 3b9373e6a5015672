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

/** Kinds of works that are told apart: control, laboratory and practical ones. */
const KINDS = ['control_work', 'laboratory_work', 'practical_work'] as const;

/**
 * № 12: how far the groups of a class or of the school are in their plans today: lessons and works by the plan and in fact, what
 * makes the lag, and how many lessons of the plan were saved by giving topics together.
 */
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
          ? Array.from({ length: 8 + 2 * KINDS.length }, () => null)
          : [
              group.plannedHours,
              group.dueHours,
              group.doneHours,
              shareOf(group.doneHours, group.dueHours),
              group.lag,
              group.worksPlanned,
              group.worksGiven,
              ...KINDS.flatMap((kind) => {
                const { planned, given } = group.works.get(kind) ?? { planned: 0, given: 0 };
                return [planned, given];
              }),
              group.merged,
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
            ...KINDS.flatMap((kind) => [
              column(words, `${kind}.planned`, 'integer', 9),
              column(words, `${kind}.given`, 'integer', 9),
            ]),
            column(words, 'merged', 'integer', 10),
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
              ...Array.from({ length: 14 }, (_, at) => sumOf(rows, at + 8)),
            ),
          ],
        ),
      ],
      notes: [words.planNote, words.mergedNote],
      signatures: [{ office: words['office.deputy'], name: '' }],
    });
  };
