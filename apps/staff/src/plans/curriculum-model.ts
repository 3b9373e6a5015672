import type { LoadPartsFragment } from '@zhurnal/contract/staff';
import { readWeekly, usualWeeksOf } from '@zhurnal/rules';
import { formatDecimal } from '@zhurnal/web-client';

type Load = LoadPartsFragment;
type Line = Load['curriculum'][number];

/** A column of the grid: a grade, or one of its classes. */
export interface CurriculumColumn {
  readonly key: string;
  readonly gradeLevel: number;
  /** Null: the whole grade. */
  readonly classId: string | null;
  readonly className: string | null;
}

/** A row of the grid. */
export interface CurriculumRow {
  readonly id: string;
  readonly name: string;
}

/** Hours of a cell, in hundredths; null: it has no line of its own. */
export interface CurriculumHours {
  readonly weekly: number | null;
  readonly yearly: number | null;
}

/** What was typed into cells and is not saved, by `keyOf`. */
export type CurriculumDraft = ReadonlyMap<string, string>;

const NOTHING: CurriculumHours = { weekly: null, yearly: null };

/** The name of a cell in a draft. */
export const keyOf = (subjectId: string, column: CurriculumColumn): string => `${subjectId} ${column.key}`;

/** All grades of the school, or a grade with its classes. */
export function listColumns(
  { classes }: Pick<Load, 'classes'>,
  grade: number | null,
): readonly CurriculumColumn[] {
  const ofGrade = (gradeLevel: number): CurriculumColumn => ({
    ...{ key: `g${gradeLevel}`, gradeLevel, classId: null, className: null },
  });
  const grades = [...new Set(classes.map(({ gradeLevel }) => gradeLevel))].sort((one, other) => one - other);
  if (grade === null) return grades.map(ofGrade);
  return [
    ofGrade(grade),
    ...classes
      .filter(({ gradeLevel }) => gradeLevel === grade)
      .map(({ id, name, gradeLevel }) => ({ key: id, gradeLevel, classId: id, className: name })),
  ];
}

/** Subjects that have hours or groups in the columns, and those that were added, by name. */
export function listRows(
  load: Pick<Load, 'curriculum' | 'groups' | 'subjects' | 'classes'>,
  columns: readonly CurriculumColumn[],
  added: readonly string[],
): readonly CurriculumRow[] {
  const grades = new Set(columns.map(({ gradeLevel }) => gradeLevel));
  const gradeOf = new Map(load.classes.map(({ id, gradeLevel }) => [id, gradeLevel]));
  const isHere = (gradeLevel: number | null | undefined, classId: string | null | undefined): boolean =>
    grades.has(gradeLevel ?? gradeOf.get(classId ?? '') ?? -1);
  const known = new Set([
    ...added,
    ...load.curriculum
      .filter((line) => isHere(line.gradeLevel, line.classId))
      .map(({ subjectId }) => subjectId),
    ...load.groups
      .filter((group) => isHere(group.gradeLevel, group.classId))
      .map(({ subjectId }) => subjectId),
  ]);
  return load.subjects.filter(({ id }) => known.has(id));
}

const hoursOf = (line: Line | undefined): CurriculumHours =>
  line === undefined ? NOTHING : { weekly: Math.round(Number(line.weekly) * 100), yearly: line.yearly * 100 };

/** The hours of the cell's own line; lines of subgroups stand beside the grid. */
export function ownHours(
  lines: readonly Line[],
  subjectId: string,
  { gradeLevel, classId }: CurriculumColumn,
): CurriculumHours {
  return hoursOf(
    lines.find(
      (line) =>
        line.subjectId === subjectId &&
        line.subgroupId == null &&
        (classId === null
          ? line.classId == null && line.gradeLevel === gradeLevel
          : line.classId === classId),
    ),
  );
}

/** What is typed or kept in a cell, in hundredths; undefined: no such amount. */
export function amountOf(
  draft: CurriculumDraft,
  lines: readonly Line[],
  subjectId: string,
  column: CurriculumColumn,
  isYearly: boolean,
): number | null | undefined {
  const typed = draft.get(keyOf(subjectId, column));
  if (typed !== undefined) return readWeekly(typed, isYearly);
  const { weekly, yearly } = ownHours(lines, subjectId, column);
  return isYearly ? yearly : weekly;
}

/** Hundredths as they are written into a cell. */
export const writeAmount = (amount: number | null | undefined): string =>
  amount == null ? '' : formatDecimal(String(amount / 100));

/** The sum of a column: a class takes the hours of its grade where it has none of its own. */
export function sumColumn(
  draft: CurriculumDraft,
  lines: readonly Line[],
  rows: readonly CurriculumRow[],
  column: CurriculumColumn,
  isYearly: boolean,
): number {
  const grade = { ...column, key: `g${column.gradeLevel}`, classId: null };
  return rows.reduce((sum, { id }) => {
    const own = amountOf(draft, lines, id, column, isYearly);
    return sum + (own ?? amountOf(draft, lines, id, grade, isYearly) ?? 0);
  }, 0);
}

/** A line as the server takes it; without lessons a week it is taken away. */
export interface WrittenLine {
  readonly subjectId: string;
  readonly gradeLevel: number | null;
  readonly classId: string | null;
  readonly weekly: string | null;
  readonly yearly: number;
}

/** The changed cells as lines. Lessons a year follow those of a week, unless they are what was typed. */
export function writeDraft(
  draft: CurriculumDraft,
  lines: readonly Line[],
  rows: readonly CurriculumRow[],
  columns: readonly CurriculumColumn[],
  isYearly: boolean,
): readonly WrittenLine[] {
  return rows.flatMap(({ id: subjectId }) =>
    columns.flatMap((column): readonly WrittenLine[] => {
      const amount = amountOf(draft, lines, subjectId, column, isYearly);
      if (!draft.has(keyOf(subjectId, column)) || amount === undefined) return [];
      const { gradeLevel, classId } = column;
      const own = ownHours(lines, subjectId, column);
      const weeks = usualWeeksOf(gradeLevel);
      const place = { subjectId, gradeLevel: classId === null ? gradeLevel : null, classId };
      if (amount === null) return [{ ...place, weekly: null, yearly: 0 }];
      const weekly = isYearly ? (own.weekly ?? Math.round(amount / weeks)) : amount;
      const yearly = isYearly ? amount : weekly * weeks;
      return [{ ...place, weekly: String(weekly / 100), yearly: Math.round(yearly / 100) }];
    }),
  );
}
