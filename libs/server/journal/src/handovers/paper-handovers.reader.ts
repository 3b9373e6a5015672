import {
  fullNameOf,
  isPaperOwed,
  listNameOf,
  listPaperTerms,
  rhythmOfReports,
  tellsOfTerm,
} from '@zhurnal/rules';
import type {
  Day,
  DayRange,
  PaperRhythm,
  PaperStudent,
  PaperTermDays,
  PersonName,
  RegulationProfile,
} from '@zhurnal/rules';
import { isUuid, notFound } from '@zhurnal/platform';
import type { Call, Clock, ReadTx } from '@zhurnal/platform';
import { regulationOf } from '@zhurnal/schooling';
import type { PaperHandovers, PaperLine } from './paper-handover.graphql.js';
import { PAPER_OF_CLASS } from './paper-handover.sql.js';

interface HandedRow {
  readonly id: string;
  readonly version: number;
  readonly studentId: string;
  readonly termEnd: Day;
  /** It was handed over while the student was in this class. */
  readonly isHere: boolean;
  readonly printedAt: string | null;
  readonly handedOn: Day;
  readonly toPerson: PersonName | null;
  readonly toWords: string;
  readonly note: string;
  readonly by: PersonName;
}

interface PaperRow {
  readonly today: Day;
  readonly profile: string;
  readonly className: string;
  readonly grade: number | null;
  readonly year: DayRange;
  readonly periods: readonly DayRange[];
  readonly students: readonly (PaperStudent & { readonly name: PersonName })[];
  readonly recipients: readonly {
    readonly studentId: string;
    readonly personId: string;
    readonly name: PersonName;
    readonly relation: string | null;
    readonly hasAsked: boolean;
  }[];
  /** The newest first. */
  readonly prints: readonly {
    readonly at: string;
    readonly from: Day;
    readonly to: Day;
    /** Null: for several. */
    readonly studentId: string | null;
  }[];
  readonly handed: readonly HandedRow[];
}

/** What is known of the print-outs of a class, with the terms of its year, each by the regulation of the day it ends with. */
export interface PaperOfClass extends PaperRow {
  readonly terms: readonly PaperTermDays[];
  /** What asks for print-outs today. */
  readonly clause: string | undefined;
}

/** When reports of the term were printed for the student last (G24-93); null: not yet. */
export function printedAtOf({ prints }: PaperRow, studentId: string, term: DayRange): string | null {
  const print = prints.find(
    (one) => tellsOfTerm(one, term) && (one.studentId === null || one.studentId === studentId),
  );
  return print?.at ?? null;
}

/** Reads which families are owed a print-out, and which got it (G24-25). */
export class PaperHandoversReader {
  constructor(private readonly clock: Clock) {}

  async get(call: Call, classId: string): Promise<PaperHandovers> {
    if (!isUuid(classId)) throw notFound();
    return call.read([{ kind: 'class', id: classId }], (tx) => this.tell(tx, classId));
  }

  /** The same in the transaction of who asks or writes. */
  async tell(tx: ReadTx, classId: string): Promise<PaperHandovers> {
    const known = await this.find(tx, classId);
    const { today, className, terms, clause = null, students, recipients } = known;
    const over = terms
      .filter(({ to }) => to <= today)
      .map((term) => ({ ...term, lines: linesOf(known, term) }))
      .filter(({ lines }) => lines.length > 0)
      .reverse();
    return {
      ...{ classId, className, today, clause },
      studentCount: students.filter((student) => isPaperOwed(student, today)).length,
      nextDue: terms.find(({ to }) => to > today)?.to ?? null,
      terms: over.map((term) => ({ ...term, owed: term.lines.filter(({ handed }) => !handed).length })),
      recipients: recipients.map(({ name, ...one }) => ({ ...one, name: fullNameOf(name) })),
    };
  }

  /** What is known of the class, with its terms. */
  async find(tx: ReadTx, classId: string): Promise<PaperOfClass> {
    const row = await tx.find<PaperRow>(PAPER_OF_CLASS, [classId, this.clock.now()]);
    if (!row) throw notFound();
    const { profile, today, grade, year, periods } = row;
    const rhythmOn = (day: Day): PaperRhythm => rhythmFor(regulationOf(profile, day), grade);
    const terms = listPaperTerms(rhythmOn, year, periods);
    return { ...row, clause: rhythmOfReports(regulationOf(profile, today)).clause, terms };
  }
}

/** How often a regulation asks for print-outs of a class of the grade: never where it does not concern the grade. */
function rhythmFor(regulation: RegulationProfile, grade: number | null): PaperRhythm {
  const { from, to } = regulation.gradesCovered.value;
  const isCovered = grade === null || (grade >= from && grade <= to);
  const { value, clause } = rhythmOfReports(regulation);
  return { value: isCovered ? value : null, clause };
}

/** Those who are owed a print-out of the term, and those who got one. */
function linesOf(known: PaperOfClass, term: DayRange): PaperLine[] {
  const { to } = term;
  return known.students.flatMap((student) => {
    const handed = known.handed.find((one) => one.studentId === student.id && one.termEnd === to);
    if (handed?.isHere !== true && !isPaperOwed(student, to)) return [];
    const { id: studentId } = student;
    return [
      {
        studentId,
        name: fullNameOf(student.name),
        printedAt: handed?.printedAt ?? printedAtOf(known, studentId, term),
        handed: handed ? seenOf(handed) : null,
      },
    ];
  });
}

function seenOf({ id, version, handedOn, toPerson, toWords, note, by }: HandedRow) {
  const to = toPerson === null ? toWords : listNameOf(toPerson);
  return { id, version, handedOn, note, to, by: listNameOf(by) };
}
