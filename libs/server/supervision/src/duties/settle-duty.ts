import { DUTY_RULES, firstObjection, keyOfTask, objectToPerformer, plainText, refuse } from '@zhurnal/rules';
import type { Day, DutyOutcome, DutyTask } from '@zhurnal/rules';
import { newId, notFound } from '@zhurnal/platform';
import type { Call, Clock, Refused, WriteTx } from '@zhurnal/platform';
import { DutyTaskRow } from './duty-task.entity.js';
import { OWN_DUTY_FILE, SAID, SAID_PLACE } from './duties.sql.js';
import { dutyActorOf, tasksOf } from './duties.reader.js';
import type { DutiesReader, DutyHead, SaidPlace } from './duties.reader.js';
import type { DutyTaskDetails } from './duties.graphql.js';
import type { CompleteDutyInput, ReopenDutyInput } from './duties.inputs.js';

type Place = Pick<DutyTask, 'code' | 'dueOn' | 'classId' | 'personId'>;

type KnownSaid = Omit<SaidPlace, 'saidBy'> & { readonly id: string; readonly postponedTo: Day | null };

/** What saying something of a task comes to. */
export type DutyOutcomeOfSaying = { readonly task: DutyTaskDetails } | Refused;

/** Says of a task that it is done, put off or not needed, and takes it back; the words stay in the trail. */
export class SettleDuty {
  constructor(
    private readonly clock: Clock,
    private readonly reader: DutiesReader,
  ) {}

  complete(call: Call, input: CompleteDutyInput): Promise<DutyOutcomeOfSaying> {
    const { clientMutationId: key, code, outcome, expectedVersion } = input;
    const { classId = null, personId = null, fileId = null } = input;
    const place = { code, dueOn: input.dueOn as Day, classId, personId };
    return call.write<DutyOutcomeOfSaying>([], { key, content: input }, async (tx) => {
      const { head, task } = await this.find(tx, call, place);
      const text = plainText(input.text);
      const postponedTo = (input.postponedTo ?? null) as Day | null;
      const objection =
        objectToPerformer(task, dutyActorOf(call.actor, head)) ??
        firstObjection(DUTY_RULES, { outcome, text, postponedTo, dueOn: task.dueOn, today: head.today });
      if (objection) return objection;
      const rows = await tx.rows<KnownSaid>(SAID, [task.dueOn, task.dueOn, head.timeZone]);
      const known = rows.find((row) => keyOfTask(row) === keyOfTask(task));
      if ((known?.version ?? 0) !== expectedVersion) return refuse('STALE_VERSION');
      const saidBy = call.actor.personId;
      if (fileId !== null && !(await this.mayShow(tx, fileId, outcome, known, saidBy)))
        return refuse('INVALID_VALUE', { params: { field: 'fileId' } });
      const said = {
        outcome,
        text,
        fileId,
        // What was put off and is done then was in time until its new day.
        postponedTo: postponedTo ?? known?.postponedTo ?? null,
        saidBy,
        saidAt: this.clock.now(),
      };
      if (known) await tx.update(DutyTaskRow, known, said);
      else await tx.insert(DutyTaskRow, [{ id: newId(), ...place, ...said }]);
      return this.told(tx, call, head, task);
    });
  }

  reopen(
    call: Call,
    { clientMutationId: key, id, expectedVersion }: ReopenDutyInput,
  ): Promise<DutyOutcomeOfSaying> {
    const content = { id, expectedVersion };
    return call.write<DutyOutcomeOfSaying>([], { key, content }, async (tx) => {
      const known = await tx.find<SaidPlace>(SAID_PLACE, [id]);
      if (!known) throw notFound();
      const { head, task } = await this.find(tx, call, known);
      const objection = objectToPerformer(task, dutyActorOf(call.actor, head));
      if (objection) return objection;
      const isDone = await tx.update(
        DutyTaskRow,
        { id, version: expectedVersion },
        { deletedAt: this.clock.now() },
      );
      return isDone ? this.told(tx, call, head, task) : refuse('STALE_VERSION');
    });
  }

  /** May the file stand beside it: what is done is shown by the file that shows it already, or one of the own. */
  private async mayShow(
    tx: WriteTx,
    fileId: string,
    outcome: DutyOutcome,
    known: KnownSaid | undefined,
    personId: string,
  ): Promise<boolean> {
    if (outcome !== 'done') return false;
    return known?.fileId === fileId || (await tx.find(OWN_DUTY_FILE, [fileId, personId])) !== undefined;
  }

  /** The task that the regulation deals at the place; there is no other. */
  private async find(tx: WriteTx, call: Call, place: Place): Promise<{ head: DutyHead; task: DutyTask }> {
    const head = await this.reader.head(tx, call.actor, place.dueOn, place.dueOn);
    const task = tasksOf(head, place.dueOn, place.dueOn).find((one) => keyOfTask(one) === keyOfTask(place));
    if (!task) throw notFound();
    return { head, task };
  }

  private async told(
    tx: WriteTx,
    call: Call,
    head: DutyHead,
    task: DutyTask,
  ): Promise<{ readonly task: DutyTaskDetails }> {
    tx.announce({ topic: 'duties', keys: ['school'] });
    const days = { from: task.dueOn, to: task.dueOn };
    const [details] = await this.reader.describe(tx, call.actor, head, [task], days);
    if (!details) throw notFound();
    return { task: details };
  }
}
