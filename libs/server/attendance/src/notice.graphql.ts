import { Field, ID, Int, ObjectType, createUnionType, registerEnumType } from '@nestjs/graphql';
import { DayScalar, InstantScalar, RefusalAnswer } from '@zhurnal/platform';
import type { NoticeKind, NoticeReason, NoticeStatus } from '@zhurnal/rules';
import { ReasonEnum } from './attendance.graphql.js';

export const NoticeKindEnum = {
  ILLNESS: 'illness',
  DOCTOR: 'doctor',
  FAMILY: 'family',
  CONTEST: 'contest',
  OTHER: 'other',
} as const satisfies Record<string, NoticeKind>;
registerEnumType(NoticeKindEnum, {
  name: 'NoticeKind',
  description: 'What a family gives as the cause of an absence.',
});

export const NoticeStatusEnum = {
  SENT: 'sent',
  SEEN: 'seen',
  ACCEPTED: 'accepted',
  DECLINED: 'declined',
  WITHDRAWN: 'withdrawn',
} as const satisfies Record<string, NoticeStatus>;
registerEnumType(NoticeStatusEnum, {
  name: 'NoticeStatus',
  description:
    'Where a notice stands: sent, seen by the class teacher, accepted or declined by the class teacher, taken back by the family.',
});

@ObjectType('AbsenceNotice', { description: "A family's notice of absence." })
export class NoticeDetails {
  @Field(() => ID, { description: 'The notice.' })
  id!: string;

  @Field(() => ID, { description: 'The student.' })
  studentId!: string;

  @Field({ description: 'Short name of the student.' })
  studentName!: string;

  @Field(() => DayScalar, { description: 'First day.' })
  from!: string;

  @Field(() => DayScalar, { description: 'Last day.' })
  to!: string;

  @Field(() => [Int], {
    nullable: true,
    description: 'Numbers of the lessons on each of the days; null: whole days.',
  })
  slots!: number[] | null;

  @Field(() => NoticeKindEnum, { description: 'The cause.' })
  kind!: NoticeKind;

  @Field({ description: "The family's words; empty: none." })
  text!: string;

  @Field({ description: 'Whether a paper will be brought.' })
  certificate!: boolean;

  @Field(() => NoticeStatusEnum, { description: 'Where it stands.' })
  status!: NoticeStatus;

  @Field({ description: 'Short name of who sent it.' })
  sentBy!: string;

  @Field(() => InstantScalar, { description: 'When it was sent.' })
  sentAt!: Date | string;

  @Field(() => InstantScalar, {
    nullable: true,
    description: 'When the class teacher first saw it, since it was last changed.',
  })
  seenAt!: Date | string | null;

  @Field(() => String, { nullable: true, description: 'Short name of who decided.' })
  decidedBy!: string | null;

  @Field(() => InstantScalar, { nullable: true, description: 'When it was decided.' })
  decidedAt!: Date | string | null;

  @Field(() => ReasonEnum, {
    nullable: true,
    description: 'The reason that an accepted notice gives to the absences it covers.',
  })
  reason!: NoticeReason | null;

  @Field({ description: "The class teacher's words; empty: none." })
  answer!: string;

  @Field(() => Int, { description: 'Version to send with the next change.' })
  version!: number;

  @Field(() => [ID], {
    description: "The student's other notices in force that speak of some of the same lessons.",
  })
  overlaps!: string[];
}

@ObjectType({ description: 'The notice is stored.' })
export class NoticeKept {
  @Field(() => NoticeDetails, { description: 'The notice as it now stands.' })
  notice!: NoticeDetails;

  @Field(() => Int, { description: 'How many recorded absences got their reason by this change.' })
  explained!: number;
}

@ObjectType({ description: 'The other side was faster; nothing was changed.' })
export class NoticeStale {
  @Field(() => NoticeDetails, { description: 'The notice as it now stands.' })
  current!: NoticeDetails;
}

export const NoticeAnswer = createUnionType({
  name: 'NoticeAnswer',
  description: 'The notice as it now stands, or why nothing was changed.',
  types: () => [NoticeKept, NoticeStale, RefusalAnswer] as const,
  resolveType: (value: object) =>
    'notice' in value ? NoticeKept : 'current' in value ? NoticeStale : RefusalAnswer,
});

@ObjectType({ description: 'What became of the notices: one answer for each student, in their order.' })
export class ReportAbsencePayload {
  @Field(() => ID, { description: "The request's key." })
  clientMutationId!: string;

  @Field(() => [NoticeAnswer], { description: 'One result for each student.' })
  results!: (typeof NoticeAnswer)[];
}

@ObjectType({ description: 'The notices are marked as seen.' })
export class NoticesSeen {
  @Field(() => Int, { description: 'How many were new.' })
  count!: number;
}

export const SeeNoticesAnswer = createUnionType({
  name: 'SeeNoticesAnswer',
  description: 'How many notices were new, or why nothing was changed.',
  types: () => [NoticesSeen, RefusalAnswer] as const,
  resolveType: (value: object) => ('count' in value ? NoticesSeen : RefusalAnswer),
});
