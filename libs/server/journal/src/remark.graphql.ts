import { Field, ID, Int, ObjectType, createUnionType, registerEnumType } from '@nestjs/graphql';
import type { RemarkKind } from '@zhurnal/rules';
import { DayScalar, InstantScalar, RefusalAnswer } from '@zhurnal/platform';

export const RemarkKindEnum = {
  PRAISE: 'praise',
  BEHAVIOUR: 'behaviour',
  PREPARATION: 'preparation',
  OTHER: 'other',
} as const satisfies Record<string, RemarkKind>;
registerEnumType(RemarkKindEnum, {
  name: 'RemarkKind',
  description: 'What a remark is about: success, behaviour, coming prepared, anything else.',
});

@ObjectType({ description: 'What a teacher tells the family of one student about a lesson.' })
export class RemarkDetails {
  @Field(() => ID, { description: 'The remark.' })
  id!: string;

  @Field(() => ID, { description: 'The lesson.' })
  lessonId!: string;

  @Field(() => ID, { description: 'The student.' })
  studentId!: string;

  @Field(() => DayScalar, { description: "The lesson's day." })
  date!: string;

  @Field({ description: 'Short name of the student.' })
  student!: string;

  @Field(() => RemarkKindEnum, { description: 'What it is about.' })
  kind!: RemarkKind;

  @Field({ description: 'The words.' })
  text!: string;

  @Field({ description: 'Short name of whose words these are.' })
  by!: string;

  @Field({ description: "Whether the words are the caller's own." })
  mine!: boolean;

  @Field(() => InstantScalar, { description: 'When they were written, or changed last.' })
  at!: Date | string;

  @Field(() => Int, { description: 'Version.' })
  version!: number;
}

@ObjectType({ description: 'The change of a remark is stored.' })
export class RemarkStored {
  @Field(() => RemarkDetails, { nullable: true, description: 'The remark as it now stands; null: removed.' })
  remark!: RemarkDetails | null;
}

@ObjectType({ description: 'Somebody else was faster with the remark; nothing was changed.' })
export class RemarkStale {
  @Field(() => RemarkDetails, { nullable: true, description: 'The remark as it now stands; null: removed.' })
  current!: RemarkDetails | null;
}

export const RemarkAnswer = createUnionType({
  name: 'RemarkAnswer',
  description: 'The remark as it now stands, or why nothing was changed.',
  types: () => [RemarkStored, RemarkStale, RefusalAnswer] as const,
  resolveType: (value: object) =>
    'remark' in value ? RemarkStored : 'current' in value ? RemarkStale : RefusalAnswer,
});
