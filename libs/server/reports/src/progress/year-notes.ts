import { addDays } from '@zhurnal/rules';
import type { Day } from '@zhurnal/rules';
import type { ReportFrame } from '../report.js';
import type { ClassYear } from './class-year.js';
import { YEAR_NOTES } from './year.sql.js';

interface Row {
  readonly remarks: readonly (readonly [student: string, day: Day, kind: 'behaviour' | 'praise'])[];
  readonly certificates: readonly (readonly [student: string, from: Day, to: Day])[];
}

/** What is noted of a student beside marks and absences. */
export interface Noted {
  readonly remarksBehaviour: number;
  readonly remarksPraise: number;
  /** Days of the calendar for which a paper was shown: a certificate of illness, an exemption. */
  readonly daysCertified: number;
}

/** What is noted of a student in some days, both included; none of them is after the last day of the reading. */
export type NotedIn = (student: string, from: string, to: string) => Noted;

/** Reads what is noted of students in their year up to today: one statement. */
export async function findYearNotes(
  { tx }: ReportFrame,
  { from, day }: Pick<ClassYear, 'from' | 'day'>,
  students: readonly string[],
): Promise<NotedIn> {
  const found = await tx.find<Row>(YEAR_NOTES, [students, from, day]);
  const { remarks, certificates } = found ?? { remarks: [], certificates: [] };
  return (student, first, last) => {
    const own = remarks.filter(([of, on]) => of === student && on >= first && on <= last);
    const end = last < day ? last : day;
    const papers = certificates.flatMap(([of, start, until]) =>
      of === student
        ? daysOf(start < first ? (first as Day) : start, until > end ? (end as Day) : until)
        : [],
    );
    return {
      remarksBehaviour: own.filter(([, , kind]) => kind === 'behaviour').length,
      remarksPraise: own.filter(([, , kind]) => kind === 'praise').length,
      daysCertified: new Set(papers).size,
    };
  };
}

function daysOf(from: Day, to: Day): readonly Day[] {
  const days: Day[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) days.push(day);
  return days;
}
