import { CONSENT_RULES, firstObjection, plainText, refuse } from '@zhurnal/rules';
import type { ConsentGiver, Day, Refusal } from '@zhurnal/rules';
import { newId, notFound } from '@zhurnal/platform';
import type { Call, ChangeKey, Clock, Refused, WriteTx } from '@zhurnal/platform';
import { ONE, OWN_FILE } from './consent.sql.js';
import type { RecordConsentInput, StudentConsents, WithdrawConsentInput } from './consent.graphql.js';
import { CONSENT_VERBS, ConsentsReader, demandOf, getStudent } from './consents.reader.js';
import type { StudentRow } from './consents.reader.js';
import { FamilyConsent } from './family-consent.entity.js';

/** How the person stands to the student today. */
function giverOf({ studentId, representatives }: StudentRow, personId: string): ConsentGiver {
  if (personId === studentId) return 'self';
  return representatives.find(({ id }) => id === personId)?.kind ?? null;
}

/** Writes down what families give and withdraw (G272-56, G24-91, TKK-73). */
export class KeepConsents {
  private readonly reader: ConsentsReader;

  constructor(private readonly clock: Clock) {
    this.reader = new ConsentsReader(clock);
  }

  record(call: Call, input: RecordConsentInput): Promise<StudentConsents | Refused> {
    return this.change(call, input, async (tx) => {
      const { studentId, personId, kind, givenOn, isPrinted, areNamesCompared, fileId = null } = input;
      const now = this.clock.now();
      const student = await getStudent(tx, now, studentId);
      const document = input.document ?? null;
      const objection = firstObjection(CONSENT_RULES, {
        kind,
        giver: giverOf(student, personId),
        birthDate: student.birthDate,
        givenOn: givenOn as Day,
        today: student.today,
        document,
        isPrinted,
        areNamesCompared,
        hasStanding: student.standing.some((one) => one.personId === personId && one.kind === kind),
        demand: demandOf(student),
      });
      if (objection) return objection;
      const { personId: takenBy } = call.actor;
      if (fileId !== null && !(await tx.find<{ isOwn: boolean }>(OWN_FILE, [fileId, takenBy]))?.isOwn)
        return refuse('NOT_FOUND', { params: { field: 'fileId' } });
      await tx.insert(FamilyConsent, [
        {
          id: newId(),
          studentId,
          personId,
          kind,
          givenOn,
          number: plainText(input.number),
          document,
          isPrinted,
          areNamesCompared,
          note: plainText(input.note),
          fileId,
          takenBy,
          takenAt: now,
          withdrawnOn: null,
          withdrawnBy: null,
          withdrawnAt: null,
        },
      ]);
      return undefined;
    });
  }

  /** It holds no longer from a day on; who has a sign-in keeps it until the office closes it. */
  withdraw(call: Call, input: WithdrawConsentInput): Promise<StudentConsents | Refused> {
    return this.change(call, input, async (tx) => {
      const { id, studentId, withdrawnOn, expectedVersion: version } = input;
      const now = this.clock.now();
      const known = await tx.find<{ version: number; givenOn: string; withdrawnOn: string | null }>(ONE, [
        id,
        studentId,
      ]);
      if (!known) throw notFound();
      if (known.withdrawnOn !== null) return refuse('CONSENT_WITHDRAWN');
      const { today } = await getStudent(tx, now, studentId);
      if (withdrawnOn > today || withdrawnOn < known.givenOn)
        return refuse('INVALID_VALUE', { params: { field: 'withdrawnOn' } });
      const { personId: withdrawnBy } = call.actor;
      const done = await tx.update(
        FamilyConsent,
        { id, version },
        { withdrawnOn, withdrawnBy, withdrawnAt: now },
      );
      return done ? undefined : refuse('STALE_VERSION');
    });
  }

  private change(
    call: Call,
    input: { readonly clientMutationId: string; readonly studentId: string },
    work: (tx: WriteTx) => Promise<Refusal | undefined>,
  ): Promise<StudentConsents | Refused> {
    const { clientMutationId: key, studentId } = input;
    return call.write<StudentConsents | Refused>(
      [{ kind: 'student', id: studentId }],
      { key, content: input },
      async (tx) => {
        const objection = await work(tx);
        if (objection) return objection;
        const keys: ChangeKey[] = ['school', `student:${studentId}`];
        tx.announce({ topic: 'people', keys });
        return this.reader.read(tx, studentId, null, CONSENT_VERBS);
      },
    );
  }
}
