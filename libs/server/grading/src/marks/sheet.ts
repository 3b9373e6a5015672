import { entryTermsOf } from '@zhurnal/attendance';
import type { EntryTerms, SchoolTimeRow, Standing } from '@zhurnal/attendance';
import { suggestFinal, suggestForPeriod, suggestForYear, suggestNothing } from '@zhurnal/rules';
import type {
  Day,
  GradingKind,
  GradingValue,
  GroupClosing,
  MarkScale,
  MarkValue,
  OutsideMarkValue,
  PartStanding,
  PersonName,
  RegulationProfile,
  Suggestion,
  SuggestionBasis,
  WeighedMark,
} from '@zhurnal/rules';
import { regulationOf } from '@zhurnal/schooling';

/** A stretch of days in a group, and the class it was in. */
interface Stretch {
  readonly classId: string;
  readonly from: Day;
  readonly to: Day | null;
}

/** A mark of a column as it stands; without a value it was cleared. */
export interface StoredMark {
  readonly id: string;
  readonly studentId: string;
  readonly kind: GradingKind;
  readonly periodId: string | null;
  readonly value: GradingValue | null;
  readonly version: number;
  readonly suggested: GradingValue | null;
  readonly basis: SuggestionBasis | null;
  readonly reason: string;
  readonly receivedAt: string | null;
  readonly isLate: boolean;
  readonly classId: string;
  readonly setAt: string;
  readonly setBy: PersonName | null;
}

/** The group as the statement answers. */
export interface SheetRow extends Standing {
  readonly name: string;
  readonly scale: MarkScale;
  readonly yearId: string;
  readonly year: string;
  readonly subjectId: string;
  readonly subject: string;
  readonly from: Day;
  readonly to: Day;
  readonly today: Day;
  readonly profile: string;
  readonly schoolTime: SchoolTimeRow;
  /** What was closed for the group. */
  readonly closing: GroupClosing | null;
  readonly classes: readonly {
    readonly id: string;
    readonly name: string;
    readonly gradeLevel: number | null;
  }[];
  readonly periods: readonly {
    readonly id: string;
    readonly name: string;
    readonly startsOn: Day;
    readonly endsOn: Day;
    readonly weeklyHours: number;
  }[];
  readonly students: readonly {
    readonly id: string;
    readonly name: PersonName;
    readonly stretches: readonly Stretch[];
  }[];
  readonly marks: readonly (readonly [student: string, day: Day, value: MarkValue, weight: string])[];
  /** Accepted marks of other institutions, by the last day that they are for. */
  readonly outside: readonly (readonly [student: string, day: Day, values: readonly OutsideMarkValue[]])[];
  readonly counts: readonly (readonly [student: string, period: string, lessons: number, missed: number])[];
  readonly finals: readonly StoredMark[];
  readonly earlier: readonly (readonly [student: string, value: GradingValue | null])[];
  readonly releases: readonly {
    readonly classId: string;
    readonly periodId: string | null;
    readonly at: string;
  }[];
}

/** A column beside the lessons. */
export interface SheetColumn {
  readonly kind: GradingKind;
  readonly periodId: string | null;
  readonly name: string | null;
  readonly startsOn: Day;
  readonly endsOn: Day;
  /** First day on which it takes marks. */
  readonly opensOn: Day;
  readonly weeklyHours: number;
  readonly profile: RegulationProfile;
  readonly terms: EntryTerms;
  readonly closing: GroupClosing | null;
  readonly standing: PartStanding;
}

/** A student in a column. */
export interface SheetCell {
  readonly studentId: string;
  readonly column: SheetColumn;
  /** Whether the student is in the group when the column's mark is given. */
  readonly isMember: boolean;
  readonly classId: string | null;
  readonly gradeLevel: number | null;
  readonly suggestion: Suggestion;
  readonly stored: StoredMark | undefined;
}

const keyOf = (studentId: string, kind: GradingKind, periodId: string | null): string =>
  `${studentId} ${kind} ${periodId ?? ''}`.toLowerCase();

/** The marks of periods of a group, and what the rules come to. */
export class Sheet {
  readonly columns: readonly SheetColumn[];
  private readonly stored: ReadonlyMap<string, StoredMark>;
  private readonly marks = new Map<string, (WeighedMark & { readonly day: Day })[]>();
  private readonly counts: ReadonlyMap<string, readonly [number, number]>;

  constructor(
    readonly row: SheetRow,
    now: Date,
  ) {
    this.columns = columnsOf(row, now);
    this.stored = new Map(row.finals.map((mark) => [keyOf(mark.studentId, mark.kind, mark.periodId), mark]));
    for (const [student, day, value, weight] of row.marks) {
      const known = this.marks.get(student);
      if (known) known.push({ day, value, weight });
      else this.marks.set(student, [{ day, value, weight }]);
    }
    this.counts = new Map(
      row.counts.map(([student, period, lessons, missed]) => [`${student} ${period}`, [lessons, missed]]),
    );
  }

  findColumn(kind: GradingKind, periodId: string | null): SheetColumn | undefined {
    return this.columns.find(
      (column) => column.kind === kind && column.periodId === (periodId?.toLowerCase() ?? null),
    );
  }

  cellOf(studentId: string, column: SheetColumn): SheetCell {
    const student = this.row.students.find(({ id }) => id === studentId);
    const at = givenOn(column, this.row.today);
    const stretch = student?.stretches.find(({ from, to }) => from <= at && (to === null || to >= at));
    const classId = stretch?.classId ?? null;
    const gradeLevel = this.row.classes.find(({ id }) => id === classId)?.gradeLevel ?? null;
    return {
      studentId,
      column,
      isMember: stretch !== undefined,
      classId,
      gradeLevel,
      suggestion: stretch ? this.suggest(studentId, column, gradeLevel) : suggestNothing('noMarks'),
      stored: this.findStored(studentId, column.kind, column.periodId),
    };
  }

  /** When families of all classes of the group see the column; null: not yet. */
  releasedAt({ kind, periodId }: SheetColumn): string | null {
    const found = this.row.classes.map(({ id }) =>
      this.row.releases.find(
        (release) => release.classId === id && release.periodId === (kind === 'period' ? periodId : null),
      ),
    );
    const instants = found.flatMap((release) => (release ? [release.at] : []));
    return instants.length < found.length ? null : (instants.sort().at(-1) ?? null);
  }

  private findStored(studentId: string, kind: GradingKind, periodId: string | null): StoredMark | undefined {
    return this.stored.get(keyOf(studentId, kind, periodId));
  }

  private valueOf(studentId: string, kind: GradingKind, periodId: string | null = null): GradingValue | null {
    return this.findStored(studentId, kind, periodId)?.value ?? null;
  }

  private suggest(studentId: string, column: SheetColumn, gradeLevel: number | null): Suggestion {
    const { profile } = column;
    const markless = profile.gradesWithoutMarks.value;
    if (markless && gradeLevel !== null && gradeLevel >= markless.from && gradeLevel <= markless.to)
      return suggestNothing('noMarks');
    const periods = (): (GradingValue | null)[] =>
      this.row.periods.map(({ id }) => this.valueOf(studentId, 'period', id));
    switch (column.kind) {
      case 'period': {
        const [lessons, missed] = this.counts.get(`${studentId} ${column.periodId}`) ?? [0, 0];
        const marks = (this.marks.get(studentId) ?? []).filter(
          ({ day }) => day >= column.startsOn && day <= column.endsOn,
        );
        const { scale } = this.row;
        const outside = this.row.outside.flatMap(([id, day, values]) =>
          id === studentId && day >= column.startsOn && day <= column.endsOn ? values : [],
        );
        return suggestForPeriod(
          { scale, marks, outside, lessons, missed, weeklyHours: column.weeklyHours },
          {
            averageKind: profile.averageKind.value,
            thresholds: profile.periodMarks.value,
            markNorm: profile.markNorm.value,
            notAttested: profile.notAttested.value,
            outsideMarks: profile.outsideMarks.value,
          },
        );
      }
      case 'year':
        return suggestForYear(periods(), profile.yearMarkRounding.value);
      case 'exam':
        return suggestNothing('received');
      case 'final': {
        const year = this.valueOf(studentId, 'year');
        const earlier = this.row.earlier.filter(([id]) => id === studentId).map(([, value]) => value);
        // Without any mark of the class before nothing can be counted over both years.
        const upperYears =
          gradeLevel === 11 ? [...(earlier.length > 0 ? earlier : [null]), ...periods(), year] : [];
        return suggestFinal({ gradeLevel, year, exam: this.valueOf(studentId, 'exam'), upperYears });
      }
    }
  }
}

/** The day on which it counts who is in the group: the last of the column, or today while it lasts. */
function givenOn({ opensOn, endsOn }: SheetColumn, today: Day): Day {
  if (today < opensOn) return opensOn;
  return today < endsOn ? today : endsOn;
}

function columnsOf(row: SheetRow, now: Date): readonly SheetColumn[] {
  const column = (
    kind: GradingKind,
    place: Pick<SheetColumn, 'periodId' | 'name' | 'startsOn' | 'endsOn' | 'opensOn' | 'weeklyHours'>,
  ): SheetColumn => {
    const profile = regulationOf(row.profile, kind === 'exam' ? row.today : place.endsOn);
    const terms = entryTermsOf(() => profile, row.schoolTime, now);
    // A period closes with its marks; those of the year wait for the last period, and for the archive.
    const closing = row.closing === null || kind === 'period' ? row.closing : { ...row.closing, closed: [] };
    const standing = terms.standingOf(kind === 'exam' ? 'examResult' : 'periodMark', {
      day: place.endsOn,
      periodEnds: place.endsOn,
      closing,
    });
    return { kind, ...place, profile, terms, closing, standing };
  };
  const periods = row.periods.map(({ id, name, startsOn, endsOn, weeklyHours }) =>
    column('period', { periodId: id, name, startsOn, endsOn, opensOn: startsOn, weeklyHours }),
  );
  const last = periods.at(-1);
  if (!last) return periods;
  const startsOn = periods[0]?.startsOn ?? last.startsOn;
  const ofYear = { periodId: null, name: null, startsOn, endsOn: last.endsOn, weeklyHours: 0 };
  return [
    ...periods,
    column('year', { ...ofYear, opensOn: last.startsOn }),
    column('exam', { ...ofYear, opensOn: last.startsOn }),
    column('final', { ...ofYear, opensOn: last.startsOn }),
  ];
}
