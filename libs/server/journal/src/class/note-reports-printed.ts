import { refuse } from '@zhurnal/rules';
import { notePrinted } from '@zhurnal/audit';
import { notFound } from '@zhurnal/platform';
import type { Call, Clock, Refused } from '@zhurnal/platform';
import type { NoteReportsPrintedInput } from './class-reports.graphql.js';
import { checkReportDays } from './class-reports.reader.js';
import { WHOM_REPORTS_CONCERN } from './class-reports.sql.js';

interface KnownClass {
  readonly students: readonly { readonly id: string; readonly isSignedIn: boolean }[];
}

/** What came of it. */
export type PrintOutcome = { readonly studentCount: number; readonly at: string } | Refused;

/** Writes down that reports of a class go to paper: who, when, of which days, for whom (G24-93). */
export class NoteReportsPrinted {
  constructor(private readonly clock: Clock) {}

  async run(call: Call, input: NoteReportsPrintedInput): Promise<PrintOutcome> {
    const { clientMutationId: key, classId, from, to, whom } = input;
    const studentId = whom === 'one' ? (input.studentId?.toLowerCase() ?? null) : null;
    checkReportDays(from, to);
    return call.write<PrintOutcome>([{ kind: 'class', id: classId }], { key, content: input }, async (tx) => {
      const at = this.clock.now();
      const known = await tx.find<KnownClass>(WHOM_REPORTS_CONCERN, [classId, at, from, to]);
      if (!known) throw notFound();
      const concerned = known.students.filter(
        ({ id, isSignedIn }) => whom === 'all' || (whom === 'no_sign_in' && !isSignedIn) || id === studentId,
      );
      const studentCount = concerned.length;
      if (studentCount === 0) return refuse('NOT_FOUND', { params: { field: 'whom' } });
      await notePrinted(tx, call.actor.personId, { classId, from, to, whom, studentId, studentCount, at });
      tx.announce({ topic: 'people', keys: [`class:${classId}`] });
      return { studentCount, at: at.toISOString() };
    });
  }
}
