import { Field, ID, Int, ObjectType, createUnionType } from '@nestjs/graphql';
import type { FindingKind } from '@zhurnal/rules';
import { DayScalar, InstantScalar, RefusalAnswer } from '@zhurnal/platform';
import { ControlKindEnum } from '../control/control.graphql.js';

@ObjectType({ description: 'What the check of a journal finds before anybody has looked.' })
export class ReviewFinding {
  @Field(() => ControlKindEnum, { description: 'What.' })
  kind!: FindingKind;

  @Field(() => Int, { description: 'How many lessons, entries or students.' })
  count!: number;
}

@ObjectType({ description: 'That somebody has looked through a journal for a month.' })
export class ReviewSignature {
  @Field({ description: 'Short name of who did.' })
  by!: string;

  @Field(() => InstantScalar, { description: 'When.' })
  at!: Date;

  @Field({ description: 'Whether together with the paper journal.' })
  onPaper!: boolean;

  @Field({ description: 'A note; empty: none.' })
  note!: string;
}

@ObjectType({ description: 'A journal in the plan of reviews of a month.' })
export class PlannedReview {
  @Field(() => ID, { description: 'The group.' })
  groupId!: string;

  @Field({ description: 'Name of the group.' })
  groupName!: string;

  @Field({ description: 'Its classes, comma-separated.' })
  className!: string;

  @Field({ description: 'Its subject.' })
  subject!: string;

  @Field({ description: 'Short names of who gives it.' })
  teachers!: string;

  @Field(() => [ID], { description: 'Who gives it.' })
  teacherIds!: string[];

  @Field(() => [ReviewFinding], { description: 'What is likely to be remarked on.' })
  findings!: ReviewFinding[];

  @Field(() => Int, { description: 'Remarks on it written in the month.' })
  remarkCount!: number;

  @Field(() => Int, { description: 'Of these, how many are not accepted yet.' })
  openCount!: number;

  @Field(() => [ReviewSignature], { description: 'Who has reviewed it for the month.' })
  signatures!: ReviewSignature[];
}

@ObjectType({
  description: 'The journals that are to be reviewed for a month, class by class and subject by subject.',
})
export class ReviewPlan {
  @Field(() => DayScalar, { description: 'First day of the month.' })
  month!: string;

  @Field(() => DayScalar, { description: 'Its last day.' })
  until!: string;

  @Field(() => DayScalar, { description: 'The day it is in the school.' })
  today!: string;

  @Field(() => [DayScalar], {
    description: 'The last days in time for a review in the month; empty: the regulation names none.',
  })
  due!: string[];

  @Field(() => String, { nullable: true, description: 'The clause of the rhythm; null: none.' })
  everyClause!: string | null;

  @Field(() => [String], { description: 'Roles that review, by the regulation.' })
  reviewers!: string[];

  @Field(() => String, { nullable: true, description: 'The clause that names them; null: none.' })
  reviewersClause!: string | null;

  @Field({ description: 'Whether the caller reviews, by the regulation.' })
  mayReview!: boolean;

  @Field(() => Int, { nullable: true, description: 'Days for setting a remark right; null: no term.' })
  remarkDays!: number | null;

  @Field({ description: 'Whether remarks are copied into the paper journal.' })
  onPaper!: boolean;

  @Field(() => [PlannedReview], { description: 'The journals.' })
  journals!: PlannedReview[];
}

@ObjectType({ description: 'The review is signed.' })
export class ReviewSigned {
  @Field(() => ID, { description: 'The group.' })
  groupId!: string;

  @Field(() => DayScalar, { description: 'First day of the month.' })
  month!: string;
}

export const SignReviewAnswer = createUnionType({
  name: 'SignReviewAnswer',
  description: 'The review as it is signed, or why it is not.',
  types: () => [ReviewSigned, RefusalAnswer] as const,
  resolveType: (value: object) => ('month' in value ? ReviewSigned : RefusalAnswer),
});
