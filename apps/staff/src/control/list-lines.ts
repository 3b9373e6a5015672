import type { ControlRowsQuery } from '@zhurnal/contract/staff';

type Lines = ControlRowsQuery['controlRows']['lines'];

/** One lesson or student behind a number. */
export interface Line {
  readonly lesson: string | null;
  readonly date: string | null;
  readonly slot: number | null;
  readonly topic: string | null;
  readonly part: string | null;
  readonly enteredAt: string | null;
  readonly dueAt: string | null;
  readonly student: string | null;
  readonly studentName: string | null;
  readonly marks: number | null;
}

/** The columns of the answer as lines. */
export function listLines(lines: Lines): readonly Line[] {
  return lines.lessons.map((lesson, at) => ({
    lesson,
    date: lines.dates[at] ?? null,
    slot: lines.slots[at] ?? null,
    topic: lines.topics[at] ?? null,
    part: lines.parts[at] ?? null,
    enteredAt: lines.enteredAt[at] ?? null,
    dueAt: lines.dueAt[at] ?? null,
    student: lines.students[at] ?? null,
    studentName: lines.studentNames[at] ?? null,
    marks: lines.marks[at] ?? null,
  }));
}

/** The different ones, in their order. */
export const distinct = (values: readonly (string | null)[]): readonly string[] => [
  ...new Set(values.filter((value) => value !== null)),
];
