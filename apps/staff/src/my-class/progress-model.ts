import type { ClassProgressQuery } from '@zhurnal/contract/staff';
import { listNameOf } from '@zhurnal/rules';
import type { Trend } from '@zhurnal/rules';

/** What a student's marks in a subject come to. */
export interface ProgressCell {
  /** An exact decimal, or null while no mark counts. */
  readonly average: string | null;
  readonly count: number;
  /** «точка»: work that is owed. */
  readonly due: number;
  readonly trend: Trend | undefined;
  /** By the average the period would end with a 2. */
  readonly isRisk: boolean;
}

/** A class's marks, a place for each subject. */
export interface Progress {
  readonly subjects: readonly { readonly id: string; readonly name: string; readonly shortName: string }[];
  readonly rows: readonly {
    readonly id: string;
    readonly name: string;
    readonly cells: readonly (ProgressCell | undefined)[];
  }[];
}

const TRENDS: Readonly<Record<number, Trend>> = { 1: 'up', 0: 'flat', [-1]: 'down' };

/** Reads the columns of the answer; subjects without any mark of the class are left out. */
export function readProgress({ students, subjects, cells }: ClassProgressQuery['classProgress']): Progress {
  const marked = new Set(cells.subjects);
  const places = subjects.ids.map((_, at) => at).filter((at) => marked.has(at));
  const ofStudent = students.ids.map(() => new Map<number, ProgressCell>());
  cells.students.forEach((student, at) => {
    const trend = cells.trends[at];
    ofStudent[student]?.set(cells.subjects[at] ?? -1, {
      average: cells.averages[at] ?? null,
      count: cells.counts[at] ?? 0,
      due: cells.due[at] ?? 0,
      trend: trend == null ? undefined : TRENDS[trend],
      isRisk: cells.forecasts[at] === 2,
    });
  });
  return {
    subjects: places.map((at) => ({
      id: subjects.ids[at] ?? '',
      name: subjects.names[at] ?? '',
      shortName: subjects.shortNames[at] ?? '',
    })),
    rows: students.ids.map((id, at) => ({
      id,
      name: listNameOf({
        familyName: students.familyNames[at] ?? '',
        givenName: students.givenNames[at] ?? '',
        patronymic: students.patronymics[at] ?? null,
      }),
      cells: places.map((subject) => ofStudent[at]?.get(subject)),
    })),
  };
}
