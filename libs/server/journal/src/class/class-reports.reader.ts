import {
  daysBetween,
  forecastOf,
  formatAverage,
  isBetween,
  listNameOf,
  nextReportDue,
  rhythmOfReports,
} from '@zhurnal/rules';
import type { Day, MarkValue, PersonName, RegulationProfile, SchoolCalendar } from '@zhurnal/rules';
import { findClassTotals } from '@zhurnal/attendance';
import { Fault, isUuid, notFound } from '@zhurnal/platform';
import type { Call, Clock, ReadTx } from '@zhurnal/platform';
import { regulationOf } from '@zhurnal/schooling';
import { numberOf } from '../mark-numbers.js';
import type { ClassReports, ReportPeriod, ReportsPrint } from './class-reports.graphql.js';
import { CLASS_REPORTS } from './class-reports.sql.js';

interface MarkRow {
  readonly student: string;
  readonly subjectId: string;
  readonly subject: string;
  readonly date: Day;
  readonly value: MarkValue;
  readonly weight: string;
  readonly type: string;
  readonly title: string;
}

interface ReportsRow {
  readonly today: Day;
  readonly profile: string;
  readonly period: (ReportPeriod & { readonly from: Day; readonly to: Day }) | null;
  readonly teachers: readonly PersonName[];
  readonly signedIn: readonly string[];
  readonly marks: readonly MarkRow[];
  readonly remarks: readonly {
    readonly student: string;
    readonly date: string;
    readonly subject: string;
    readonly kind: string;
    readonly text: string;
    readonly author: PersonName;
  }[];
  readonly prints: readonly (Omit<ReportsPrint, 'by' | 'student'> & {
    readonly by: PersonName;
    readonly student: PersonName | null;
  })[];
  readonly printedOn: Day | null;
}

/** Families are told on any day. */
const EVERY_DAY: SchoolCalendar = { weekdays: [1, 2, 3, 4, 5, 6, 7], holidays: [] };
/** The most days of one report. */
const LONGEST = 92;

/** Days of a report: in their order, and no more than a quarter unless said. */
export function checkReportDays(from: string, to: string, longest = LONGEST): void {
  const days = daysBetween(from as Day, to as Day);
  if (days < 0 || days >= longest) throw new Fault('BAD_REQUEST', `At most ${longest} days, in their order.`);
}

/** Reads what the families of a class are told on paper (G24-25, G24-93). */
export class ClassReportsReader {
  constructor(private readonly clock: Clock) {}

  /** Two statements, whatever the class. */
  async get(call: Call, classId: string, from: string, to: string): Promise<ClassReports> {
    if (!isUuid(classId)) throw notFound();
    checkReportDays(from, to);
    const { personId } = call.actor;
    const found = await call.read([{ kind: 'class', id: classId }], (tx) =>
      this.read(tx, personId, classId, from, to),
    );
    if (!found) throw notFound();
    return found;
  }

  /** The same within a transaction; undefined: there is no such class. */
  async read(
    tx: ReadTx,
    personId: string,
    classId: string,
    from: string,
    to: string,
  ): Promise<ClassReports | undefined> {
    const now = this.clock.now();
    const [known, row] = await Promise.all([
      findClassTotals(tx, { personId, now, classId }, from, to),
      tx.find<ReportsRow>(CLASS_REPORTS, [classId, now, from, to]),
    ]);
    if (!known || !row) return undefined;
    const places = new Map(known.students.ids.map((id, at) => [id, at]));
    const signedIn = new Set(row.signedIn);
    const remarks = row.remarks.filter(({ student }) => places.has(student));
    return {
      ...known,
      classId,
      from,
      to,
      classTeachers: row.teachers.map(listNameOf),
      period: row.period,
      signedIn: known.students.ids.map((id) => signedIn.has(id)),
      ...marksOf(row, places, from),
      remarks: {
        students: remarks.map(({ student }) => places.get(student) ?? -1),
        dates: remarks.map(({ date }) => date),
        subjects: remarks.map(({ subject }) => subject),
        kinds: remarks.map(({ kind }) => kind),
        texts: remarks.map(({ text }) => text),
        authors: remarks.map(({ author }) => listNameOf(author)),
      },
      prints: row.prints.map(({ by, student, ...print }) => ({
        ...print,
        by: listNameOf(by),
        student: student && listNameOf(student),
      })),
      ...rhythmOf(row),
    };
  }
}

/** How often these families are told, and when again. */
function rhythmOf({ printedOn, period, profile, today }: ReportsRow) {
  const { value, clause = null } = rhythmOfReports(regulationOf(profile, today));
  const facts = { calendar: EVERY_DAY, periods: period === null ? [] : [period] };
  return {
    nextDue: (printedOn && nextReportDue(value, printedOn, facts)) ?? null,
    rhythmClause: clause,
    rhythmDays: value?.kind === 'every' ? value.days : null,
  };
}

/** Subjects of each student with average and forecast of the period, and the marks of the days under them. */
function marksOf(
  { marks, period, profile: profileId, today }: ReportsRow,
  places: ReadonlyMap<string, number>,
  from: string,
): Pick<ClassReports, 'subjects' | 'marks'> {
  const profile = regulationOf(profileId, today);
  const byCell = new Map<string, MarkRow[]>();
  for (const mark of marks) {
    const key = `${mark.student} ${mark.subjectId}`;
    const known = byCell.get(key);
    if (known) known.push(mark);
    else byCell.set(key, [mark]);
  }
  const cells = [...byCell.values()].flatMap((own) => {
    const [first] = own;
    const student = first && places.get(first.student);
    return first === undefined || student === undefined ? [] : [{ student, subject: first.subject, own }];
  });
  const forecasts = cells.map(({ own }) => {
    const counted = own.filter(({ date }) => period !== null && isBetween(date, period.from, period.to));
    return forecastOf(counted, profile.averageKind.value, profile.periodMarks.value);
  });
  const told = cells.flatMap(({ own }, cell) =>
    own.filter(({ date }) => date >= from).map((mark) => ({ ...mark, cell })),
  );
  return {
    subjects: {
      students: cells.map(({ student }) => student),
      subjects: cells.map(({ subject }) => subject),
      averages: forecasts.map((forecast) => (forecast ? formatAverage(forecast.average, 2) : null)),
      forecasts: forecasts.map((forecast) => (forecast ? Number(forecast.mark) : null)),
    },
    marks: {
      cells: told.map(({ cell }) => cell),
      dates: told.map(({ date }) => date),
      values: told.map(({ value }) => numberOf(value)),
      workTypes: told.map(({ type }) => nameOfType(profile, type)),
      titles: told.map(({ title }) => title),
    },
  };
}

/** The kind of work by the list of the school; an unknown code stands for itself. */
function nameOfType({ workTypes }: RegulationProfile, type: string): string {
  return workTypes.value.find(({ code }) => code === type)?.name ?? type;
}
