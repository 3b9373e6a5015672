import {
  OUTSIDE_REASON_LIMIT,
  OUTSIDE_RULES,
  firstObjection,
  objectToLength,
  plainText,
  refuse,
} from '@zhurnal/rules';
import type { Day } from '@zhurnal/rules';
import { notFound } from '@zhurnal/platform';
import type { Call, Clock, Refused, WriteTx } from '@zhurnal/platform';
import { OutsideDocument } from './outside-document.entity.js';
import { OutsideMark } from './outside-mark.entity.js';
import type { OutsideMarks, RecordOutsideMarksInput, RemoveOutsideMarkInput } from './outside.graphql.js';
import type { OutsideReader } from './outside.reader.js';
import { OUTSIDE_MARK_TO_REMOVE, OUTSIDE_PLACE, STUDENT_HERE } from './outside.sql.js';

interface Place {
  readonly today: Day;
  readonly hasStudent: boolean;
  readonly hasFile: boolean;
  readonly subjects: number;
  readonly document: {
    readonly version: number;
    readonly studentId: string;
    readonly isRemoved: boolean;
  } | null;
  readonly known: number;
  readonly isTwice: boolean;
  readonly classId: string | null;
  readonly groupIds: readonly string[];
}

/**
 * Marks of medical and other institutions (TKK-53), subject by subject of one document, whose scan stays in the
 * personal file (TKK-54). They stand in no cell of the journal.
 */
export class KeepOutsideMarks {
  constructor(
    private readonly clock: Clock,
    private readonly reader: OutsideReader,
  ) {}

  /** A new document with its marks, or what has to be said otherwise of a known one, with marks that are added to it. */
  record(call: Call, input: RecordOutsideMarksInput): Promise<OutsideMarks | Refused> {
    const { id, studentId, expectedVersion, clientMutationId: key } = input;
    return call.write<OutsideMarks | Refused>(
      [{ kind: 'student', id: studentId }],
      { key, content: input },
      async (tx) => {
        const place = await this.find(tx, call, input);
        if (!place?.hasStudent) throw notFound();
        if (!place.hasFile) return refuse('NOT_FOUND', { params: { field: 'fileId' } });
        if (place.subjects < new Set(input.marks.map(({ subjectId }) => subjectId.toLowerCase())).size)
          return refuse('NOT_FOUND', { params: { field: 'subjectId' } });
        if (place.isTwice) return refuse('CONFLICT', { params: { field: 'marks' } });
        const said = {
          institution: plainText(input.institution),
          kind: input.kind ?? null,
          number: plainText(input.number),
          datedOn: (input.datedOn ?? null) as Day | null,
          hasSeal: input.hasSeal,
        };
        const lines = input.marks.map(({ subjectId, from, to, values }) => ({
          ...{ subjectId, from: from as Day, to: to as Day, values },
        }));
        const { today, known, document } = place;
        const objection = firstObjection(OUTSIDE_RULES, { ...said, lines, known, today });
        if (objection) return objection;
        if (document && document.studentId !== studentId.toLowerCase())
          return refuse('NOT_FOUND', { params: { field: 'id' } });
        if (document?.isRemoved === true || (document?.version ?? 0) !== expectedVersion)
          return refuse('STALE_VERSION');
        const now = this.clock.now();
        const entered = { enteredBy: call.actor.personId, enteredAt: now };
        if (document) {
          const file = input.fileId == null ? {} : { fileId: input.fileId };
          const isKept = await tx.update(
            OutsideDocument,
            { id, version: expectedVersion },
            { ...said, ...file },
          );
          if (!isKept) return refuse('STALE_VERSION');
        } else {
          await tx.insert(OutsideDocument, [
            { id, studentId, ...said, fileId: input.fileId ?? null, ...entered },
          ]);
        }
        if (input.marks.length > 0)
          await tx.insert(
            OutsideMark,
            input.marks.map(({ id: markId, subjectId, from, to, values }) => ({
              ...{
                id: markId,
                documentId: id,
                studentId,
                subjectId,
                fromDay: from,
                toDay: to,
                marks: [...values],
              },
              ...{ ...entered, removalReason: '', removedBy: null },
            })),
          );
        announce(tx, studentId, place);
        return this.reader.tell(tx, call.actor, studentId);
      },
    );
  }

  /** Marks that were entered by mistake; why is asked for and kept. */
  remove(call: Call, input: RemoveOutsideMarkInput): Promise<OutsideMarks | Refused> {
    const { id, studentId, expectedVersion: version, clientMutationId: key } = input;
    return call.write<OutsideMarks | Refused>(
      [{ kind: 'student', id: studentId }],
      { key, content: input },
      async (tx) => {
        if (!(await tx.find(STUDENT_HERE, [studentId]))) throw notFound();
        const removalReason = plainText(input.reason);
        if (removalReason === '') return refuse('INVALID_VALUE', { params: { field: 'reason' } });
        const tooLong = objectToLength('reason', removalReason, OUTSIDE_REASON_LIMIT);
        if (tooLong) return tooLong;
        const found = await tx.find<{ studentId: string; documentId: string }>(OUTSIDE_MARK_TO_REMOVE, [id]);
        if (found?.studentId !== studentId.toLowerCase())
          return refuse('NOT_FOUND', { params: { field: 'id' } });
        const isRemoved = await tx.update(
          OutsideMark,
          { id, version },
          { removalReason, removedBy: call.actor.personId, deletedAt: this.clock.now() },
        );
        if (!isRemoved) return refuse('STALE_VERSION');
        const place = await this.find(tx, call, { id: found.documentId, studentId, fileId: null, marks: [] });
        if (place) announce(tx, studentId, place);
        return this.reader.tell(tx, call.actor, studentId);
      },
    );
  }

  private find(
    tx: WriteTx,
    call: Call,
    { id, studentId, fileId, marks }: Pick<RecordOutsideMarksInput, 'id' | 'studentId' | 'fileId' | 'marks'>,
  ): Promise<Place | undefined> {
    return tx.find<Place>(OUTSIDE_PLACE, [
      ...[call.actor.personId, this.clock.now(), id, studentId, fileId ?? null],
      ...[marks.map(({ subjectId }) => subjectId), marks.map((mark) => mark.id)],
    ]);
  }
}

/** The marks are a part of what is suggested in the groups of the student. */
function announce(tx: WriteTx, studentId: string, { classId, groupIds }: Place): void {
  tx.announce({
    topic: 'finals',
    keys: [
      `student:${studentId}`,
      ...(classId === null ? [] : ([`class:${classId}`] as const)),
      ...groupIds.map((groupId) => `group:${groupId}` as const),
    ],
  });
}
