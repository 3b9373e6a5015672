import { REVIEW_TEXT_LIMIT, objectToLength, objectToReviewer, refuse } from '@zhurnal/rules';
import { newId, notFound } from '@zhurnal/platform';
import type { Call, Clock, Refused } from '@zhurnal/platform';
import { regulationOf } from '@zhurnal/schooling';
import { JournalReview } from './journal-review.entity.js';
import type { ReviewFacts } from './keep-remarks.js';
import type { SignReviewInput } from './review.inputs.js';
import { monthOf } from './month-of.js';
import { OWN_REVIEW, REVIEW_FACTS } from './review.sql.js';

/** What signing comes to. */
export type SignOutcome = { readonly groupId: string; readonly month: string } | Refused;

/** Signs that a journal was looked through for a month (G272-45); signing again tells when it was looked at last. */
export class SignReview {
  constructor(private readonly clock: Clock) {}

  async run(call: Call, input: SignReviewInput): Promise<SignOutcome> {
    const { clientMutationId: key, groupId, onPaper } = input;
    const { from: month } = monthOf(input.month);
    const { personId, roles } = call.actor;
    return call.write<SignOutcome>([{ kind: 'group', id: groupId }], { key, content: input }, async (tx) => {
      const reviewedAt = this.clock.now();
      const nobody = [personId, null, null, null, null];
      const facts = await tx.find<ReviewFacts>(REVIEW_FACTS, [personId, reviewedAt, groupId, ...nobody]);
      if (!facts) throw notFound();
      const note = input.note.trim();
      const objection =
        objectToReviewer(roles, regulationOf(facts.profile, facts.today)) ??
        objectToLength('text', note, REVIEW_TEXT_LIMIT);
      if (objection) return objection;
      if (month > facts.today) return refuse('INVALID_VALUE', { params: { field: 'from' } });
      const signed = { reviewedAt, onPaper, note };
      const own = await tx.find<{ id: string; version: number }>(OWN_REVIEW, [groupId, month, personId]);
      if (own) await tx.update(JournalReview, own, signed);
      else await tx.insert(JournalReview, [{ id: newId(), groupId, month, reviewedBy: personId, ...signed }]);
      tx.announce({ topic: 'remarks', keys: [`group:${groupId}`] });
      return { groupId, month };
    });
  }
}
