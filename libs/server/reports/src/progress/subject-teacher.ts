import { listNameOf } from '@zhurnal/rules';
import type { Day, GradingValue, PersonName } from '@zhurnal/rules';
import type { PlanStanding, ProgressReader } from '@zhurnal/plans';
import type { Sheet, SheetTable } from '@zhurnal/documents';
import { regulationOf } from '@zhurnal/schooling';
import type { ReportAsk, ReportFrame } from '../report.js';
import {
  column,
  fill,
  headOf,
  plainSheet,
  row,
  sayDay,
  sayDays,
  sumOf,
  table,
  titleOfReport,
} from '../say.js';
import { figuresOf } from './class-period.js';
import { figureCells, figureColumns } from './class-progress.js';
import type { ReportWords } from '../words/words.js';
import { TEACHER_PERIOD } from './period.sql.js';

const ABSENCES = ['missed', 'ill', 'excused', 'unexcused', 'unknown', 'late'] as const;

interface TeacherRow {
  readonly teacher: PersonName;
  readonly yearId: string;
  readonly periodName: string;
  readonly from: string;
  readonly to: string;
  readonly day: string;
  readonly today: string;
  readonly groups: readonly {
    readonly id: string;
    readonly group: string;
    readonly subject: string;
    readonly classes: string;
    readonly planned: number;
    readonly cancelled: number;
    readonly given: number;
    readonly weekly: string | null;
    readonly controls: number;
    readonly students: number;
    /** What the students of the group missed in its lessons. */
    readonly absences: Readonly<Record<(typeof ABSENCES)[number], number>>;
    readonly marks: readonly GradingValue[];
  }[];
}

/**
 * № 6: the groups of a teacher with their marks of the period, indicators, lessons and control works by plan and in fact, and
 * how far they are behind their plans, with why; and what was missed in their lessons (TKK-16, G24-98).
 */
export const subjectTeacher =
  (progress: ProgressReader) =>
  async (frame: ReportFrame, ask: ReportAsk): Promise<Sheet | undefined> => {
    const { words, tx, now } = frame;
    const found = await tx.find<TeacherRow>(TEACHER_PERIOD, [ask.teacherId, now, ask.periodId]);
    if (!found) return undefined;
    const { groups } = found;
    const standing = await progress.standing(tx, ask.teacherId ?? '', found.yearId, {
      from: found.from as Day,
      to: found.day as Day,
    });
    const plans = new Map(standing.map((one) => [one.groupId, one]));
    const isWeighed = regulationOf(frame.regulation, found.to).notAttestedWeighed.value;
    const rows = groups.map((group) =>
      row(
        group.id,
        group.classes,
        group.subject,
        group.group,
        group.weekly,
        group.students,
        ...figureCells(figuresOf(group.marks, isWeighed)),
        group.planned,
        group.given,
        group.cancelled,
        plans.get(group.id)?.controlsPlanned ?? null,
        group.controls,
        plans.get(group.id)?.lag ?? null,
        sayCause(words, plans.get(group.id)),
      ),
    );
    const all = figureCells(
      figuresOf(
        groups.flatMap(({ marks }) => marks),
        isWeighed,
      ),
    );
    const ends = [15, 16, 17, 18, 19, 20].map((at) => sumOf(rows, at));
    return plainSheet({
      title: titleOfReport(words, 'subject_teacher'),
      head: headOf(
        frame,
        fill(words['head.teacher'], { name: listNameOf(found.teacher) }),
        found.periodName,
        sayDays(frame, found.from, found.to),
      ),
      tables: [
        table(
          words,
          'groups',
          [
            column(words, 'class', 'text', 8),
            column(words, 'subject', 'text', 20),
            column(words, 'group', 'text', 14),
            column(words, 'weekly', 'decimal', 8),
            column(words, 'students', 'integer', 11),
            ...figureColumns(words),
            column(words, 'planned', 'integer', 9),
            column(words, 'given', 'integer', 8),
            column(words, 'cancelled', 'integer', 9),
            column(words, 'controlsPlanned', 'integer', 11),
            column(words, 'controls', 'integer', 11),
            column(words, 'lag', 'integer', 10),
            column(words, 'lagCause', 'text', 18),
          ],
          rows,
          [row('all', words.all, '', '', null, sumOf(rows, 4), ...all, ...ends, null)],
        ),
        attendanceOf(words, groups),
      ],
      notes: [
        ...(found.today < found.to ? [fill(words.preliminary, { day: sayDay(frame, found.day) })] : []),
        words.simonov,
      ],
      signatures: [
        { office: words['office.teacher'], name: listNameOf(found.teacher) },
        { office: words['office.deputy'], name: '' },
      ],
    });
  };

/** What the students of every group missed in its lessons. */
function attendanceOf(words: ReportWords, groups: TeacherRow['groups']): SheetTable {
  const rows = groups.map(({ id, classes, subject, group, given, absences }) =>
    row(id, classes, subject, group, given, ...ABSENCES.map((name) => absences[name])),
  );
  return table(
    words,
    'missed',
    [
      column(words, 'class', 'text', 8),
      column(words, 'subject', 'text', 20),
      column(words, 'group', 'text', 14),
      column(words, 'given', 'integer', 8),
      ...ABSENCES.map((name) => column(words, name, 'integer', 11)),
    ],
    rows,
    [row('all', words.all, '', '', ...[3, ...ABSENCES.map((_, at) => at + 4)].map((at) => sumOf(rows, at)))],
  );
}

/** Why a group is behind: lessons that fell out, and those that had another topic; null: it is not behind. */
function sayCause(words: ReportWords, plan: PlanStanding | undefined): string | null {
  if (plan === undefined || plan.lag <= 0) return null;
  const { cancelled, offPlan } = plan;
  return [
    cancelled > 0 ? fill(words['cause.cancelled'], { count: cancelled }) : '',
    offPlan > 0 ? fill(words['cause.offPlan'], { count: offPlan }) : '',
  ]
    .filter((part) => part !== '')
    .join('; ');
}
