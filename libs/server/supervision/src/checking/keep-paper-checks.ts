import {
  CHECK_TEXT_LIMIT,
  needsOf,
  objectToDifference,
  objectToLength,
  objectToPaper,
  objectToReviewer,
  objectToSettling,
  refuse,
} from '@zhurnal/rules';
import type { Day, Refusal } from '@zhurnal/rules';
import { newId, notFound } from '@zhurnal/platform';
import type { Call, Clock, Refused, WriteTx } from '@zhurnal/platform';
import { JournalReview } from '../review/journal-review.entity.js';
import { OWN_REVIEW } from '../review/review.sql.js';
import { getCheckedMonth } from './diary-checks.reader.js';
import type { CheckedMonth } from './diary-checks.reader.js';
import { PaperCheck, PaperDifference } from './paper-check.entity.js';
import type { PaperSignature } from './paper-checks.graphql.js';
import type {
  RecordPaperDifferenceInput,
  SettlePaperDifferenceInput,
  SignPaperCheckInput,
} from './paper-checks.inputs.js';
import { wordsOf } from './paper-checks.reader.js';
import type { PaperChecksReader } from './paper-checks.reader.js';
import { CORRECTION_OF, PAPER_FACTS } from './paper-checks.sql.js';
import { nameOfSigner } from './sign-diary-check.js';

/** What a change of a difference comes to. */
export type DifferenceOutcome = { readonly outcome: 'stored' | 'stale' } | Refused;

/** What signing comes to. */
export type PaperSignOutcome =
  { readonly month: string; readonly signature: PaperSignature } | { readonly checksum: string } | Refused;

interface Facts {
  readonly day: Day;
  readonly isLesson: boolean;
  readonly says: string;
  readonly isMember: boolean;
  readonly isTaken: boolean;
}

/** Nobody has settled it yet. */
const OPEN = {
  settledAs: null,
  settledBy: null,
  settledAt: null,
  settledNote: '',
  correctionId: null,
} as const;

/** Keeps where the paper journal and the electronic one differ, and that they were laid side by side (G272-44, G272-48). */
export class KeepPaperChecks {
  constructor(
    private readonly clock: Clock,
    private readonly reader: PaperChecksReader,
  ) {}

  /** Writes a difference down, with what the journal says in that place at this moment. */
  record(call: Call, input: RecordPaperDifferenceInput): Promise<DifferenceOutcome> {
    const { clientMutationId: key, id, groupId, place } = input;
    const { personId, roles } = call.actor;
    return call.write<DifferenceOutcome>(
      [{ kind: 'group', id: groupId }],
      { key, content: input },
      async (tx) => {
        const now = this.clock.now();
        const month = await getCheckedMonth(tx, personId, now, input.day);
        const objection = objectToPaper(month.profile) ?? objectToReviewer(roles, month.profile);
        if (objection) return objection;
        const needs = needsOf(place);
        const lessonId = needs.lesson ? (input.lessonId ?? null) : null;
        const studentId = needs.student ? (input.studentId ?? null) : null;
        const facts = await tx.find<Facts>(PAPER_FACTS, [groupId, lessonId, studentId, place, input.day, id]);
        if (!facts) throw notFound();
        const journalSays = wordsOf(place, facts.says, month.profile);
        const paperSays = input.paperSays.trim();
        const { day } = facts;
        const wrong =
          objectToPlace(input, facts) ??
          objectToDifference({ paperSays, journalSays, day, today: month.today });
        if (wrong) return wrong;
        if (facts.isTaken) {
          const [here] = await this.reader.rows(tx, month, [groupId], personId, id);
          return here ? { outcome: 'stale' } : refuse('NOT_FOUND', { params: { field: 'id' } });
        }
        await tx.insert(PaperDifference, [
          {
            ...{ id, groupId, day, place, lessonId, studentId, paperSays, journalSays },
            ...{ recordedBy: personId, recordedAt: now },
            ...OPEN,
          },
        ]);
        tx.announce({ topic: 'remarks', keys: [`group:${groupId}`] });
        return { outcome: 'stored' };
      },
    );
  }

  /** Says how a difference was settled; that the journal was corrected is looked at, and found in the register. */
  settle(call: Call, input: SettlePaperDifferenceInput): Promise<DifferenceOutcome> {
    const { clientMutationId: key, id, groupId, expectedVersion, settledAs: as } = input;
    const { personId, roles } = call.actor;
    return call.write<DifferenceOutcome>(
      [{ kind: 'group', id: groupId }],
      { key, content: input },
      async (tx) => {
        const now = this.clock.now();
        const month = await getCheckedMonth(tx, personId, now, input.day);
        const [row] = await this.reader.rows(tx, month, [groupId], personId, id);
        if (!row) throw notFound();
        if (row.version !== expectedVersion) return { outcome: 'stale' };
        const note = input.note.trim();
        const says = wordsOf(row.place, row.says, month.profile);
        const objection =
          (row.isMine && roles.includes('teacher') ? undefined : objectToReviewer(roles, month.profile)) ??
          objectToSettling({ isSettled: row.settledAs !== null, as, said: row.journalSays, says, note });
        if (objection) return objection;
        const correction =
          as === 'journal' && row.lessonId !== null
            ? await tx.find<{ id: string }>(CORRECTION_OF, [
                groupId,
                row.lessonId,
                row.studentId,
                row.recordedAt,
              ])
            : undefined;
        const settled = { settledAs: as, settledBy: personId, settledAt: now, settledNote: note };
        const changed = { ...settled, correctionId: correction?.id ?? null };
        if (!(await tx.update(PaperDifference, { id, version: expectedVersion }, changed)))
          return { outcome: 'stale' };
        tx.announce({ topic: 'remarks', keys: [`group:${groupId}`] });
        return { outcome: 'stored' };
      },
    );
  }

  /** Signs that the two were laid side by side, with the numbers of the page; the review of the month with it (G272-48). */
  sign(call: Call, input: SignPaperCheckInput): Promise<PaperSignOutcome> {
    const { clientMutationId: key, groupId } = input;
    const { actor } = call;
    return call.write<PaperSignOutcome>(
      [{ kind: 'group', id: groupId }],
      { key, content: input },
      async (tx) => {
        const now = this.clock.now();
        const month = await getCheckedMonth(tx, actor.personId, now, input.month);
        const { from, today, profile, paperDueOn, endOf } = month;
        const note = input.note.trim();
        const objection =
          objectToPaper(profile) ??
          objectToReviewer(actor.roles, profile) ??
          objectToLength('text', note, CHECK_TEXT_LIMIT);
        if (objection) return objection;
        const { columns, total, checksum } = await this.reader.page(tx, actor, month, groupId);
        if (from > today || columns.length === 0) return refuse('NOTHING_TO_CHECK');
        if (checksum !== input.checksum) return { checksum };
        const differences = await this.reader.rows(tx, month, [groupId], actor.personId);
        const openDifferences = differences.filter(({ settledAs }) => settledAs === null).length;
        const signed = { ...total, lessons: columns.length, checksum, openDifferences, note };
        await tx.insert(PaperCheck, [
          { id: newId(), groupId, month: from, checkedBy: actor.personId, checkedAt: now, ...signed },
        ]);
        if (input.reviewed) await reviewWithPaper(tx, groupId, month, actor.personId, now);
        tx.announce({ topic: 'remarks', keys: [`group:${groupId}`] });
        const late = paperDueOn !== null && now >= endOf(paperDueOn);
        const by = await nameOfSigner(tx, actor.personId);
        return { month: from, signature: { ...signed, by, at: now, late } };
      },
    );
  }
}

/** Why there is no such place in the journal of the group. */
function objectToPlace(
  { place, lessonId, studentId }: RecordPaperDifferenceInput,
  facts: Facts,
): Refusal | undefined {
  const missing = (field: string): Refusal => refuse('NOT_FOUND', { params: { field } });
  const needs = needsOf(place);
  if (needs.lesson && (!lessonId || !facts.isLesson)) return missing('lessonId');
  return needs.student && (!studentId || !facts.isMember) ? missing('studentId') : undefined;
}

/** The electronic journal was looked through at the same time. */
async function reviewWithPaper(
  tx: WriteTx,
  groupId: string,
  { from: month }: CheckedMonth,
  reviewedBy: string,
  reviewedAt: Date,
): Promise<void> {
  const signed = { reviewedAt, onPaper: true };
  const own = await tx.find<{ id: string; version: number }>(OWN_REVIEW, [groupId, month, reviewedBy]);
  if (own) await tx.update(JournalReview, own, signed);
  else await tx.insert(JournalReview, [{ id: newId(), groupId, month, reviewedBy, note: '', ...signed }]);
}
