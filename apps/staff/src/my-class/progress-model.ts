import type { ClassProgressQuery } from '@zhurnal/contract/staff';
import { concernOf, listNameOf } from '@zhurnal/rules';
import type { Concern, PeriodMark, Trend } from '@zhurnal/rules';

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
  /** The mark the average suggests. */
  readonly forecast: number | null;
}

/** Lessons a student missed in the period, in all and by reason, and times late. */
export type Missed = Readonly<Record<'all' | 'ill' | 'excused' | 'unexcused' | 'unknown' | 'late', number>>;

/** A class's marks, a place for each subject. */
export interface Progress {
  readonly subjects: readonly { readonly id: string; readonly name: string; readonly shortName: string }[];
  /** Subjects in which nobody has a mark yet. */
  readonly unmarked: readonly string[];
  readonly rows: readonly {
    readonly id: string;
    readonly name: string;
    readonly cells: readonly (ProgressCell | undefined)[];
    /** Subjects to look at, by why; short names. */
    readonly concerns: Readonly<Record<Concern, readonly string[]>>;
    readonly missed: Missed;
  }[];
}

const TRENDS: Readonly<Record<number, Trend>> = { 1: 'up', 0: 'flat', [-1]: 'down' };

const SUGGESTED: Readonly<Record<number, PeriodMark>> = { 2: '2', 3: '3', 4: '4', 5: '5' };

/** Reads the columns of the answer; subjects without any mark of the class are told apart. */
export function readProgress({
  classProgress: { students, subjects, cells, gaps },
  classAbsences,
}: Pick<ClassProgressQuery, 'classProgress' | 'classAbsences'>): Progress {
  const marked = new Set(cells.subjects);
  const places = subjects.ids.map((_, at) => at).filter((at) => marked.has(at));
  const ofStudent = students.ids.map(() => new Map<number, ProgressCell>());
  cells.students.forEach((student, at) => {
    const trend = cells.trends[at];
    const forecast = cells.forecasts[at] ?? null;
    ofStudent[student]?.set(cells.subjects[at] ?? -1, {
      average: cells.averages[at] ?? null,
      count: cells.counts[at] ?? 0,
      due: cells.due[at] ?? 0,
      trend: trend == null ? undefined : TRENDS[trend],
      isRisk: forecast === 2,
      forecast,
    });
  });
  const gapsOf = students.ids.map(() => new Set<number>());
  gaps.students.forEach((student, at) => gapsOf[student]?.add(gaps.subjects[at] ?? -1));
  const nameAt = (subject: number): string => subjects.names[subject] ?? '';
  const shortAt = (subject: number): string => subjects.shortNames[subject] || nameAt(subject);
  const concernsOf = (student: number): Record<Concern, string[]> => {
    const found: Record<Concern, string[]> = { failing: [], unmarked: [], oneMark: [] };
    for (const subject of places) {
      const cell = ofStudent[student]?.get(subject);
      if (cell === undefined && gapsOf[student]?.has(subject) !== true) continue;
      const concern = concernOf(SUGGESTED[cell?.forecast ?? 0], cell?.count ?? 0);
      if (concern !== undefined) found[concern].push(shortAt(subject));
    }
    return found;
  };
  const missedAt = new Map(classAbsences.students.ids.map((id, at) => [id, at]));
  const missedOf = (id: string): Missed => {
    const { missed, ill, excused, unexcused, unknown, late } = classAbsences.totals;
    const at = missedAt.get(id) ?? -1;
    return {
      all: missed[at] ?? 0,
      ill: ill[at] ?? 0,
      excused: excused[at] ?? 0,
      unexcused: unexcused[at] ?? 0,
      unknown: unknown[at] ?? 0,
      late: late[at] ?? 0,
    };
  };
  return {
    unmarked: subjects.names.filter((_, at) => !marked.has(at)),
    subjects: places.map((at) => ({
      id: subjects.ids[at] ?? '',
      name: nameAt(at),
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
      concerns: concernsOf(at),
      missed: missedOf(id),
    })),
  };
}
