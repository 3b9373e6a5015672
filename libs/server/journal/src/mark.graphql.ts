import { Field, ID, InputType, Int, ObjectType, createUnionType, registerEnumType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { LateReasonField } from '@zhurnal/attendance';
import { MARK_SCALES, MARK_VALUES } from '@zhurnal/rules';
import type { MarkScale, MarkValue } from '@zhurnal/rules';
import {
  IdField,
  InstantScalar,
  ItemRefused,
  ItemResult,
  ItemSaved,
  KeyedInput,
  VersionField,
} from '@zhurnal/platform';

/** Most marks of one batch. */
export const MARKS_LIMIT = 50;

export const ScaleEnum = { FIVE: 'five', PASS_FAIL: 'pass_fail' } as const satisfies Record<
  string,
  (typeof MARK_SCALES)[number]
>;
registerEnumType(ScaleEnum, {
  name: 'MarkScale',
  description: 'What a work is marked by: 2–5 points, or pass and fail. «Точка» belongs to both.',
});

export const MarkValueEnum = {
  TWO: '2',
  THREE: '3',
  FOUR: '4',
  FIVE: '5',
  PASS: 'pass',
  FAIL: 'fail',
  DUE: 'due',
} as const satisfies Record<string, MarkValue>;
registerEnumType(MarkValueEnum, {
  name: 'MarkValueInput',
  description: 'A mark. DUE is the «точка»: work still owed.',
});

export type { MarkScale };

@InputType({ description: 'One mark of one student.' })
export class MarkItemInput {
  @IdField('The lesson, one of the group.')
  lessonId!: string;

  @IdField("The work, one of the lesson; the first work of a lesson has the lesson's id.")
  workId!: string;

  @IdField('The student.')
  studentId!: string;

  @IsInt()
  @Min(1)
  @Max(100)
  @Field(() => Int, { description: "Which of the student's marks in this work, from 1; at most 4." })
  ordinal!: number;

  @IsOptional()
  @IsIn(MARK_VALUES)
  @Field(() => MarkValueEnum, { nullable: true, description: 'The mark; null clears it.' })
  value!: MarkValue | null;

  @IsOptional()
  @IsString()
  @Field({ defaultValue: '', description: 'A comment for the family.' })
  comment!: string;

  @VersionField(0, 'Version the client saw; 0 when it saw no mark.')
  expectedVersion!: number;

  @LateReasonField()
  lateReason?: string | null;
}

@InputType({ description: 'Marks of one group.' })
export class SetMarksInput extends KeyedInput {
  @IdField('The group whose lessons these are.')
  groupId!: string;

  @ArrayMinSize(1)
  @ArrayMaxSize(MARKS_LIMIT)
  @ValidateNested({ each: true })
  @Type(() => MarkItemInput)
  @Field(() => [MarkItemInput], { description: 'At most 50 marks; each is answered for itself.' })
  items!: MarkItemInput[];
}

@ObjectType({ description: 'The mark is stored.' })
export class MarkSaved extends ItemSaved {
  @Field(() => Boolean, {
    nullable: true,
    description: 'True where it came after the term of the regulation, and was stored all the same.',
  })
  late?: boolean;
}

@ObjectType({ description: 'Somebody else was faster; nothing was changed.' })
export class MarkConflict extends ItemResult {
  @Field(() => Int, { description: 'Version in force.' })
  version!: number;

  @Field(() => Int, {
    nullable: true,
    description: 'Mark in force, coded as in the journal page; null: it was cleared.',
  })
  value!: number | null;

  @Field(() => String, { nullable: true, description: 'Short name of who set it.' })
  by!: string | null;

  @Field(() => InstantScalar, { nullable: true, description: 'When it was set.' })
  at!: Date | null;
}

@ObjectType({
  description: 'The lesson takes no marks: it is still to come, cancelled, or its period is closed.',
})
export class MarkLocked extends ItemRefused {}

@ObjectType({
  description:
    'The mark cannot be: another scale, a grade without marks, not a member of the group, no such work.',
})
export class MarkInvalid extends ItemRefused {}

const RESULT_TYPES = {
  saved: MarkSaved,
  conflict: MarkConflict,
  locked: MarkLocked,
  invalid: MarkInvalid,
} as const;

export const SetMarkResult = createUnionType({
  name: 'SetMarkResult',
  description: 'What became of one item.',
  types: () => [MarkSaved, MarkConflict, MarkLocked, MarkInvalid] as const,
  resolveType: ({ status }: { status: keyof typeof RESULT_TYPES }) => RESULT_TYPES[status],
});

@ObjectType({ description: 'What became of the batch: one answer for each item, in their order.' })
export class SetMarksPayload {
  @Field(() => ID, { description: "The request's key." })
  clientMutationId!: string;

  @Field(() => [SetMarkResult], { description: 'One result for each item.' })
  results!: (typeof SetMarkResult)[];
}
