import { FILING_RULES, firstObjection, objectToFiling, refuse } from '@zhurnal/rules';
import type { Refusal } from '@zhurnal/rules';
import { dayIn, newId, notFound } from '@zhurnal/platform';
import type { Actor, Call, Clock, Refused, WriteTx } from '@zhurnal/platform';
import { regulationOf } from '@zhurnal/schooling';
import { CorrectionEntries } from './correction-entries.js';
import { columnsOf, objectToPlaces, placed } from './correction-places.js';
import type { FilingKnown, KnownChange, PlaceRow } from './correction-places.js';
import { CorrectionChange, CorrectionFile, CorrectionRequest } from './correction.entity.js';
import type { FileCorrectionInput } from './correction.inputs.js';
import {
  DECIDERS,
  FILING_FACTS,
  LOCK_YEAR,
  NEXT_NUMBER,
  STANDING_PLACES,
  WAITING,
} from './correction.sql.js';

interface FilingRow extends FilingKnown {
  readonly profile: string;
  readonly timeZone: string;
  readonly subjectName: string;
  readonly classNames: string;
}

/** What the verbs of the register answer before the request is read again. */
export type CorrectionOutcome = { readonly outcome: 'stored' } | Refused;

/** Files a request to correct what is locked (TKK-43): who may write the place asks for it, and nothing is written yet. */
export class FileCorrection {
  private readonly entries: CorrectionEntries;

  constructor(private readonly clock: Clock) {
    this.entries = new CorrectionEntries(clock);
  }

  async run(call: Call, input: FileCorrectionInput): Promise<CorrectionOutcome> {
    const { clientMutationId: key, groupId, changes } = input;
    const lessons = new Set(changes.map(({ lessonId }) => lessonId));
    const targets = [
      { kind: 'group', id: groupId } as const,
      ...[...lessons].map((id) => ({ kind: 'lesson', id }) as const),
    ];
    return call.write<CorrectionOutcome>(targets, { key, content: input }, (tx) =>
      this.file(tx, call.actor, input),
    );
  }

  private async file(tx: WriteTx, actor: Actor, input: FileCorrectionInput): Promise<CorrectionOutcome> {
    const { id, groupId } = input;
    const values = [groupId, input.fileIds, actor.personId, id];
    const facts = await tx.find<FilingRow>(FILING_FACTS, values);
    if (!facts) throw notFound();
    const places = await tx.rows<PlaceRow>(STANDING_PLACES, columnsOf(input.changes));
    const changes = input.changes.map((change, index) => placed(change, places[index], facts.profile));
    const reason = input.reason.trim();
    const objection =
      objectToPlaces(groupId, facts, places, input) ??
      firstObjection(FILING_RULES, { reason, changes }) ??
      (await this.objectTo(tx, actor, groupId, changes, places));
    if (objection) return objection;
    const today = dayIn(facts.timeZone, this.clock.now());
    const year = await tx.find<{ id: string }>(LOCK_YEAR, [today]);
    if (!year) return refuse('DAY_OUTSIDE_YEAR');
    // Whoever files comes one after the other from here: what waits is seen.
    const waiting = await tx.find<{ number: number }>(WAITING, columnsOf(input.changes));
    if (waiting) return refuse('CORRECTION_WAITS', { params: { number: String(waiting.number) } });
    const next = await tx.find<{ number: number }>(NEXT_NUMBER, [year.id]);
    await tx.insert(CorrectionRequest, [
      {
        id,
        yearId: year.id,
        number: next?.number ?? 1,
        groupId,
        classNames: facts.classNames,
        subjectName: facts.subjectName,
        requestedBy: actor.personId,
        filedAt: this.clock.now(),
        reason,
        state: 'filed',
        decidedBy: null,
        decidedAt: null,
        note: '',
      },
    ]);
    await tx.insert(
      CorrectionChange,
      changes.map(({ version, kind, was, becomes, date, ...place }, index) => ({
        id: newId(),
        requestId: id,
        position: index + 1,
        kind,
        lessonId: place.lessonId,
        date,
        workId: place.workId,
        studentId: place.studentId,
        ordinal: place.ordinal,
        homeworkId: place.homeworkId,
        rowVersion: version,
        was,
        becomes,
      })),
    );
    if (input.fileIds.length > 0)
      await tx.insert(
        CorrectionFile,
        input.fileIds.map((fileId) => ({ id: newId(), requestId: id, fileId })),
      );
    const deciders = await tx.rows<{ id: string }>(DECIDERS, [
      regulationOf(facts.profile, today).correctionDeciders.value,
      today,
    ]);
    tx.announce({
      topic: 'corrections',
      keys: [
        `group:${groupId}`,
        `person:${actor.personId}`,
        ...deciders.map(({ id }) => `person:${id}` as const),
      ],
    });
    return { outcome: 'stored' };
  }

  /** The verbs say twice what they think of the changes: as they would be written, and as they would be admitted. */
  private async objectTo(
    tx: WriteTx,
    actor: Actor,
    groupId: string,
    changes: readonly KnownChange[],
    places: readonly PlaceRow[],
  ): Promise<Refusal | undefined> {
    const { personId, roles } = actor;
    const ordinary = await this.entries.enter(tx, { personId, roles, isTrial: true }, groupId, changes);
    const filing = ordinary.map(objectToFiling).find((objection) => objection !== undefined);
    if (filing) return filing;
    if (changes.some(({ version }, index) => version !== places[index]?.version))
      return refuse('CORRECTION_STALE');
    const author = { personId, roles, basis: 'correction', isTrial: true } as const;
    const admitted = await this.entries.enter(tx, author, groupId, changes);
    return admitted.find((objection) => objection !== undefined);
  }
}
