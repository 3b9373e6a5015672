import { Field, ID, Int, ObjectType, createUnionType, registerEnumType } from '@nestjs/graphql';
import type { RemarkAnchor, RemarkState, RemarkTemplate } from '@zhurnal/rules';
import { DayScalar, InstantScalar, RefusalAnswer } from '@zhurnal/platform';

export const RemarkAnchorEnum = {
  CELL: 'cell',
  LESSON: 'lesson',
  COLUMN: 'column',
  PAGE: 'page',
} as const satisfies Record<string, RemarkAnchor>;
registerEnumType(RemarkAnchorEnum, {
  name: 'RemarkAnchor',
  description: 'What a remark of a review stands on: a cell, a lesson, a column of marks, or a page of days.',
});

export const RemarkTemplateEnum = {
  NOT_HELD: 'not_held',
  NO_TOPIC: 'no_topic',
  NO_HOMEWORK: 'no_homework',
  NO_ROLL: 'no_roll',
  NO_MARKS: 'no_marks',
  ONE_MARK: 'one_mark',
  MARK_WHILE_ABSENT: 'mark_while_absent',
  LATE: 'late',
  OTHER: 'other',
} as const satisfies Record<string, RemarkTemplate>;
registerEnumType(RemarkTemplateEnum, {
  name: 'RemarkTemplate',
  description: 'The usual kinds of remarks. All but LATE and OTHER the journal itself sees to be gone.',
});

export const RemarkStateEnum = {
  OPEN: 'open',
  FIXED: 'fixed',
  ACCEPTED: 'accepted',
  RETURNED: 'returned',
} as const satisfies Record<string, RemarkState>;
registerEnumType(RemarkStateEnum, {
  name: 'RemarkState',
  description:
    'How far a remark is: to be set right; said or seen to be right; accepted; sent back with a reason.',
});

@ObjectType({ description: 'A remark of a review on a journal.' })
export class ReviewRemarkDetails {
  @Field(() => ID, { description: 'The remark.' })
  id!: string;

  @Field(() => ID, { description: 'The group.' })
  groupId!: string;

  @Field({ description: 'Name of the group.' })
  groupName!: string;

  @Field({ description: 'Its subject.' })
  subject!: string;

  @Field({ description: 'Its classes, comma-separated.' })
  className!: string;

  @Field(() => RemarkAnchorEnum, { description: 'What it stands on.' })
  anchor!: RemarkAnchor;

  @Field(() => ID, { nullable: true, description: 'The lesson; null: it stands on a page.' })
  lessonId!: string | null;

  @Field(() => DayScalar, { nullable: true, description: 'Its day.' })
  lessonDate!: string | null;

  @Field(() => Int, { nullable: true, description: 'Its number in the day.' })
  slot!: number | null;

  @Field(() => ID, { nullable: true, description: 'The work, for a column.' })
  workId!: string | null;

  @Field(() => ID, { nullable: true, description: 'The student, for a cell.' })
  studentId!: string | null;

  @Field(() => String, { nullable: true, description: 'Short name of the student.' })
  student!: string | null;

  @Field(() => DayScalar, { description: 'First day that it is about.' })
  fromDay!: string;

  @Field(() => DayScalar, { description: 'Last day that it is about.' })
  toDay!: string;

  @Field(() => RemarkTemplateEnum, { description: 'Its kind.' })
  template!: RemarkTemplate;

  @Field({ description: 'The words.' })
  text!: string;

  @Field({ description: 'Short name of who is to set it right.' })
  performer!: string;

  @Field({ description: 'Whether that is the caller.' })
  toMe!: boolean;

  @Field({ description: 'Short name of who wrote it.' })
  author!: string;

  @Field(() => InstantScalar, { description: 'When it was written.' })
  writtenAt!: Date;

  @Field(() => DayScalar, {
    nullable: true,
    description: 'The last day for setting it right; null: no term.',
  })
  dueOn!: string | null;

  @Field({ description: 'Whether that day is past and it is still to be set right.' })
  overdue!: boolean;

  @Field(() => RemarkStateEnum, { description: 'How far it is.' })
  state!: RemarkState;

  @Field({ description: 'Whether the journal shows it to be fixed, though nobody has said so.' })
  detected!: boolean;

  @Field({ description: 'What the performer says; empty: nothing.' })
  answer!: string;

  @Field(() => InstantScalar, { nullable: true, description: 'When.' })
  answeredAt!: Date | null;

  @Field({ description: 'What was said when it was accepted or sent back; empty: nothing.' })
  decision!: string;

  @Field(() => String, { nullable: true, description: 'Short name of who decided last; null: nobody.' })
  decider!: string | null;

  @Field(() => InstantScalar, { nullable: true, description: 'When.' })
  decidedAt!: Date | null;

  @Field(() => InstantScalar, {
    nullable: true,
    description: 'When it was copied into the paper journal; null: it was not.',
  })
  copiedAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'Short name of who copied it.' })
  copier!: string | null;

  @Field(() => [String], {
    description: 'What the caller may do with it: answerReviewRemark, decideReviewRemark, copyReviewRemark.',
  })
  can!: string[];

  @Field(() => Int, { description: 'Version.' })
  version!: number;
}

@ObjectType({ description: 'Remarks, with what the regulation says of them.' })
export class ReviewRemarks {
  @Field(() => DayScalar, { description: 'The day it is in the school.' })
  today!: string;

  @Field({ description: 'Whether remarks are copied into the paper journal.' })
  onPaper!: boolean;

  @Field(() => String, { nullable: true, description: 'The clause that says so; null: none.' })
  onPaperClause!: string | null;

  @Field(() => Int, { nullable: true, description: 'Days for setting a remark right; null: no term.' })
  remarkDays!: number | null;

  @Field(() => String, { nullable: true, description: 'The clause that says so; null: none.' })
  remarkDaysClause!: string | null;

  @Field(() => [ReviewRemarkDetails], {
    description: 'The remarks, in the order in which they were written.',
  })
  remarks!: ReviewRemarkDetails[];
}

@ObjectType({ description: 'The change of a remark is stored.' })
export class ReviewRemarkStored {
  @Field(() => ReviewRemarkDetails, { description: 'The remark as it now stands.' })
  remark!: ReviewRemarkDetails;
}

@ObjectType({ description: 'Somebody else was faster with the remark; nothing was changed.' })
export class ReviewRemarkStale {
  @Field(() => ReviewRemarkDetails, { description: 'The remark as it now stands.' })
  current!: ReviewRemarkDetails;
}

export const ReviewRemarkAnswer = createUnionType({
  name: 'ReviewRemarkAnswer',
  description: 'The remark as it now stands, or why nothing was changed.',
  types: () => [ReviewRemarkStored, ReviewRemarkStale, RefusalAnswer] as const,
  resolveType: (value: object) =>
    'remark' in value ? ReviewRemarkStored : 'current' in value ? ReviewRemarkStale : RefusalAnswer,
});
