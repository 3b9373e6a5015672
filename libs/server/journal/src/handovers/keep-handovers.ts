import { HANDOVER_RULES, firstObjection, objectToTakingBack, plainText, refuse } from '@zhurnal/rules';
import type { Day, Refusal } from '@zhurnal/rules';
import { newId, notFound } from '@zhurnal/platform';
import type { Call, Clock, Refused, WriteTx } from '@zhurnal/platform';
import { PaperHandover } from './paper-handover.entity.js';
import type { PaperHandovers, RecordHandoverInput, TakeBackHandoverInput } from './paper-handover.graphql.js';
import { HANDOVER_TO_TAKE_BACK, LOCK_CLASS } from './paper-handover.sql.js';
import { PaperHandoversReader, printedAtOf } from './paper-handovers.reader.js';

/** Writes down that print-outs were handed over, and takes wrong entries back (G24-25). */
export class KeepHandovers {
  private readonly reader: PaperHandoversReader;

  constructor(private readonly clock: Clock) {
    this.reader = new PaperHandoversReader(clock);
  }

  /** All of them, or none. */
  record(call: Call, input: RecordHandoverInput): Promise<PaperHandovers | Refused> {
    const { classId } = input;
    return this.change(call, input, async (tx) => {
      const [termEnd, handedOn] = [input.termEnd as Day, input.handedOn as Day];
      if (!(await tx.find(LOCK_CLASS, [classId]))) throw notFound();
      const known = await this.reader.find(tx, classId);
      const term = known.terms.find(({ to }) => to === termEnd);
      const wanted = input.students.map(({ studentId, toPersonId, toWords }) => ({
        studentId: studentId.toLowerCase(),
        toPersonId: toPersonId?.toLowerCase() ?? null,
        toWords: plainText(toWords),
      }));
      if (new Set(wanted.map(({ studentId }) => studentId)).size < wanted.length)
        return refuse('INVALID_VALUE', { params: { field: 'students' } });
      for (const { studentId, toPersonId, toWords } of wanted) {
        const objection = firstObjection(HANDOVER_RULES, {
          ...{ term, handedOn, toPersonId, toWords },
          student: known.students.find(({ id }) => id === studentId),
          today: known.today,
          isHanded: known.handed.some((one) => one.studentId === studentId && one.termEnd === termEnd),
          recipientIds: known.recipients
            .filter((one) => one.studentId === studentId)
            .map(({ personId }) => personId),
          clause: term?.clause ?? known.clause,
        });
        if (objection) return objection;
      }
      await tx.insert(
        PaperHandover,
        wanted.map((one) => ({
          ...one,
          id: newId(),
          classId,
          fromDay: term?.from ?? termEnd,
          toDay: termEnd,
          printedAt: term ? printedAtOf(known, one.studentId, term) : null,
          handedOn,
          note: plainText(input.note),
          handedBy: call.actor.personId,
          removalReason: '',
          removedBy: null,
        })),
      );
      return undefined;
    });
  }

  /** The entry stays in the trail with the reason; the print-out is owed again. */
  takeBack(call: Call, input: TakeBackHandoverInput): Promise<PaperHandovers | Refused> {
    return this.change(call, input, async (tx) => {
      const { id, classId, expectedVersion: version } = input;
      const known = await tx.find<{ stands: boolean }>(HANDOVER_TO_TAKE_BACK, [id, classId]);
      if (!known) throw notFound();
      const removalReason = plainText(input.reason);
      const objection = objectToTakingBack(removalReason);
      if (objection) return objection;
      if (!known.stands) return refuse('NOT_FOUND', { params: { field: 'id' } });
      const isDone = await tx.update(
        PaperHandover,
        { id, version },
        { removalReason, removedBy: call.actor.personId, deletedAt: this.clock.now() },
      );
      return isDone ? undefined : refuse('STALE_VERSION');
    });
  }

  private change(
    call: Call,
    input: { readonly clientMutationId: string; readonly classId: string },
    work: (tx: WriteTx) => Promise<Refusal | undefined>,
  ): Promise<PaperHandovers | Refused> {
    const { clientMutationId: key, classId } = input;
    return call.write<PaperHandovers | Refused>(
      [{ kind: 'class', id: classId }],
      { key, content: input },
      async (tx) => {
        const objection = await work(tx);
        if (objection) return objection;
        tx.announce({ topic: 'people', keys: [`class:${classId}`] });
        return this.reader.tell(tx, classId);
      },
    );
  }
}
