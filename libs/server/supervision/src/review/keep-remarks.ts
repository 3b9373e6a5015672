import {
  REMARK_DECISION_RULES,
  REVIEW_REMARK_RULES,
  dueDayOf,
  firstObjection,
  objectToAnswer,
  objectToReviewer,
  refuse,
  stateOf,
} from '@zhurnal/rules';
import type { Day, Refusal, RegulationProfile, RemarkAnchor } from '@zhurnal/rules';
import { notFound } from '@zhurnal/platform';
import type { Call, ChangeKey, Clock, Refused, WriteTx } from '@zhurnal/platform';
import { regulationOf } from '@zhurnal/schooling';
import { getHead } from '../control/control.reader.js';
import { ReviewRemark } from './review-remark.entity.js';
import type {
  AnswerReviewRemarkInput,
  CopyReviewRemarkInput,
  DecideReviewRemarkInput,
  WriteReviewRemarkInput,
} from './review.inputs.js';
import type { RemarkRow, ReviewReader } from './review.reader.js';
import { REVIEW_FACTS } from './review.sql.js';

/** What a change of a remark comes to. */
export type ReviewOutcome = { readonly outcome: 'stored' | 'stale' } | Refused;

type Change = Pick<AnswerReviewRemarkInput, 'clientMutationId' | 'id' | 'groupId' | 'expectedVersion'>;

/** Nobody has said anything of it yet. */
const UNSETTLED = {
  state: 'open',
  answer: '',
  answeredAt: null,
  decision: '',
  decidedBy: null,
  decidedAt: null,
  copiedBy: null,
  copiedAt: null,
} as const;

/** What is known of a group when it is reviewed. */
export interface ReviewFacts {
  readonly today: Day;
  readonly profile: string;
  readonly isPerformerOfGroup: boolean;
  readonly lessonDay: Day | null;
  readonly isWork: boolean;
  readonly isMember: boolean;
  /** Whether a remark with this id is there already. */
  readonly isTaken: boolean;
}

/** Whose open pages show the remark: the journal's, and those of the two whom it concerns. */
const keysOf = (groupId: string, ...people: readonly string[]): ChangeKey[] => [
  `group:${groupId}`,
  ...new Set(people.map((id): ChangeKey => `person:${id}`)),
];

/** Writes remarks on journals (G272-46, G272-47), and keeps how far they are. */
export class KeepRemarks {
  constructor(
    private readonly clock: Clock,
    private readonly reader: ReviewReader,
  ) {}

  /** A remark with its place, its performer and its term. */
  async write(call: Call, input: WriteReviewRemarkInput): Promise<ReviewOutcome> {
    const { clientMutationId: key, id, groupId, performerId } = input;
    const { personId, roles } = call.actor;
    return call.write<ReviewOutcome>(
      [{ kind: 'group', id: groupId }],
      { key, content: input },
      async (tx) => {
        const now = this.clock.now();
        const place = placeOf(input);
        const facts = await tx.find<ReviewFacts>(REVIEW_FACTS, [
          personId,
          now,
          groupId,
          performerId,
          place.lessonId,
          place.workId,
          place.studentId,
          id,
        ]);
        if (!facts) throw notFound();
        const { today, lessonDay } = facts;
        const misplaced = objectToPlace(input.anchor, place, facts);
        if (misplaced) return misplaced;
        const profile = regulationOf(facts.profile, today);
        const from = lessonDay ?? (input.fromDay as Day);
        const named = lessonDay ?? (input.toDay as Day);
        const to = named < today ? named : today;
        const dueOn = (input.dueOn as Day | null | undefined) ?? dueDayOf(today, profile);
        const text = input.text.trim();
        const writing = { text, from, to, today, dueOn, performerId, authorId: personId };
        const objection =
          objectToReviewer(roles, profile) ??
          firstObjection(REVIEW_REMARK_RULES, { ...writing, isPerformerOfGroup: facts.isPerformerOfGroup });
        if (objection) return objection;
        if (facts.isTaken) {
          const isHere = await this.reader.find(tx, personId, id, groupId);
          return isHere ? { outcome: 'stale' } : refuse('NOT_FOUND', { params: { field: 'id' } });
        }
        await tx.insert(ReviewRemark, [
          {
            id,
            groupId,
            anchor: input.anchor,
            ...place,
            fromDay: from,
            toDay: to,
            template: input.template,
            text,
            performerId,
            authorId: personId,
            writtenAt: now,
            dueOn,
            ...UNSETTLED,
          },
        ]);
        tx.announce({ topic: 'remarks', keys: keysOf(groupId, personId, performerId) });
        return { outcome: 'stored' };
      },
    );
  }

  /** The performer says that it is set right (G272-50, G24-82). */
  async answer(call: Call, input: AnswerReviewRemarkInput): Promise<ReviewOutcome> {
    const text = input.text.trim();
    const { personId } = call.actor;
    return this.change(call, input, (row, now) => {
      const { state: stored, performerId } = row;
      const objection = objectToAnswer({ stored, personId, performerId, text });
      return objection ?? { state: 'fixed', answer: text, answeredAt: now };
    });
  }

  /** Somebody else accepts it, or sends it back with a reason. */
  async decide(call: Call, input: DecideReviewRemarkInput): Promise<ReviewOutcome> {
    const { accepted: isAccepted } = input;
    const text = input.text.trim();
    const { personId } = call.actor;
    return this.change(call, input, (row, now, objectToRoles) => {
      const { performerId, isGone } = row;
      const state = stateOf({ stored: row.state, isGone });
      const objection =
        objectToRoles() ??
        firstObjection(REMARK_DECISION_RULES, { state, isAccepted, text, deciderId: personId, performerId });
      if (objection) return objection;
      return {
        state: isAccepted ? 'accepted' : 'returned',
        decision: text,
        decidedBy: personId,
        decidedAt: now,
      };
    });
  }

  /** It stands in the paper journal too (G272-49). */
  async copy(call: Call, input: CopyReviewRemarkInput): Promise<ReviewOutcome> {
    const { personId } = call.actor;
    return this.change(
      call,
      input,
      ({ copiedAt }, now, objectToRoles) =>
        objectToRoles() ??
        (copiedAt === null ? { copiedBy: personId, copiedAt: now } : refuse('REMARK_DECIDED')),
    );
  }

  private async change(
    call: Call,
    input: Change,
    changes: (
      row: RemarkRow,
      now: Date,
      objectToRoles: () => Refusal | undefined,
    ) => Partial<ReviewRemark> | Refusal,
  ): Promise<ReviewOutcome> {
    const { clientMutationId: key, id, groupId, expectedVersion } = input;
    const { personId, roles } = call.actor;
    return call.write<ReviewOutcome>(
      [{ kind: 'group', id: groupId }],
      { key, content: input },
      async (tx) => {
        const row = await this.reader.find(tx, personId, id, groupId);
        if (!row) throw notFound();
        if (row.version !== expectedVersion) return { outcome: 'stale' };
        const profile = await this.regulationNow(tx, personId, row.today);
        const changed = changes(row, this.clock.now(), () => objectToReviewer(roles, profile));
        if ('code' in changed) return changed;
        if (!(await tx.update(ReviewRemark, { id, version: expectedVersion }, changed)))
          return { outcome: 'stale' };
        tx.announce({ topic: 'remarks', keys: keysOf(groupId, row.authorId, row.performerId) });
        return { outcome: 'stored' };
      },
    );
  }

  private async regulationNow(tx: WriteTx, personId: string, today: string): Promise<RegulationProfile> {
    const head = await getHead(tx, personId, this.clock.now(), today, today);
    return regulationOf(head.profile, head.today);
  }
}

interface Place {
  readonly lessonId: string | null;
  readonly workId: string | null;
  readonly studentId: string | null;
}

/** What the anchor needs, and nothing else. */
function placeOf({ anchor, lessonId, workId, studentId }: WriteReviewRemarkInput): Place {
  return {
    lessonId: anchor === 'page' ? null : (lessonId ?? null),
    workId: anchor === 'column' ? (workId ?? null) : null,
    studentId: anchor === 'cell' ? (studentId ?? null) : null,
  };
}

/** Why there is no such place in the journal of the group. */
function objectToPlace(anchor: RemarkAnchor, place: Place, facts: ReviewFacts): Refusal | undefined {
  const missing = (field: string): Refusal => refuse('NOT_FOUND', { params: { field } });
  if (anchor !== 'page' && (place.lessonId === null || facts.lessonDay === null)) return missing('lessonId');
  if (anchor === 'column' && !facts.isWork) return missing('workId');
  return anchor === 'cell' && !facts.isMember ? missing('studentId') : undefined;
}
