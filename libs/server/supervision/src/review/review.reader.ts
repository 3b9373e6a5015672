import { findingsOf, linesFor, listNameOf, objectToReviewer, stateOf } from '@zhurnal/rules';
import type { PersonName, RegulationProfile, RemarkState, Role } from '@zhurnal/rules';
import { isUuid, notFound } from '@zhurnal/platform';
import type { Actor, Call, Clock, ReadTx } from '@zhurnal/platform';
import { regulationOf } from '@zhurnal/schooling';
import { checkDays, getHead, seesAll } from '../control/control.reader.js';
import type { ControlReader } from '../control/control.reader.js';
import { dueOfMonth } from './due-of-month.js';
import { monthOf } from './month-of.js';
import type { ReviewPlan, ReviewSignature } from './review.graphql.js';
import type { ReviewRemarkDetails, ReviewRemarks } from './remark.graphql.js';
import { ONE_REMARK, REMARKS, REVIEWS } from './review.sql.js';

type NameColumn = 'performer' | 'author' | 'decider' | 'copier' | 'student';

/** A remark as it is read; `state` is what is stored. */
export interface RemarkRow extends Omit<
  ReviewRemarkDetails,
  NameColumn | 'toMe' | 'overdue' | 'detected' | 'can'
> {
  readonly performer: PersonName;
  readonly author: PersonName;
  readonly decider: PersonName | null;
  readonly copier: PersonName | null;
  readonly student: PersonName | null;
  readonly performerId: string;
  readonly authorId: string;
  readonly isGone: boolean;
  readonly today: string;
}

interface SignatureRow extends Omit<ReviewSignature, 'by'> {
  readonly groupId: string;
  readonly by: PersonName;
}

/** Which remarks are asked for. */
export interface RemarksAsked {
  readonly from: string;
  readonly to: string;
  readonly groupId: string | null;
  /** Only those that the caller is to set right. */
  readonly mine: boolean;
  /** Those that are not accepted yet as well, whenever they were written. */
  readonly unsettled: boolean;
}

/** Does the access table open the operation to one of the roles at all? */
export const isOpenTo = (operation: string, roles: readonly Role[]): boolean =>
  linesFor(operation, roles).length > 0;

/** What the caller may do with a remark as it stands; the access table and the rules are asked again when it is done. */
function listCan(
  row: RemarkRow,
  state: RemarkState,
  { personId, roles }: Actor,
  profile: RegulationProfile,
): string[] {
  const isMine = row.performerId === personId;
  const mayReview = !isMine && objectToReviewer(roles, profile) === undefined;
  const can: (readonly [string, boolean])[] = [
    ['answerReviewRemark', isMine && row.state !== 'accepted' && row.state !== 'fixed'],
    ['decideReviewRemark', mayReview && state === 'fixed'],
    ['copyReviewRemark', profile.remarksOnPaper.value && row.copiedAt === null && mayReview],
  ];
  return can.filter(([operation, may]) => may && isOpenTo(operation, roles)).map(([operation]) => operation);
}

/** A remark as the caller sees it. */
export function detailsOf(row: RemarkRow, actor: Actor, profile: RegulationProfile): ReviewRemarkDetails {
  const { performer, author, decider, copier, student, performerId, isGone, today, ...own } = row;
  const state = stateOf({ stored: row.state, isGone });
  return {
    ...own,
    performer: listNameOf(performer),
    toMe: performerId === actor.personId,
    author: listNameOf(author),
    decider: decider && listNameOf(decider),
    copier: copier && listNameOf(copier),
    student: student && listNameOf(student),
    state,
    detected: state === 'fixed' && row.state !== 'fixed',
    overdue: row.dueOn !== null && row.dueOn < today && (state === 'open' || state === 'returned'),
    can: listCan(row, state, actor, profile),
  };
}

/** Reads remarks on journals, and what is to be reviewed in a month. */
export class ReviewReader {
  constructor(private readonly clock: Clock) {}

  /** Two statements, whatever the number of remarks. */
  async list(call: Call, asked: RemarksAsked): Promise<ReviewRemarks> {
    const { from, to, groupId, mine, unsettled } = asked;
    if (groupId !== null && !isUuid(groupId)) throw notFound();
    checkDays(from, to);
    const { personId, roles } = call.actor;
    const now = this.clock.now();
    return call.read([], async (tx) => {
      const head = await getHead(tx, personId, now, from, to);
      const rows = await tx.rows<RemarkRow>(REMARKS, [
        personId,
        now,
        from,
        to,
        seesAll(roles),
        groupId,
        mine,
        unsettled,
      ]);
      const profile = regulationOf(head.profile, head.today);
      return {
        today: head.today,
        onPaper: profile.remarksOnPaper.value,
        onPaperClause: profile.remarksOnPaper.clause ?? null,
        remarkDays: profile.remarkDays.value,
        remarkDaysClause: profile.remarkDays.clause ?? null,
        remarks: rows.map((row) => detailsOf(row, call.actor, profile)),
      };
    });
  }

  /** One remark as it is stored, and the regulation of today; a remark of another group is not there. */
  async find(tx: ReadTx, personId: string, id: string, groupId: string): Promise<RemarkRow | undefined> {
    return tx.find<RemarkRow>(ONE_REMARK, [personId, this.clock.now(), id, groupId]);
  }

  /** One remark as the caller sees it. */
  async show(
    tx: ReadTx,
    actor: Actor,
    id: string,
    groupId: string,
  ): Promise<ReviewRemarkDetails | undefined> {
    const row = await this.find(tx, actor.personId, id, groupId);
    if (!row) return undefined;
    const head = await getHead(tx, actor.personId, this.clock.now(), row.today, row.today);
    return detailsOf(row, actor, regulationOf(head.profile, row.today));
  }

  /** The plan of a month: four statements, two more where a rhythm follows the periods. */
  async plan(call: Call, control: ControlReader, month: string): Promise<ReviewPlan> {
    const { from, to } = monthOf(month);
    const { actor } = call;
    const now = this.clock.now();
    return call.read([], async (tx) => {
      const head = await getHead(tx, actor.personId, now, from, to);
      const [table, signed, remarks] = await Promise.all([
        control.read(tx, actor, from, to),
        tx.rows<SignatureRow>(REVIEWS, [from]),
        tx.rows<RemarkRow>(REMARKS, [
          actor.personId,
          now,
          from,
          to,
          seesAll(actor.roles),
          null,
          false,
          false,
        ]),
      ]);
      const profile = regulationOf(head.profile, to < head.today ? to : head.today);
      const signatures = new Map<string, ReviewSignature[]>();
      for (const { groupId, by, ...signature } of signed)
        signatures.set(groupId, [...(signatures.get(groupId) ?? []), { ...signature, by: listNameOf(by) }]);
      const { reviewers, reviewEvery, remarkDays, remarksOnPaper } = profile;
      return {
        month: from,
        until: to,
        today: head.today,
        due: await dueOfMonth(tx, head.schoolTime, { from, to }, reviewEvery.value),
        everyClause: reviewEvery.clause ?? null,
        reviewers: [...reviewers.value.roles],
        reviewersClause: reviewers.clause ?? null,
        mayReview:
          objectToReviewer(actor.roles, profile) === undefined && isOpenTo('signReview', actor.roles),
        remarkDays: remarkDays.value,
        onPaper: remarksOnPaper.value,
        journals: table.rows.map(
          ({ groupId, groupName, className, subject, teachers, teacherIds, counts }) => {
            const own = remarks.filter((remark) => remark.groupId === groupId);
            return {
              groupId,
              groupName,
              className,
              subject,
              teachers,
              teacherIds: [...teacherIds],
              findings: [...findingsOf(counts)],
              remarkCount: own.length,
              openCount: own.filter(({ state }) => state !== 'accepted').length,
              signatures: signatures.get(groupId) ?? [],
            };
          },
        ),
      };
    });
  }
}
